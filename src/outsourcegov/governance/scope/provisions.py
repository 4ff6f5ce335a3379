"""What a contract says on a subject, with those above it and their amendments."""

from collections.abc import Mapping
from enum import Enum, auto

from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.contracts import Contract, ContractKind
from outsourcegov.model.provisions import ProvisionStatus


class Provided(Enum):
    """Whether a contract says something on a subject."""

    PRESENT = auto()
    ABSENT = auto()
    UNSAID = auto()
    UNTOLD = auto()


_ORDER = (Provided.PRESENT, Provided.ABSENT, Provided.UNSAID)


def provided(governance: Governance, subject: str) -> Mapping[str, Provided]:
    """What each contract, all above it and all amendments of these have on a subject, by the id of the contract.

    It is present where one of them has it or may, in part too; absent where one says so and none has it. It is unsaid
    where provisions are listed and none is on the subject, and untold where none are listed. Linear.
    """
    contracts = {one.id: one for one in reversed(governance.alliance.contracts)}
    above = {id: known(one.parent) for id, one in contracts.items()}
    own = {id: {_of(one, subject)} for id, one in contracts.items()}
    for id, one in contracts.items():
        if any(claim is ContractKind.AMENDMENT for claim in claims(one.kind)):
            own.get(above[id] or "", set()).add(_of(one, subject))
    seen: dict[str, set[Provided]] = {}
    for id in from_the_top({id: [parent] if parent else [] for id, parent in above.items()}):
        if id in contracts:
            is_hidden = above[id] is None and presence(contracts[id].parent) is not Presence.MISSING
            beyond = seen.get(above[id] or "", {Provided.PRESENT}) if above[id] else set[Provided]()
            seen[id] = own[id] | beyond | ({Provided.PRESENT} if is_hidden else set())
    untold = {Provided.PRESENT}
    return {id: next((one for one in _ORDER if one in seen.get(id, untold)), Provided.UNTOLD) for id in contracts}


def _of(contract: Contract, subject: str) -> Provided:
    if not is_told(contract.provisions):
        return Provided.PRESENT
    found = contract.provisions.get(subject)
    if found is None:
        return Provided.UNSAID if contract.provisions else Provided.UNTOLD
    is_absent = all(claim is ProvisionStatus.ABSENT for claim in claims(found.status))
    return Provided.ABSENT if is_absent else Provided.PRESENT
