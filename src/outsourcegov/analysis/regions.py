"""Spaces of several dimensions, what boxes in them leave uncovered, and which boxes share a point.

A row of a decision table is a box: the cases in which all its conditions hold. The two questions are those of
Calvanese, Dumas, Laurson, Maggi, Montali and Teinemaa, "Semantics, Analysis and Simplification of DMN Decision Tables",
Information Systems 78, 2018; the answers are found in another way. Gaps: the space is split where most boxes end, and a
part is dropped as soon as one box covers it, or kept as soon as none reaches into it. Overlaps: stretches of which any
two share a point all share one, so the sets of boxes that do are the cliques in the graph of the pairs that do.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate, product
from operator import or_
from typing import Any, TypeAlias

import attrs

from outsourcegov.analysis.axes import Axis, Condition, Dimension, Listed, Ordered, Values, axis_of, stretches
from outsourcegov.analysis.cliques import bits, maximal_cliques
from outsourcegov.analysis.intervals import Interval

__all__ = ["Box", "Condition", "Dimension", "Listed", "Ordered", "Region", "Shared", "Space", "Values"]

Box: TypeAlias = Mapping[str, Condition]
"""The conditions of a row by the name of their dimension; one that is left out may be anything."""
Region: TypeAlias = Mapping[str, Interval[Any] | Values]
"""A part of a space: one stretch or one set of values for each dimension that it restricts."""

MOST_STEPS = 3_000_000
"""So often a box is looked at before a question counts as too large."""

_Cell: TypeAlias = tuple[int, ...]
"""Some cells of every axis: a part of the space."""


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
        cells = _uncovered(axes, [cell for cell in _cells(axes, boxes) if all(cell)], most)
        if cells is None:
            return None
        return [region for cell in sorted(_merged(axes, cells), key=_lowest_first) for region in _regions(axes, cell)]

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

    def inside(self, box: Box) -> Iterator["Space"]:
        """The parts of the space that a box is, one for each combination of its stretches."""
        clipped = [_clipped(one, box[one.name]) if one.name in box else [one] for one in self.dimensions]
        return (Space(dimensions) for dimensions in product(*clipped))

    def overlaps(self, boxes: Sequence[Box], *, most: int = MOST_STEPS) -> Sequence[Shared] | None:
        """The largest sets of boxes that share a point, each with what they share; None where that takes too long.

        A set is there once for each stretch that it shares. There may be exponentially many; ``most`` bounds the steps.
        """
        axes = self._axes(boxes)
        cells = _cells(axes, boxes)
        found = _sharing(axes, cells, most)
        if found is None:
            return None
        return [
            Shared(positions, region)
            for positions in sorted(found)
            for region in _regions(axes, _common(axes, cells, positions))
        ]

    def _axes(self, boxes: Sequence[Box]) -> Sequence[Axis]:
        return [axis_of(one, [box[one.name] for box in boxes if one.name in box]) for one in self.dimensions]


def _clipped(dimension: Dimension, condition: Condition) -> Sequence[Dimension]:
    """The parts of a dimension in which a condition holds."""
    if isinstance(dimension, Ordered):
        return [attrs.evolve(dimension, within=one.clipped(dimension.within)) for one in stretches(condition)]
    listed = condition.listed if isinstance(condition, Values) else frozenset()
    is_open = dimension.is_open and isinstance(condition, Values) and condition.others
    return [attrs.evolve(dimension, values=[one for one in dimension.values if one in listed], is_open=is_open)]


def _cells(axes: Sequence[Axis], boxes: Sequence[Box]) -> list[_Cell]:
    """Each box as cells of every axis; one that is empty on an axis covers nothing."""
    return [tuple(axis.mask(box[axis.name]) if axis.name in box else axis.everything for axis in axes) for box in boxes]


def _regions(axes: Sequence[Axis], cell: _Cell) -> Iterator[Region]:
    """A part of the space in the terms of its dimensions."""
    restricted = [(axis, mask) for axis, mask in zip(axes, cell, strict=True) if mask != axis.everything]
    every: Iterator[tuple[Interval[Any] | Values, ...]] = product(*(axis.conditions(mask) for axis, mask in restricted))
    for conditions in every:
        yield {axis.name: condition for (axis, _), condition in zip(restricted, conditions, strict=True)}


def _uncovered(axes: Sequence[Axis], boxes: Sequence[_Cell], most: int) -> list[_Cell] | None:
    """Parts of the space that no box covers, and that share no point."""
    whole = tuple(axis.everything for axis in axes)
    if not all(whole):
        return []
    found: list[_Cell] = []
    waiting = [(whole, boxes)]
    steps = 0
    while waiting:
        part, live = waiting.pop()
        if not live:
            found.append(part)
            continue
        steps += len(live)
        if steps > most:
            return None
        split = _best_split(axes, part, live)
        if split is None:
            continue  # one of them covers it all
        axis, inside = split
        for side in (part[axis] & ~inside, inside):
            reaching = [box for box in live if box[axis] & side]
            waiting.append(((*part[:axis], side, *part[axis + 1 :]), reaching))
    return found


def _best_split(axes: Sequence[Axis], part: _Cell, live: Sequence[_Cell]) -> tuple[int, int] | None:
    """Where most boxes end inside a part: the axis, and the cells on one side; None where a box covers the part."""
    ends: Counter[tuple[int, int]] = Counter()
    for box in live:
        is_covering = True
        for number, (cells, here) in enumerate(zip(box, part, strict=True)):
            inside = cells & here
            if inside == here:
                continue
            is_covering = False
            if axes[number].is_listed:
                ends[number, inside] += 1
                continue
            first = inside & -inside
            below, up_to = here & (first - 1), here & (((inside + first) & ~inside) - 1)
            if below:
                ends[number, below] += 1
            if up_to != here:
                ends[number, up_to] += 1
        if is_covering:
            return None
    most = max(ends.values())
    shared = sorted(end for end, count in ends.items() if count == most)
    return shared[len(shared) // 2]


def _merged(axes: Sequence[Axis], cells: Sequence[_Cell]) -> Sequence[_Cell]:
    """The same parts, those put together that differ on one axis only and lie side by side there."""
    while True:
        before = len(cells)
        for number, axis in reversed([*enumerate(axes)]):
            beside: dict[_Cell, list[int]] = {}
            for cell in cells:
                beside.setdefault((*cell[:number], *cell[number + 1 :]), []).append(cell[number])
            cells = [
                (*others[:number], mask, *others[number:])
                for others, masks in beside.items()
                for mask in _joined(axis, masks)
            ]
        if len(cells) == before:
            return cells


def _joined(axis: Axis, masks: list[int]) -> Iterator[int]:
    """Sets of cells of one axis, put together where the result is one condition."""
    if axis.is_listed:
        yield sum(masks)
        return
    reached = 0
    for mask in sorted(masks):
        if reached and mask & -mask != 1 << reached.bit_length():
            yield reached
            reached = 0
        reached |= mask
    yield reached


def _lowest_first(cell: _Cell) -> _Cell:
    return tuple(mask & -mask for mask in cell)


def _common(axes: Sequence[Axis], cells: Sequence[_Cell], positions: Sequence[int]) -> _Cell:
    """What all of some boxes cover."""
    found = [axis.everything for axis in axes]
    for position in positions:
        found = [mask & cell for mask, cell in zip(found, cells[position], strict=True)]
    return tuple(found)


def _sharing(axes: Sequence[Axis], cells: Sequence[_Cell], most: int) -> set[tuple[int, ...]] | None:
    """The largest sets of two or more boxes that share a point."""
    cliques = maximal_cliques(_neighbours(axes, cells), most)
    if cliques is None:
        return None
    found = set[tuple[int, ...]]()
    is_split = False
    for clique in cliques:
        sets = list(_with_common_point(axes, cells, clique))
        is_split = is_split or len(sets) > 1
        found.update(sets)
    return _largest(found) if is_split else found


def _with_common_point(
    axes: Sequence[Axis], cells: Sequence[_Cell], positions: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    """The largest sets of some boxes, of which any two share a point, that all share one.

    For stretches that is all of them (Helly's theorem); of sets of values each two may share another value.
    """
    for number, mask in enumerate(_common(axes, cells, positions)):
        if mask:
            continue
        values = set[tuple[int, ...]]()
        everywhere = axes[number].everything
        while everywhere:
            cell = everywhere & -everywhere
            everywhere ^= cell
            values.add(tuple(position for position in positions if cells[position][number] & cell))
        for sharing in _largest({one for one in values if len(one) > 1}):
            yield from _with_common_point(axes, cells, sharing)
        return
    yield positions


def _largest(sets: set[tuple[int, ...]]) -> set[tuple[int, ...]]:
    """Those that are not part of another."""
    masks = {one: sum(1 << position for position in one) for one in sets}
    return {one for one, mask in masks.items() if not any(mask & other == mask != other for other in masks.values())}


def _neighbours(axes: Sequence[Axis], cells: Sequence[_Cell]) -> Sequence[int]:
    """For each box the others with which it shares a point, as bits."""
    there = sum(1 << position for position, cell in enumerate(cells) if all(cell))
    found = [there & ~(1 << position) if all(cell) else 0 for position, cell in enumerate(cells)]
    for number, axis in enumerate(axes):
        masks = [cell[number] for cell in cells]
        reaching = _reaching_values(masks) if axis.is_listed else _reaching_stretches(masks)
        found = [near and near & reaching[mask] for near, mask in zip(found, masks, strict=True)]
    return found


def _reaching_values(masks: Sequence[int]) -> Mapping[int, int]:
    """For each set of values on one axis the boxes that have one of them, as bits."""
    holding: dict[int, int] = {}
    for position, mask in enumerate(masks):
        for value in bits(mask):
            holding[value] = holding.get(value, 0) | (1 << position)
    return {mask: reduce(or_, map(holding.__getitem__, bits(mask)), 0) for mask in set(masks)}


def _reaching_stretches(masks: Sequence[int]) -> Mapping[int, int]:
    """For each set of cells on one axis the boxes that reach into it, as bits.

    Those that begin before its end, less those that end before its beginning, less those with a hole where it lies.
    """
    begun, ended = _before(masks, lambda mask: (mask & -mask).bit_length()), _before(masks, int.bit_length)
    holed = sum(1 << position for position, mask in enumerate(masks) if mask & (mask + (mask & -mask)))
    found: dict[int, int] = {}
    for mask in set(masks):
        reaching = begun(mask.bit_length()) & ~ended((mask & -mask).bit_length() - 1)
        doubtful = reaching if mask & (mask + (mask & -mask)) else reaching & holed
        missed = sum(1 << position for position in bits(doubtful) if not masks[position] & mask)
        found[mask] = reaching & ~missed
    return found


def _before(masks: Sequence[int], at: Callable[[int], int]) -> Callable[[int], int]:
    """Tells the boxes of which a point, counted in cells from 1, is not after some other."""
    points = sorted((at(mask), position) for position, mask in enumerate(masks))
    reached = list(accumulate((1 << position for _, position in points), or_, initial=0))
    return lambda cell: reached[bisect_right(points, (cell, len(masks)))]
