"""When what holds is to be looked at again, or ends: risks, plans, policies, reviews, documents, waivers, people."""

import datetime as dt
from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import briefly, capitalised, quoted
from outsourcegov.governance.calendar.again import again
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.recurring import Found, Recurring
from outsourcegov.governance.calendar.series import Counted, series
from outsourcegov.governance.calendar.window import CONTRADICTED, Window, named
from outsourcegov.governance.dates.deadlines import Deadline, why_untold
from outsourcegov.governance.dates.how_often import often
from outsourcegov.governance.dates.on_record import last_done, last_on_record, passed
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.people.appointments import tenures
from outsourcegov.governance.resilience.coverage import continuity_coverage
from outsourcegov.governance.resilience.due_days import USUAL, Plan, next_review_day, next_test_day
from outsourcegov.model.absent import Maybe, is_lacking, is_said, is_unreadable, known
from outsourcegov.model.common import Entry
from outsourcegov.model.conditions import Limit
from outsourcegov.model.contracts import ContractKind
from outsourcegov.model.duration import Duration
from outsourcegov.model.parties import FirstFilled, Party, Role
from outsourcegov.model.risks import ContinuityPlan, Policy
from outsourcegov.model.timing import Cadence
from outsourcegov.model.who import Who

Single = Iterator[DueDate | Untold]

_DAY = dt.timedelta(days=1)
_START = "effective"


def risk_dates(window: Window) -> Single:
    """By when risks are to be looked at again."""
    for one in window.governance.alliance.risks:
        what = f"{named(one)} is to be looked at again"
        day, late = known(one.review_by), passed(window.governance.terms, one.review_by)
        if day is None and late is None:
            yield from window.hidden(one.review_by, DateKind.RISK, one, what, owner=one.owner)
        caveats = () if day is not None else (CONTRADICTED,)
        yield from window.task(day or late, DateKind.RISK, one, what, during=[one], owner=one.owner, caveats=caveats)


def test_dates(window: Window) -> Found:
    """By when continuity and exit plans are to be tested, again and again."""
    alliance, coverage = window.governance.alliance, continuity_coverage(window.governance)
    plans: Sequence[Plan] = (*alliance.continuity_plans, *alliance.exit_plans)
    for one in plans:
        is_vital = isinstance(one, ContinuityPlan) and coverage.is_for_vital(one)
        every = USUAL if is_vital and is_lacking(one.test_every) else one.test_every
        first = next_test_day(window.governance.terms, one, USUAL if is_vital else None)
        yield from _again(window, DateKind.TEST, one, every=every, last=one.tested, first=first, done="tested")


def policy_dates(window: Window) -> Found:
    """By when policies are to be reviewed, again and again."""
    for one in window.governance.alliance.policies:
        every, first = one.review_every, next_review_day(window.governance.terms, one)
        yield from _again(window, DateKind.POLICY, one, every=every, last=one.reviewed, first=first, done="reviewed")


def _again(
    window: Window,
    kind: DateKind,
    thing: Plan | Policy,
    *,
    every: Maybe[Duration],
    last: Maybe[dt.date],
    first: dt.date | None,
    done: str,
) -> Found:
    """The days on which something is to be done that comes back; of several sources that differ, the latest day."""
    terms, length, what = window.governance.terms, known(every), f"{named(thing)} is to be {done}"
    latest, said = last_on_record(terms, last), last_done(terms, last, done, done.removesuffix("ed"))
    if terms.has_ended(thing) or not is_said(every):
        return
    if first is None:
        how_often = f" {often(length)}" if length is not None else ""
        why = said if latest is None else f"{said}: by which day cannot be told"
        yield window.untold(kind, thing.id, f"{what}{how_often}, and {why}.", owner=thing.owner)
        return
    told, since = f"{capitalised(said)}.", known(thing.from_) if latest is None else latest
    if length is None or since is None:
        yield from window.task(first, kind, thing, what, during=[thing], owner=thing.owner, consequence=told)
        return
    counted = Counted(since, f"when {named(thing)} began" if latest is None else f"when it was last {done}")
    task = Recurring(thing, kind, thing.id, what, thing.owner, series(Cadence(length), counted))
    yield from again(window, task, first, told)


