"""When work is due: deliverables, actions, proposals, the road map, goals, open decisions and their steps."""

import datetime as dt
from collections.abc import Iterator, Mapping

from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.dates.deadlines import why_untold
from outsourcegov.governance.dates.on_record import on_record
from outsourcegov.governance.follow_through.follow_up import Awaited, follow_up
from outsourcegov.governance.follow_through.statuses import Task
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import is_ruled_out, is_unreadable, known
from outsourcegov.model.contracts import Contract
from outsourcegov.model.decisions import Decision, DecisionStep
from outsourcegov.model.forums import Action, DecisionEntry, Forum, LogOutcome
from outsourcegov.model.planning import ProblemStatement, Proposal, RoadmapItem
from outsourcegov.model.scope import Deliverable
from outsourcegov.model.words import MonthDay

Single = Iterator[DueDate | Untold]

_UNTOLD = "It cannot be told whether it is still open."
_KINDS: Mapping[type, DateKind] = {
    Action: DateKind.ACTION,
    Deliverable: DateKind.DELIVERABLE,
    ProblemStatement: DateKind.PROPOSAL,
    Proposal: DateKind.PROPOSAL,
    RoadmapItem: DateKind.ROADMAP,
}


def open_dates(window: Window) -> Single:
    """When what is open is due: deliverables, actions, agreed proposals and the road map."""
    for item in follow_up(window.governance):
        thing, kind = item.thing, _KINDS[type(item.thing)]
        is_word = item.awaited is Awaited.WORD
        if item.due is not None and not item.is_certain and window.has_passed(item.due):
            yield window.untold(kind, thing.id, f"{named(thing)} was due on {item.due}: {_UNTOLD}", owner=item.owner)
            continue
        what = f"{named(thing)} is {'to be confirmed to those it was promised to' if is_word else 'due'}"
        if item.due is not None:
            yield from window.task(
                item.due,
                kind,
                thing,
                what,
                is_open=item.is_certain,
                owner=item.by if isinstance(thing, Deliverable) else item.owner,
                also=item.owner,
                which=item.awaited.value,
                consequence=_if_late(thing),
                caveats=() if item.is_certain else (_UNTOLD,),
            )
        elif item.is_day_untold:
            yield window.untold(kind, thing.id, f"When {what} cannot be told.", owner=item.owner)


def _if_late(thing: Task | Deliverable) -> str:
    is_paid = isinstance(thing, Deliverable) and known(thing.payment_linked) is True
    return "A payment depends on it." if is_paid else ""


def goal_dates(window: Window) -> Single:
    """When goals and their key results are to be reached."""
    for goal in window.governance.alliance.goals:
        what = f"{named(goal)} is to be reached"
        yield from window.hidden(goal.due, DateKind.GOAL, goal, what, owner=goal.owner)
        yield from window.single(known(goal.due), DateKind.GOAL, goal, what, during=[goal], owner=goal.owner)
        for number, result in enumerate(goal.key_results):
            what = f"a key result of {named(goal)} is to be reached"
            if not window.governance.terms.has_ended(goal):
                yield from window.hidden(result.due, DateKind.GOAL, result, what, subject=goal.id, owner=goal.owner)
            yield from window.single(
                known(result.due),
                DateKind.GOAL,
                result,
                what,
                subject=goal.id,
                during=[goal, result],
                owner=goal.owner,
                which=f"result {number}",
            )


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
        raised = known(entry.raised)
        if known(entry.outcome) is not LogOutcome.OPEN or decision is None or raised is None:
            continue
        about = window.governance.find(known(entry.contract), Contract)
        which = f"{named(decision)}{f' for {named(about)}' if about is not None else ''}"
        what = f"{quoted(entry.id)} is to be decided: {which}, raised on {raised}"
        if is_unreadable(decision.within):
            why = f"{what}: {why_untold(decision.within)}"
            yield window.untold(DateKind.DECISION, entry.id, why, owner=entry.by)
        if len(decision.limits) != 1:
            continue
        found = window.governance.clock.deadline(decision.limits[0], raised)
        if found.day is None:
            yield window.untold(DateKind.DECISION, entry.id, f"{what}: {' '.join(found.caveats)}", owner=entry.by)
            continue
        late = _too_late(window, entry, found.day)
        is_open = is_ruled_out(on_record(window.governance.terms, entry.decided))
        if not is_open and window.has_passed(found.day):
            why = f"{what} by {found.day}: {_UNTOLD}"
            yield window.untold(DateKind.DECISION, entry.id, why, owner=entry.by)
            continue
        nobody = ["It is not said who is to decide it."] if is_ruled_out(entry.by) else []
        yield from window.task(
            found.day,
            DateKind.DECISION,
            entry,
            what,
            is_open=is_open,
            owner=entry.by,
            consequence=late,
            caveats=(*nobody, *found.caveats, *(() if is_open else (_UNTOLD,))),
        )


def _too_late(window: Window, entry: DecisionEntry, last: dt.date) -> str:
    """Which of the forums that are to decide meet for the next time when it must have been decided."""
    governance = window.governance
    forums = [forum for id in ids_of(entry.by) if (forum := governance.find(id, Forum)) is not None]
    sittings = [(forum, governance.clock.next_sitting(forum, governance.as_of).day) for forum in forums]
    late = [f"{quoted(forum.id)} meets next on {day}" for forum, day in sittings if day is not None and day > last]
    return f"{joined(late)}: too late." if late else ""
