"""When work is due: deliverables and their acceptance, actions, proposals, the road map and goals."""

import datetime as dt
from collections.abc import Iterator, Mapping

from outsourcegov.governance.calendar.due_dates import OPEN_UNTOLD, DateKind, DueDate, Untold
from outsourcegov.governance.calendar.window import CONTRADICTED, Window, named
from outsourcegov.governance.dates.deadlines import Deadline, why_no_limit
from outsourcegov.governance.decisions.matters import is_conditional
from outsourcegov.governance.follow_through.follow_up import Awaited, OpenItem, follow_up
from outsourcegov.governance.follow_through.statuses import Task
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.forums import Action, DecisionEntry
from outsourcegov.model.planning import ProblemStatement, Proposal, RoadmapItem
from outsourcegov.model.scope import Acceptance, Deliverable

Single = Iterator[DueDate | Untold]

_KINDS: Mapping[type, DateKind] = {
    Action: DateKind.ACTION,
    Deliverable: DateKind.DELIVERABLE,
    ProblemStatement: DateKind.PROPOSAL,
    Proposal: DateKind.PROPOSAL,
    RoadmapItem: DateKind.ROADMAP,
}


def open_dates(window: Window) -> Single:
    """When what is open is due, but for decisions: deliverables, actions, agreed proposals and the road map."""
    for item in follow_up(window.governance):
        if isinstance(item.thing, DecisionEntry):
            continue
        thing, kind = item.thing, _KINDS[type(item.thing)]
        is_word = item.awaited is Awaited.WORD
        if item.due is not None and not item.is_certain and window.has_passed(item.due):
            yield window.untold(
                kind, thing.id, f"{named(thing)} was due on {item.due}: {OPEN_UNTOLD}", owner=item.owner
            )
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
                caveats=(*[OPEN_UNTOLD] * (not item.is_certain), *[CONTRADICTED] * item.is_day_untold),
            )
        elif item.is_day_untold:
            yield window.untold(kind, thing.id, f"When {what} cannot be told.", owner=item.owner)
        if isinstance(thing, Deliverable) and item.due is not None:
            yield from _acceptance(window, item, thing, item.due)


def _acceptance(window: Window, item: OpenItem, thing: Deliverable, due: dt.date) -> Single:
    """By when a deliverable is to be accepted or refused, where silence is taken for an answer."""
    acceptance = known(thing.acceptance)
    outcomes = acceptance.if_missed if acceptance is not None else ()
    deemed = next((taken for one in outcomes if (taken := known(one.deemed)) and not is_conditional(one)), None)
    if acceptance is None or deemed is None:
        return
    what, owner = f"{named(thing)} is to be accepted or refused", known(acceptance.acceptor) or thing.owner
    found = _answer_due(window, acceptance, due)
    if found.why_untold:
        by_when = f"By when {what}: {found.why_untold}"
        yield window.untold(DateKind.DELIVERABLE, thing.id, by_when, owner=owner, also=thing.owner)
    yield from window.single(
        found.day,
        DateKind.DELIVERABLE,
        thing,
        what,
        owner=owner,
        also=thing.owner,
        which="silence",
        consequence=" ".join(filter(None, [f"Without an answer it counts as {deemed.value}.", _if_late(thing)])),
        caveats=(
            f"It is counted from {due}, when it is due.",
            *found.caveats,
            *(() if item.is_certain else (OPEN_UNTOLD,)),
        ),
    )


def _answer_due(window: Window, acceptance: Acceptance, due: dt.date) -> Deadline:
    """By when what is handed over on a day is to be accepted; no day where nothing limits it, or it is untold."""
    why = why_no_limit(acceptance.within, acceptance.limits)
    if why or not acceptance.limits:
        return Deadline(caveats=(why,) if why else ())
    limit = acceptance.limits[0]
    start = due if is_ruled_out(limit.after) else None
    return window.governance.clock.deadline(limit, start, events={"receipt": due})


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
