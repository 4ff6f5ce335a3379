"""The terms of a contract: the first, those that it is or may be renewed for, and when it ends."""

import datetime
from collections.abc import Callable, Iterable, Sequence

import attrs

from outsourcegov.governance.dates.term_ends import last_day, renewals_by, renewed
from outsourcegov.governance.dates.validity import end_of, is_hidden
from outsourcegov.model.absent import NONE, UNKNOWN, NotApplicable, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.contracts import Contract, ContractKind, EndsOrRenews, Renewal, RenewalKind
from outsourcegov.model.duration import Duration

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
    begins, ends = end_of(first, min), end_of(last, choose)
    return None if begins is not None and ends is not None and ends < begins else ends


def last_days(contract: Contract) -> Sequence[object]:
    """What the sources give for the last day of a contract's term; nothing for one without a fixed end."""
    for last in (contract.until, contract.expires):
        if last is not None:
            return claims(last)
    if is_ruled_out(contract.initial_term):
        return ()
    return [last_day_of_term(contract, min) or UNKNOWN]


def has_no_last_day(contract: Contract) -> bool:
    """Whether a contract is without a fixed end: it is stated that there is none, or nothing names one."""
    return all(last is NONE or isinstance(last, NotApplicable) for last in last_days(contract))


def ends_with_parent(contract: Contract) -> bool:
    """Whether it is certain that a contract ends when the one it belongs to does, if not before.

    It says so, or names no last day and does not say that it survives. One without a fixed end (``expires: none``) that
    does not say what then holds may end with it, or go on.
    """
    is_stated = all(claim is False for claim in claims(contract.survives))
    return is_stated or (is_ruled_out(contract.survives) and not last_days(contract))


def may_end_with_parent(contract: Contract) -> bool:
    """Whether a contract ends when the one it belongs to does, or may."""
    if is_ruled_out(contract.survives):
        return last_day_of_term(contract, max) is None
    return known(contract.survives) is not True


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
    kind, renewal = renewal_kind(contract), _renewal(contract)
    if renewal is None or kind is None:
        return None
    most = _most(renewal, kind)
    return kind if most is None or term.number < most else None


def renewal_kind(contract: Contract) -> RenewalKind | None:
    """Who must act for a contract to be renewed; None where it is not, or that cannot be told."""
    renewal = _renewal(contract)
    return known(renewal.kind) if renewal is not None else None


def needs_an_act(renewal: Renewal) -> bool:
    """Whether somebody must act for a renewal that is said to come by itself, or may have to."""
    notice_is_needed = not (is_ruled_out(renewal.needs_notice_from) and is_ruled_out(renewal.if_no_notice))
    return (
        (notice_is_needed and known(renewal.if_no_notice) is not EndsOrRenews.RENEWS)
        or (presence(renewal.needs) is not Presence.MISSING and known(renewal.if_needs_fail) is not EndsOrRenews.RENEWS)
        or not is_ruled_out(renewal.agreed)
    )


def last_day_of_all(contract: Contract) -> datetime.date | None:
    """The last day of a contract that renews itself as often as it may; None where it has none, or that is untold.

    Renewals that somebody must agree to are not counted; ``may_be_renewed`` tells whether there may be any.
    """
    start = first_term(contract)
    if start is None or not _may_renew_itself(contract):
        return start.last if start is not None else None
    times = _times(contract) if renewal_kind(contract) is RenewalKind.AUTOMATIC else None
    return _last(contract, start, times) if times is not None else None


def may_be_renewed(contract: Contract) -> bool:
    """Whether somebody may agree to renew a contract, or use an option to."""
    start = first_term(contract)
    return start is not None and renewal_after(contract, start) not in (None, RenewalKind.AUTOMATIC)