def ending_dates(window: Window) -> Single:
    """The last days of parties, documents, waivers and delegations."""
    alliance = window.governance.alliance
    for party in alliance.parties:
        last, what = known(party.until), f"{named(party)} is there for the last day"
        told = _still_naming(window, party, last) if last is not None else ""
        yield from window.hidden(party.until, DateKind.TERM, party, what)
        yield from window.single(last, DateKind.TERM, party, what, consequence=told)
    for document in alliance.documents:
        what = f"{named(document)} holds for the last day"
        yield from window.hidden(document.expires, DateKind.DOCUMENT, document, what)
        last = known(document.expires)
        if _holds_until(document, last):
            yield from window.single(last, DateKind.DOCUMENT, document, what)
    for waiver in alliance.waivers:
        what = f"{named(waiver)} holds for the last day"
        told = f"What {waiver.rule} finds is reported again." if isinstance(waiver.rule, str) else ""
        yield from window.hidden(waiver.expires, DateKind.WAIVER, waiver, what, owner=waiver.owner)
        last = known(waiver.expires)
        if _holds_until(waiver, last):
            yield from window.single(last, DateKind.WAIVER, waiver, what, owner=waiver.owner, consequence=told)
    for one in alliance.delegations:
        what = f"{named(one)} to {known(one.granted_to) or 'somebody'} holds for the last day"
        yield from window.hidden(one.until, DateKind.DELEGATION, one, what, owner=one.granted_by)
        yield from window.single(known(one.until), DateKind.DELEGATION, one, what, owner=one.granted_by)


def _holds_until(thing: Entry, expires: object) -> bool:
    """Whether a thing has not surely ended before the day on which it is said to expire."""
    return isinstance(expires, dt.date) and may_hold(thing, expires)


def _still_naming(window: Window, party: Party, last: dt.date) -> str:
    """Which contracts go on with a party that leaves, in a sentence."""
    after = min(last, dt.date.max - _DAY) + _DAY
    contracts = (one for one in window.governance.alliance.contracts if party.id in one.between)
    there = [one for one in contracts if known(one.kind) is not ContractKind.AMENDMENT]
    goes_on = [f"contract {quoted(one.id)}" for one in there if window.may_hold(one, after)]
    return f"It is still a party to {briefly(goes_on)}." if goes_on else ""


def appointment_dates(window: Window) -> Single:
    """When appointments end."""
    alliance = window.governance.alliance
    for role in alliance.roles:
        for appointment, days in tenures(alliance, role) or ():
            person, after = known(appointment.person), days.high
            if person is not None and after is not None and not _goes_on(window, role, person, after):
                what = f"{quoted(person)} is {quoted(role.id)} for the last day"
                vacant = window.governance.appointments.is_vacant(role, after)
                told = "Nobody holds it from the next day on." if vacant and may_hold(role, after) else ""
                yield from window.single(
                    after - _DAY,
                    DateKind.APPOINTMENT,
                    appointment,
                    what,
                    subject=role.id,
                    owner=Who((role.id,)),
                    which=person,
                    consequence=told,
                )


def filling_dates(window: Window) -> Single:
    """By when roles are to be filled for the first time, and the seats of forums each year."""
    alliance = window.governance.alliance
    for role in alliance.roles:
        wanted = known(role.appoint)
        if wanted is not None and not role.appointments:
            what = f"{quoted(role.id)} is to be filled for the first time"
            found = _first_filled(window, role, wanted)
            if found.day is None and not window.governance.terms.has_ended(role):
                stated = wanted.within or wanted.at_least
                why = found.why_untold or "From which day that is counted is not known."
                why = why_untold(stated) if is_unreadable(stated) else why
                yield window.untold(DateKind.APPOINTMENT, role.id, f"{what}: {why}")
            yield from window.task(
                found.day,
                DateKind.APPOINTMENT,
                wanted,
                what,
                subject=role.id,
                during=[role],
                which="first",
                caveats=found.caveats,
            )
    for forum in alliance.forums:
        for seat in forum.seats:
            by, party = known(seat.appoint_by), known(seat.party)
            what = f"The seats{f' of {quoted(party)}' if party is not None else ''} in {named(forum)} are to be filled"
            for day in window.each_year(by, forum) if by is not None else ():
                yield window.due(
                    day,
                    DateKind.APPOINTMENT,
                    seat,
                    what,
                    subject=forum.id,
                    owner=forum.owner,
                    every="every year",
                    series=f"{forum.id}/seats",
                    which=f"seats {party or ''} {day.year}",
                )


def _goes_on(window: Window, role: Role, person: str, day: dt.date) -> bool:
    """Whether somebody goes on to hold a role on a day."""
    return any(known(one.person) == person for one in window.governance.appointments.holders(role, day))


def _first_filled(window: Window, role: Role, wanted: FirstFilled) -> Deadline:
    """The day by which a role is to be filled, where that is counted from the start of the only contract."""
    contract, clock = window.governance.terms.contract_of(role), window.governance.clock
    begun = known(contract.effective) if contract is not None else None
    within, ahead = known(wanted.within), known(wanted.at_least)
    if begun is not None and within is not None:
        return clock.deadline(Limit(within=within, after=wanted.after), events={_START: begun})
    is_before = begun is not None and known(wanted.before) == _START
    return clock.latest_start(ahead, begun) if begun is not None and ahead is not None and is_before else Deadline()
