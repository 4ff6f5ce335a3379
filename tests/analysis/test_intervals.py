"""Intervals agree with what one finds by looking at every value."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from outsourcegov.analysis.intervals import Interval, gaps, in_words, without

ENDS = range(6)
CELLS = [Fraction(number, 2) for number in range(-2, 13)]
"""Every end, a value between any two neighbours, and values beyond all: two intervals that agree on these are equal."""

ends = st.none() | st.integers(min(ENDS), max(ENDS)).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn) -> "Interval[Fraction]":
    """Open, closed, half-open, unbounded, single points, empty: any mix of ends."""
    start = draw(st.sampled_from(("from_", "over")))
    stop = draw(st.sampled_from(("up_to", "below")))
    return Interval.between(**{start: draw(ends), stop: draw(ends)})


many = st.lists(intervals(), max_size=6)


def members(interval: "Interval[Fraction]") -> set[Fraction]:
    """The cells in an interval."""
    return {cell for cell in CELLS if cell in interval}


def union(parts: Sequence["Interval[Fraction]"]) -> set[Fraction]:
    """The cells in any of several intervals."""
    return set[Fraction]().union(*map(members, parts))


@given(ends, ends, ends, ends)
def test_an_interval_has_what_its_ends_say(
    from_: Fraction | None, over: Fraction | None, up_to: Fraction | None, below: Fraction | None
) -> None:
    """A value lies in it when it keeps to every end that is given."""
    interval = Interval.between(from_=from_, over=over, up_to=up_to, below=below)
    expected = {
        cell
        for cell in CELLS
        if (from_ is None or cell >= from_)
        and (over is None or cell > over)
        and (up_to is None or cell <= up_to)
        and (below is None or cell < below)
    }

    assert members(interval) == expected
    assert interval.is_empty == (not expected)


@given(many, intervals())
def test_gaps_are_what_no_interval_covers(cover: list["Interval[Fraction]"], within: "Interval[Fraction]") -> None:
    """The gaps hold exactly the values that nothing covers."""
    found = list(gaps(cover, within))

    assert union(found) == members(within) - union(cover)


@given(many, intervals())
def test_gaps_are_few_and_in_order(cover: list["Interval[Fraction]"], within: "Interval[Fraction]") -> None:
    """No gap is empty, and between two of them there is something that is covered."""
    found = list(gaps(cover, within))

    assert [gap for gap in found if gap.is_empty] == []
    assert [(one, next_) for one, next_ in pairwise(found) if one.stop >= next_.start] == []


@given(many, many)
def test_without_takes_away(parts: list["Interval[Fraction]"], taken: list["Interval[Fraction]"]) -> None:
    """What is left is in one of the first and in none of the others."""
    assert union(list(without(parts, taken))) == union(parts) - union(taken)


@given(many)
def test_gaps_of_gaps_are_the_cover(cover: list["Interval[Fraction]"]) -> None:
    """Taken twice, the complement is what it was."""
    everything: Interval[Fraction] = Interval()

    assert union(list(gaps(gaps(cover, everything), everything))) == union(cover)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(), "any"),
        (Interval.between(from_=5), "from 5"),
        (Interval.between(over=5), "over 5"),
        (Interval.between(up_to=5), "up to 5"),
        (Interval.between(below=5), "below 5"),
        (Interval.between(over=5, up_to=9), "over 5 up to 9"),
        (Interval.between(from_=5, up_to=5), "exactly 5"),
        (Interval.between(from_=5, below=5), "from 5 below 5"),
        (Interval.between(over=5, below=5), "over 5 below 5"),
        (Interval.between(from_=5, over=5, up_to=9), "over 5 up to 9"),
    ],
)
def test_in_words(interval: "Interval[int]", words: str) -> None:
    """An interval is written as contracts write it, an empty one as it was meant."""
    assert in_words(interval) == words


def test_in_words_writes_ends_as_told() -> None:
    """The ends may be written in a way of one's own."""
    assert in_words(Interval.between(over=5000, below=9000), "{:,} GBP".format) == "over 5,000 GBP below 9,000 GBP"
