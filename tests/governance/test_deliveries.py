"""The days on which nobody is there to deliver, against a look at each day."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, strategies as st

from outsourcegov.governance.people.deliveries import undelivered
from tests.support.rules import governance

_FIRST = date(2026, 11, 1)
_TEXT = """\
people: {p1: {employer: provider-co}}
roles:
  a: {party: provider-co, appointments: %s}
  b: {party: provider-co, deputies: %s, appointments: %s}
scope-of-work:
  work:
    services:
      desk: {from: %s, until: %s, provided-by: %s}
"""

numbers = st.integers(0, 12)
stretches = st.lists(st.tuples(numbers, numbers).map(sorted), max_size=2)


def _day(number: int) -> date:
    return _FIRST + timedelta(days=number)


def _appointments(stretches: Sequence[Sequence[int]]) -> str:
    told = [f"{{person: p1, from: {_day(first)}, until: {_day(last)}}}" for first, last in stretches]
    return f"[{', '.join(told)}]" if told else "none"


@given(
    stretches,
    stretches,
    st.booleans(),
    st.tuples(numbers, numbers).map(sorted),
    st.sampled_from(["a", "b", "[a, b]", "{any-of: [a, b]}"]),
)
def test_days_without_delivery(
    of_a: Sequence[Sequence[int]],
    of_b: Sequence[Sequence[int]],
    is_deputy: bool,  # noqa: FBT001
    life: Sequence[int],
    who: str,
) -> None:
    """Nobody delivers on exactly the days of a service on which too few are there, for a vacant role."""
    deputies = "[a]" if is_deputy else "none"
    text = _TEXT % (_appointments(of_a), deputies, _appointments(of_b), _day(life[0]), _day(life[1]), who)
    found = list(undelivered(governance(text, _FIRST)))

    for number in range(13):
        there = {"a": any(first <= number <= last for first, last in of_a)}
        there["b"] = any(first <= number <= last for first, last in of_b) or (is_deputy and there["a"])
        wanted = [id for id in there if id in (("a",) if who == "a" else ("b",) if who == "b" else ("a", "b"))]
        can_act = any(there[id] for id in wanted) if "any-of" in who else all(there[id] for id in wanted)
        vacant = [] if can_act or not life[0] <= number <= life[1] else [id for id in wanted if not there[id]]
        told = {one.role for one in found if _day(number) in one.days}
        assert told <= set(vacant)
        assert bool(told) is bool(vacant)
        assert "any-of" in who or told == set(vacant)
