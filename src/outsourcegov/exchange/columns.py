"""Columns of a decision table: what their input can be, and what each cell asks of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

import attrs

from outsourcegov.analysis.axes import Condition, Dimension, Listed, Ordered, Values
from outsourcegov.analysis.intervals import Interval, gaps, without
from outsourcegov.exchange.feel import ANY, KINDS, NotUnaryTests, UnaryTests, read_unary_tests
from outsourcegov.findings import Finding, Span
from outsourcegov.findings.codes import NEVER_HOLDS, UNLISTED_VALUE, UNREADABLE_CELL
from outsourcegov.findings.words import quoted

_EVERYTHING: Interval[Any] = Interval()
_HOW = (
    "Write a value, a comparison such as >= 10, an interval such as [1..10), a list of them, not(...), or a hyphen; "
    "text stands in quotation marks."
)


@attrs.frozen
class Cell:
    """What stands in a cell: its text, where it stands, and the tests it asks for; None where they cannot be read."""

    text: str
    span: Span | None
    tests: UnaryTests | None


def read_cell(text: str, span: Span | None, what: str) -> tuple[Cell, list[Finding]]:
    """A cell, and what is wrong with its text; ``what`` names it in a sentence."""
    try:
        return Cell(text, span, read_unary_tests(text)), []
    except NotUnaryTests as reason:
        message = f"{what} cannot be read: {quoted(text)}. {reason}"
        return Cell(text, span, None), [UNREADABLE_CELL.found(message, span=span, fix=_HOW)]


@attrs.frozen(slots=False)
class Column:
    """An input of a table.

    ``kind`` is the type of its values, None where nothing tells; ``is_whole`` whether they are whole numbers.
    ``allowed`` is what it can be, None where that cannot be read: then nothing is known of any cell that asks for
    something.
    """

    name: str
    kind: type | None = None
    is_whole: bool = False
    allowed: UnaryTests | None = ANY

    def fitting(self, cells: Sequence[Cell]) -> "Column":
        """The column with the kind of its first cell that tells one, where nothing else does."""
        kinds = (kind for cell in cells if cell.tests for kind in cell.tests.kinds)
        return self if self.kind else attrs.evolve(self, kind=next(kinds, None))

    def checked(self, cell: Cell) -> tuple[UnaryTests | None, list[Finding]]:
        """The tests of a cell, None where they do not fit the column, and what is wrong with them."""
        tests = cell.tests
        if tests is None or tests.is_any:
            return tests, []
        if self.kind is None or tests.kinds != {self.kind}:
            kinds = " or ".join(sorted(KINDS[kind] for kind in tests.kinds))
            wanted = KINDS[self.kind] if self.kind else "something else"
            message = f"{quoted(cell.text)} is {kinds}, and {quoted(self.name)} is {wanted}."
            return None, [
                UNREADABLE_CELL.found(message, span=cell.span, fix="Compare it with a value of its own kind.")
            ]
        findings = list(self._in_vain(cell, tests))
        return (tests if self.allowed else None), findings

    def _in_vain(self, cell: Cell, tests: UnaryTests) -> Iterator[Finding]:
        about = quoted(self.name)
        ordered = Ordered(self.name, least=self._least)
        if any(not ordered.holds_any(one.start, one.stop) for one in tests.stretches):
            message = f"No value of {about} lies between the bounds in {quoted(cell.text)}."
            yield NEVER_HOLDS.found(message, span=cell.span, fix="Put the lower bound first.")
        elif self.allowed and not tests.negated and not self._allows_all(tests):
            message = f"{quoted(cell.text)} asks for a value that {about} cannot have."
            fix = "Correct it, or add the value to those that the input can have."
            yield UNLISTED_VALUE.found(message, span=cell.span, fix=fix)

    def _allows_all(self, tests: UnaryTests) -> bool:
        """Whether the input can have each of the values, and some value of each of the stretches."""
        if not self.allowed or self.allowed.is_any:
            return True
        words = self._words
        if any((value in words) is self.allowed.negated for value in tests.values):
            return False
        stops = [one.stop for one in self._stretches]
        nearest = ((one, bisect_right(stops, one.start)) for one in tests.stretches)
        return all(at < len(stops) and self._stretches[at].start < one.stop for one, at in nearest)

    @property
    def _is_points(self) -> bool:
        """Whether the values that the input can have are numbers or dates that stand alone."""
        return all(one.low is not None and one.low == one.high for one in self._stretches)

    @cached_property
    def _words(self) -> frozenset[Hashable]:
        return frozenset(self.allowed.values if self.allowed else ())

    @cached_property
    def _stretches(self) -> Sequence[Interval[Any]]:
        return (self.allowed or ANY).as_stretches()

    @property
    def _least(self) -> Decimal | timedelta | None:
        if self.kind is date:
            return timedelta(days=1)
        return Decimal(1) if self.is_whole else None

    def dimension(self, cells: Sequence[UnaryTests]) -> Dimension:
        """What the input can be, given everything that the cells ask for."""
        allowed = self.allowed or ANY
        if self.kind is bool:
            return Listed(self.name, [value for value in (True, False) if allowed.holds(value)])
        if self.kind is str or self.kind is None:
            if not (allowed.is_any or allowed.negated):
                return Listed(self.name, tuple(dict.fromkeys(allowed.values)))
            words = dict.fromkeys(word for tests in cells for word in tests.values)
            return Listed(self.name, [word for word in words if word not in self._words], is_open=True)
        if self._is_points:
            return Listed(self.name, [one.low for one in self._stretches])
        return Ordered(self.name, Interval(self._stretches[0].start, self._stretches[-1].stop), self._least)

    @cached_property
    def holes(self) -> Sequence[Interval[Any]]:
        """The stretches between what the input can be, where that is ordered."""
        if not self.allowed or self.kind in (bool, str, None) or self._is_points:
            return ()
        return tuple(gaps(self._stretches, Interval(self._stretches[0].start, self._stretches[-1].stop)))


def condition(dimension: Dimension, cells: Sequence[UnaryTests], holes: Sequence[Interval[Any]]) -> Condition | None:
    """What some cells together ask of a dimension; None where that is nothing."""
    asked = [tests for tests in cells if not tests.is_any]
    if isinstance(dimension, Ordered):
        if not asked and not holes:
            return None
        left: Sequence[Interval[Any]] = [_EVERYTHING]
        for tests in asked:
            left = tuple(without(left, gaps(tests.as_stretches(), _EVERYTHING)))
        return tuple(without(left, holes))
    if not asked:
        return None
    return Values(_held(dimension, asked), dimension.is_open and all(tests.negated for tests in asked))


def weight(dimension: Dimension, tests: UnaryTests) -> int:
    """How many parts a cell comes to; one that says what a value is not comes to all the others."""
    if isinstance(dimension, Ordered) or (tests.values and not tests.negated):
        return len(tests.stretches) + len(tests.values)
    return 0 if tests.is_any else len(dimension.values)


def _held(dimension: Listed, asked: Sequence[UnaryTests]) -> frozenset[Hashable]:
    """The listed values that pass all of some tests."""
    if len(asked) == 1 and not asked[0].negated and not asked[0].stretches:
        return frozenset(asked[0].values)
    held = frozenset(dimension.values)
    for tests in asked:
        values = frozenset(tests.values) if not tests.stretches else _lying(held, tests.as_stretches())
        held = held - values if tests.negated and not tests.stretches else held & values
    return held


def _lying(values: Iterable[Any], stretches: Sequence[Interval[Any]]) -> frozenset[Hashable]:
    """Those of some values that lie in a stretch; the stretches are in order and do not touch."""
    stops = [one.stop for one in stretches]
    nearest = ((value, bisect_left(stops, (0, value, 1))) for value in values)
    return frozenset(value for value, at in nearest if at < len(stops) and value in stretches[at])
