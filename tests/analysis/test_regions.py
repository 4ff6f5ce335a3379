"""Gaps and overlaps agree with what one finds by looking at every point."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, product
from typing import Any, TypeAlias

import pytest
from hypothesis import given, strategies as st

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Box, Condition, Dimension, Listed, Ordered, Region, Shared, Space, Values

Point: TypeAlias = tuple[Any, ...]

OTHER = "a value that is not listed"
DAY = timedelta(days=1)
MONDAY = date(2026, 2, 23)
DENSE, WHOLE, DATES, WORDS = "dense", "whole", "dates", "words"

ENDS: Mapping[str, Sequence[Any]] = {
    DENSE: [Decimal(number) for number in range(4)],
    WHOLE: [Decimal(number) / 2 for number in range(8)],
    DATES: [MONDAY + number * DAY for number in range(5)],
}
POINTS: Mapping[str, Sequence[Any]] = {
    DENSE: [Decimal(number) / 2 for number in range(-1, 8)],
    WHOLE: [Decimal(number) for number in range(-1, 6)],
    DATES: [MONDAY + number * DAY for number in range(-1, 7)],
}
"""Every end, a value between any two neighbours, and values beyond all: no condition tells others apart."""
LEAST = {DENSE: None, WHOLE: Decimal(1), DATES: DAY}


@st.composite
def stretches(draw: st.DrawFn, kind: str) -> "Interval[Any]":
    """Open, closed, half-open, unbounded, single points, both forms of an end, ends that contradict each other."""
    ends = st.none() | st.sampled_from(ENDS[kind])
    rarely = st.none() | ends
    start, stop = draw(st.permutations(("from_", "over"))), draw(st.permutations(("up_to", "below")))
    return Interval.between(
        **{start[0]: draw(ends), stop[0]: draw(ends), start[1]: draw(rarely), stop[1]: draw(rarely)}
    )


@st.composite
def ordered(draw: st.DrawFn, name: str) -> tuple[str, Dimension]:
    """A dimension of numbers or dates, limited or not, and what it is made of."""
    kind = draw(st.sampled_from((DENSE, WHOLE, DATES)))
    within = draw(st.just(Interval[Any]()) | stretches(kind))
    return kind, Ordered(name, within, LEAST[kind])


@st.composite
def listed(draw: st.DrawFn, name: str) -> tuple[str, Dimension]:
    """A dimension of words, with others or without."""
    words = draw(st.lists(st.sampled_from(("a", "b", True, 7)), unique=True, max_size=3))
    return WORDS, Listed(name, words, is_open=draw(st.booleans()))


def conditions(kind: str) -> st.SearchStrategy[Condition]:
    """A condition on a dimension of a kind; some of its words may not be listed there."""
    if kind == WORDS:
        return st.builds(Values, st.sets(st.sampled_from(("a", "b", True, 7, "elsewhere"))), st.booleans())
    return stretches(kind) | st.lists(stretches(kind), max_size=3)


@st.composite
def tables(
    draw: st.DrawFn, most_dimensions: int = 3, most_boxes: int = 6
) -> tuple[Space, list[Box], list[Sequence[Any]]]:
    """A space, boxes in it, and for each dimension the values that stand for all."""
    several = draw(st.lists(st.sampled_from((ordered, listed)), max_size=most_dimensions))
    drawn = [draw(one(f"dimension-{number}")) for number, one in enumerate(several)]
    box = st.fixed_dictionaries({}, optional={one.name: conditions(kind) for kind, one in drawn})
    points = [_points(kind, dimension) for kind, dimension in drawn]
    return Space([one for _, one in drawn]), draw(st.lists(box, max_size=most_boxes)), points


def _points(kind: str, dimension: Dimension) -> Sequence[Any]:
    if isinstance(dimension, Ordered):
        return [value for value in POINTS[kind] if value in dimension.within]
    return [*dimension.values, *[OTHER] * dimension.is_open]


def holds(condition: Condition, value: Any) -> bool:
    """Whether a value fulfils a condition."""
    if isinstance(condition, Values):
        return condition.others if value is OTHER else value in condition.listed
    return any(value in one for one in ([condition] if isinstance(condition, Interval) else condition))


def inside(space: Space, box: Box | Region, points: Iterable[Point]) -> set[int]:
    """Which of some points, counted from 0, lie in a box."""
    return {
        number
        for number, point in enumerate(points)
        if all(
            holds(box[one.name], value) for one, value in zip(space.dimensions, point, strict=True) if one.name in box
        )
    }


def neighbours(dimension: Dimension, one: Any, other: Any) -> bool:
    """Whether two different conditions of regions could be one."""
    if isinstance(dimension, Listed):
        return True
    first, second = sorted((one, other))
    return first.stop >= second.start or not dimension.holds_any(first.stop, second.start)


@given(tables())
def test_gaps_are_what_no_box_covers(table: tuple[Space, list[Box], list[Sequence[Any]]]) -> None:
    """Gaps share no point, and together they are all that no box covers."""
    space, boxes, values = table
    points = list(product(*values))
    found = space.gaps(boxes)
    assert found is not None
    parts = [inside(space, gap, points) for gap in found]

    assert sum(map(len, parts)) == len(set[int]().union(*parts))
    assert set[int]().union(*parts) == set(range(len(points))) - set[int]().union(
        *(inside(space, box, points) for box in boxes)
    )
    assert all(parts)


@given(tables())
def test_gaps_are_few(table: tuple[Space, list[Box], list[Sequence[Any]]]) -> None:
    """No two gaps could be one that restricts the same dimensions."""
    space, boxes, _ = table
    whole = {one.name: one.within if isinstance(one, Ordered) else None for one in space.dimensions}
    gaps = space.gaps(boxes)
    assert gaps is not None
    mergeable = [
        (one, other)
        for one, other in combinations(gaps, 2)
        for dimension in space.dimensions
        if {**whole, **one, dimension.name: None} == {**whole, **other, dimension.name: None}
        if neighbours(
            dimension, one.get(dimension.name, whole[dimension.name]), other.get(dimension.name, whole[dimension.name])
        )
    ]

    assert mergeable == []


@given(tables())
def test_regions_lie_in_the_space(table: tuple[Space, list[Box], list[Sequence[Any]]]) -> None:
    """A region names only dimensions it restricts, in their order, and nothing that they cannot be."""
    space, boxes, values = table
    regions = [*(space.gaps(boxes) or ()), *(shared.region for shared in space.overlaps(boxes) or ())]
    names = [one.name for one in space.dimensions]

    assert [[*region] for region in regions] == [[name for name in names if name in region] for region in regions]
    for dimension, possible in zip(space.dimensions, values, strict=True):
        for condition in (region[dimension.name] for region in regions if dimension.name in region):
            assert [value for value in possible if not holds(condition, value)] != []
            if isinstance(dimension, Ordered):
                assert isinstance(condition, Interval)
                assert condition == condition.clipped(dimension.within)
            else:
                assert isinstance(condition, Values)
                assert condition.listed <= set(dimension.values)
                assert dimension.is_open >= condition.others


@given(tables(), st.randoms(use_true_random=False))
def test_gaps_do_not_depend_on_the_order_of_boxes(
    table: tuple[Space, list[Box], list[Sequence[Any]]], random: Any
) -> None:
    """The same boxes in another order, and some of them twice, leave the same gaps in the same order."""
    space, boxes, _ = table
    others = [*boxes, *boxes[:2]]
    random.shuffle(others)

    assert space.gaps(others) == space.gaps(boxes)


@given(tables())
def test_boxes_and_their_gaps_leave_nothing(table: tuple[Space, list[Box], list[Sequence[Any]]]) -> None:
    """With its gaps among its boxes a space has no gap, and the gaps overlap nothing."""
    space, boxes, _ = table
    gaps = space.gaps(boxes)
    assert gaps is not None
    overlaps = space.overlaps([*boxes, *gaps])
    assert overlaps is not None

    assert space.gaps([*boxes, *gaps]) == []
    assert [shared for shared in overlaps if max(shared.boxes) >= len(boxes)] == []


def _covers(space: Space, boxes: Sequence[Box], points: Sequence[Point]) -> list[frozenset[int]]:
    parts = [inside(space, box, points) for box in boxes]
    return [
        frozenset(position for position, part in enumerate(parts) if number in part) for number in range(len(points))
    ]


@given(tables(most_boxes=9))
def test_overlaps_are_the_largest_sets_that_share_a_point(
    table: tuple[Space, list[Box], list[Sequence[Any]]],
) -> None:
    """Each set of boxes that share a point and of which no larger one does is found, with all points it shares."""
    space, boxes, values = table
    points = list(product(*values))
    covers = _covers(space, boxes, points)
    sets = {cover for cover in covers if len(cover) > 1 and not any(cover < other for other in covers)}
    expected = {tuple(sorted(one)): {n for n, cover in enumerate(covers) if one <= cover} for one in sets}
    overlaps = space.overlaps(boxes)
    assert overlaps is not None
    found: dict[tuple[int, ...], list[set[int]]] = {}
    for shared in overlaps:
        found.setdefault(shared.boxes, []).append(inside(space, shared.region, points))

    assert {boxes: set[int]().union(*parts) for boxes, parts in found.items()} == expected
    assert sum(len(part) for parts in found.values() for part in parts) == sum(map(len, expected.values()))
    assert all(part for parts in found.values() for part in parts)
    assert [shared.boxes for shared in overlaps] == sorted(shared.boxes for shared in overlaps)


@given(tables(most_boxes=7), st.randoms(use_true_random=False))
def test_overlaps_do_not_depend_on_the_order_of_boxes(
    table: tuple[Space, list[Box], list[Sequence[Any]]], random: Any
) -> None:
    """The same boxes in another order overlap where they did."""
    space, boxes, _ = table
    order = list(range(len(boxes)))
    random.shuffle(order)
    overlaps = space.overlaps([boxes[position] for position in order])
    assert overlaps is not None

    def sortable(shared: Shared) -> Any:
        return shared.boxes, repr(shared.region)

    named = [Shared(tuple(sorted(order[one] for one in shared.boxes)), shared.region) for shared in overlaps]
    assert sorted(named, key=sortable) == sorted(space.overlaps(boxes) or [], key=sortable)


@pytest.mark.parametrize(("boxes", "gaps"), [([], [{}]), ([{}], []), ([{}, {}], [])])
def test_a_space_without_dimensions_is_one_point(boxes: list[Box], gaps: list[Region]) -> None:
    """Where nothing is asked, there is one case; a row without a condition is for it."""
    space = Space([])

    assert space.gaps(boxes) == gaps
    assert space.overlaps(boxes) == ([Shared((0, 1), {})] if len(boxes) > 1 else [])


def test_equal_boxes_overlap() -> None:
    """Two rows that say the same share all of what they say."""
    box = {"amount": Interval.between(up_to=5)}

    assert Space([Ordered("amount")]).overlaps([box, box]) == [Shared((0, 1), box)]


def test_pairs_that_share_different_values_are_pairs() -> None:
    """Of three boxes any two may share a value, and all three none."""
    space = Space([Listed("word", "abc")])
    boxes = [{"word": Values("ab")}, {"word": Values("bc")}, {"word": Values("ca")}]

    assert space.overlaps(boxes) == [
        Shared((0, 1), {"word": Values("b")}),
        Shared((0, 2), {"word": Values("a")}),
        Shared((1, 2), {"word": Values("c")}),
    ]


def test_a_pair_within_a_larger_set_is_not_told_again() -> None:
    """What is left of a group that shares no value counts only where no larger one holds it."""
    space = Space([Listed("word", "abc")])
    boxes = [{"word": Values("ab")}, {"word": Values("bc")}, {"word": Values("ca")}, {"word": Values("b")}]

    assert [shared.boxes for shared in space.overlaps(boxes) or ()] == [(0, 1, 3), (0, 2), (1, 2)]


def test_gaps_side_by_side_are_one() -> None:
    """Rows that divide what they cover in many ways leave one gap where they leave one region."""
    sides = [Ordered(name, Interval.between(from_=0, up_to=9)) for name in "xyz"]
    boxes = [
        {
            "x": Interval.between(from_=x, below=x + 1),
            "y": Interval.between(from_=y, below=y + 1),
            "z": Interval.between(over=z),
        }
        for x in range(10)
        for y in range(10)
        for z in (3, 5)
    ]

    assert Space(sides).gaps(boxes) == [{"z": Interval.between(from_=0, up_to=3)}]


def test_a_region_without_a_value_is_no_gap() -> None:
    """Between up to 4 and from 5 lies no whole number, and over 4.2 begins where from 5 does."""
    space = Space([Ordered("days", Interval.between(from_=Decimal(0)), Decimal(1))])
    boxes = [
        {"days": Interval.between(up_to=Decimal(4))},
        {"days": Interval.between(over=Decimal("4.2"), up_to=Decimal("7.5"))},
        {"days": Interval.between(from_=Decimal(8))},
    ]

    assert space.gaps(boxes) == []
    assert (
        space.gaps([{"days": Interval.between(below=Decimal("4.2"))}, {"days": Interval.between(from_=Decimal("4.8"))}])
        == []
    )
    assert space.overlaps(boxes) == []
    assert Space([Ordered("days")]).gaps(boxes) != []


def _checkerboard(size: int, squares: int) -> tuple[Space, list[Box]]:
    """Boxes of the diagonal: what they leave has as many corners as a board of so many dimensions."""
    space = Space([Ordered(str(number)) for number in range(size)])
    return space, [
        {one.name: Interval.between(from_=start, below=start + 1) for one in space.dimensions}
        for start in range(0, 2 * squares, 2)
    ]


def _stretched(size: int) -> tuple[Space, list[Box]]:
    """Two boxes that share ten stretches in each dimension."""
    space = Space([Ordered(str(number)) for number in range(size)])
    box = {one.name: [Interval.between(from_=n, up_to=n) for n in range(10)] for one in space.dimensions}
    return space, [box, box]


def _all_but_one(size: int, values: int) -> tuple[Space, list[Box]]:
    """Boxes of which any two share a point, and all of them none, in each of many dimensions."""
    space = Space([Listed(str(number), range(values)) for number in range(size)])
    return space, [
        {
            one.name: Values({n for n in range(values) if (n * (number + 1) + box) % values})
            for number, one in enumerate(space.dimensions)
        }
        for box in range(values)
    ]


def _alternating(size: int) -> tuple[Space, list[Box]]:
    """Half of the values in each dimension alone: what none covers is a board of two colours."""
    space = Space([Ordered(str(number), Interval.between(from_=0, below=64), Decimal(1)) for number in range(size)])
    return space, [
        {
            one.name: [Interval.between(from_=n, up_to=n) for n in range(64) if n >> bit & 1]
            for one in space.dimensions[k : k + 2]
        }
        for bit in range(6)
        for k in range(size - 1)
    ]


def _pairs_of_dimensions(size: int) -> tuple[Space, list[Box]]:
    """Yes in two of many dimensions at once: as hard a question as logic asks."""
    space = Space([Listed(str(number), (True, False)) for number in range(size)])
    return space, [
        {str(one): Values([(one * other) % 3 == 0]), str(other): Values([(one + other) % 2 == 0])}
        for one, other in combinations(range(size), 2)
        if (one * 7 + other) % 5 == 0
    ]


@pytest.mark.parametrize(
    ("space", "boxes"),
    [
        _checkerboard(20, 12),
        _checkerboard(60, 60),
        _stretched(20),
        _all_but_one(20, 12),
        _alternating(12),
        _pairs_of_dimensions(60),
    ],
    ids=["diagonal", "long diagonal", "stretches", "all but one", "alternating", "pairs"],
)
def test_too_much_is_given_up(space: Space, boxes: list[Box]) -> None:
    """Where more is to be looked at than allowed, there is no answer, and no waiting for one."""
    gaps, overlaps = space.gaps(boxes, most=20_000), space.overlaps(boxes, most=20_000)

    assert gaps is None or len(gaps) <= 20_000
    assert overlaps is None or len(overlaps) <= 20_000


def test_no_step_is_allowed() -> None:
    """With no step allowed there is no answer but to a question without a box."""
    space, boxes = _checkerboard(3, 2)

    assert space.gaps(boxes, most=0) is None
    assert space.overlaps([*boxes, *boxes], most=0) is None
