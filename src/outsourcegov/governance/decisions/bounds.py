"""Which numbers meet a test of an attribute: surely, or perhaps. A day counts as a number, and a length of time."""

import datetime
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from outsourcegov.analysis.intervals import Interval, gaps
from outsourcegov.governance.decisions.attributes import unit_of
from outsourcegov.governance.decisions.figures import Figures
from outsourcegov.model.absent import NONE, absence, claims, known
from outsourcegov.model.conditions import Scalar, Test
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.money import Money
from outsourcegov.model.words import Date

Number: TypeAlias = Any
"""A ``Decimal``, or a day of an attribute that is a date."""
Range: TypeAlias = Interval[Number]
EVERYTHING: Range = Interval()

_Choose = Callable[[Iterable[Number]], Number]


class Scale(Enum):
    """What an attribute is counted in."""

    NUMBER = "number"
    DATE = "date"
    CLOCK = "seconds"
    MONTHS = "months"
    BUSINESS_HOURS = "business hours"
    BUSINESS_DAYS = "business days"


_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86400, Unit.WEEK: 7 * 86400}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}


def on_scale(duration: Duration) -> tuple[Scale, Decimal]:
    """A length of time on the scale on which it can be compared with others.

    >>> on_scale(Duration.parse("2 years"))
    (<Scale.MONTHS: 'months'>, Decimal('24'))
    """
    if duration.business:
        return (Scale.BUSINESS_DAYS if duration.unit is Unit.DAY else Scale.BUSINESS_HOURS), duration.amount
    if duration.unit in _MONTHS:
        return Scale.MONTHS, duration.amount * _MONTHS[duration.unit]
    return Scale.CLOCK, duration.amount * _SECONDS[duration.unit]


@attrs.frozen
class Bounds:
    """Reads the bounds of tests of one attribute as numbers, in its unit; of one not declared, in the alliance's."""

    figures: Figures
    declared: Attribute | None
    _met: dict[int, tuple[Test, list[Range]]] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @cached_property
    def scale(self) -> Scale:
        """What the attribute is counted in, as far as its own bounds tell."""
        attribute = self.declared
        bounds = () if attribute is None else (attribute.from_, attribute.over, attribute.up_to, attribute.below)
        for bound in (claim for one in bounds for claim in claims(one)):
            if isinstance(bound, datetime.date):
                return Scale.DATE
            if isinstance(bound, Duration):
                return on_scale(bound)[0]
        return Scale.NUMBER

    def domain(self) -> Range | None:
        """The numbers the attribute is sure to reach; None where it is no number or its bounds cannot be told."""
        attribute = self.declared
        if attribute is None:
            return None
        bounds = (attribute.from_, attribute.over, attribute.up_to, attribute.below)
        has_list = attribute.one_of or absence(attribute.one_of) not in (None, NONE)
        if attribute.any or has_list or all(bound is None for bound in bounds):
            return None
        return self._interval(attribute, max, min, is_sure=True)

    def may_meet(self, test: Test) -> list[Range]:
        """The values that meet a test, or may; worked out once for each."""
        found = self._met.get(id(test))
        if found is None:
            found = self._met[id(test)] = test, self._may_meet(test)
        return found[1]

    def _may_meet(self, test: Test) -> list[Range]:
        if test.any:
            return [EVERYTHING]
        if test.one_of:
            numbers = [self.exactly(value) for value in test.one_of if self.may_be_number(value)]
            told = [_point(number) for number in numbers if number is not None]
            return told if len(told) == len(numbers) else [EVERYTHING]
        between = self._interval(test, min, max, is_sure=False) or EVERYTHING
        if between.is_empty:
            return [EVERYTHING]  # which of its ends is wrong cannot be told
        return list(gaps(self._told(test.not_), between))

    def surely_meet(self, test: Test) -> list[Range]:
        """The values that are sure to meet a test."""
        if test.any:
            return [EVERYTHING]
        if absence(test.one_of) is not None or absence(test.not_) is not None:
            return []
        between, excluded = self._interval(test, max, min, is_sure=True), self._told(test.not_)
        if between is None or len(excluded) < len(test.not_):
            return []
        allowed = list(gaps(excluded, between))
        if not test.one_of:
            return allowed
        return [point for point in self._told(test.one_of) if any(point.low in one for one in allowed)]

    def is_failed_by_some(self, test: Test) -> bool:
        """Whether it is sure that some value fails a test."""
        if test.any or absence(test.one_of) is not None or absence(test.not_) is not None:
            return False
        words = self.declared.one_of if self.declared is not None else ()
        if not words and all(isinstance(value, bool) for value in (*test.one_of, *test.not_)):
            words = [True, False] if test.one_of or test.not_ else ()
        if words:
            one_of, not_ = frozenset(test.one_of), frozenset(test.not_)
            return any(word not in one_of if one_of else word in not_ for word in words)
        domain = self.domain()
        return domain is not None and any(True for _ in gaps(self.may_meet(test), domain))

    def _interval(self, bounded: Test | Attribute, low: _Choose, high: _Choose, *, is_sure: bool) -> Range | None:
        """The values between the bounds, of contradicting ones those chosen; None when ``is_sure`` and one is not."""
        chosen: list[Number | None] = []
        bounds = ((bounded.from_, low), (bounded.over, low), (bounded.up_to, high), (bounded.below, high))
        for bound, choose in bounds:
            if bound is None or bound is NONE:
                chosen.append(None)
                continue
            numbers = [self.number(claim) for claim in claims(bound)]
            told = [number for number in numbers if number is not None]
            if len(told) == len(numbers):
                chosen.append(choose(told))
            elif is_sure:
                return None
            else:
                chosen.append(None)
        from_, over, up_to, below = chosen
        return Interval.between(from_=from_, over=over, up_to=up_to, below=below)

    def may_be_number(self, value: Scalar) -> bool:
        """Whether a value of a test is a number or stands for one, or may; a number is never equal to another."""
        if self.scale is not Scale.NUMBER:
            return self.exactly(value) is not None
        return isinstance(value, Decimal) or (isinstance(value, str) and self.figures.may_name(value))

    def _told(self, values: Iterable[Scalar]) -> list[Range]:
        numbers = [self.exactly(value) for value in values]
        return [_point(number) for number in numbers if number is not None]

    def exactly(self, value: Scalar) -> Number | None:
        """The number that a value of a test is or stands for; None where it is none, or cannot be told."""
        if self.scale is not Scale.NUMBER:
            return self._measure(_parsed(value)) if isinstance(value, str) else None
        return None if isinstance(value, bool) else self.figures.value(value, self._unit)

    def number(self, bound: object) -> Number | None:
        """The number that a bound comes to; None where it is none, or cannot be told."""
        value = known(bound)
        if self.scale is not Scale.NUMBER:
            return self._measure(value)
        return self.figures.value(value, self._unit) if isinstance(value, Decimal | Money) else None

    def _measure(self, value: object) -> Number | None:
        """A day, or a length of time on the scale of the attribute."""
        if isinstance(value, datetime.date):
            return value if self.scale is Scale.DATE else None
        scale, number = on_scale(value) if isinstance(value, Duration) else (None, None)
        return number if scale is self.scale else None

    @property
    def _unit(self) -> str | None:
        return unit_of(self.declared) if self.declared is not None else None


def _parsed(text: str) -> object:
    """The day or the length of time that a text stands for, or None."""
    for parse in (Date.parse, Duration.parse):
        try:
            return parse(text)
        except ValueError:
            continue
    return None


def _point(number: Number) -> Range:
    return Interval.between(from_=number, up_to=number)
