"""When work is due: deliverables, actions, proposals, the road map, goals, open decisions and their steps."""

import datetime as dt
from collections.abc import Iterator

from outsourcegov.findings.words import quoted
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import Window, named
from outsourcegov.model.absent import NONE, Absent, known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.forums import ActionStatus, DecisionEntry, LogOutcome
from outsourcegov.model.planning import ProposalStatus, RoadmapStatus
from outsourcegov.model.scope import Deliverable
from outsourcegov.model.words import MonthDay

Single = Iterator[DueDate | Untold]


def deliverable_dates(window: Window) -> Single:
    """When deliverables that are not accepted are due."""
    for scope in window.governance.alliance.scope_of_work:
        for one in scope.deliverables:
            if isinstance(known(one.accepted), dt.date) or (isinstance(one.accepted, Absent) and one.accepted is not NONE):
                continue
            due = known(one.due)
            if isinstance(due, Limit):
                due, why = _by_limit(window, one, due)
                if due is None:
                    yield Untold(DateKind.DELIVERABLE, one.id, f"{quoted(one.id)} is due: {why}")
            paid = "A payment depends on it." if known(one.payment_linked) is True else ""
            yield from window.task(due, DateKind.DELIVERABLE, one, f"{quoted(one.id)} is due", one.provided_by, paid)


def _by_limit(window: Window, one: Deliverable, limit: Limit) -> tuple[dt.date | None, str]:
    contract = window.governance.terms.contract_of(one)
    begun = known(contract.effective) if contract is not None else None
    signed = known(contract.signed) if contract is not None else None
    events = {name: day for name, day in (("effective", begun), ("signing", signed)) if day is not None}
    found = window.governance.clock.deadline(limit, events=events)
    return found.day, " ".join(found.caveats)


def action_dates(window: Window) -> Single:
    """When open actions are due."""
    for one in window.governance.alliance.actions:
        if known(one.status) is ActionStatus.OPEN:
            yield from window.task(one.due, DateKind.ACTION, one, f"{named(one)} is due", one.owner)


def plan_dates(window: Window) -> Single:
    """When what was agreed, planned or wished for is due: proposals, the road map, goals and their key results."""
    alliance = window.governance.alliance
    for proposal in alliance.proposals:
        if known(proposal.status) is ProposalStatus.AGREED:
            what = f"{named(proposal)}, which was agreed, is due"
            yield from window.task(proposal.due, DateKind.PROPOSAL, proposal, what, proposal.owner)
    for item in alliance.roadmap:
        if known(item.status) in (RoadmapStatus.PLANNED, RoadmapStatus.UNDER_WAY):
            yield from window.task(item.due, DateKind.ROADMAP, item, f"{quoted(item.id)} is due", item.owner)
    for goal in alliance.goals:
        for one in (goal, *goal.key_results):
            day = known(one.due)
            if day is not None and window.shows(day):
                what = f"{named(goal)} is to be reached" if one is goal else f"A key result of {named(goal)} is due"
                yield window.due(day, DateKind.GOAL, goal.id, what, goal.owner, ref=goal.ref)


def decision_dates(window: Window) -> Single:
    """By when open decisions are to be taken, and the steps of decisions that have a day."""
    for entry in window.governance.alliance.decision_log:
        if known(entry.outcome) is LogOutcome.OPEN:
            yield from _open(window, entry)
    for decision in window.governance.alliance.decisions:
        for step in decision.steps:
            due = known(step.due)
            years = range(window.start.year, window.end.year + 1)
            for day in [due.in_year(year) for year in years] if isinstance(due, MonthDay) else [due]:
                if day is not None and window.shows(day) and window.last_day(decision) >= day:
                    what = f"Step {quoted(step.id)} of {named(decision)} is due"
                    every = "every year" if isinstance(due, MonthDay) else ""
                    yield window.due(day, DateKind.DECISION, step.id, what, step.by, ref=step.ref, every=every)


def _open(window: Window, entry: DecisionEntry) -> Single:
    """The day by which an open decision is to be taken, and whether those who sit to take it meet before."""
    governance = window.governance
    decision = governance.alliance.decisions.get(known(entry.decision) or "")
    raised = known(entry.raised)
    if decision is None or raised is None or len(decision.limits) != 1:
        return
    found = governance.clock.deadline(decision.limits[0], raised, events={"raised": raised})
    what = f"{quoted(entry.id)} is to be decided: {named(decision)}, raised on {raised}"
    if found.day is None:
        yield Untold(DateKind.DECISION, entry.id, f"{what}: {' '.join(found.caveats)}")
    else:
        yield from window.task(found.day, DateKind.DECISION, entry, what, entry.by)
