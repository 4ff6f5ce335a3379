"""What boxes leave uncovered of a space whose axes are cut into cells.

What lies beyond all boxes is cut off. The rest is split in two, where few boxes lie on both sides and the sides have
about as many, and each half is looked at in the same way until one box covers it. Where the boxes are leaves of a tree
of decisions, splits that cut no box are found again.

Inside, a part is one integer with a field of bits for each axis, so that what two parts have in common is one "and".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate, cycle
from operator import or_

from outsourcegov.analysis.axes import Axis
from outsourcegov.analysis.cells import Cell, runs
from outsourcegov.analysis.steps import Steps

_CANDIDATES = 16
"""So many sets of values are tried when an axis of values is to be split."""


def uncovered(axes: Sequence[Axis], boxes: Sequence[Cell], steps: Steps) -> list[Cell]:
    """Parts that no box covers and that share no point, no two of which could be one; in a fixed order."""
    if not all(axis.everything for axis in axes):
        return []
    fields = _Fields(axes)
    parts = _left_over(fields, sorted({fields.packed(box) for box in boxes if all(box)}), steps)
    return sorted(map(fields.unpacked, _merged(fields, parts)), key=lambda cell: [mask & -mask for mask in cell])


class _Fields:
    """Where the bits of each axis are."""

    def __init__(self, axes: Sequence[Axis]) -> None:
        widths = [axis.everything.bit_length() for axis in axes]
        self._offsets = list(accumulate(widths, initial=0))[:-1]
        self._axis_of_bit = [number for number, width in enumerate(widths) for _ in range(width)]
        self._below = [(1 << offset) - 1 for offset in self._offsets]
        self.masks = [axis.everything << offset for axis, offset in zip(axes, self._offsets, strict=True)]
        self.is_listed = [axis.is_listed for axis in axes]

    def packed(self, cell: Cell) -> int:
        """One integer for the sets of cells on all axes."""
        return sum(mask << offset for mask, offset in zip(cell, self._offsets, strict=True))

    def unpacked(self, part: int) -> Cell:
        """The sets of cells on all axes."""
        return tuple((part & mask) >> offset for mask, offset in zip(self.masks, self._offsets, strict=True))

    def axes_of(self, part: int) -> Iterator[int]:
        """The axes of which any cell is there, from the last."""
        while part:
            axis = self._axis_of_bit[part.bit_length() - 1]
            yield axis
            part &= self._below[axis]


def _left_over(fields: _Fields, boxes: Sequence[int], steps: Steps) -> list[int]:
    found: list[int] = []
    waiting = [(sum(fields.masks), boxes)]
    while waiting:
        part, live = waiting.pop()
        if not live:
            found.append(part)
            continue
        part, cut_off = _trimmed(fields, part, part & reduce(or_, live))
        found += cut_off
        steps.take(len(live) + len(cut_off) * len(fields.masks))
        split = _best_split(fields, part, live, steps)
        if split:
            here, side = split
            waiting += [(part ^ here | kept, [box for box in live if box & kept]) for kept in (here ^ side, side)]
    return found


def _trimmed(fields: _Fields, part: int, reached: int) -> tuple[int, list[int]]:
    """A part without what lies beyond all boxes, and what was cut off, one axis after the other."""
    cut_off: list[int] = []
    for axis in fields.axes_of(part ^ reached):
        here = part & fields.masks[axis]
        for side in _beyond(here, here & reached, is_listed=fields.is_listed[axis]):
            cut_off.append(part ^ here | side)
            part ^= side
            here ^= side
    return part, cut_off


def _beyond(here: int, reached: int, *, is_listed: bool) -> list[int]:
    """Cells of one axis that no box reaches: the values, or those before the first box and after the last."""
    if is_listed:
        return [here ^ reached]
    width = reached.bit_length()
    return [side for side in (here & ((reached & -reached) - 1), here >> width << width) if side]


def _kept(mask: int, *, is_listed: bool) -> Iterator[int]:
    """Cells of one axis, as one set of values or as its stretches."""
    if is_listed:
        yield mask
    else:
        yield from ((1 << stop) - (1 << start) for start, stop in runs(mask))


def _best_split(fields: _Fields, part: int, live: Sequence[int], steps: Steps) -> tuple[int, int] | None:
    """The cells of a part on the best axis, and those of them on one side; None where a box covers the part."""
    ending: dict[int, list[int]] = {}
    for box in live:
        outside = part & ~box
        if not outside:
            return None
        for axis in fields.axes_of(outside):
            ending.setdefault(axis, []).append(box & part & fields.masks[axis])
    best = (2 * len(live) ** 2, len(fields.masks), 0)
    for axis, shares in ending.items():
        steps.take(len(shares))
        sides = _by_values if fields.is_listed[axis] else _by_ends
        for side, only_here, only_there in sides(part & fields.masks[axis], shares):
            cost = (len(live) - only_there) ** 2 + (len(live) - only_here) ** 2
            if cost <= best[0]:
                best = min(best, (cost, axis, side))
    _, axis, side = best
    return part & fields.masks[axis], side


def _by_values(here: int, masks: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Sets of values, with the number of boxes that lie wholly inside and wholly outside of each."""
    counts = Counter(masks)
    for side in sorted(counts, key=lambda mask: (-counts[mask], mask))[:_CANDIDATES]:
        rest = here ^ side
        yield (
            side,
            sum(count for mask, count in counts.items() if not mask & rest),
            sum(count for mask, count in counts.items() if not mask & side),
        )


def _by_ends(here: int, masks: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The cells before each end of a box, with the number of boxes that lie wholly before and wholly after it."""
    first, last = (here & -here).bit_length() - 1, here.bit_length()
    starts: dict[int, int] = {}
    stops: dict[int, int] = {}
    after = 0
    for mask in masks:
        start, stop = (mask & -mask).bit_length() - 1, mask.bit_length()
        if start > first:
            starts[start] = starts.get(start, 0) + 1
            after += 1
        if stop < last:
            stops[stop] = stops.get(stop, 0) + 1
        elif start == first:
            stops.setdefault((mask + (mask & -mask) & ~mask).bit_length() - 1, 0)  # where its hole begins
    before = 0
    for cut in sorted(starts | stops):
        before += stops.get(cut, 0)
        yield here & ((1 << cut) - 1), before, after
        after -= starts.get(cut, 0)


def _merged(fields: _Fields, parts: list[int]) -> list[int]:
    """The same parts, those put together that differ on one axis only and lie side by side there."""
    unchanged = 0
    for field, is_listed in cycle([*zip(fields.masks, fields.is_listed, strict=True)]):
        if unchanged == len(fields.masks):
            break
        alike: dict[int, int] = {}
        several = set[int]()
        for part in parts:
            others = part & ~field
            if others in alike:
                several.add(others)
                alike[others] |= part
            else:
                alike[others] = part
        joined = [others | kept for others in several for kept in _kept(alike.pop(others) & field, is_listed=is_listed)]
        unchanged = 0 if len(alike) + len(joined) < len(parts) else unchanged + 1
        parts = [*alike.values(), *joined]
    return parts
