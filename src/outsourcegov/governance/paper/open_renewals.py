"""Why it cannot be told whether a contract goes on after a term, or for how long."""

from outsourcegov.governance.dates.contract_terms import Term, renewal_after
from outsourcegov.governance.dates.unstated import unstated
from outsourcegov.model.absent import is_unreadable, known
from outsourcegov.model.contracts import Contract


def why_open(contract: Contract, term: Term) -> str:
    """Why it cannot be told whether a contract may go on after a term, as a clause; empty where that is told.

    One that may be renewed, nobody knows how often, is taken to be renewed once.
    """
    renewal = known(contract.renewal)
    how = contract.renewal if renewal is None else renewal.kind
    if contract.until is not None:
        return ""
    if is_unreadable(how):
        return f"how it is renewed {unstated(how)}"
    if renewal is not None and known(renewal.kind) is not None and term.number and is_unreadable(renewal.times):
        return f"how often it may be renewed {unstated(renewal.times)}"
    return ""


def why_untold(contract: Contract, term: Term) -> str:
    """Why the term that may follow another cannot be told, as a clause; empty where it is told, or none may follow."""
    renewal = known(contract.renewal)
    if renewal is not None and renewal_after(contract, term) is not None and known(renewal.period) is None:
        return f"how long it is renewed for {unstated(renewal.period)}"
    return why_open(contract, term)