def last_possible_day(contract: Contract) -> datetime.date | None:
    """The last day of a contract that is renewed as often as is agreed; None where it has none, or that is untold.

    Where nothing says how often, or for how long, somebody may renew it, there is none.
    """
    start, times = first_term(contract), _times(contract)
    if start is None or not may_be_renewed(contract):
        return last_day_of_all(contract)
    return _last(contract, start, times) if times is not None else None


def renews_until(contract: Contract, last: datetime.date, day: datetime.date) -> bool:
    """Whether a contract of which a term ends with some day goes on to another, or may, unless somebody acts."""
    if not _may_renew_itself(contract):
        return False
    end = _renewed_until(contract, last)
    return end is None or day <= end


def surely_goes_on(contract: Contract, last: object, day: datetime.date) -> bool:
    """Whether it is certain that a contract of which a term ends then holds on a day unless somebody ends it."""
    renewal = _renewal_by_itself(contract)
    if renewal is not None and is_ruled_out(renewal.times):
        return True
    if not isinstance(last, datetime.date) or last >= day:
        return not is_hidden(last)
    end = _renewed_until(contract, last) if renewal is not None else None
    return end is not None and day <= end


def number_on(day: datetime.date, contract: Contract, start: Term) -> int | None:
    """How often a contract that goes on has been renewed by a day; None where that cannot be told."""
    if day <= start.last:
        return 0
    period = _period(contract)
    if _renewal_by_itself(contract) is None or renewal_after(contract, start) is None or period is None:
        return None
    number = renewals_by(day, start.last, period, start.first)
    before = term_after(contract, start, number - 1)
    return number if before is not None and renewal_after(contract, before) is not None else None


def _renewal(contract: Contract) -> Renewal | None:
    """How a contract is renewed; None where it is not, as it is done with, or that cannot be told."""
    return known(contract.renewal) if contract.until is None else None


def _renewal_by_itself(contract: Contract) -> Renewal | None:
    """How a contract is renewed that is certain to renew itself unless somebody stops that; None of any other."""
    renewal = _renewal(contract)
    is_automatic = renewal is not None and known(renewal.kind) is RenewalKind.AUTOMATIC
    return renewal if renewal is not None and is_automatic and not needs_an_act(renewal) else None


def _period(contract: Contract) -> Duration | None:
    renewal = _renewal(contract)
    return known(renewal.period) if renewal is not None else None


def _times(contract: Contract) -> int | None:
    renewal = _renewal(contract)
    return known(renewal.times) if renewal is not None else None


def _may_renew_itself(contract: Contract) -> bool:
    """Whether a contract renews itself by what one source says, or it cannot be told whether it does."""
    if contract.until is not None:
        return False
    renewals = claims(contract.renewal)
    kinds = (kind for one in renewals for kind in (claims(one.kind) if isinstance(one, Renewal) else (one,)))
    return any(kind is RenewalKind.AUTOMATIC or is_hidden(kind) for kind in kinds)


def _renewed_until(contract: Contract, last: datetime.date) -> datetime.date | None:
    """The last day of a contract of which a term ends with a day, renewed as often as it may; None where untold."""
    period, times = _period(contract), _times(contract)
    return renewed(last, period, times, _first(contract, last)) if period is not None and times is not None else None


def _first(contract: Contract, last: datetime.date) -> datetime.date | None:
    """The first day of a contract that ends with a day; None where that cannot be told."""
    first = stated_first(contract)
    begins = end_of(first, min)
    return begins if begins is not None and begins == end_of(first, max) and begins <= last else None


def _last(contract: Contract, start: Term, number: int) -> datetime.date | None:
    """The last day of a contract that has been renewed so often; None where that cannot be told."""
    period = _period(contract)
    if period is None:
        return start.last if not number else None
    return renewed(start.last, period, number, start.first)


def _most(renewal: Renewal, kind: RenewalKind) -> int | None:
    """How often a contract may be renewed as far as that is told; None for without end."""
    times = known(renewal.times)
    if times is not None:
        return times
    return None if kind is RenewalKind.AUTOMATIC and is_ruled_out(renewal.times) else 1
