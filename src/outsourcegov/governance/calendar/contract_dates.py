"""The dates of contracts beside their terms: ways out and what they cost, reviews."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import attrs

from outsourcegov.findings.words import capitalised, quoted
from outsourcegov.governance.calendar.again import again
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.recurring import Found, Recurring
from outsourcegov.governance.calendar.series import Counted, series
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.on_record import last_done, last_on_record, on_record
from outsourcegov.governance.dates.term_ends import last_day
from outsourcegov.governance.paper.reviews import counted_from, how_often, next_review
from outsourcegov.model.absent import is_lacking, is_ruled_out, is_said, is_unreadable, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.contracts import Contract, Fee, FeeRow, TerminationRight
from outsourcegov.model.duration import Duration, Unit

Single = Iterator[DueDate | Untold]

_MOST_YEARS = 100
_USUAL = "How often is not stated; once a year is usual."


def leaving_dates(window: Window) -> Single:
    """From when on contracts may be ended early, and when leaving costs less."""
    for contract in window.governance.alliance.contracts:
        begins = known(contract.effective)
        for right in contract.termination_rights:
            yield from _opens(window, contract, right, begins)
        if begins is not None:
            for fee in contract.fees:
                for row in fee.cases:
                    yield from _fee_changes(window, contract, fee, row, begins)


def _opens(window: Window, contract: Contract, right: TerminationRight, begins: dt.date | None) -> Single:
    """The first and the last day on which a right to leave may be used, where it does not hold all the time."""
    wait, ground = known(right.not_before), known(right.ground)
    if ground is None:
        return
    who, notice = known(right.by), known(right.notice)
    length = known(notice.at_least) if notice is not None else None
    may = f"{who or 'somebody'} may end {named(contract)}: {ground.value}"
    takes = f"It takes notice of {length}." if length is not None else ""
    found = window.governance.clock.deadline(Limit(within=wait), begins) if wait is not None else None
    opens = found.day if found is not None else None
    told = [day for day in (opens, known(right.from_)) if day is not None]
    is_told = (wait is None or opens is not None) and not is_unreadable(right.from_)
    is_told = is_told and not is_unreadable(right.not_before)
    is_said_already = is_said(right.not_before) and is_unreadable(contract.effective)
    last = known(right.until)
    unread = {"From when": not (is_told or is_said_already), "Until when": is_unreadable(right.until)}
    for when in (one for one, is_so in unread.items() if is_so and not window.governance.terms.has_ended(contract)):
        yield window.untold(DateKind.LEAVING, contract.id, f"{when} {may} cannot be told.", owner=contract.owner)
    if told and is_told and (last is None or max(told) <= last):
        yield from window.single(
            max(told),
            DateKind.LEAVING,
            right,
            f"From this day {may}",
            subject=contract.id,
            during=[contract],
            owner=contract.owner,
            which=f"{ground.value} {who or ''}",
            consequence=takes,
            caveats=found.caveats if found is not None and max(told) == opens else (),
        )
    if not told or max(told) <= (last or dt.date.max):
        what = f"Last day on which {may}"
        yield from window.single(
            last,
            DateKind.LEAVING,
            right,
            what,
            subject=contract.id,
            during=[contract],
            owner=contract.owner,
            which=f"until {ground.value} {who or ''}",
            consequence=takes,
        )


def _fee_changes(window: Window, contract: Contract, fee: Fee, row: FeeRow, begins: dt.date) -> Single:
    """From when on leaving costs what a row of a fee says."""
    year = _first_year(row)
    if year is None or not 1 < year <= _MOST_YEARS:
        return
    before = last_day(begins, Duration(Decimal(year - 1), Unit.YEAR))
    if before is None or not window.may_hold(contract, day := before + dt.timedelta(days=1)):
        return
    cost = window.on(day).figures.value(row)
    unit = str(known(window.governance.alliance.currency) or "")
    is_now = f"comes to {cost:,.2f} {unit}".rstrip() if cost is not None else "is another"
    what = f"Contract year {year} of {named(contract)} begins"
    told = f"Fee {quoted(fee.id)} for leaving {is_now} from then on."
    yield from window.single(
        day,
        DateKind.LEAVING,
        fee,
        what,
        subject=contract.id,
        owner=contract.owner,
        which=f"{fee.id} {year}",
        consequence=told,
    )


def _first_year(row: FeeRow) -> int | None:
    """The first contract year that a row of a fee is for; None where it is for all, or that cannot be told."""
    test = known(row.contract_year)
    if test is None:
        return None
    over = known(test.over)
    firsts = [*test.one_of, known(test.from_), over + 1 if isinstance(over, Decimal) else over]
    stated = [one for one in firsts if one is not None]
    years = [int(one) for one in stated if isinstance(one, Decimal)]
    return min(years) if years and len(years) == len(stated) else None


def review_dates(window: Window) -> Found:
    """When contracts are to be reviewed; of a review that was due and is not on record, that day and those to come."""
    terms = window.governance.terms
    for contract in window.governance.alliance.contracts:
        for review in (one for one in contract.reviews if is_said(how_often(one))):
            what = f"{named(review)} of {named(contract)} is due"
            last, since = last_done(terms, review.last, "held", "review"), counted_from(terms, review)
            if since is None and not is_lacking(on_record(terms, review.last)):
                yield window.untold(DateKind.REVIEW, review.id, f"{what}: {last}.", owner=review.owner)
                continue
            begun = f"when {named(contract if review.from_ is None else review)} began"
            was_held = last_on_record(terms, review.last) == since
            counted = Counted(since, "when it was last held" if was_held else begun) if since else None
            every = series(how_often(review), counted)
            usual = (_USUAL,) if is_ruled_out(review.every) else ()
            every = attrs.evolve(every, caveats=(*every.caveats, *usual))
            task = Recurring(review, DateKind.REVIEW, review.id, what, review.owner, every)
            told = f"{capitalised(last)}."
            yield from again(window, task, next_review(terms, review), " ".join([told, *usual]))
