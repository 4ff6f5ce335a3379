"""What several intervals share agrees with asking every value."""

from itertools import pairwise

from hypothesis import given, strategies as st

from outsourcegov.analysis.intervals import Interval, shared

VALUES = range(-1, 9)

ends = st.none() | st.integers(0, 7)
intervals = st.builds(lambda low, high: Interval[int].between(from_=low, below=high), ends, ends)


@given(st.lists(intervals, max_size=6), st.integers(1, 4))
def test_shared_values(covers: list[Interval[int]], least: int) -> None:
    """The parts hold the values that so many intervals hold; they stand in order, and do not touch."""
    found = list(shared(covers, least))
    expected = [value for value in VALUES if sum(value in one for one in covers) >= least]

    assert [value for value in VALUES if any(value in one for one in found)] == expected
    assert all(one.stop < after.start for one, after in pairwise(found))
    assert not any(one.is_empty for one in found)
