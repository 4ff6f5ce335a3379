"""Service credits: what a missed target costs the provider."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import Annotated, ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, many, model, one_or_many
from outsourcegov.model.common import Entry, Noted
from outsourcegov.model.conditions import Test
from outsourcegov.model.duration import Duration
from outsourcegov.model.fields import reference
from outsourcegov.model.items import Collection
from outsourcegov.model.money import FigureOrAmount, Money
from outsourcegov.model.refs import ContractRef, Count, MetricRef
from outsourcegov.model.timing import Limit


class CreditModel(Enum):
    """How service credits are computed."""

    EVENTS = "events"
    WEIGHTED_POOL = "weighted-pool"
    POINTS = "points"
    SLIDING = "sliding"


class Stacking(Enum):
    """What happens when several credit events meet."""

    SUM = "sum"
    HIGHEST = "highest"


class AppliedTo(Enum):
    """How a credit is paid."""

    NEXT_INVOICE = "next-invoice"
    SEPARATE_PAYMENT = "separate-payment"


_MetricKey = Annotated[str, reference("metric")]


@model
class CreditEvent(Entry):
    """A result of a metric that gives a credit."""

    metric: Maybe[MetricRef] = key("The metric whose result counts.", default=None)
    value: Maybe[Test] = key("The result that counts: a test, missed (the target), or missed-minimum.")
    times: Maybe[Count] = key("How often it must have happened.", default=None)
    in_any: Maybe[Duration] = key("Within any stretch of time of this length.", default=None)
    when: Collection[Test] = keyed_locally("The case it is for.")
    unless: Collection[Test] = keyed_locally("The case it is not for.")
    percent: Maybe[Decimal] = key("The credit, in percent of the figure that the scheme is taken of.", default=None)
    amount: Maybe[Money] = key("The credit, in money.", default=None)
    points: Maybe[Decimal] = key("The credit, in points.", default=None)


@model
class Cap(Money):
    """The most that credits may come to."""


@model
class EarnBack(Noted):
    """How a credit is won back by doing better later."""

    metric: Maybe[MetricRef] = key("The metric; left out: the one that gave the credit.", default=None)
    target: Maybe[str] = key("What must be reached: expected or minimum of its target.", default=None)
    periods: Maybe[Count] = key("In how many periods in a row.", default=None)
    not_for: Sequence[str] = one_or_many("Results that cannot be won back, such as missed-minimum.")


@model
class Weight(Value):
    """The share of one metric in a category."""

    KEY: ClassVar[str] = "metric"
    SHORT: ClassVar[str] = "percent"

    metric: _MetricKey = key("The metric.", default="")
    percent: Maybe[Decimal] = key("Its share in percent.", default=None)


@model
class CreditCategory(Noted):
    """One part of a weighted pool."""

    KEY: ClassVar[str] = "category"

    category: str = key("Its name.", default="")
    percent: Maybe[Decimal] = key("Its share of the pool in percent.", default=None)
    metrics: Collection[Weight] = keyed_locally("The share of each metric in percent.")


@model
class CreditScheme(Entry):
    """How service credits are computed, capped, won back and paid."""

    contract: Maybe[ContractRef] = key("The contract it belongs to.", default=None)
    model: Maybe[CreditModel] = key("How they are computed.", default=CreditModel.EVENTS)
    of: Maybe[FigureOrAmount] = key("The figure that percentages are taken of.", default=None)
    events: Sequence[CreditEvent] = many("Results that give a credit.")
    stacking: Maybe[Stacking] = key("What happens when several events meet.", default=Stacking.SUM)
    repeat_multiplier: Maybe[Decimal] = key("What a repeated event is multiplied by.", default=None)
    caps: Sequence[Cap] = one_or_many("The most they may come to.")
    earn_back: Maybe[EarnBack] = key("How they are won back; none: not at all.", default=None)
    exclusive_remedy: Maybe[bool] = key("Whether the client has no other remedy.", default=None)
    calculated: Sequence[Limit] = one_or_many("By when they are computed.")
    applied_to: Maybe[AppliedTo] = key("How they are paid.", default=None)
    at_risk: Maybe[Money] = key("The most the provider risks, for a weighted pool.", default=None)
    pool: Maybe[Money] = key("The size of the pool, for a weighted pool.", default=None)
    categories: Collection[CreditCategory] = keyed_locally("The parts of the pool.")
    points: Sequence[CreditEvent] = many("Results that give points.")
    per_point: Maybe[Money] = key("What a point costs.", default=None)
    rate: Maybe[Money] = key("What each step below the target costs, for a sliding scheme.", default=None)
    step: Maybe[Decimal] = key("How big a step is, in the unit of the metric.", default=None)
