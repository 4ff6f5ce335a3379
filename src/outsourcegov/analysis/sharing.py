"""Which boxes share a point, in a space whose axes are cut into cells.

Stretches of which any two share a point all share one (Helly's theorem), so the sets of boxes that do are the cliques
in the graph of the pairs that do. Of sets of values, or of several stretches, any two may share another: such a clique
is taken apart value by value.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate
from operator import and_, or_, xor

from outsourcegov.analysis.axes import Axis
from outsourcegov.analysis.cells import Cell, bits, runs
from outsourcegov.analysis.cliques import maximal_cliques
from outsourcegov.analysis.steps import Steps


def sharing(axes: Sequence[Axis], boxes: Sequence[Cell], steps: Steps) -> list[tuple[int, ...]]:
    """The largest sets of two or more boxes that share a point, as positions, in order."""
    found = set[tuple[int, ...]]()
    is_split = False
    for clique in maximal_cliques(_neighbours(axes, boxes), steps):
        found.update(_with_common_point(boxes, clique, steps))
        is_split = is_split or clique not in found
    return sorted(_largest(found, steps) if is_split else found)


def common(boxes: Sequence[Cell], positions: Iterable[int]) -> Cell:
    """What all of some boxes cover."""
    return tuple(reduce(and_, masks) for masks in zip(*(boxes[position] for position in positions), strict=True))


def _with_common_point(boxes: Sequence[Cell], positions: tuple[int, ...], steps: Steps) -> Iterator[tuple[int, ...]]:
    """The largest sets of some boxes, of which any two share a point, that all share one."""
    apart = next((number for number, mask in enumerate(common(boxes, positions)) if not mask), None)
    if apart is None:
        yield positions
        return
    masks = {position: boxes[position][apart] for position in positions}
    cells = reduce(or_, (mask & ~(mask << 1) for mask in masks.values()))
    steps.take(cells.bit_count() * len(positions))
    there = {tuple(position for position, mask in masks.items() if mask >> cell & 1) for cell in bits(cells)}
    for together in _largest({one for one in there if len(one) > 1}, steps):
        yield from _with_common_point(boxes, together, steps)


def _largest(sets: set[tuple[int, ...]], steps: Steps) -> set[tuple[int, ...]]:
    """Those that are not part of another."""
    steps.take(len(sets) ** 2 >> 10)
    having: dict[int, int] = {}
    for number, one in enumerate(sets):
        for position in one:
            having[position] = having.get(position, 0) | 1 << number
    return {one for one in sets if reduce(and_, (having[position] for position in one)).bit_count() == 1}


def _neighbours(axes: Sequence[Axis], boxes: Sequence[Cell]) -> Sequence[int]:
    """For each box the others with which it shares a point, as bits."""
    there = sum(1 << position for position, cell in enumerate(boxes) if all(cell))
    found = [there & ~(1 << position) if all(cell) else 0 for position, cell in enumerate(boxes)]
    for number, axis in enumerate(axes):
        masks = [cell[number] for cell in boxes]
        reaching = _reaching(masks, axis.everything.bit_length())
        found = [near and near & reaching[mask] for near, mask in zip(found, masks, strict=True)]
    return found


def _reaching(masks: Sequence[int], width: int) -> Mapping[int, int]:
    """For each set of cells on one axis the boxes that reach into it, as bits."""
    changes = [0] * (width + 1)
    for position, mask in enumerate(masks):
        for start, stop in runs(mask):
            changes[start] ^= 1 << position
            changes[stop] ^= 1 << position
    # A tree of ranges: its second half has the boxes in each cell, and each place before those of two places after it.
    tree = [0] * width + list(accumulate(changes[:width], xor))
    for node in range(width - 1, 0, -1):
        tree[node] = tree[2 * node] | tree[2 * node + 1]
    return {mask: reduce(or_, (_in_range(tree, *ends) for ends in runs(mask)), 0) for mask in set(masks)}


def _in_range(tree: Sequence[int], start: int, stop: int) -> int:
    """The boxes in the cells from one up to another."""
    found = 0
    low, high = start + len(tree) // 2, stop + len(tree) // 2
    while low < high:
        if low & 1:
            found |= tree[low]
        if high & 1:
            found |= tree[high - 1]
        low, high = low + 1 >> 1, high >> 1
    return found
