"""Which numbers meet a test of an attribute: surely, or perhaps."""

from collections.abc import Callable, Iterable
from decimal import Decimal

import attrs

from outsourcegov.analysis.intervals import Interval, gaps
from outsourcegov.governance.attributes import unit_of
from outsourcegov.governance.figures import Figures
from outsourcegov.model.absent import NONE, absence, claims, known
from outsourcegov.model.conditions import Scalar, Test
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.money import Money

Range = Interval[Decimal]
EVERYTHING: Range = Interval()

_Choose = Callable[[Iterable[Decimal]], Decimal]


@attrs.frozen
class Bounds:
    """Reads the bounds of tests of one attribute as numbers, in its unit; of one not declared, in the alliance's."""

    figures: Figures
    declared: Attribute | None

    def domain(self) -> Range | None:
        """The numbers the attribute is sure to reach; None where it is no number or its bounds cannot be told."""
        attribute = self.declared
        if attribute is None:
            return None
        bounds = (attribute.from_, attribute.over, attribute.up_to, attribute.below)
        if attribute.any or attribute.one_of or all(bound is None for bound in bounds):
            return None
        return self._interval(attribute, max, min, is_sure=True)

    def may_meet(self, test: Test) -> list[Range]:
        """The values that meet a test, or may."""
        if test.any:
            return [EVERYTHING]
        if test.one_of:
            numbers = [self._exactly(value) for value in test.one_of if self.may_be_number(value)]
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
        if test.one_of:
            return self._told(test.one_of)
        between, excluded = self._interval(test, max, min, is_sure=True), self._told(test.not_)
        return list(gaps(excluded, between)) if between is not None and len(excluded) == len(test.not_) else []

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
        chosen: list[Decimal | None] = []
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
        return isinstance(value, Decimal) or (isinstance(value, str) and self.figures.may_name(value))

    def _told(self, values: Iterable[Scalar]) -> list[Range]:
        numbers = [self._exactly(value) for value in values]
        return [_point(number) for number in numbers if number is not None]

    def _exactly(self, value: Scalar) -> Decimal | None:
        """The number that a value of a test is or stands for; None where it is none, or cannot be told."""
        unit = unit_of(self.declared) if self.declared is not None else None
        return None if isinstance(value, bool) else self.figures.value(value, unit)

    def number(self, bound: object) -> Decimal | None:
        """The number that a bound comes to; None where it is none, or cannot be told."""
        value = known(bound)
        unit = unit_of(self.declared) if self.declared is not None else None
        return self.figures.value(value, unit) if isinstance(value, Decimal | Money) else None


def _point(number: Decimal) -> Range:
    return Interval.between(from_=number, up_to=number)
