"""When contracts begin and end, and by when notice is to be given for that."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import takewhile

from outsourcegov.findings.words import joined, listed, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
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
from outsourcegov.governance.dates.unstated import unstated
from outsourcegov.governance.paper.families import families, is_amendment, prolonging_in_time
from outsourcegov.governance.paper.open_renewals import why_open, why_untold
from outsourcegov.governance.paper.renewals import (
    NoticeDay,
    Purpose,
    dies_without_notice,
    ends_when,
    notice_days,
    terms_to_come,
)
from outsourcegov.governance.paper.undecided_notices import missed_notices
from outsourcegov.model.absent import Maybe, Presence, is_ruled_out, is_unreadable, known, presence
from outsourcegov.model.contracts import Contract, EndsOrRenews, Renewal, RenewalKind
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

Single = Iterator[DueDate | Untold]

_SIDES = [side.value for side in Side]
_DOES = {
    Purpose.STOP: "Last day for notice that {contract} is not renewed after {last}",
    Purpose.EXERCISE: "Last day for notice that {contract} is renewed after {last}",
    Purpose.KEEP: "Last day for the notice without which {contract} ends with {last}",
    Purpose.AGREE: "Last day to agree that {contract} is renewed after {last}",
    Purpose.OPEN: "Last day for notice on the renewal of {contract} after {last}",
}


def term_dates(window: Window) -> Found:
    """When contracts begin and end, and by when notice is to be given for that, term after term."""
    missed = dict[str, list[NoticeDay]]()
    for contract, one in missed_notices(window.governance):
        missed.setdefault(contract.id, []).append(one)
    for contract in window.governance.alliance.contracts:
        begins = known(contract.effective)
        for one in missed.get(contract.id, ()):
            yield from _notice(window, contract, one, is_missed=True)
        what = f"{named(contract)} begins"
        yield from window.single(begins, DateKind.TERM, contract, what, owner=contract.owner, which="first")
        told = f"{what}, and what is counted from that day,"
        yield from window.hidden(contract.effective, DateKind.TERM, contract, told, owner=contract.owner)
        asked = window.on(max(window.start, begins or window.start))
        terms = partial(terms_to_come, asked, contract, _looked_until(window, contract))
        running = next(terms(), None)
        if running is not None:
            yield _ends(window, contract, terms())
            yield from _untold(window, contract, running)
            yield from _untold_after(window, contract, terms())
            for number in range(len(notice_days(window.governance, contract, running))):
                yield _notices(window, contract, terms(), number, missed.get(contract.id, ()))
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


def _cut_off(window: Window, contract: Contract) -> dt.date:
    """The last day of the contract that one surely ends with; no day is later where there is none, or it is untold."""
    ends = _end_of_parent(window, contract) if ends_with_parent(contract) else None
    return ends if ends is not None else dt.date.max


def _end_of_parent(window: Window, contract: Contract) -> dt.date | None:
    """The last day of the contract that one belongs to; None where that cannot be told."""
    parent = families(window.governance).parent(contract)
    return window.governance.terms.ends_on(parent) if parent is not None else None


def _with_parent(window: Window, contract: Contract, end: dt.date, number: int = 0) -> Iterator[DueDate]:
    what = f"Last day of {named(contract)}, which ends with what it belongs to"
    yield from window.single(end, DateKind.TERM, contract, what, owner=contract.owner, which=_which(number))


def _alone(window: Window, contract: Contract, term: Term) -> Sequence[str]:
    """What is to be said where a term, or the next one, leads past the end of what a contract belongs to."""
    parent, end = families(window.governance).parent(contract), _end_of_parent(window, contract)
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
    cut, renewal, kind = _cut_off(window, contract), known(contract.renewal), renewal_kind(contract)
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
        return f"It renews by itself{_how_long(renewal)}, unless notice was given{in_time}{_needs(renewal)}."
    or_else = _prolonged(window, contract, term, ", or")
    if kind is RenewalKind.MUTUAL_AGREEMENT:
        return f"It ends, unless both have agreed{in_time} to renew it{or_else}."
    whose = f" from {renewal.needs_notice_from}" if known(renewal.needs_notice_from) is not None else ""
    return f"It ends, unless notice{whose} to renew it was given{in_time}{or_else}."


def _prolonged(window: Window, contract: Contract, term: Term, before: str) -> str:
    """Which amendments may prolong a term, in words that go on; empty where none does."""
    longer = [one.id for one in prolonging_in_time(window.governance, contract, term.last)]
    return f"{before} it is prolonged by {listed(longer)}" if longer else ""


def _notices(
    window: Window, contract: Contract, terms: Iterable[Term], number: int, missed: Sequence[NoticeDay]
) -> Iterator[DueDate]:
    """The last days for one of the notices, term after term; what must be agreed by the day of notice is told once.

    Those that were missed are told before.
    """
    cut = _cut_off(window, contract)
    for term in takewhile(lambda term: term.last <= cut, terms):
        days = notice_days(window.governance, contract, term)
        told = [(one.purpose, one.side, one.latest) for one in days[: number + 1]]
        if told and told[-1] not in told[:-1] and days[number] not in missed:
            yield from (date for date in _notice(window, contract, days[number]) if isinstance(date, DueDate))


def _untold(window: Window, contract: Contract, term: Term) -> Single:
    """Why it cannot be told by when notice is to be given at the end of a term, and of those that follow it."""
    renewal = known(contract.renewal)
    if term.last > _cut_off(window, contract) or renewal_after(contract, term) is None or renewal is None:
        return
    days = notice_days(window.governance, contract, term)
    if is_unreadable(renewal.agreed):
        why = f"By when both are to agree on the renewal of {named(contract)} {unstated(renewal.agreed)}."
        yield window.untold(DateKind.NOTICE, contract.id, why, owner=contract.owner)
    elif not days and presence(renewal.notice) is not Presence.NOT_APPLICABLE:
        why = f"By when notice is to be given on the renewal of {named(contract)} {unstated(renewal.notice)}."
        yield window.untold(DateKind.NOTICE, contract.id, why, owner=contract.owner)
    hidden = [one for one in days if one.latest is None]
    yield from dict.fromkeys(date for one in hidden for date in _notice(window, contract, one))


def _untold_after(window: Window, contract: Contract, terms: Iterable[Term]) -> Single:
    """Why it cannot be told how a contract goes on after the last of some terms."""
    cut = _cut_off(window, contract)
    for term in takewhile(lambda term: term.last < cut, terms):
        if why := why_untold(contract, term):
            is_told = any(one.latest is not None for one in notice_days(window.governance, contract, term))
            what = f"How {named(contract)} goes on after {term.last}"
            when = f"by when notice is to be given {'later' if is_told else 'for that'}"
            yield window.untold(
                DateKind.NOTICE, contract.id, f"{what}, and {when}, cannot be told: {why}.", owner=contract.owner
            )


def _notice(window: Window, contract: Contract, one: NoticeDay, *, is_missed: bool = False) -> Single:
    renewal = known(contract.renewal)
    if renewal is None:
        return
    what = _DOES[one.purpose].format(contract=named(contract), last=one.term.last) + _by(renewal, one)
    giver = _giver(window, contract, renewal, one)
    if one.latest is None:
        yield window.untold(DateKind.NOTICE, contract.id, f"{what}: {' '.join(one.caveats)}", owner=giver)
        return
    caveats = [*one.caveats]
    if one.is_longer_than_term:
        caveats.append("That is before the term begins: the notice is longer than the term.")
    is_off = window.working is not None and not window.working.is_business_day(one.latest)
    caveats += ["It is not a working day: give notice before."] if is_off and not is_missed else []
    caveats += ["Nothing on record says that it was done: it is told as if it was not."] if is_missed else []
    yield from window.task(
        one.latest,
        DateKind.NOTICE,
        contract,
        what,
        is_open=is_missed,
        owner=giver,
        which=f"{one.purpose.value} {one.side} {one.term.number}",
        consequence=_without(contract, renewal, one),
        caveats=[*caveats, *window.caveats],
    )


def _by(renewal: Renewal, one: NoticeDay) -> str:
    """Whose notice it is, in words."""
    who = _actor(renewal, one)
    if one.side != "all":
        return f", by {one.side if one.side in _SIDES else quoted(one.side)}"
    return f", by {who}" if who is not None else ""


def _actor(renewal: Renewal, one: NoticeDay) -> Who | None:
    """Who is named to give a notice, beside its side; None where nobody is."""
    whose = {Purpose.KEEP: renewal.needs_notice_from, Purpose.EXERCISE: renewal.exercised_by}
    return known(whose.get(one.purpose))


def _giver(window: Window, contract: Contract, renewal: Renewal, one: NoticeDay) -> Maybe[Who]:
    """Who sees to a notice: those who give it where they are named, for the client whoever decides on renewal."""
    acts = _actor(renewal, one)
    is_providers = acts is not None and window.governance.standings.surely_of(acts) == frozenset({Side.PROVIDER})
    if acts is not None and (is_providers or any(True for id in acts.ids for _ in window.roles_of(id))):
        return acts
    decides = known(renewal.decided_by)
    return decides if decides is not None and one.side != Side.PROVIDER.value else contract.owner


def _without(contract: Contract, renewal: Renewal, one: NoticeDay) -> str:
    """What happens without a notice."""
    if one.purpose is Purpose.OPEN:
        return f"Whether it goes on without it cannot be told: {why_open(contract, one.term)}."
    if one.purpose is Purpose.STOP:
        return f"Without it the contract renews by itself{_how_long(renewal)}{_needs(renewal)}."
    besides = known(renewal.needs_notice_from) if one.purpose is not Purpose.KEEP else None
    also = f" It takes notice from {besides} as well." if besides is not None else ""
    return f"Without it the contract ends.{also}"


def _how_long(renewal: Renewal) -> str:
    period = known(renewal.period)
    return f" for {period}" if period is not None else ""


def _needs(renewal: Renewal) -> str:
    """What must be decided first, where it ends otherwise."""
    if not renewal.needs or known(renewal.if_needs_fail) is not EndsOrRenews.ENDS:
        return ""
    is_one = len(renewal.needs) == 1
    return f"; it ends if {listed(renewal.needs)} {'is' if is_one else 'are'} not decided"
