"""What contracts say on a subject of the taxonomy of provisions."""

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.worst_times import length_of_limit
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.common import Timed
from outsourcegov.model.contracts import Contract, Provision
from outsourcegov.model.duration import Duration
from outsourcegov.model.provisions import ProvisionStatus


def present(governance: Governance, contract: Contract, subject: str) -> Provision | None:
    """The provision of a contract on a subject, if it is certain to be there on the day."""
    found = contract.provisions.get(subject)
    if found is None or not surely_holds(found, governance.as_of) or governance.terms.may_have_ended(contract):
        return None
    return found if known(found.status) is ProvisionStatus.PRESENT else None


def may_have(governance: Governance, contract: Contract, subject: str) -> bool:
    """Whether a contract has a provision on a subject, in part at least, or may have."""
    found = contract.provisions.get(subject)
    if found is None:
        return not is_told(contract.provisions)
    if not may_hold(found, governance.as_of) or presence(found.status) is Presence.MISSING:
        return False
    return not all(claim is ProvisionStatus.ABSENT for claim in claims(found.status))


def only_limit(thing: Timed) -> Duration | None:
    """The time that something sets in all cases; None where there are several, or it cannot be told.

    One that ends at a time of day is no length of time.
    """
    limits = thing.limits if is_told(thing.within) else ()
    if len(limits) != 1 or limits[0].at is not None or limits[0].when or not is_told(limits[0].when):
        return None
    return length_of_limit(limits[0])
