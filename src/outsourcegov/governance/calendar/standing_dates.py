"""When what holds is to be looked at again, or ends: risks, plans, policies, reviews, documents, waivers, people."""

import datetime as dt
from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.series import often
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.on_record import Day, on_record, said_too_early
from outsourcegov.governance.dates.validity import end_of, may_hold
from outsourcegov.governance.people.appointments import tenures
from outsourcegov.governance.resilience.coverage import continuity_coverage
from outsourcegov.governance.resilience.due_days import USUAL, Plan, next_review_day, next_test_day
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.conditions import Limit
from outsourcegov.model.parties import FirstFilled, Role
from outsourcegov.model.risks import ContinuityPlan
from outsourcegov.model.who import Who

Single = Iterator[DueDate | Untold]

_DAY = dt.timedelta(days=1)
_START = "effective"


def risk_dates(window: Window) -> Single:
    """By when risks are to be looked at again."""
    for one in window.governance.alliance.risks:
        if not window.governance.terms.has_ended(one):
            what = f"{named(one)} is to be looked at again"
            yield from window.task(one.review_by, DateKind.RISK, one, what, owner=one.owner)


def test_dates(window: Window) -> Single:
    """By when continuity and exit plans are to be tested again."""
    alliance, terms = window.governance.alliance, window.governance.terms
    coverage = continuity_coverage(window.governance)
    plans: Sequence[Plan] = (*alliance.continuity_plans, *alliance.exit_plans)
    for one in plans:
        if terms.has_ended(one):
            continue
        is_vital = isinstance(one, ContinuityPlan) and bool(coverage.vital_of(one))
        usual = USUAL if is_vital else None
        what, day = f"{named(one)} is to be tested", next_test_day(terms, one, usual)
        tested = known(on_record(terms, one.tested))
        since = f"It was last tested on {tested}." if tested is not None else ""
        yield from window.task(day, DateKind.TEST, one, what, owner=one.owner, consequence=since)
        if day is None and known(one.test_every) is not None:
            last = _last(window, one.tested, "tested", "test")
            yield Untold(DateKind.TEST, one.id, f"{what} {often(one.test_every)}, and {last}.")


def policy_dates(window: Window) -> Single:
    """By when policies are to be reviewed."""
    for one in window.governance.alliance.policies:
        if window.governance.terms.has_ended(one):
            continue
        day, what = next_review_day(window.governance.terms, one), f"{named(one)} is to be reviewed"
        yield from window.task(day, DateKind.POLICY, one, what, owner=one.owner)
        if day is None and known(one.review_every) is not None:
            last = _last(window, one.reviewed, "reviewed", "review")
            yield Untold(DateKind.POLICY, one.id, f"{what} {often(one.review_every)}, and {last}.")


def _last(window: Window, day: Day, did: str, what: str) -> str:
    """What is on record of the last time, of something of which the next day cannot be told."""
    terms = window.governance.terms
    seen = on_record(terms, day)
    if presence(seen) is Presence.MISSING:
        return said_too_early(terms, day, did) or f"no {what} is on record"
    last = end_of(seen, max)
    return f"was last {did} on {last}: by which day cannot be told" if last else f"its last {what} is not known"


def ending_dates(window: Window) -> Single:
    """The last days of documents, waivers and delegations."""
    alliance = window.governance.alliance
    for document in alliance.documents:
        what = f"{named(document)} holds for the last day"
        yield from window.single(document.expires, DateKind.DOCUMENT, document, what)
    for waiver in alliance.waivers:
        what = f"{named(waiver)} holds for the last day"
        told = f"What {waiver.rule} finds is reported again." if isinstance(waiver.rule, str) else ""
        yield from window.single(waiver.expires, DateKind.WAIVER, waiver, what, owner=waiver.owner, consequence=told)
    for one in alliance.delegations:
        what = f"{named(one)} to {known(one.granted_to) or 'somebody'} holds for the last day"
        yield from window.single(one.until, DateKind.DELEGATION, one, what, owner=one.granted_by)


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
                    consequence=told,
                )


def filling_dates(window: Window) -> Single:
    """By when roles are to be filled for the first time, and the seats of forums each year."""
    alliance = window.governance.alliance
    for role in alliance.roles:
        wanted = known(role.appoint)
        if wanted is not None and not role.appointments:
            what = f"{quoted(role.id)} is to be filled for the first time"
            day = _first_filled(window, role, wanted)
            yield from window.task(day, DateKind.APPOINTMENT, wanted, what, subject=role.id)
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
                )


def _goes_on(window: Window, role: Role, person: str, day: dt.date) -> bool:
    """Whether somebody goes on to hold a role on a day."""
    return any(known(one.person) == person for one in window.governance.appointments.holders(role, day))


def _first_filled(window: Window, role: Role, wanted: FirstFilled) -> dt.date | None:
    """The day by which a role is to be filled, where that is counted from the start of the only contract."""
    contract, clock = window.governance.terms.contract_of(role), window.governance.clock
    begun = known(contract.effective) if contract is not None else None
    within, ahead = known(wanted.within), known(wanted.at_least)
    if begun is not None and within is not None:
        return clock.deadline(Limit(within=within, after=wanted.after), events={_START: begun}).day
    is_before = begun is not None and known(wanted.before) == _START
    return clock.latest_start(ahead, begun).day if begun is not None and ahead is not None and is_before else None
