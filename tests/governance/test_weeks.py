"""The hours of a week agree with looking at every hour of it."""

from typing import NamedTuple

from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.dates.weeks import uncovered, week_of
from outsourcegov.model.alliance import Alliance

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Hours(NamedTuple):
    """The hours of a calendar on some days of the week."""

    days: list[str]
    start: int
    end: int


CALENDARS = st.builds(
    Hours, st.lists(st.sampled_from(DAYS), min_size=1, unique=True), st.integers(0, 11), st.integers(12, 24)
)


def _alliance(calendars: list[Hours]) -> og.Governance:
    found: dict[str, object] = {}
    for number, one in enumerate(calendars):
        found[f"c-{number}"] = {"days": one.days, "hours": f"{one.start:02}:00-{one.end:02}:00"}
        found[f"rest-{number}"] = {"outside": f"c-{number}"}
    alliance = {"id": "a", "client": "x", "providers": ["y"]}
    return og.Governance(
        Alliance.from_plain({"outsourcegov": 1, "alliance": alliance, "calendars": found}), "2026-11-01"
    )


def _open(calendars: list[Hours], name: str, hour: int) -> bool:
    one = calendars[int(name.rpartition("-")[2])]
    inside = DAYS[hour // 24] in one.days and one.start <= hour % 24 < one.end
    return inside is not name.startswith("rest")


@given(st.lists(CALENDARS, min_size=2, max_size=3), st.data())
def test_hours_that_nobody_answers(calendars: list[Hours], data: st.DataObject) -> None:
    """What of some calendars lies outside of others is every hour that is in the one and not in the other."""
    names = [f"{kind}-{number}" for number in range(len(calendars)) for kind in ("c", "rest")]
    owed, answered = (data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=3)) for _ in range(2))
    clock = _alliance(calendars).clock
    one, other = week_of(clock, owed), week_of(clock, answered)
    assert one is not None
    assert other is not None
    left = {hour for each in uncovered(one, other) for hour in range((each.low or 0) // 60, (each.high or 0) // 60)}

    assert left == {
        hour
        for hour in range(24 * 7)
        if any(_open(calendars, name, hour) for name in owed)
        and not any(_open(calendars, name, hour) for name in answered)
    }
