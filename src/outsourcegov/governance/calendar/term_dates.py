"""When contracts begin and end, term after term."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from outsourcegov.findings.words import joined, listed, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.notice_dates import (
    cut_off,
    end_of_parent,
    how_long,
    needs_first,
    notice_date,
    notice_dates,
    untold_after,
    untold_notices,
)
from outsourcegov.governance.calendar.recurring import Found
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.contract_terms import (
    Term,
    ends_with_parent,
    first_term,
    last_days,
    needs_an_act,
    renewal_after,
    renewal_kind,
    term_after,
)
from outsourcegov.governance.paper.families import families, is_amendment, prolonging_in_time
from outsourcegov.governance.paper.open_renewals import why_open
from outsourcegov.governance.paper.renewals import (
    NoticeDay,
    dies_without_notice,
    ends_when,
    notice_days,
    terms_to_come,
)
from outsourcegov.governance.paper.undecided_notices import missed_notices
from outsourcegov.model.absent import is_ruled_out, is_unreadable, known
from outsourcegov.model.contracts import Contract, RenewalKind

Single = Iterator[DueDate | Untold]


def term_dates(window: Window) -> Found:
    """When contracts begin and end, and by when notice is to be given for that, term after term."""
    missed = dict[str, list[NoticeDay]]()
    for contract, one in missed_notices(window.governance):
        missed.setdefault(contract.id, []).append(one)
    for contract in window.governance.alliance.contracts:
        begins = known(contract.effective)
        for one in missed.get(contract.id, ()):
            yield from notice_date(window, contract, one, is_missed=True)
        what = f"{named(contract)} begins"
        yield from window.single(begins, DateKind.TERM, contract, what, owner=contract.owner, which="first")
        told = f"{what}, and what is counted from that day,"
        yield from window.hidden(contract.effective, DateKind.TERM, contract, told, owner=contract.owner)
        asked = window.on(max(window.start, begins or window.start))
        terms = partial(terms_to_come, asked, contract, _looked_until(window, contract))
        running = next(terms(), None)
        if running is not None:
            yield _ends(window, contract, terms())
            yield from untold_notices(window, contract, running)
            yield from untold_after(window, contract, terms())
            for number in range(len(notice_days(window.governance, contract, running))):
                yield notice_dates(window, contract, terms(), number, missed.get(contract.id, ()))
            continue
        end = window.governance.terms.ends_on(contract)
        if asked.terms.has_ended(contract) or _has_no_end(window, contract, end):
            continue
        if end is not None and first_term(contract) is None:
            yield from _with_parent(window, contract, end)
        elif not (is_unreadable(contract.effective) and is_ruled_out(contract.expires)):
            why = f"When {named(contract)} ends, and by when notice is to be given for that, cannot be told."
            yield window.untold(DateKind.TERM, contract.id, why, owner=contract.owner)


def _looked_until(window: Window, contract: Contract) -> dt.date:
    """The last day on which a term may begin of which notice is due in the window."""
    renewal = known(contract.renewal)
    notices = [*renewal.notice, known(renewal.agreed)] if renewal is not None else []
    lengths = [known(one.at_least) for one in notices if one is not None]
    counted = [window.governance.clock.calendar_days(one) for one in lengths if one is not None]
    most = max((days.most for days in counted if days is not None), default=0)
    return window.end + dt.timedelta(days=min(most, (dt.date.max - window.end).days))


def _has_no_end(window: Window, contract: Contract, end: dt.date | None) -> bool:
    """Whether there is no last day to tell: it is stated that there is none, or it ends with what it changes."""
    if not last_days(contract):
        return is_amendment(contract) and ends_with_parent(contract)
    return end is None and window.governance.terms.is_endless(contract)


def _with_parent(window: Window, contract: Contract, end: dt.date, number: int = 0) -> Iterator[DueDate]:
    what = f"Last day of {named(contract)}, which ends with what it belongs to"
    yield from window.single(end, DateKind.TERM, contract, what, owner=contract.owner, which=_which(number))


def _alone(window: Window, contract: Contract, term: Term) -> Sequence[str]:
    """What is to be said where a term, or the next one, leads past the end of what a contract belongs to."""
    parent, end = families(window.governance).parent(contract), end_of_parent(window, contract)
    if parent is None or end is None or not is_ruled_out(contract.survives):
        return ()
    start, goes_on = first_term(contract), renewal_after(contract, term) is RenewalKind.AUTOMATIC
    after = term_after(contract, start, term.number + 1) if start is not None and goes_on else None
    if max(term.last, after.last if after is not None else term.last) <= end:
        return ()
    when = ends_when(window.governance, parent, end)
    return (f"{quoted(parent.id)}, to which it belongs, {when}, and nothing says that it then goes on alone.",)


def _ends(window: Window, contract: Contract, terms: Iterable[Term]) -> Iterator[DueDate]:
    """The last days of terms, up to the one on which the contract that it surely ends with does."""
    cut, renewal, kind = cut_off(window, contract), known(contract.renewal), renewal_kind(contract)
    takes_more = renewal is not None and (kind is not RenewalKind.AUTOMATIC or needs_an_act(renewal))
    for term in terms:
        if term.last > cut:
            yield from _with_parent(window, contract, cut, term.number)
            return
        what = f"Last day of {'the term' if term.number == 0 else f'renewal {term.number}'} of {named(contract)}"
        is_open = term.number > 0 and takes_more
        yield from window.single(
            term.last,
            DateKind.TERM,
            contract,
            what,
            owner=contract.owner,
            which=_which(term.number),
            consequence=_at_the_end(window, contract, term),
            caveats=(*(("This is so if it is renewed.",) if is_open else ()), *_alone(window, contract, term)),
        )


def _which(number: int) -> str:
    return f"last {number}"


def _at_the_end(window: Window, contract: Contract, term: Term) -> str:
    """What happens when a term is over."""
    kind, renewal, why = renewal_after(contract, term), known(contract.renewal), why_open(contract, term)
    if why:
        return f"Whether it goes on then cannot be told: {why}."
    if kind is None or renewal is None:
        return f"It ends then{_prolonged(window, contract, term, ', unless')}."
    begun, days = known(contract.effective) or dt.date.min, notice_days(window.governance, contract, term)
    told = [one for one in days if one.latest is not None and one.latest >= begun]
    by = [f"{one.latest}{f' ({one.side})' if one.side != 'all' else ''}" for one in told]
    in_time = f" by {joined(dict.fromkeys(by), 'or')}" if by else ""
    if kind is RenewalKind.AUTOMATIC and not dies_without_notice(renewal):
        return f"It renews by itself{how_long(renewal)}, unless notice was given{in_time}{needs_first(renewal)}."
    or_else = _prolonged(window, contract, term, ", or")
    if kind is RenewalKind.MUTUAL_AGREEMENT:
        return f"It ends, unless both have agreed{in_time} to renew it{or_else}."
    whose = f" from {renewal.needs_notice_from}" if known(renewal.needs_notice_from) is not None else ""
    return f"It ends, unless notice{whose} to renew it was given{in_time}{or_else}."


def _prolonged(window: Window, contract: Contract, term: Term, before: str) -> str:
    """Which amendments may prolong a term, in words that go on; empty where none does."""
    longer = [one.id for one in prolonging_in_time(window.governance, contract, term.last)]
    return f"{before} it is prolonged by {listed(longer)}" if longer else ""
