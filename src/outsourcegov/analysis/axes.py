"""The dimensions of a space, cut into the few cells between which nothing changes.

However many values a dimension has, the conditions that are compared only ever tell some of them apart. A set of values
is then a set of cells, and that is an integer with one bit for each cell: exact, and as fast as Python counts.
"""

import datetime
import math
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeAlias

import attrs

from outsourcegov.analysis.cells import runs
from outsourcegov.analysis.intervals import Interval, gaps

Cut: TypeAlias = tuple[Any, ...]


def _as_tuple(values: Iterable[Hashable]) -> tuple[Hashable, ...]:
    return tuple(values)


def _as_set(values: Iterable[Hashable]) -> frozenset[Hashable]:
    return frozenset(values)


@attrs.frozen
class Ordered:
    """A dimension of numbers or dates: what it can be, and the distance of neighbouring values where there is one.

    ``least`` is 1 for whole numbers, 0.01 for money in cents, a day for dates; None where between any two values lies
    another. All values then are multiples of it.
    """

    name: str
    within: Interval[Any] = attrs.field(factory=Interval)
    least: Decimal | datetime.timedelta | None = None

    def holds_any(self, start: Cut, stop: Cut) -> bool:
        """Whether some value lies between two cuts."""
        if start >= stop:
            return False
        if self.least is None or len(start) == 1 or len(stop) == 1:
            return True
        return (0, self._next(*start[1:]), 1) <= stop

    def _next(self, value: Any, after: int) -> Any:
        """The first value that is not less than one, or that is more."""
        if isinstance(self.least, datetime.timedelta):
            return value + self.least if after else value
        step = Fraction(self.least or 1)
        steps = Fraction(value) / step
        return step * (math.floor(steps) + 1 if after else math.ceil(steps))


@attrs.frozen
class Listed:
    """A dimension of words, truth values or the like: every value it can have, and whether it can have others too."""

    name: str
    values: tuple[Hashable, ...] = attrs.field(converter=_as_tuple)
    is_open: bool = False


@attrs.frozen
class Values:
    """Some values of a listed dimension, and whether those that are not listed belong to them too.

    >>> Values({"low"}) == Values(["low", "low"])
    True
    """

    listed: frozenset[Hashable] = attrs.field(converter=_as_set)
    others: bool = False


Dimension: TypeAlias = Ordered | Listed
Condition: TypeAlias = Interval[Any] | Sequence[Interval[Any]] | Values
"""What a dimension must be: in a stretch, in any of several, or one of some values."""


class OrderedAxis:
    """An ordered dimension, cut wherever one of some conditions begins or ends."""

    is_listed = False

    def __init__(self, dimension: Ordered, conditions: Iterable[Condition]) -> None:
        self.name = dimension.name
        within = dimension.within
        cuts = {within.start, within.stop} if not within.is_empty else set[Cut]()
        for condition in conditions:
            for stretch in stretches(condition):
                cuts.update(cut for cut in (stretch.start, stretch.stop) if within.start < cut < within.stop)
        ordered = sorted(cuts)
        cells = [pair for pair in pairwise(ordered) if dimension.holds_any(*pair)]
        self._starts = [start for start, _ in cells]
        self._stops = [stop for _, stop in cells]
        self._position = _positions(ordered, cells)
        self._within = within
        self.everything = (1 << len(cells)) - 1

    def mask(self, condition: Condition) -> int:
        """The cells in which a condition holds."""
        found = 0
        for stretch in stretches(condition):
            inside = stretch.clipped(self._within)
            if not inside.is_empty:
                found |= (1 << self._position[inside.stop]) - (1 << self._position[inside.start])
        return found

    def conditions(self, mask: int) -> Iterator[Interval[Any]]:
        """The stretches that some cells make, each as long as can be."""
        for first, end in runs(mask):
            yield Interval(self._starts[first], self._stops[end - 1])


class ListedAxis:
    """A listed dimension: one cell for each value, and one for all others where there are others."""

    is_listed = True

    def __init__(self, dimension: Listed) -> None:
        self.name = dimension.name
        self._values = tuple(dict.fromkeys(dimension.values))
        self._bit = {value: 1 << index for index, value in enumerate(self._values)}
        self._others = 1 << len(self._values) if dimension.is_open else 0
        self.everything = ((1 << len(self._values)) - 1) | self._others

    def mask(self, condition: Condition) -> int:
        """The cells in which a condition holds."""
        if not isinstance(condition, Values):
            raise TypeError(f"{self.name} is listed: a condition on it is Values, not {condition!r}")
        found = sum(self._bit[value] for value in condition.listed if value in self._bit)
        return found | self._others if condition.others else found

    def conditions(self, mask: int) -> Iterator[Values]:
        """The values that some cells stand for."""
        yield Values([value for value, bit in self._bit.items() if mask & bit], bool(mask & self._others))


Axis: TypeAlias = OrderedAxis | ListedAxis


def axis_of(dimension: Dimension, conditions: Iterable[Condition]) -> Axis:
    """A dimension, cut as some conditions want it."""
    return ListedAxis(dimension) if isinstance(dimension, Listed) else OrderedAxis(dimension, conditions)


def stretches(condition: Condition) -> Sequence[Interval[Any]]:
    """The stretches of a condition on an ordered dimension."""
    if isinstance(condition, Values):
        raise TypeError(f"a condition on an ordered dimension is a stretch or several, not {condition!r}")
    return [condition] if isinstance(condition, Interval) else condition


def _positions(cuts: Sequence[Cut], cells: Collection[tuple[Cut, Cut]]) -> dict[Cut, int]:
    """How many cells lie before each cut."""
    starts = {start for start, _ in cells}
    found: dict[Cut, int] = {}
    count = 0
    for cut in cuts:
        found[cut] = count
        count += cut in starts
    return found


def is_empty(condition: Condition) -> bool:
    """Whether nothing meets a condition."""
    if isinstance(condition, Values):
        return not (condition.listed or condition.others)
    return all(stretch.is_empty for stretch in stretches(condition))


def both(one: Condition, other: Condition) -> Condition:
    """The condition that holds where two on the same dimension do.

    >>> both(Interval.between(up_to=50), [Interval.between(over=10)])
    [Interval(over 10 up to 50)]
    """
    if isinstance(one, Values) and isinstance(other, Values):
        return Values(one.listed & other.listed, one.others and other.others)
    clipped = (first.clipped(second) for first in stretches(one) for second in stretches(other))
    return [stretch for stretch in clipped if not stretch.is_empty]


def other_than(dimension: Dimension, condition: Condition) -> Condition:
    """The condition that holds wherever one on a dimension does not.

    >>> other_than(Ordered("amount"), Interval.between(up_to=50))
    [Interval(over 50)]
    """
    if isinstance(dimension, Listed) and isinstance(condition, Values):
        return Values(set(dimension.values) - condition.listed, dimension.is_open and not condition.others)
    return list(gaps(stretches(condition), Interval()))


def is_whole(dimension: Dimension, condition: Condition) -> bool:
    """Whether everything that a dimension can be meets a condition.

    >>> is_whole(Ordered("amount", Interval.between(from_=0)), Interval.between(over=-1))
    True
    """
    if isinstance(dimension, Ordered):
        left = gaps(stretches(condition), dimension.within)
        return not any(dimension.holds_any(one.start, one.stop) for one in left)
    if not isinstance(condition, Values):
        return False
    return condition.listed.issuperset(dimension.values) and (condition.others or not dimension.is_open)
