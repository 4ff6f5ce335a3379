"""The published way to find overlapping and missing rules, to measure against.

These are the two algorithms of Calvanese, Dumas, Laurson, Maggi, Montali and Teinemaa, "Semantics, Analysis and
Simplification of DMN Decision Tables", Information Systems 78 (2018), written anew: a line sweeps over the ends of the
rules in one column, and what lies under it is swept in the next column. Four things are in its favour: ends are small
whole numbers before it starts, a set of rules is the bits of one number, fewer than two rules are not followed further
when overlaps are looked for, and missing rules are merged once at the end.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from outsourcegov.analysis.axes import Cut
from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Condition, Listed, Ordered, Space, Values

Ranges = list[tuple[int, int]]
"""What a rule allows in a column, as half-open ranges of places in a list of all ends or of all words."""
Missing = tuple[tuple[int, int], ...]


class OutOfTimeError(Exception):
    """There was not enough time to finish."""


def overlapping(space: Space, rules: Sequence[Mapping[str, Condition]], seconds: float) -> set[frozenset[int]]:
    """The maximal sets of rules that hold together somewhere."""
    _, columns = _in_places(space, rules)
    found: list[int] = []
    for together in _overlapping(columns, 0, list(range(len(rules))), time.process_time() + seconds):
        if not any(together & known == together for known in found):
            found = [known for known in found if known & together != known]
            found.append(together)
    return {frozenset(rule for rule in range(len(rules)) if known >> rule & 1) for known in found}


def _overlapping(columns: list[list[Ranges]], column: int, rules: list[int], end: float) -> Iterator[int]:
    if time.process_time() > end:
        raise OutOfTimeError
    if column == len(columns):
        yield sum(1 << rule for rule in rules)
        return
    under: dict[int, None] = {}
    grown = False
    for _, starts, rule in _bounds(columns[column], rules):
        if starts:
            under[rule] = None
            grown = True
            continue
        if grown and len(under) > 1:
            yield from _overlapping(columns, column + 1, list(under), end)
        grown = False
        del under[rule]


def missing(space: Space, rules: Sequence[Mapping[str, Condition]], seconds: float) -> list[Missing]:
    """What no rule covers, as boxes of places, neighbours merged."""
    sizes, columns = _in_places(space, rules)
    found = list(_missing(columns, sizes, 0, list(range(len(rules))), time.process_time() + seconds))
    for column in reversed(range(len(columns))):
        found = _merged(found, column)
    return found


def _missing(
    columns: list[list[Ranges]], sizes: list[int], column: int, rules: list[int], end: float
) -> Iterator[Missing]:
    if time.process_time() > end:
        raise OutOfTimeError
    if not rules:
        yield tuple((0, size) for size in sizes[column:])
        return
    if column == len(columns):
        return
    under: dict[int, None] = {}
    last = 0
    for place, starts, rule in [*_bounds(columns[column], rules), (sizes[column], False, -1)]:
        if place > last:
            for rest in _missing(columns, sizes, column + 1, list(under), end):
                yield ((last, place), *rest)
            last = place
        if starts:
            under[rule] = None
        else:
            under.pop(rule, None)


def _merged(boxes: list[Missing], column: int) -> list[Missing]:
    """Boxes that touch in one column and are alike in all others, put together."""
    merged: list[Missing] = []
    for box in sorted(boxes, key=lambda box: (box[:column], box[column + 1 :], box[column])):
        last = merged[-1] if merged else None
        if last and last == (*box[:column], (last[column][0], box[column][0]), *box[column + 1 :]):
            merged[-1] = (*box[:column], (last[column][0], box[column][1]), *box[column + 1 :])
        else:
            merged.append(box)
    return merged


def _bounds(column: list[Ranges], rules: list[int]) -> list[tuple[int, bool, int]]:
    """Where rules start and end, from left to right, an end before a start in the same place."""
    ends = (
        (place, starts, rule)
        for rule in rules
        for pair in column[rule]
        for place, starts in zip(pair, (True, False), strict=True)
    )
    return sorted(ends)


def _in_places(space: Space, rules: Sequence[Mapping[str, Condition]]) -> tuple[list[int], list[list[Ranges]]]:
    """How many places each column has, and what each rule allows in it."""
    sizes, columns = [], []
    for dimension in space.dimensions:
        conditions = [rule.get(dimension.name) for rule in rules]
        if isinstance(dimension, Listed):
            sizes.append(len(dimension.values) + dimension.is_open)
            columns.append([_places_of_words(dimension, condition) for condition in conditions])
        else:
            size, places = _places_of_ends(dimension, conditions)
            sizes.append(size)
            columns.append(places)
    return sizes, columns


def _places_of_words(dimension: Listed, condition: Condition | None) -> Ranges:
    if condition is None:
        return [(0, len(dimension.values) + dimension.is_open)]
    assert isinstance(condition, Values)
    allowed = [place for place, value in enumerate(dimension.values) if value in condition.listed]
    allowed += [len(dimension.values)] * (condition.others and dimension.is_open)
    return [(place, place + 1) for place in allowed]


def _places_of_ends(dimension: Ordered, conditions: list[Condition | None]) -> tuple[int, list[Ranges]]:
    stretches = [_stretches(dimension, condition) for condition in conditions]
    cuts = sorted(
        {cut for pairs in [*stretches, [_cuts(dimension, dimension.within)]] for pair in pairs for cut in pair}
    )
    place = {cut: number for number, cut in enumerate(cuts)}
    return len(cuts) - 1, [[(place[start], place[stop]) for start, stop in pairs] for pairs in stretches]


def _stretches(dimension: Ordered, condition: Condition | None) -> list[tuple[Cut, Cut]]:
    if condition is None:
        return [_cuts(dimension, dimension.within)]
    assert not isinstance(condition, Values)
    several = [condition] if isinstance(condition, Interval) else condition
    cuts = [_cuts(dimension, interval.clipped(dimension.within)) for interval in several]
    return [(start, stop) for start, stop in cuts if start < stop]


def _cuts(dimension: Ordered, interval: "Interval[Any]") -> tuple[Cut, Cut]:
    """The ends of an interval; over 4 is from 5 where only whole numbers count."""

    def exact(cut: Cut) -> Cut:
        return (0, cut[1] + dimension.least, 0) if dimension.least is not None and len(cut) > 1 and cut[2] else cut

    return exact(interval.start), exact(interval.stop)
