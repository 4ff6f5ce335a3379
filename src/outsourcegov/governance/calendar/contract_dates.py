"""The dates of contracts: terms and notice, ways out and what they cost, reviews."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import attrs

from outsourcegov.findings.words import quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.recurring import Found, Recurring
from outsourcegov.governance.calendar.report_dates import begin_of
from outsourcegov.governance.calendar.series import Counted, series
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.paper.renewals import NoticeDay, Purpose, Term, notice_days, renewal_after, terms_to_come
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.contracts import Contract, Fee, FeeRow, RenewalKind, TerminationRight
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.words import add_months

Single = Iterator[DueDate | Untold]

_MONTHS = 12
_MOST_YEARS = 100
_SIDES = [side.value for side in Side]

_DOES = {
    Purpose.STOP: "Last day for notice that {contract} is not renewed after {last}",
    Purpose.EXERCISE: "Last day for notice that {contract} is renewed after {last}",
    Purpose.AGREE: "Last day to agree that {contract} is renewed after {last}",
}


def term_dates(window: Window) -> Single:
    """When contracts begin and end, and by when notice is to be given for that."""
    for contract in window.governance.alliance.contracts:
        begins = known(contract.effective)
        what = f"{named(contract)} begins"
        yield from window.single(begins, DateKind.TERM, contract, what, owner=contract.owner)
        asked = window.on(max(window.start, begins or window.start))
        for term in terms_to_come(asked, contract, until=window.end):
            then = _then(contract, term)
            what = f"Last day of {'the term' if term.number == 0 else f'renewal {term.number}'} of {named(contract)}"
            caveats = () if term.number == 0 or _renews_itself(contract) else ("This is so if it is renewed.",)
            yield from window.single(
                term.last, DateKind.TERM, contract, what, owner=contract.owner, consequence=then, caveats=caveats
            )
            days = notice_days(asked, contract, term)
            told = dict.fromkeys(date for one in days for date in _notice(window, contract, one, then))
            yield from told  # what must be agreed by the day of notice is told once
            if not days and term.last >= window.start and renewal_after(contract, term) is not None:
                why = f"By when notice is to be given on the renewal of {named(contract)} is not stated."
                yield Untold(DateKind.NOTICE, contract.id, why)


def _notice(window: Window, contract: Contract, one: NoticeDay, then: str) -> Single:
    what = _DOES[one.purpose].format(contract=named(contract), last=one.term.last)
    by = f", by {quoted(one.side) if one.side not in _SIDES else one.side}" if one.side != "all" else ""
    if one.latest is None:
        yield Untold(DateKind.NOTICE, contract.id, f"{what}{by}: {' '.join(one.caveats)}")
        return
    caveats = [said for said in one.caveats if said not in window.caveats]
    if one.is_longer_than_term:
        caveats.append("That is before the term begins: the notice is longer than the term.")
    renewal = known(contract.renewal)
    who = renewal.decided_by if renewal is not None and one.side != Side.PROVIDER.value else None
    without = {Purpose.STOP: then, Purpose.EXERCISE: "Without it the contract ends."}
    yield from window.single(
        one.latest,
        DateKind.NOTICE,
        contract,
        what + by,
        owner=known(who) or contract.owner,
        consequence=without.get(one.purpose, "Without it the contract ends."),
        caveats=tuple(caveats),
    )


def _renews_itself(contract: Contract) -> bool:
    renewal = known(contract.renewal)
    return renewal is not None and known(renewal.kind) is RenewalKind.AUTOMATIC


def _then(contract: Contract, term: Term) -> str:
    """What happens when a term is over and nobody does anything."""
    kind, renewal = renewal_after(contract, term), known(contract.renewal)
    if kind is RenewalKind.AUTOMATIC and renewal is not None:
        period = known(renewal.period)
        return f"Otherwise it renews by itself{f' for {period}' if period is not None else ''}."
    return "It ends then." if kind is None else "It ends then, unless it is renewed."


def leaving_dates(window: Window) -> Single:
    """From when on contracts may be ended early, and when leaving costs less."""
    for contract in window.governance.alliance.contracts:
        begins = known(contract.effective)
        if begins is None:
            continue
        for right in contract.termination_rights:
            yield from _opens(window, contract, right, begins)
        for fee in contract.fees:
            for row in fee.cases:
                yield from _fee_changes(window, contract, fee, row, begins)


def _opens(window: Window, contract: Contract, right: TerminationRight, begins: dt.date) -> Single:
    """From when on a right to leave may be used."""
    wait, ground = known(right.not_before), known(right.ground)
    if wait is not None and ground is not None:
        who, notice = known(right.by), known(right.notice)
        length = known(notice.at_least) if notice is not None else None
        what = f"From this day {who or 'somebody'} may end {named(contract)}: {ground.value}"
        told = f"It takes notice of {length}." if length is not None else ""
        day = window.governance.clock.deadline(Limit(within=wait), begins).day
        yield from window.single(
            day, DateKind.LEAVING, right, what, subject=contract.id, owner=contract.owner, consequence=told
        )


def _fee_changes(window: Window, contract: Contract, fee: Fee, row: FeeRow, begins: dt.date) -> Single:
    """From when on leaving costs what a row of a fee says."""
    year = _first_year(row)
    if year is None or not 1 < year <= _MOST_YEARS:
        return
    day = add_months(begins, (year - 1) * _MONTHS)
    if not window.may_hold(contract, day):
        return
    cost = window.on(day).figures.value(row)
    unit = str(known(window.governance.alliance.currency) or "")
    is_now = f"comes to {cost:,.2f} {unit}".rstrip() if cost is not None else "is another"
    what = f"Contract year {year} of {named(contract)} begins"
    told = f"Fee {quoted(fee.id)} for leaving {is_now} from then on."
    yield from window.single(
        day, DateKind.LEAVING, fee, what, subject=contract.id, owner=contract.owner, consequence=told
    )


def _first_year(row: FeeRow) -> int | None:
    """The first contract year that a row of a fee is for; None where it is for all, or that cannot be told."""
    test = known(row.contract_year)
    firsts = [*test.one_of, known(test.from_)] if test is not None else []
    years = [int(one) for one in firsts if isinstance(one, int | Decimal)]
    return min(years) if years and len(years) == len([one for one in firsts if one is not None]) else None


def review_dates(window: Window) -> Found:
    """When contracts are to be reviewed; of a review that was due and is not on record, that day and those to come."""
    today = window.governance.as_of
    for contract in window.governance.alliance.contracts:
        for review in contract.reviews:
            last = known(review.last)
            since = Counted(last, "when it was last held") if last is not None else begin_of(window, contract)
            what = f"{named(review)} of {named(contract)} is due"
            every = series(review.every, since)
            missed = next(every.after(last), None) if last is not None else None
            if missed is not None and missed < today and not window.governance.terms.has_ended(review):
                yield window.task(missed, DateKind.REVIEW, review, what, owner=review.owner)
                every = attrs.evolve(every, starts=today)
            yield from Recurring(review, DateKind.REVIEW, review.id, what, review.owner, every).dates(window)
