"""What the sides plan together: problems put to the other side, proposals, and the road map they share."""

from collections.abc import Sequence
from datetime import date
from enum import Enum

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, model, one_or_many
from outsourcegov.model.common import Entry
from outsourcegov.model.refs import AffectedRef, MeetingRef, MinutedRef, ProblemRef, SourceRef
from outsourcegov.model.who import Who


class ProblemStatus(Enum):
    """Where a problem stands."""

    OPEN = "open"
    SOLVED = "solved"
    DROPPED = "dropped"


class ProposalStatus(Enum):
    """Where a proposal stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    REJECTED = "rejected"
    DONE = "done"
    DROPPED = "dropped"


class RoadmapStatus(Enum):
    """Where something on the road map stands."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    DROPPED = "dropped"


@model
class ProblemStatement(Entry):
    """A problem that one side puts to the other, for somebody to propose how to solve it."""

    owner: Maybe[Who] = key("Who is accountable for getting it solved.", default=None)
    raised_by: Maybe[Who] = key("Who put it.", default=None)
    raised: Maybe[date] = key("The day it was put.", default=None)
    source: Maybe[MinutedRef] = key("The meeting, decision or document in which it was put.", default=None)
    affects: Sequence[AffectedRef] = one_or_many("The services, metrics and processes it is about.")
    status: Maybe[ProblemStatus] = key("Whether it is open, solved or dropped.", default=ProblemStatus.OPEN)


@model
class Proposal(Entry):
    """Something one side suggests to the other, and the answer it got."""

    proposed_by: Maybe[Who] = key("Who suggested it.", default=None)
    proposed: Maybe[date] = key("The day it was suggested.", default=None)
    source: Maybe[MinutedRef] = key("The meeting, decision or document in which it was suggested.", default=None)
    solves: Sequence[ProblemRef] = one_or_many("The problem statements it answers.")
    status: Maybe[ProposalStatus] = key(
        "Whether it waits for an answer (proposed), is agreed, rejected, done, or was dropped.",
        default=ProposalStatus.PROPOSED,
    )
    answered: Maybe[date] = key("The day it was agreed or rejected; none: not yet.", default=None)
    answered_in: Maybe[MinutedRef] = key(
        "The meeting, logged decision or document in which it was agreed or rejected.", default=None
    )
    rationale: Maybe[str] = key("Why it was answered so.", default=None)
    owner: Maybe[Who] = key("Who is accountable for it, once it is agreed.", default=None)
    due: Maybe[date] = key("The day by which it is done, once it is agreed.", default=None)


@model
class RoadmapItem(Entry):
    """Something one side intends to do and lets the other side know of."""

    owner: Maybe[Who] = key("Who is accountable for it; its party is the side whose plan it is.", default=None)
    due: Maybe[date] = key("The day by which it is done.", default=None)
    status: Maybe[RoadmapStatus] = key(
        "Whether it is planned, under way, done or dropped.", default=RoadmapStatus.PLANNED
    )
    affects: Sequence[AffectedRef] = one_or_many("The services, metrics and processes it changes.")
    shared_at: Sequence[MeetingRef] = one_or_many("The meetings at which the other side was shown it; none: at none.")
    source: Maybe[SourceRef] = key("What it comes from, such as a proposal.", default=None)
