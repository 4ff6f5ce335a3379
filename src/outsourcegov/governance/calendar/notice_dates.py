"""By when notice is to be given on the renewal of contracts, and what comes of giving none."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from outsourcegov.findings.words import listed, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.contract_terms import Term, ends_with_parent, renewal_after
from outsourcegov.governance.dates.unstated import unstated
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.open_renewals import why_open, why_untold
from outsourcegov.governance.paper.renewals import NoticeDay, Purpose, notice_days
from outsourcegov.model.absent import Maybe, Presence, is_unreadable, known, presence
from outsourcegov.model.contracts import Contract, EndsOrRenews, Renewal
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


def cut_off(window: Window, contract: Contract) -> dt.date:
    """The last day of the contract that one surely ends with; no day is later where there is none, or it is untold."""
    ends = end_of_parent(window, contract) if ends_with_parent(contract) else None
    return ends if ends is not None else dt.date.max


def end_of_parent(window: Window, contract: Contract) -> dt.date | None:
    """The last day of the contract that one belongs to; None where that cannot be told."""
    parent = families(window.governance).parent(contract)
    return window.governance.terms.ends_on(parent) if parent is not None else None


def notice_dates(
    window: Window, contract: Contract, terms: Iterable[Term], number: int, missed: Sequence[NoticeDay]
) -> Iterator[DueDate]:
    """The last days for one of the notices, term after term; what must be agreed by the day of notice is told once.

    Those that were missed are told before.
    """
    cut = cut_off(window, contract)
    for term in takewhile(lambda term: term.last <= cut, terms):
        days = notice_days(window.governance, contract, term)
        told = [(one.purpose, one.side, one.latest) for one in days[: number + 1]]
        if told and told[-1] not in told[:-1] and days[number] not in missed:
            yield from (date for date in notice_date(window, contract, days[number]) if isinstance(date, DueDate))


def untold_notices(window: Window, contract: Contract, term: Term) -> Single:
    """Why it cannot be told by when notice is to be given at the end of a term, and of those that follow it."""
    renewal = known(contract.renewal)
    if term.last > cut_off(window, contract) or renewal_after(contract, term) is None or renewal is None:
        return
    days = notice_days(window.governance, contract, term)
    if is_unreadable(renewal.agreed):
        why = f"By when both are to agree on the renewal of {named(contract)} {unstated(renewal.agreed)}."
        yield window.untold(DateKind.NOTICE, contract.id, why, owner=contract.owner)
    elif not days and presence(renewal.notice) is not Presence.NOT_APPLICABLE:
        why = f"By when notice is to be given on the renewal of {named(contract)} {unstated(renewal.notice)}."
        yield window.untold(DateKind.NOTICE, contract.id, why, owner=contract.owner)
    hidden = [one for one in days if one.latest is None]
    yield from dict.fromkeys(date for one in hidden for date in notice_date(window, contract, one))


def untold_after(window: Window, contract: Contract, terms: Iterable[Term]) -> Single:
    """Why it cannot be told how a contract goes on after the last of some terms."""
    cut = cut_off(window, contract)
    for term in takewhile(lambda term: term.last < cut, terms):
        if why := why_untold(contract, term):
            is_told = any(one.latest is not None for one in notice_days(window.governance, contract, term))
            what = f"How {named(contract)} goes on after {term.last}"
            when = f"by when notice is to be given {'later' if is_told else 'for that'}"
            yield window.untold(
                DateKind.NOTICE, contract.id, f"{what}, and {when}, cannot be told: {why}.", owner=contract.owner
            )


def notice_date(window: Window, contract: Contract, one: NoticeDay, *, is_missed: bool = False) -> Single:
    """The last day for a notice, or why that cannot be told."""
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
        return f"Without it the contract renews by itself{how_long(renewal)}{needs_first(renewal)}."
    besides = known(renewal.needs_notice_from) if one.purpose is not Purpose.KEEP else None
    also = f" It takes notice from {besides} as well." if besides is not None else ""
    return f"Without it the contract ends.{also}"


def how_long(renewal: Renewal) -> str:
    """For how long a contract is renewed, in words that go on; empty where that is not known."""
    period = known(renewal.period)
    return f" for {period}" if period is not None else ""


def needs_first(renewal: Renewal) -> str:
    """What must be decided first, where it ends otherwise."""
    if not renewal.needs or known(renewal.if_needs_fail) is not EndsOrRenews.ENDS:
        return ""
    is_one = len(renewal.needs) == 1
    return f"; it ends if {listed(renewal.needs)} {'is' if is_one else 'are'} not decided"
