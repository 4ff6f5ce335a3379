"""Fixed days and shared hours, against counting them one by one."""

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

import outsourcegov as og
from outsourcegov.governance.communication.dates import Fixed, Turn, fixed_days
from outsourcegov.governance.communication.overlap import overlap
from tests.support.rules import governance

MONTHS = [dt.date(year, month, 1) for year in (2027, 2028) for month in range(1, 13)]


@given(st.integers(1, 31), st.lists(st.integers(1, 31), min_size=1, max_size=3))
def test_days_of_the_month(start: int, days: list[int]) -> None:
    """No meeting of the turn that begins when a report is drawn up is later than the bound."""
    bound = Fixed(Turn.MONTH, [start], 1).longest_to(Fixed(Turn.MONTH, days, 1))

    def in_month(first: dt.date, day: int) -> dt.date:
        last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
        return min(first + dt.timedelta(days=day - 1), last)

    for first, following in pairwise(MONTHS):
        drawn_up = in_month(first, start)
        for day in days:
            meeting = in_month(first if day > start else following, day)
            assert bound is not None
            assert (meeting - drawn_up).days <= bound


@given(st.integers(0, 6), st.integers(0, 6))
def test_days_of_the_week(start: int, day: int) -> None:
    """From one weekday to another it is as many days as there are between; the same one is a week later."""
    monday = dt.date(2026, 11, 2)
    drawn_up = monday + dt.timedelta(days=start)
    meets = next(count for count in range(1, 8) if (drawn_up + dt.timedelta(days=count)).weekday() == day)

    assert Fixed(Turn.WEEK, [start], 1).longest_to(Fixed(Turn.WEEK, [day], 2)) == meets


def test_days_that_do_not_come_back_alike() -> None:
    """Days of a month and of a week are not compared, and a cadence with two sorts of days fixes none."""
    assert Fixed(Turn.WEEK, [1], 1).longest_to(Fixed(Turn.MONTH, [5], 1)) is None
    assert fixed_days(og.Cadence(og.Duration.parse("1 month"), day=5, date="01-05")) is None
    assert fixed_days(og.Cadence(og.Duration.parse("2 weeks"), weekday="tue")) == Fixed(Turn.WEEK, [1], 2)


ZONES = ("Europe/London", "Asia/Singapore", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")
HOURS = st.tuples(st.integers(0, 23), st.integers(0, 23)).filter(lambda one: one[0] < one[1])


def _open(moment: dt.datetime, zone: str, hours: tuple[int, int]) -> bool:
    local = moment.astimezone(ZoneInfo(zone))
    return local.weekday() < 5 and hours[0] * 60 <= local.hour * 60 + local.minute < hours[1] * 60


@settings(max_examples=40)
@given(st.sampled_from(ZONES), HOURS, st.sampled_from(ZONES), HOURS)
def test_shared_hours(one: str, one_hours: tuple[int, int], other: str, other_hours: tuple[int, int]) -> None:
    """The hours shared are those of a week in winter or in summer, counted by the half hour."""
    asked = governance(
        f"""\
        calendars:
          here: {{timezone: {one}, hours: "{one_hours[0]:02}:00-{one_hours[1]:02}:00"}}
          there: {{timezone: {other}, hours: "{other_hours[0]:02}:00-{other_hours[1]:02}:00"}}
        roles:
          a: {{party: client-co, hours: here}}
          b: {{party: provider-co, hours: there}}
        """
    )
    counted = []
    for first in (dt.datetime(2026, 1, 12, tzinfo=dt.UTC), dt.datetime(2026, 7, 13, tzinfo=dt.UTC)):
        halves = (first + dt.timedelta(minutes=30 * number) for number in range(7 * 48))
        counted.append(sum(_open(half, one, one_hours) and _open(half, other, other_hours) for half in halves) / 2)
    found = overlap(asked, asked.alliance.roles["a"], asked.alliance.roles["b"])

    assert found == (max(counted), 5)
