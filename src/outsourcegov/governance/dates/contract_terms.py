"""The terms of a contract: the first, those that it is or may be renewed for, and when it ends."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from outsourcegov.governance.dates.term_ends import last_day, renewals_by, renewed
from outsourcegov.governance.dates.validity import days_between, end_of, is_hidden
from outsourcegov.model.absent import UNKNOWN, Unknown, claims, is_ruled_out, known
from outsourcegov.model.contracts import Contract, ContractKind, Renewal, RenewalKind

Choose = Callable[[Iterable[datetime.date]], datetime.date]

MAY_CHANGE_THE_END = (ContractKind.AMENDMENT, None)
"""The kinds of contract that may change how long the one they belong to runs; None is one that is not known."""

_DAY = datetime.timedelta(days=1)


@attrs.frozen
class Term:
    """A term of a contract; ``number`` 0 is the first, 1 that after one renewal. Its last day counts."""

    number: int
    first: datetime.date | None
    last: datetime.date


def stated_first(contract: Contract) -> object:
    """The first day of a contract, as it is stated."""
    return contract.effective if contract.from_ is None else contract.from_


def last_day_of_term(contract: Contract, choose: Choose) -> datetime.date | None:
    """The last day of a contract's term, of contradicting ones that chosen; None where none is known."""
    for first, last in ((contract.from_, contract.until), (contract.effective, contract.expires)):
        if last is not None:
            return ordered(first, last, choose)
    effective, length = end_of(contract.effective, choose), known(contract.initial_term)
    if effective is None or length is None:
        return None
    return last_day(effective, length)


def ordered(first: object, last: object, choose: Choose) -> datetime.date | None:
    """The last day that is stated, of contradicting ones that chosen; None where it is before the first."""
    after = days_between(end_of(first, min), end_of(last, choose)).high
    return after - _DAY if after is not None else None


def last_days(contract: Contract) -> Sequence[object]:
    """What the sources give for the last day of a contract's term; nothing for one without a fixed end."""
    for last in (contract.until, contract.expires):
        if last is not None:
            return claims(last)
    if is_ruled_out(contract.initial_term):
        return ()
    return [last_day_of_term(contract, min) or UNKNOWN]


def ends_with_parent(contract: Contract) -> bool:
    """Whether it is certain that a contract ends when the one it belongs to does, if not before."""
    survives = known(contract.survives)
    return survives is False or (survives is None and last_day_of_term(contract, max) is None)


def may_end_with_parent(contract: Contract) -> bool:
    """Whether a contract ends when the one it belongs to does, or may."""
    is_open = known(contract.survives) is None and not is_ruled_out(contract.survives)
    return is_open or ends_with_parent(contract)


def may_prolong(amendment: Contract, contract: Contract) -> bool:
    """Whether an amendment of a contract runs on when that has ended, or may."""
    end = last_day_of_all(contract) or last_day_of_term(contract, max)
    if end is None or contract.until is not None:
        return False
    last = last_day_of_term(amendment, max)
    return any(map(is_hidden, last_days(amendment))) if last is None else last > end


def prolonging(downwards: Iterable[tuple[Contract, str]]) -> Mapping[str, Sequence[Contract]]:
    """The amendments that may prolong a contract, by its id; what changes an amendment changes that contract.

    ``downwards`` are the contracts, each after the one it belongs to, with the id of that.
    """
    changed: dict[str, Contract] = {}
    found: dict[str, list[Contract]] = {}
    for contract, parent in downwards:
        is_amendment = known(contract.kind) in MAY_CHANGE_THE_END and parent in changed
        changed[contract.id] = changed[parent] if is_amendment else contract
        if is_amendment and may_prolong(contract, changed[parent]):
            found.setdefault(changed[parent].id, []).append(contract)
    return found


def first_term(contract: Contract) -> Term | None:
    """The first term of a contract; None where it has no end, or its end cannot be told."""
    last = last_day_of_term(contract, min)
    if last is None or last != last_day_of_term(contract, max):
        return None
    return Term(0, _first(contract, last), last)


def term_after(contract: Contract, start: Term, number: int) -> Term | None:
    """The term after so many renewals; None where that cannot be told."""
    if not number:
        return start
    before, last = _last(contract, start, number - 1), _last(contract, start, number)
    return None if before is None or last is None else Term(number, before + _DAY, last)


def term_on(contract: Contract, day: datetime.date) -> Term | None:
    """The term that runs on a day, of a contract that renews itself unless somebody acts; None where none is known."""
    start = first_term(contract)
    number = number_on(day, contract, start) if start is not None else None
    term = term_after(contract, start, number) if start is not None and number is not None else None
    return term if term is not None and day <= term.last else None


