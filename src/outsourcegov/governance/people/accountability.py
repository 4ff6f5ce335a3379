"""What the client answers for, whoever does the work."""

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Ownable
from outsourcegov.model.contracts import Contract
from outsourcegov.model.risks import Policy
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.vocabulary import Side


def is_clients(governance: Governance, thing: Ownable) -> bool:
    """Whether a client is certain to answer for a thing: its contracts, what they bring it, and its policies."""
    if not isinstance(thing, Contract | Service | Deliverable | Policy):
        return False
    if isinstance(thing, Policy):
        return True
    contract = governance.terms.contract_of(thing)
    parties = contract.between if contract is not None else ()
    return any(governance.sides.of_party(party) is Side.CLIENT for party in parties)
