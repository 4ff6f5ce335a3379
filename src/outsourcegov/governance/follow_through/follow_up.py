"""Everything that is open: what somebody promised, proposed or planned, and what waits for an answer."""

import datetime
from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from outsourcegov.governance.dates.on_record import come, not_come, on_record, passed
from outsourcegov.governance.decisions.open_entries import open_entries
from outsourcegov.governance.follow_through.statuses import Task, done_on, may_be_open
from outsourcegov.governance.follow_through.tasks import (
    answered_on,
    day_of,
    every_task,
    is_kept_up,
    is_open,
    is_promised,
    raised_on,
    unconfirmed,
)
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor, actors
from outsourcegov.model.absent import UNKNOWN, Maybe, NotApplicable, Presence, is_lacking, is_ruled_out, known, presence
from outsourcegov.model.conditions import Limit
from outsourcegov.model.forums import Action, DecisionEntry
from outsourcegov.model.planning import ProblemStatement, Proposal, RoadmapItem
from outsourcegov.model.scope import Deliverable
from outsourcegov.model.who import Who


class Awaited(Enum):
    """What an open item waits for."""

    DEED = "deed"
    WORD = "word"
    ANSWER = "answer"
    SOLUTION = "solution"
    ACCEPTANCE = "acceptance"
    DECISION = "decision"


@attrs.frozen
class OpenItem:
    """Something that is open on the day.

    ``awaited`` is what it waits for: that somebody does it (``deed``), tells those it was promised to that it is done
    (``word``), answers, solves, accepts or decides it. ``due`` is the day by which that is to be, of a word that on
    which it was done; it is None where there is none or it cannot be told, and then ``is_day_untold`` tells the two
    apart. Where the sources contradict each other, and all their days have passed, it is the latest, and the day is
    untold. ``since`` is the day on which it was raised or promised. ``owner`` is who is accountable or is to decide,
    ``by`` who raised, proposed or delivers it, and ``actors`` are the owners as they are on the day. ``sources`` are
    the ids of where it comes from. ``is_certain`` is False where it cannot be told whether it is open: of what was due
    on a day that has passed, also where nothing was put on record in the six months before.
    """

    thing: Task | Deliverable | DecisionEntry
    awaited: Awaited
    due: datetime.date | None = None
    is_day_untold: bool = False
    is_overdue: bool = False
    since: datetime.date | None = None
    owner: Who | None = None
    by: Who | None = None
    actors: tuple[Actor, ...] = ()
    sources: tuple[str, ...] = ()
    is_certain: bool = True


def follow_up(governance: Governance, role: str | None = None) -> Sequence[OpenItem]:
    """Everything that is open, what is overdue first and what has no day last; of a role what it owns or has raised."""
    found = [*_tasks(governance), *_deliverables(governance), *_decisions(governance)]
    mine = [one for one in found if role is None or any(role in who.names for who in (one.owner, one.by) if who)]
    return sorted(mine, key=lambda one: (not one.is_overdue, one.due or datetime.date.max))


def _tasks(governance: Governance) -> Iterator[OpenItem]:
    untold = {id(action) for action in unconfirmed(governance)}
    for task in every_task(governance):
        is_sure = is_open(task, governance.terms)
        if isinstance(task, Action) and id(task) in untold:
            yield _item(governance, task, Awaited.WORD, _word_day(governance, task), is_certain=True)
        elif is_sure or may_be_open(governance.terms, task):
            due = task.due if is_promised(task) and not isinstance(task, ProblemStatement) else None
            yield _item(governance, task, _awaited(task), due, is_certain=is_sure and _is_told(governance, due))


def _deliverables(governance: Governance) -> Iterator[OpenItem]:
    for scope in governance.alliance.scope_of_work:
        for one in scope.deliverables:
            accepted = on_record(governance.terms, one.accepted)
            may_be = presence(accepted) in (Presence.MISSING, Presence.UNKNOWN)
            if may_be and not governance.terms.has_ended(one):
                due = _day_of_limit(governance, one) or one.due
                is_sure = is_lacking(accepted) and governance.terms.is_agreed(one)
                yield _item(governance, one, Awaited.ACCEPTANCE, due, is_certain=is_sure and _is_told(governance, due))