def renewal_after(contract: Contract, term: Term) -> RenewalKind | None:
    """How a contract may go on after a term; None where it ends then, or that cannot be told.

    Where nothing says how often, a contract renews itself without end, and is renewed by somebody once.
    """
    renewal = known(contract.renewal)
    kind = known(renewal.kind) if renewal is not None and contract.until is None else None
    if renewal is None or kind is None:
        return None
    most = _most(renewal, kind)
    return kind if most is None or term.number < most else None


def last_day_of_all(contract: Contract) -> datetime.date | None:
    """The last day of a contract that renews itself as often as it may; None where it has none, or that is untold.

    Renewals that somebody must agree to are not counted; ``may_be_renewed`` tells whether there may be any.
    """
    start, renewal = first_term(contract), known(contract.renewal)
    if start is None or (renewal is None and not is_ruled_out(contract.renewal)):
        return None
    if renewal is None or renewal_after(contract, start) is not RenewalKind.AUTOMATIC:
        return start.last
    times = known(renewal.times)
    return _last(contract, start, times) if times is not None else None


def may_be_renewed(contract: Contract) -> bool:
    """Whether somebody may agree to renew a contract, or use an option to."""
    start = first_term(contract)
    return start is not None and renewal_after(contract, start) not in (None, RenewalKind.AUTOMATIC)


def last_possible_day(contract: Contract) -> datetime.date | None:
    """The last day of a contract that is renewed as often as is agreed; None where it has none, or that is untold.

    Where nothing says how often, or for how long, somebody may renew it, there is none.
    """
    start, renewal = first_term(contract), known(contract.renewal)
    if start is None or renewal is None or not may_be_renewed(contract):
        return last_day_of_all(contract)
    times = known(renewal.times)
    return _last(contract, start, times) if times is not None else None


def renews_until(contract: Contract, last: datetime.date, day: datetime.date) -> bool:
    """Whether a contract of which a term ends with some day goes on to another, or may, unless somebody acts."""
    renewal = known(contract.renewal)
    if contract.until is not None or renewal is None or known(renewal.kind) is not RenewalKind.AUTOMATIC:
        return False
    period, times = known(renewal.period), known(renewal.times)
    if period is None or times is None:
        return True
    end = renewed(last, period, times, _first(contract, last))
    return end is None or day <= end


def surely_goes_on(contract: Contract, last: object, day: datetime.date) -> bool:
    """Whether it is certain that a contract of which a term ends then holds on a day unless somebody acts."""
    renewal = known(contract.renewal) if contract.until is None else None
    if renewal is not None and known(renewal.kind) is RenewalKind.AUTOMATIC and is_ruled_out(renewal.times):
        return True
    if not isinstance(last, datetime.date) or last >= day:
        return not isinstance(last, Unknown)
    if renewal is None or known(renewal.kind) is not RenewalKind.AUTOMATIC:
        return False
    period, times = known(renewal.period), known(renewal.times)
    end = renewed(last, period, times, _first(contract, last)) if period is not None and times is not None else None
    return end is not None and day <= end


def number_on(day: datetime.date, contract: Contract, start: Term) -> int | None:
    """How often a contract that goes on has been renewed by a day; None where that cannot be told."""
    if day <= start.last:
        return 0
    renewal = known(contract.renewal)
    period = known(renewal.period) if renewal is not None else None
    if renewal_after(contract, start) is not RenewalKind.AUTOMATIC or period is None:
        return None
    number = renewals_by(day, start.last, period, start.first)
    before = term_after(contract, start, number - 1)
    return number if before is not None and renewal_after(contract, before) is not None else None


def _first(contract: Contract, last: datetime.date) -> datetime.date | None:
    """The first day of a contract that ends with a day; None where that cannot be told."""
    first = stated_first(contract)
    begins = end_of(first, min)
    return begins if begins is not None and begins == end_of(first, max) and begins <= last else None


def _last(contract: Contract, start: Term, number: int) -> datetime.date | None:
    """The last day of a contract that has been renewed so often; None where that cannot be told."""
    renewal = known(contract.renewal)
    period = known(renewal.period) if renewal is not None else None
    if period is None:
        return start.last if not number else None
    return renewed(start.last, period, number, start.first)


def _most(renewal: Renewal, kind: RenewalKind) -> int | None:
    """How often a contract may be renewed as far as that is told; None for without end."""
    times = known(renewal.times)
    if times is not None:
        return times
    return None if kind is RenewalKind.AUTOMATIC and is_ruled_out(renewal.times) else 1
