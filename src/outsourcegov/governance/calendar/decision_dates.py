"""When decisions are due: the open ones of the log, and the steps of those that have a day."""

import datetime as dt
from collections.abc import Iterator

from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import joined, listed, quoted
from outsourcegov.governance.calendar.due_dates import OPEN_UNTOLD, DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.deadlines import Deadline, why_untold
from outsourcegov.governance.dates.on_record import on_record
from outsourcegov.governance.dates.validity import day_before
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.questions import Case, attributes_of, case_of, limit_for, possible_limits
from outsourcegov.governance.decisions.replay import given_in
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import is_ruled_out, is_unreadable, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.contracts import Contract
from outsourcegov.model.decisions import Decision, DecisionStep
from outsourcegov.model.forums import DecisionEntry, Forum, LogOutcome
from outsourcegov.model.words import MonthDay

Single = Iterator[DueDate | Untold]


def step_dates(window: Window) -> Single:
    """The days by which steps of decisions are due."""
    for decision in window.governance.alliance.decisions:
        for number, step in enumerate(decision.steps):
            due, which = known(step.due), f"step {quoted(step.id)}" if step.id else "a step"
            does, subject = known(step.does), step.id or decision.id
            what = f"{which} of {named(decision)} is due{f': {does.value}' if does is not None else ''}"
            if not window.governance.terms.has_ended(decision):
                yield from window.hidden(step.due, DateKind.DECISION, step, what, owner=step.by, subject=subject)
            if not isinstance(due, MonthDay):
                if isinstance(due, dt.date) and window.shows(due) and _may_hold(window, decision, step, due):
                    yield window.due(
                        due,
                        DateKind.DECISION,
                        step,
                        what,
                        subject=subject,
                        owner=step.by,
                        which=f"step {number}",
                        consequence=_not_there(window, step, due),
                    )
                continue
            for day in (day for day in window.each_year(due, decision) if window.may_hold(step, day)):
                yield window.due(
                    day,
                    DateKind.DECISION,
                    step,
                    what,
                    subject=subject,
                    owner=step.by,
                    every="every year",
                    series=f"{decision.id}/{number}",
                    which=f"step {number} {day.year}",
                    consequence=_not_there(window, step, day),
                )


def _may_hold(window: Window, decision: Decision, step: DecisionStep, day: dt.date) -> bool:
    """Whether a step of a decision has not surely ended by a day."""
    return window.may_hold(decision, day) and window.may_hold(step, day)


def _not_there(window: Window, step: DecisionStep, day: dt.date) -> str:
    """Why nobody can take a step on a day; empty where somebody can, or may."""
    who = known(step.by)
    why_not = window.governance.fallbacks.why_not(who, day) if who is not None else ""
    return f"Nobody can do it then: {why_not}." if why_not else ""


def open_decision_dates(window: Window) -> Single:
    """By when the open decisions of the log are to be taken, and which forum meets too late for that."""
    for entry in window.governance.alliance.decision_log:
        decision = window.governance.alliance.decisions.get(known(entry.decision) or "")
        if known(entry.outcome) is not LogOutcome.OPEN or decision is None:
            continue
        raised = known(entry.raised)
        since = f", raised on {raised}" if raised is not None else ""
        about = window.governance.find(known(entry.contract), Contract)
        which = f"{named(decision)}{f' for {named(about)}' if about is not None else ''}"
        what = f"{quoted(entry.id)} is to be decided: {which}{since}"
        found = _limit_of(window, decision, entry)
        is_open = is_ruled_out(on_record(window.governance.terms, entry.decided))
        why = found.why_untold
        if found.day is not None and not is_open and window.has_passed(found.day):
            what, why = f"{what}, by {found.day}", OPEN_UNTOLD
        if why:
            yield window.untold(DateKind.DECISION, entry.id, f"{what}: {why}", owner=entry.by)
            continue
        nobody = ["It is not said who is to decide it."] if is_ruled_out(entry.by) else []
        yield from window.task(
            found.day,
            DateKind.DECISION,
            entry,
            what,
            is_open=is_open,
            owner=entry.by,
            consequence=_too_late(window, entry, found.day) if found.day is not None else "",
            caveats=(*nobody, *found.caveats, *(() if is_open else (OPEN_UNTOLD,))),
        )


def _limit_of(window: Window, decision: Decision, entry: DecisionEntry) -> Deadline:
    """By when a case is to be decided, whichever of the limits that it may have holds; nothing where it has none."""
    if is_unreadable(decision.within):
        return Deadline(caveats=(why_untold(decision.within),))
    raised, clock = known(entry.raised), window.governance.clock
    authority = window.governance.authorities.of(decision)
    asked = decision.limits, attributes_of(authority), _case(authority, entry)
    ends = [_end(clock, limit, raised) if limit is not None else Deadline() for limit in possible_limits(*asked)]
    if all(end.day == ends[0].day for end in ends):
        return ends[0]
    depends_on = limit_for(*asked).depends_on
    depends = f"depends on {listed(depends_on)}" if depends_on else "is not known"
    return Deadline(caveats=(f"Which limit holds {depends}.",))


def _end(clock: Clock, limit: Limit, raised: dt.date | None) -> Deadline:
    """When a limit ends of what was raised on a day, if that is known."""
    start = raised if is_ruled_out(limit.after) else None
    return clock.deadline(limit, start, events={"raised": raised} if raised is not None else {})


def _case(authority: Authority, entry: DecisionEntry) -> Case:
    """What the log says of a case; nothing where its decision has no such case."""
    try:
        return case_of(authority, given_in(entry))
    except (InvalidValue, UnknownId):
        return {}


def _too_late(window: Window, entry: DecisionEntry, last: dt.date) -> str:
    """Which of the forums that are to decide meet for the next time when it must have been decided."""
    governance = window.governance
    forums = [forum for id in ids_of(entry.by) if (forum := governance.find(id, Forum)) is not None]
    before = day_before(governance.as_of)
    sittings = [(forum, governance.clock.next_sitting(forum, before).day) for forum in forums]
    late = [f"{quoted(forum.id)} meets next on {day}" for forum, day in sittings if day is not None and day > last]
    return f"{joined(late)}: too late." if late else ""
