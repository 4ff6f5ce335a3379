"""Spaces of several dimensions, what boxes in them leave uncovered, and which boxes share a point.

A row of a decision table is a box: the cases in which all its conditions hold. The two questions are those of
Calvanese, Dumas, Laurson, Maggi, Montali and Teinemaa, "Semantics, Analysis and Simplification of DMN Decision Tables",
Information Systems 78, 2018; the answers are found in another way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import product
from math import prod
from operator import or_
from typing import Any, TypeAlias

import attrs

from outsourcegov.analysis.axes import Axis, Condition, Dimension, Listed, Ordered, Values, axis_of, is_empty, stretches
from outsourcegov.analysis.cells import Cell
from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.sharing import common, sharing
from outsourcegov.analysis.steps import Steps, TooManyStepsError
from outsourcegov.analysis.uncovered import uncovered

__all__ = ["Box", "Condition", "Dimension", "Listed", "Ordered", "Region", "Shared", "Space", "Values"]

Box: TypeAlias = Mapping[str, Condition]
"""The conditions of a row by the name of their dimension; one that is left out may be anything."""
Region: TypeAlias = Mapping[str, Interval[Any] | Values]
"""A part of a space: one stretch or one set of values for each dimension that it restricts."""

MOST_STEPS = 1_000_000
"""So many ends of boxes are looked at before a question counts as too large."""

MOST_PARTS = 1000
"""So many combinations of stretches may make one box where each of them is looked at."""


def _as_tuple(dimensions: Iterable[Dimension]) -> tuple[Dimension, ...]:
    return tuple(dimensions)


@attrs.frozen
class Shared:
    """Boxes that share a region: their positions, counted from 0, and the region."""

    boxes: tuple[int, ...]
    region: Region


@attrs.frozen
class Space:
    """Everything that can come: a product of dimensions, each with a name of its own.

    >>> space = Space([Ordered("amount", Interval.between(from_=0)), Listed("urgent", [True, False])])
    >>> rows = [
    ...     {"amount": Interval.between(up_to=50)},
    ...     {"amount": Interval.between(from_=50), "urgent": Values([False])},
    ... ]
    >>> space.gaps(rows)
    [{'amount': Interval(over 50), 'urgent': Values(listed=frozenset({True}), others=False)}]
    >>> [shared.boxes for shared in space.overlaps(rows)]
    [(0, 1)]
    """

    dimensions: tuple[Dimension, ...] = attrs.field(converter=_as_tuple)

    @property
    def whole(self) -> Region:
        """All of the space, as a part of one around it."""
        return {
            one.name: one.within if isinstance(one, Ordered) else Values(one.values, one.is_open)
            for one in self.dimensions
        }

    def gaps(self, boxes: Sequence[Box], *, most: int = MOST_STEPS) -> Sequence[Region] | None:
        """What no box covers, as few regions that share no point, in a fixed order; None where that takes too long.

        Of n boxes of a tree of decisions it takes O(n log n) steps; in the worst case as many as there are ways to
        combine the ends of boxes in all dimensions, and ``most`` bounds them.
        """
        axes = self._axes(boxes)
        steps = Steps(most)
        try:
            return list(_regions(axes, uncovered(axes, _cells(axes, boxes), steps), steps))
        except TooManyStepsError:
            return None

    def gaps_in_one(self, boxes: Sequence[Box]) -> Sequence[Region]:
        """What no box covers whatever the other dimensions are: stretches and values of one dimension. Linear.

        Where nothing is covered at all, that is the whole of the first dimension.

        >>> space = Space([Ordered("amount", Interval.between(from_=0)), Listed("urgent", [True, False])])
        >>> space.gaps_in_one([{"amount": Interval.between(up_to=50), "urgent": Values([True])}])
        [{'amount': Interval(over 50)}, {'urgent': Values(listed=frozenset({False}), others=False)}]
        """
        axes = self._axes(boxes)
        cells = [cell for cell in _cells(axes, boxes) if all(cell)]
        open_cells = [
            (axis, axis.everything & ~reduce(or_, (cell[number] for cell in cells), 0))
            for number, axis in enumerate(axes if cells else axes[:1])
        ]
        return [{axis.name: condition} for axis, mask in open_cells for condition in axis.conditions(mask) if mask]

    def inside(self, box: Box) -> Sequence["Space"] | None:
        """The parts of the space that a box is, one for each combination of its stretches; None where they are many."""
        clipped = self._clipped(box)
        if prod(map(len, clipped)) > MOST_PARTS:
            return None
        return [Space(dimensions) for dimensions in product(*clipped)]

    def regions(self, box: Box) -> Sequence[Region] | None:
        """A box as regions, without what it does not restrict; None where they are many.

        >>> space = Space([Ordered("amount", Interval.between(from_=0)), Listed("urgent", [True, False])])
        >>> space.regions({"amount": [Interval.between(up_to=5)], "urgent": Values([True, False])})
        [{'amount': Interval(from 0 up to 5)}]
        """
        parts, whole = self.inside(box), self.whole
        if parts is None:
            return None
        return [
            {name: condition for name, condition in part.whole.items() if condition != whole[name]}
            for part in parts
            if not any(map(is_empty, part.whole.values()))
        ]

    def reaches_into(self, box: Box) -> bool:
        """Whether some point of the space lies in a box."""
        return all(any(axis_of(one, []).everything for one in parts) for parts in self._clipped(box))

    def _clipped(self, box: Box) -> Sequence[Sequence[Dimension]]:
        return [_clipped(one, box[one.name]) if one.name in box else [one] for one in self.dimensions]

    def overlaps(self, boxes: Sequence[Box], *, most: int = MOST_STEPS) -> Sequence[Shared] | None:
        """The largest sets of boxes that share a point, each with what they share; None where that takes too long.

        A set is there once for each stretch that it shares. There may be exponentially many; ``most`` bounds the steps.
        """
        axes = self._axes(boxes)
        cells = _cells(axes, boxes)
        steps = Steps(most)
        try:
            found = sharing(axes, cells, steps)
            regions = [list(_regions(axes, [common(cells, positions)], steps)) for positions in found]
        except TooManyStepsError:
            return None
        return [Shared(positions, region) for positions, each in zip(found, regions, strict=True) for region in each]

    def _axes(self, boxes: Sequence[Box]) -> Sequence[Axis]:
        return [axis_of(one, [box[one.name] for box in boxes if one.name in box]) for one in self.dimensions]


def _clipped(dimension: Dimension, condition: Condition) -> Sequence[Dimension]:
    """The parts of a dimension in which a condition holds."""
    if isinstance(dimension, Ordered):
        return [attrs.evolve(dimension, within=one.clipped(dimension.within)) for one in stretches(condition)]
    listed = condition.listed if isinstance(condition, Values) else frozenset()
    is_open = dimension.is_open and isinstance(condition, Values) and condition.others
    return [attrs.evolve(dimension, values=[one for one in dimension.values if one in listed], is_open=is_open)]


def _cells(axes: Sequence[Axis], boxes: Sequence[Box]) -> list[Cell]:
    """Each box as cells of every axis; one that is empty on an axis covers nothing."""
    return [tuple(axis.mask(box[axis.name]) if axis.name in box else axis.everything for axis in axes) for box in boxes]


def _regions(axes: Sequence[Axis], parts: Iterable[Cell], steps: Steps) -> Iterator[Region]:
    """Parts of the space in the terms of its dimensions."""
    terms: dict[tuple[int, int], Sequence[Interval[Any] | Values]] = {}
    for part in parts:
        restricted = [(number, mask) for number, mask in enumerate(part) if mask != axes[number].everything]
        for number, mask in restricted:
            if (number, mask) not in terms:
                terms[number, mask] = list(axes[number].conditions(mask))
        steps.take(prod(len(terms[one]) for one in restricted))
        for conditions in product(*(terms[one] for one in restricted)):
            yield {axes[number].name: condition for (number, _), condition in zip(restricted, conditions, strict=True)}
