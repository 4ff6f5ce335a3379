"""When work is due: deliverables, actions, proposals, the road map, goals, open decisions and their steps."""

import datetime as dt
from collections.abc import Iterator

from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.conditions import Limit
from outsourcegov.model.forums import ActionStatus, DecisionEntry, Forum, LogOutcome
from outsourcegov.model.planning import ProposalStatus, RoadmapStatus
from outsourcegov.model.scope import Deliverable
from outsourcegov.model.words import MonthDay

Single = Iterator[DueDate | Untold]


def deliverable_dates(window: Window) -> Single:
    """When deliverables that are not accepted are due."""
    for scope in window.governance.alliance.scope_of_work:
        for one in scope.deliverables:
            if presence(one.accepted) is not Presence.MISSING:
                continue
            due, what = known(one.due), f"{named(one)} is due"
            if isinstance(due, Limit):
                due, why = _by_limit(window, one, due)
                if due is None:
                    yield Untold(DateKind.DELIVERABLE, one.id, f"{what}: {why}")
            paid = "A payment depends on it." if known(one.payment_linked) is True else ""
            yield from window.task(due, DateKind.DELIVERABLE, one, what, owner=one.provided_by, consequence=paid)


def _by_limit(window: Window, one: Deliverable, limit: Limit) -> tuple[dt.date | None, str]:
    contract = window.governance.terms.contract_of(one)
    said = {"effective": contract.effective, "signing": contract.signed} if contract is not None else {}
    events = {name: day for name, value in said.items() if (day := known(value)) is not None}
    found = window.governance.clock.deadline(limit, events=events)
    return found.day, " ".join(found.caveats)


def action_dates(window: Window) -> Single:
    """When open actions are due."""
    for one in window.governance.alliance.actions:
        if known(one.status) is ActionStatus.OPEN:
            yield from window.task(one.due, DateKind.ACTION, one, f"{named(one)} is due", owner=one.owner)


def plan_dates(window: Window) -> Single:
    """When what was agreed, planned or wished for is due: proposals, the road map, goals and their key results."""
    alliance = window.governance.alliance
    for proposal in alliance.proposals:
        if known(proposal.status) is ProposalStatus.AGREED:
            what = f"{named(proposal)}, which was agreed, is due"
            yield from window.task(proposal.due, DateKind.PROPOSAL, proposal, what, owner=proposal.owner)
    for item in alliance.roadmap:
        if known(item.status) in (RoadmapStatus.PLANNED, RoadmapStatus.UNDER_WAY):
            what = f"{quoted(item.id)} of the road map is due"
            yield from window.task(item.due, DateKind.ROADMAP, item, what, owner=item.owner)
    for goal in alliance.goals:
        what = f"{named(goal)} is to be reached"
        yield from window.single(goal.due, DateKind.GOAL, goal, what, owner=goal.owner)
        for result in goal.key_results:
            what = f"A key result of {named(goal)} is to be reached"
            yield from window.single(result.due, DateKind.GOAL, result, what, subject=goal.id, owner=goal.owner)


def step_dates(window: Window) -> Single:
    """The days by which steps of decisions are due."""
    for decision in window.governance.alliance.decisions:
        for number, step in enumerate(decision.steps):
            due, which = known(step.due), f"Step {quoted(step.id)}" if step.id else "A step"
            what = f"{which} of {named(decision)} is due"
            if not isinstance(due, MonthDay):
                subject = step.id or decision.id
                yield from window.single(due, DateKind.DECISION, step, what, subject=subject, owner=step.by)
                continue
            for day in window.each_year(due, decision):
                yield window.due(
                    day,
                    DateKind.DECISION,
                    step,
                    what,
                    subject=step.id or decision.id,
                    owner=step.by,
                    every="every year",
                    series=f"{decision.id}/{number}",
                )


def open_decision_dates(window: Window) -> Single:
    """By when the open decisions of the log are to be taken, and which forum meets too late for that."""
    for entry in window.governance.alliance.decision_log:
        decision = window.governance.alliance.decisions.get(known(entry.decision) or "")
        raised = known(entry.raised)
        if known(entry.outcome) is not LogOutcome.OPEN or decision is None or raised is None:
            continue
        if len(decision.limits) != 1:
            continue
        found = window.governance.clock.deadline(decision.limits[0], raised)
        what = f"{quoted(entry.id)} is to be decided: {named(decision)}, raised on {raised}"
        if found.day is None:
            yield Untold(DateKind.DECISION, entry.id, f"{what}: {' '.join(found.caveats)}")
            continue
        late = _too_late(window, entry, found.day)
        yield from window.task(found.day, DateKind.DECISION, entry, what, owner=entry.by, consequence=late)


def _too_late(window: Window, entry: DecisionEntry, last: dt.date) -> str:
    """Which of the forums that are to decide meet for the next time when it must have been decided."""
    governance = window.governance
    forums = [forum for id in ids_of(entry.by) if (forum := governance.find(id, Forum)) is not None]
    sittings = [(forum, governance.clock.next_sitting(forum, governance.as_of).day) for forum in forums]
    late = [f"{quoted(forum.id)} meets next on {day}" for forum, day in sittings if day is not None and day > last]
    return f"{joined(late)}: too late." if late else ""
