"""What a contract says on a subject, with those above it and their amendments."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.contracts import Contract, ContractKind
from outsourcegov.model.provisions import ProvisionStatus


class Provided(Enum):
    """Whether a contract says something on a subject."""

    PRESENT = auto()
    ABSENT = auto()
    UNSAID = auto()
    UNTOLD = auto()


def provided(governance: Governance, contract: Contract, subject: str) -> Provided:
    """What a contract, all above it and all amendments of these have on a subject.

    It is present where one of them has it or may, in part too; absent where one says so and none has it. It is unsaid
    where provisions are listed and none is on the subject, and untold where none are listed.
    """
    seen = {_of(one, subject) for one in _binding(governance, contract)}
    order = (Provided.PRESENT, Provided.ABSENT, Provided.UNSAID)
    return next((one for one in order if one in seen), Provided.UNTOLD)


def _of(contract: Contract | None, subject: str) -> Provided:
    if contract is None or not is_told(contract.provisions):
        return Provided.PRESENT
    found = contract.provisions.get(subject)
    if found is None:
        return Provided.UNSAID if contract.provisions else Provided.UNTOLD
    is_absent = all(claim is ProvisionStatus.ABSENT for claim in claims(found.status))
    return Provided.ABSENT if is_absent else Provided.PRESENT


def _binding(governance: Governance, contract: Contract) -> Sequence[Contract | None]:
    """A contract, those above it and their amendments; None for one that cannot be seen."""
    amendments = governance.answers.for_anybody(_amendments)
    found: dict[str, Contract | None] = {}
    while contract.id not in found:
        found[contract.id] = contract
        found |= {one.id: one for one in amendments.get(contract.id, ())}
        if presence(contract.parent) is Presence.MISSING:
            break
        parent = governance.find(known(contract.parent), Contract)
        if parent is None:
            return [*found.values(), None]
        contract = parent
    return [*found.values()]


def _amendments(governance: Governance) -> Mapping[str, Sequence[Contract]]:
    found: dict[str, list[Contract]] = {}
    for contract in governance.alliance.contracts:
        if any(claim is ContractKind.AMENDMENT for claim in claims(contract.kind)):
            found.setdefault(known(contract.parent) or "", []).append(contract)
    return found
