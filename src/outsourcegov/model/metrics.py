"""What is measured: metrics, their targets, levels and observations."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, model, one_or_many
from outsourcegov.model.common import Entry, Noted
from outsourcegov.model.conditions import Test
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import Count, MetricRef, Percent
from outsourcegov.model.timing import Limit
from outsourcegov.model.vocabulary import Commitment
from outsourcegov.model.who import Who
from outsourcegov.model.words import Period


class MetricKind(Enum):
    """What a metric is."""

    SLA = "sla"
    KPI = "kpi"
    XLA = "xla"
    OLR = "olr"
    FINANCIAL = "financial"
    SURVEY = "survey"
    RISK = "risk"


class Perspective(Enum):
    """Whose view a metric takes."""

    FINANCIAL = "financial"
    CUSTOMER = "customer"
    PROCESS = "process"
    LEARNING = "learning"
    RELATIONSHIP = "relationship"


class Direction(Enum):
    """Which way a metric is better."""

    HIGHER_IS_BETTER = "higher-is-better"
    LOWER_IS_BETTER = "lower-is-better"
    BAND = "band"


class Aggregation(Enum):
    """How single measurements become the figure of a period."""

    MEAN = "mean"
    RATIO = "ratio"
    PERCENTILE = "percentile"
    SUM = "sum"
    COUNT = "count"


class TargetClass(Enum):
    """How much it matters to miss a target."""

    CRITICAL = "critical"
    KEY = "key"
    REPORTING = "reporting"


class ObservationStatus(Enum):
    """How far an observation may be relied on."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    DISPUTED = "disputed"
    EXCLUDED = "excluded"


@model
class Window(Value):
    """The stretch of time a metric looks at; ``calendar``: the period itself, such as a calendar month."""

    SHORT_WORDS = {"calendar": {"calendar": True}}  # noqa: RUF012 - declared in Value

    rolling: Maybe[Duration] = key("The last so much time, at any moment.", default=None)
    calendar: bool = key("The period itself.", default=False)


@model
class Target(Entry):
    """What a metric should reach: expected, and the minimum below which it has failed."""

    when: Collection[Test] = keyed_locally("The case this row is for.")
    unless: Collection[Test] = keyed_locally("The case it is not for.")
    expected: Maybe[Decimal | Limit] = key("What is expected: a number, or a limit of time.", default=None)
    minimum: Maybe[Decimal | Limit] = key("The worst result that is not yet a failure.", default=None)
    maximum: Maybe[Decimal] = key("The upper end of a band.", default=None)
    class_: Maybe[TargetClass] = key("How much it matters to miss it.", default=None)
    commitment: Maybe[Commitment] = key("How strongly it is promised; left out: as the metric says.", default=None)


@model
class Observation(Noted):
    """What a metric was in one period: a value, or good of total. A bare number is the value."""

    KEY: ClassVar[str] = "period"
    SHORT: ClassVar[str] = "value"

    period: Period = key("The period.", default="")
    value: Maybe[Decimal] = key("What was measured.", default=None)
    good: Maybe[Decimal] = key("How many were as they should be.", default=None)
    total: Maybe[Decimal] = key("Of how many in all.", default=None)
    status: Maybe[ObservationStatus] = key(
        "Whether it may still change, or is in dispute.", default=ObservationStatus.FINAL
    )
    reported: Maybe[date] = key("The day it was reported.", default=None)


@model
class Metric(Entry):
    """Something measured again and again, with a target."""

    kind: Maybe[MetricKind] = key("What sort of metric it is.")
    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    perspective: Maybe[Perspective] = key("Whose view it takes.", default=None)
    unit: Maybe[str] = key("Percent, minutes, hours, days, count, deadline, a currency, or text.")
    direction: Maybe[Direction] = key("Which way is better; needed for everything but deadlines.", default=None)
    aggregation: Maybe[Aggregation] = key("How single measurements become the figure of a period.", default=None)
    percentile: Maybe[Percent] = key("Which percentile, such as 95.", default=None)
    formula: Maybe[str] = key("How it is computed, in words.", default=None)
    period: Maybe[Duration] = key("How long each period is.", default=None)
    source: Maybe[str] = key("Where the data come from.", default=None)
    exclusions: Sequence[str] = one_or_many("What does not count.")
    window: Maybe[Window] = key("The stretch of time it looks at.", default=Window.build({"calendar": True}))
    decimals: Maybe[Count] = key("To how many decimals it is rounded, half up, before it is compared.", default=None)
    based_on: Sequence[MetricRef] = one_or_many("The metrics it is computed from.")
    follows: Maybe[MetricRef] = key("Its clock starts where the clock of this metric stops.", default=None)
    definition: Maybe[str] = key("A word shared by metrics that should be defined alike.", default=None)
    measured_by: Maybe[Who] = key("Who measures it.", default=None)
    verified_by: Maybe[Who] = key("Who checks the measurement.", default=None)
    commitment: Maybe[Commitment] = key("How strongly its target is promised.", default=Commitment.FIRM)
    target: Sequence[Target] = one_or_many("What it should reach: one target, or rows.")
    levels: Sequence[Target] = one_or_many("Service levels by case, instead of a target.")
    observations: Collection[Observation] = keyed_locally("What it was, by period.")
