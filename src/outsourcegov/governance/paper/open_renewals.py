"""Why it cannot be told whether a contract goes on after a term, or for how long."""

from outsourcegov.governance.dates.contract_terms import Term, renewal_after
from outsourcegov.governance.dates.unstated import unstated
from outsourcegov.model.absent import is_ruled_out, is_unreadable, known
from outsourcegov.model.contracts import Contract, EndsOrRenews, RenewalKind


def why_open(contract: Contract, term: Term) -> str:
    """Why it cannot be told whether a contract goes on after a term unless somebody acts, as a clause; empty if it can.

    One that may be renewed, nobody knows how often, is taken to be renewed once.
    """
    why, renewal = _why_open(contract, term), known(contract.renewal)
    if why or renewal is None or renewal_after(contract, term) is not RenewalKind.AUTOMATIC:
        return why
    is_needed, without = not is_ruled_out(renewal.needs_notice_from), known(renewal.if_no_notice)
    if without is None and (is_needed or not is_ruled_out(renewal.if_no_notice)):
        return f"what happens without notice {unstated(renewal.if_no_notice)}"
    if without is EndsOrRenews.ENDS and not is_needed:
        return f"who must give notice {unstated(renewal.needs_notice_from)}"
    return ""


def why_untold(contract: Contract, term: Term) -> str:
    """Why the term that may follow another cannot be told, as a clause; empty where it is told, or none may follow."""
    renewal = known(contract.renewal)
    if renewal is not None and renewal_after(contract, term) is not None and known(renewal.period) is None:
        return f"how long it is renewed for {unstated(renewal.period)}"
    return _why_open(contract, term)


def _why_open(contract: Contract, term: Term) -> str:
    """Why it cannot be told whether a contract may go on after a term, as a clause; empty where that is told."""
    renewal = known(contract.renewal)
    how = contract.renewal if renewal is None else renewal.kind
    if contract.until is not None:
        return ""
    if is_unreadable(how):
        return f"how it is renewed {unstated(how)}"
    if renewal is not None and known(renewal.kind) is not None and term.number and is_unreadable(renewal.times):
        return f"how often it may be renewed {unstated(renewal.times)}"
    return ""