def _decisions(governance: Governance) -> Iterator[OpenItem]:
    """The open decisions of the log: an entry says itself that it is open, and no other record need be kept up."""
    for one in open_entries(governance):
        is_to_come = not_come(governance.terms, one.entry.raised) is not None
        if not is_to_come and not governance.terms.has_ended(one.entry):
            due = UNKNOWN if one.limit.why_untold else one.limit.day
            is_sure = one.is_certain and governance.terms.is_agreed(one.entry)
            yield _item(governance, one.entry, Awaited.DECISION, due, is_certain=is_sure, owner=known(one.decider))


def _word_day(governance: Governance, action: Action) -> Maybe[datetime.date]:
    """The day by which somebody is to hear of what is done: when it was, or where that is left out, was to be."""
    done = done_on(governance.terms, action)
    return action.due if is_ruled_out(done) else done


def _is_told(governance: Governance, due: object) -> bool:
    """Whether the record would tell that something is done that was due on a day that may have passed."""
    return passed(governance.terms, due) is None or is_kept_up(governance)


def _day_of_limit(governance: Governance, one: Deliverable) -> datetime.date | None:
    """The last day of a limit that starts with the contract of a deliverable; None where it has no such limit."""
    due = known(one.due)
    if not isinstance(due, Limit):
        return None
    contract = governance.terms.contract_of(one)
    stated = {"effective": known(contract.effective), "signing": known(contract.signed)} if contract is not None else {}
    return governance.clock.deadline(due, events={event: day for event, day in stated.items() if day is not None}).day


def _item(
    governance: Governance,
    thing: Task | Deliverable | DecisionEntry,
    awaited: Awaited,
    stated: Maybe[datetime.date | Limit],
    *,
    is_certain: bool,
    owner: Who | None = None,
) -> OpenItem:
    owner, day = known(thing.owner) if not isinstance(thing, DecisionEntry) else owner, known(stated)
    due = day if isinstance(day, datetime.date) else passed(governance.terms, stated)
    return OpenItem(
        thing,
        awaited,
        due,
        is_day_untold=day is None and not is_ruled_out(stated) and not isinstance(stated, NotApplicable),
        is_overdue=is_certain and due is not None and due < governance.as_of,
        since=_since(governance, thing),
        owner=owner,
        by=_by(thing),
        actors=tuple(actors(governance, owner, governance.as_of)) if owner is not None else (),
        sources=_sources(thing),
        is_certain=is_certain,
    )


def _awaited(task: Task) -> Awaited:
    if isinstance(task, ProblemStatement):
        return Awaited.SOLUTION
    return Awaited.DEED if is_promised(task) else Awaited.ANSWER


def _since(governance: Governance, thing: Task | Deliverable | DecisionEntry) -> datetime.date | None:
    if isinstance(thing, DecisionEntry):
        return come(governance.terms, thing.raised)
    if isinstance(thing, Action):
        return day_of(governance, known(thing.source))
    if isinstance(thing, Proposal) and is_promised(thing):
        return answered_on(governance, thing)
    return raised_on(governance, thing) if isinstance(thing, Proposal | ProblemStatement) else None


def _by(thing: Task | Deliverable | DecisionEntry) -> Who | None:
    match thing:
        case Proposal():
            return known(thing.proposed_by)
        case ProblemStatement():
            return known(thing.raised_by)
        case Deliverable():
            return known(thing.provided_by)
        case Action() | RoadmapItem() | DecisionEntry():
            return None


def _sources(task: Task | Deliverable | DecisionEntry) -> tuple[str, ...]:
    """Where a task comes from, the last of it last."""
    if isinstance(task, DecisionEntry):
        return tuple(one for one in (known(task.decision), known(task.contract)) if one is not None)
    stated = [known(task.source)] if not isinstance(task, Deliverable) else []
    stated += [known(task.answered_in)] if isinstance(task, Proposal) else []
    stated += task.shared_at if isinstance(task, RoadmapItem) else []
    return tuple(dict.fromkeys(one for one in stated if one is not None))
