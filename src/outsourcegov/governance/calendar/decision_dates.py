"""When decisions are due: the open ones of the log, and the steps of those that have a day."""

import datetime as dt
from collections.abc import Iterator

from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.calendar.due_dates import OPEN_UNTOLD, DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.validity import day_before
from outsourcegov.governance.decisions.open_entries import OpenEntry, open_entries
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import Contract
from outsourcegov.model.decisions import Decision, DecisionStep
from outsourcegov.model.forums import Forum
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
            comes_back = isinstance(due, MonthDay)
            for day in _days_of_step(window, decision, step):
                yield window.due(
                    day,
                    DateKind.DECISION,
                    step,
                    what,
                    subject=subject,
                    owner=step.by,
                    every="every year" if comes_back else "",
                    series=f"{decision.id}/{number}" if comes_back else "",
                    which=f"step {number} {day.year}" if comes_back else f"step {number}",
                    consequence=_not_there(window, step, day),
                )


def _days_of_step(window: Window, decision: Decision, step: DecisionStep) -> Iterator[dt.date]:
    """The days in the window by which a step is due, while neither it nor its decision has surely ended."""
    due = known(step.due)
    if isinstance(due, MonthDay):
        yield from (day for day in window.each_year(due, decision) if window.may_hold(step, day))
    elif isinstance(due, dt.date) and window.shows(due):
        yield from (due,) if all(window.may_hold(one, due) for one in (decision, step)) else ()


def _not_there(window: Window, step: DecisionStep, day: dt.date) -> str:
    """Why nobody can take a step on a day; empty where somebody can, or may."""
    who = known(step.by)
    why_not = window.governance.fallbacks.why_not(who, day) if who is not None else ""
    return f"Nobody can do it then: {why_not}." if why_not else ""


def open_decision_dates(window: Window) -> Single:
    """By when the open decisions of the log are to be taken, and which forum meets too late for that."""
    for one in open_entries(window.governance):
        entry, found, is_open = one.entry, one.limit, one.is_certain
        raised = known(entry.raised)
        since = f", raised on {raised}" if raised is not None else ""
        about = window.governance.find(known(entry.contract), Contract)
        which = f"{named(one.decision)}{f' for {named(about)}' if about is not None else ''}"
        what = f"{quoted(entry.id)} is to be decided: {which}{since}"
        why = found.why_untold
        if found.day is not None and not is_open and window.has_passed(found.day):
            what, why = f"{what}, by {found.day}", OPEN_UNTOLD
        if why:
            yield window.untold(DateKind.DECISION, entry.id, f"{what}: {why}", owner=one.decider)
            continue
        yield from window.task(
            found.day,
            DateKind.DECISION,
            entry,
            what,
            is_open=is_open,
            owner=one.decider,
            consequence=_too_late(window, one, found.day) if found.day is not None else "",
            caveats=(*one.caveats, *found.caveats, *(() if is_open else (OPEN_UNTOLD,))),
        )


def _too_late(window: Window, one: OpenEntry, last: dt.date) -> str:
    """Which of the forums that are surely to decide meet for the next time when it must have been decided."""
    governance, ids = window.governance, ids_of(one.decider) if not one.caveats else ()
    forums = [forum for id in ids if (forum := governance.find(id, Forum)) is not None]
    before = day_before(governance.as_of)
    sittings = [(forum, governance.clock.next_sitting(forum, before).day) for forum in forums]
    late = [f"{quoted(forum.id)} meets next on {day}" for forum, day in sittings if day is not None and day > last]
    return f"{joined(late)}: too late." if late else ""
