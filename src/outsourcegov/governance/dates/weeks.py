"""The hours of an ordinary week in which somebody can be reached, or something is owed."""

import calendar
from collections.abc import Sequence, Set as AbstractSet

import attrs

from outsourcegov.analysis.intervals import Interval, without
from outsourcegov.analysis.working_time import ALWAYS
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.working_calendar import are_each_others_rest

_DAY = 24 * 60
_HOUR = 60


@attrs.frozen(eq=False, repr=False)
class Week:
    """The hours of a week as minutes from Monday on, and the time zones of those that are not all of it."""

    open: Sequence[Interval[int]]
    zones: AbstractSet[str | None]


def week_of(clock: Clock, calendars: Sequence[str]) -> Week | None:
    """The hours of some calendars together; None where there are none, or one cannot be told."""
    around_the_clock = are_each_others_rest(clock.alliance, calendars)
    found = [clock.calendar(id) for id in (("24x7",) if around_the_clock else calendars)]
    hours = [one.hours for one in found if one.hours is not None]
    if not found or len(hours) < len(found):
        return None
    is_open = [
        Interval.between(from_=number * _DAY + one.start, below=number * _DAY + one.end)
        for working in hours
        for number, day in enumerate(working.week)
        for one in day
    ]
    zones = {one.timezone for one in found if one.hours is None or one.hours.week != ALWAYS.week}
    return Week(list(without(is_open, ())), zones)


def uncovered(week: Week, other: Week) -> Sequence[Interval[int]]:
    """What of a week does not lie in another, cut at midnight."""
    days = (Interval.between(from_=number * _DAY, below=(number + 1) * _DAY) for number in range(7))
    left = list(without(week.open, other.open))
    return [part for day in days for one in left if not (part := one.clipped(day)).is_empty]


def hours_in(stretches: Sequence[Interval[int]]) -> float:
    """How many hours some stretches of a week are."""
    return sum(one.high - one.low for one in stretches if one.high is not None and one.low is not None) / _HOUR


def in_words(stretch: Interval[int]) -> str:
    """A stretch of one day: ``Monday from 00:00 to 09:00``."""
    day, start = divmod(stretch.low or 0, _DAY)
    end = start + (stretch.high or 0) - (stretch.low or 0)
    return f"{calendar.day_name[day]} from {_clock(start)} to {_clock(end)}"


def _clock(minutes: int) -> str:
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"
