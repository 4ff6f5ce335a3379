"""How long contracts are certain to run: to the end of the term that no notice can stop any more."""

import datetime
from collections.abc import Iterable, Mapping

from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.contract_terms import (
    Term,
    first_term,
    last_day_of_all,
    last_day_of_term,
    may_end_with_parent,
    needs_an_act,
    number_on,
    renewal_after,
    term_after,
)
from outsourcegov.model.absent import Presence, is_ruled_out, known, presence
from outsourcegov.model.contracts import Contract, Renewal, RenewalKind
from outsourcegov.model.timing import Notice


def lasting(
    downwards: Iterable[tuple[Contract, str]], day: datetime.date, clock: Clock
) -> Mapping[str, datetime.date | None]:
    """The last day up to which it is certain on a day that each contract runs, by its id; None where nothing tells.

    ``downwards`` are the contracts, each after the one it belongs to, with the id of that. Renewals of what may end
    with the one above count no further than that runs.
    """
    found: dict[str, datetime.date | None] = {}
    for contract, parent in downwards:
        last, stated = sure_last_day(contract, day, clock), last_day_of_term(contract, min)
        if last is not None and stated is not None and parent and may_end_with_parent(contract):
            above = found.get(parent)
            last = max(stated, min(last, above)) if above is not None else stated
        found[contract.id] = last
    return found


def sure_last_day(contract: Contract, day: datetime.date, clock: Clock) -> datetime.date | None:
    """The last day of the last term that is certain on a day, by the contract alone; None where nothing tells.

    It is the term that runs on the day, or the next where a contract renews itself and it is too late to stop that.
    """
    start, whole = first_term(contract), last_day_of_all(contract)
    if start is None or (whole is not None and whole < day):
        return whole or last_day_of_term(contract, min)
    number = number_on(day, contract, start)
    term = term_after(contract, start, number) if number is not None else None
    if term is None:
        return start.last
    following = term_after(contract, start, term.number + 1) if _is_unstoppable(contract, term, day, clock) else None
    return (following or term).last


def _is_unstoppable(contract: Contract, term: Term, day: datetime.date, clock: Clock) -> bool:
    """Whether it is certain that a contract goes on after a term: it renews itself, and the last notice is too late."""
    renewal = known(contract.renewal)
    if renewal is None or renewal_after(contract, term) is not RenewalKind.AUTOMATIC or _hangs_on_more(renewal):
        return False
    days = [_latest(notice, term, clock) for notice in renewal.notice]
    return all(latest is not None and latest < day for latest in days)


def _hangs_on_more(renewal: Renewal) -> bool:
    """Whether it takes more for a renewal than that nobody gives notice in time, or may."""
    is_told = known(renewal.times) is not None or is_ruled_out(renewal.times)
    has_notice = presence(renewal.notice) is Presence.STATED
    return needs_an_act(renewal) or not (is_told and has_notice and is_ruled_out(renewal.objection))


def _latest(notice: Notice, term: Term, clock: Clock) -> datetime.date | None:
    """The last day of a notice that ends a contract with a term; None where that cannot be told."""
    length = known(notice.at_least)
    looks_ahead = known(notice.before) == "end" or is_ruled_out(notice.before)
    return clock.latest_start(length, term.last).day if length is not None and looks_ahead else None
