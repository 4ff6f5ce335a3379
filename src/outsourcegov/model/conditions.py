"""Conditions: a mapping from attribute to test, all of which must hold; and limits, which may differ by condition."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, TypeAlias

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, many, model, one_or_many
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection  # noqa: TC001 - the annotations are read when a class is used
from outsourcegov.model.money import Money
from outsourcegov.model.refs import EventRef, MetricRef
from outsourcegov.model.words import TimeOfDay


@model
class Limit(Value):
    """By when: how long, from which moment, at what time of day. A bare duration is a limit."""

    SHORT: ClassVar[str] = "within"
    SHORT_WORDS: ClassVar[Mapping[str, Mapping[str, Any]]] = {
        "next business day": {"within": "1 business day", "at": "closing"}
    }
    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("within", "metric", "earliest-of", "latest-of", "by"),)

    within: Maybe[Duration] = key("How long it may take.", default=None, kw_only=False)
    after: Maybe[EventRef] = key("The moment its clock starts; left out: as usual at this place.", default=None)
    at: Maybe[TimeOfDay] = key("The time of day at which it ends, on the last day.", default=None)
    when: "Collection[Test]" = keyed_locally("The cases this limit is for.")
    metric: Maybe[MetricRef] = key("The limit is the target of this metric.", default=None)
    earliest_of: "Sequence[Limit]" = many("The first of these to pass.")
    latest_of: "Sequence[Limit]" = many("The last of these to pass.")
    by: Maybe[EventRef] = key("It ends with this event, such as next-release.", default=None)
    extendable: Maybe[str] = key("How the limit may be made longer, such as in-writing.", default=None)


Scalar: TypeAlias = bool | Decimal | str
Bound: TypeAlias = Decimal | date | Duration | Limit | Money


@model
class Test(Value):
    """What an attribute must be for a condition to hold. A bare value or a list of values is ``one-of``.

    ``over`` and ``below`` leave their bound out, ``from`` and ``up-to`` take it in. A bound is a number in the
    alliance's currency or the attribute's unit, an amount of money, a duration, a limit, a date, or the id of a figure.

    >>> Test.from_plain({"over": 50000, "up-to": 500000}).over
    Decimal('50000')
    """

    __test__ = False  # not a test for pytest

    KEY: ClassVar[str] = "attribute"
    SHORT: ClassVar[str] = "one-of"
    SHORT_WORDS: ClassVar[Mapping[str, Mapping[str, Any]]] = {"any": {"any": True}}

    attribute: str = key(
        "What is tested: an attribute, a condition, or one of decision, category, metric, service, party.", default=""
    )
    one_of: Sequence[Scalar] = one_or_many("It is one of these values.")
    not_: Sequence[Scalar] = one_or_many("It is none of these values.")
    over: Maybe[Bound] = key("It is more than this.", default=None)
    from_: Maybe[Bound] = key("It is this much or more.", default=None)
    below: Maybe[Bound] = key("It is less than this.", default=None)
    up_to: Maybe[Bound] = key("It is this much or less.", default=None)
    any: bool = key("Whatever it is: no restriction.", default=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Test):
            return NotImplemented
        return super().__eq__(other) and self._kinds() == other._kinds()  # to Python, True is 1

    __hash__ = Value.__hash__

    def _kinds(self) -> Sequence[type]:
        return [type(value) for value in (*self.one_of, *self.not_)]
