"""Intervals of ordered values, with open and closed ends, and what a set of them leaves uncovered.

An end is a cut between values: just before or just after one. With cuts every interval is half-open, so that open,
closed and unbounded ends, single points and touching neighbours need no cases of their own.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Self, TypeVar

import attrs

V = TypeVar("V")

_BEFORE_ALL: tuple[Any, ...] = (-1,)
_AFTER_ALL: tuple[Any, ...] = (1,)


@attrs.frozen(order=True)
class Interval(Generic[V]):
    """All values between two ends; None is no end at all.

    >>> Interval.between(over=50, up_to=100)
    Interval(over 50 up to 100)
    >>> 50 in Interval.between(over=50, up_to=100)
    False
    """

    start: tuple[Any, ...] = _BEFORE_ALL
    stop: tuple[Any, ...] = _AFTER_ALL

    @classmethod
    def between(
        cls, *, from_: V | None = None, over: V | None = None, up_to: V | None = None, below: V | None = None
    ) -> Self:
        """The values from one end to the other: ``from_`` and ``up_to`` included, ``over`` and ``below`` not.

        Where both forms of an end are given, the narrower one counts.
        """
        start = _BEFORE_ALL if from_ is None else (0, from_, 0)
        stop = _AFTER_ALL if below is None else (0, below, 0)
        return cls(
            start if over is None else max(start, (0, over, 1)), stop if up_to is None else min(stop, (0, up_to, 1))
        )

    @property
    def is_empty(self) -> bool:
        """Whether no value lies in it."""
        return self.start >= self.stop

    @property
    def low(self) -> V | None:
        """The value at its lower end, or None."""
        return self.start[1] if len(self.start) > 1 else None

    @property
    def high(self) -> V | None:
        """The value at its upper end, or None."""
        return self.stop[1] if len(self.stop) > 1 else None

    @property
    def has_low(self) -> bool:
        """Whether the value at its lower end lies in it."""
        return len(self.start) > 1 and self.start[2] == 0

    @property
    def has_high(self) -> bool:
        """Whether the value at its upper end lies in it."""
        return len(self.stop) > 1 and self.stop[2] == 1

    def __contains__(self, value: V) -> bool:
        return self.start <= (0, value, 0) and (0, value, 1) <= self.stop

    def clipped(self, other: "Interval[V]") -> "Interval[V]":
        """The part of it that lies in the other as well."""
        if other.start <= self.start and self.stop <= other.stop:
            return self
        return Interval(max(self.start, other.start), min(self.stop, other.stop))

    def meets(self, other: "Interval[V]") -> bool:
        """Whether some value lies in both."""
        return max(self.start, other.start) < min(self.stop, other.stop)

    def __repr__(self) -> str:
        return f"Interval({in_words(self)})"


def in_words(interval: Interval[V], show: Callable[[V], str] = str) -> str:
    """An interval as contracts write it: ``over 50 up to 100``, ``exactly 5``, ``any``; ``show`` writes its ends."""
    low, high = interval.low, interval.high
    if low is not None and low == high and interval.has_low and interval.has_high:
        return f"exactly {show(low)}"
    start = f"{'from' if interval.has_low else 'over'} {show(low)}" if low is not None else ""
    stop = f"{'up to' if interval.has_high else 'below'} {show(high)}" if high is not None else ""
    return f"{start} {stop}".strip() or "any"


def gaps(cover: Iterable[Interval[V]], within: Interval[V]) -> Iterator[Interval[V]]:
    """The parts of an interval that no other covers, in order, each as large as can be. O(n log n)."""
    reached = within.start
    for interval in sorted(cover):
        if interval.is_empty:
            continue
        if interval.start >= within.stop:
            break
        if interval.start > reached:
            yield Interval(reached, interval.start)
        reached = max(reached, interval.stop)
    if reached < within.stop:
        yield Interval(reached, within.stop)


def without(intervals: Iterable[Interval[V]], taken: Iterable[Interval[V]]) -> Iterator[Interval[V]]:
    """What is left of some intervals when others are taken away, in order, each part as large as can be. O(n log n)."""
    everything: Interval[V] = Interval()
    return gaps([*gaps(intervals, everything), *taken], everything)


def shared(intervals: Iterable[Interval[V]], least: int = 1) -> Iterator[Interval[V]]:
    """The parts that lie in at least so many of some intervals, in order, each as large as can be. O(n log n).

    >>> list(shared([Interval.between(below=5), Interval.between(from_=3), Interval.between(from_=5)], least=2))
    [Interval(from 3)]
    """
    given = [interval for interval in intervals if not interval.is_empty]
    if len(given) == least == 1:
        yield given[0]  # as nearly always
        return
    steps: Counter[tuple[Any, ...]] = Counter()
    for interval in given:
        steps[interval.start] += 1
        steps[interval.stop] -= 1
    depth, start = 0, _BEFORE_ALL
    for cut in sorted(steps):
        before, depth = depth, depth + steps[cut]
        if before < least <= depth:
            start = cut
        elif depth < least <= before:
            yield Interval(start, cut)
