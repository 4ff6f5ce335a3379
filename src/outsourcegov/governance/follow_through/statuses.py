"""Where a task stands, and the words that say that something is still to be done."""

from collections.abc import Mapping, Set as AbstractSet
from enum import Enum

from outsourcegov.governance.dates.on_record import Day, not_come, on_record
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.model.absent import UNKNOWN, Maybe, NotApplicable, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.forums import Action, ActionStatus
from outsourcegov.model.planning import (
    ProblemStatement,
    ProblemStatus,
    Proposal,
    ProposalStatus,
    RoadmapItem,
    RoadmapStatus,
)

Task = Action | Proposal | ProblemStatement | RoadmapItem

OPEN: Mapping[type[Task], AbstractSet[Enum]] = {
    Action: {ActionStatus.OPEN},
    Proposal: {ProposalStatus.PROPOSED, ProposalStatus.AGREED},
    ProblemStatement: {ProblemStatus.OPEN},
    RoadmapItem: {RoadmapStatus.PLANNED, RoadmapStatus.UNDER_WAY},
}

_LEFT_OUT: Mapping[type[Task], Enum] = {
    Proposal: ProposalStatus.PROPOSED,
    ProblemStatement: ProblemStatus.OPEN,
    RoadmapItem: RoadmapStatus.PLANNED,
}
"""Where a task stands that does not say it; an action goes by the days on record."""


def status_of(terms: Terms, task: Task) -> Maybe[Enum]:
    """Where a task stands on the day of the terms; unknown where its status and the days on record contradict.

    An action without a status is done from the day on which it was done, or confirmed, and open before. A status that
    is none is as one left out.
    """
    if isinstance(task, Action):
        return _of_action(terms, task)
    if isinstance(task, Proposal) and _is_contradictory(terms, task):
        return UNKNOWN
    return _LEFT_OUT[type(task)] if is_ruled_out(task.status) else task.status


def may_be_open(terms: Terms, task: Task) -> bool:
    """Whether something is still to be done, or it cannot be told; what is over is not."""
    stated = claims(status_of(terms, task))
    may_be = any(not isinstance(status, Enum) or status in OPEN[type(task)] for status in stated)
    return may_be and may_hold(task, terms.day) and not terms.has_ended(task)


def done_on(terms: Terms, action: Action) -> Day:
    """The day on which an action was done, or else the one on which it was confirmed that it is."""
    done = on_record(terms, action.done)
    return done if _may_be(done) else on_record(terms, action.confirmed)


def _of_action(terms: Terms, action: Action) -> Maybe[Enum]:
    done, status = done_on(terms, action), known(action.status)
    if is_ruled_out(action.status):
        is_told = presence(done) is Presence.STATED
        return (ActionStatus.DONE if is_told else UNKNOWN) if _may_be(done) else ActionStatus.OPEN
    is_too_early = status is ActionStatus.DONE and not_come(terms, action.done) is not None
    return UNKNOWN if is_too_early or (status is ActionStatus.OPEN and _may_be(done)) else action.status


def _is_contradictory(terms: Terms, proposal: Proposal) -> bool:
    """Whether a proposal waits for the answer that it has, or has the one that is to come."""
    if known(proposal.status) is ProposalStatus.PROPOSED or is_ruled_out(proposal.status):
        return _may_be(on_record(terms, proposal.answered)) or _may_be(proposal.answered_in)
    return not_come(terms, proposal.answered) is not None


def _may_be(stated: object) -> bool:
    """Whether something is stated, be it in words or without telling what."""
    return not is_ruled_out(stated) and not isinstance(stated, NotApplicable)
