"""The words of a status that say that something is still to be done."""

from collections.abc import Mapping, Set as AbstractSet
from enum import Enum

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
