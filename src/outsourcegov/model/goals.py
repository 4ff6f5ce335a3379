"""What the alliance is for: goals, benefits, and what both sides say of each other."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, many, model
from outsourcegov.model.common import Entry, Noted
from outsourcegov.model.conditions import Test
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import Count, MetricRef, PartyRef
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who
from outsourcegov.model.words import Period


class GoalKind(Enum):
    """What a goal is after."""

    COST = "cost"
    SPEED = "speed"
    QUALITY = "quality"
    CAPABILITY = "capability"
    INNOVATION = "innovation"
    CUSTOMER = "customer"
    RESILIENCE = "resilience"


class Construct(Enum):
    """What a question of a relationship survey is about."""

    TRUST = "trust"
    COMMUNICATION = "communication"
    RESPONSIVENESS = "responsiveness"
    FAIRNESS = "fairness"
    SHARED_GOALS = "shared-goals"
    CONFLICT_HANDLING = "conflict-handling"
    INNOVATION = "innovation"
    TEAM_MORALE = "team-morale"
    SATISFACTION = "satisfaction"


@model
class KeyResult(Entry):
    """How one sees that a goal is reached: a metric, from a baseline to a target."""

    metric: Maybe[MetricRef] = key("The metric that shows it.", default=None)
    baseline: Maybe[Decimal] = key("What it was before.", default=None)
    target: Maybe[Decimal] = key("What it should be.", default=None)
    due: Maybe[date] = key("The day by which it is reached; left out: with the goal.", default=None)
    weight: Maybe[Decimal] = key("Its share of the goal in percent.", default=None)


@model
class Goal(Entry):
    """Something the alliance wants to reach."""

    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    shared: Maybe[bool] = key("Whether both sides are after it.", default=None)
    kind: Maybe[GoalKind] = key("What it is after.", default=None)
    set_by: Maybe[PartyRef] = key("The party whose goal it is.", default=None)
    supports: Maybe[str] = key("The strategy it serves.", default=None)
    due: Maybe[date] = key("The day by which it is reached.", default=None)
    key_results: Sequence[KeyResult] = many("How one sees that it is reached.")


@model
class Amount(Value):
    """A figure of one period. A bare number is the value."""

    KEY: ClassVar[str] = "period"
    SHORT: ClassVar[str] = "value"

    period: Period = key("The period.", default="")
    value: Maybe[Decimal] = key("The value.", default=None)


@model
class Benefit(Entry):
    """What outsourcing was to bring, against what was before."""

    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    unit: Maybe[str] = key("Its unit: a currency, hours, percent.", default=None)
    baseline: Maybe[Decimal] = key("What it was before.", default=None)
    baseline_taken: Maybe[date] = key("When that was measured.", default=None)
    planned: Collection[Amount] = keyed_locally("What is planned, by period.")
    realised: Collection[Amount] = keyed_locally("What came of it, by period.")


@model
class Response(Noted):
    """What one side answered to questions on one subject, on average."""

    side: Maybe[Side] = key("The side that answered.", default=None)
    construct: Maybe[Construct] = key("What the questions were about.", default=None)
    value: Maybe[Decimal] = key("The mean answer, on the scale of the survey.", default=None)
    answers: Maybe[Count] = key("How many people answered.", default=None)
    group: Maybe[str] = key("Who was asked.", default=None)


@model
class Survey(Entry):
    """One wave of questions to both sides."""

    held: Maybe[date] = key("The day it was held.", default=None)
    scale: Maybe[Test] = key("From the worst to the best answer.", default=None)
    responses: Sequence[Response] = many("What each side answered.")
