"""How many calendar days a length of time may take, whenever it begins."""

import datetime as dt
import math
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from outsourcegov.analysis.working_time import EXACT, WEEK, WorkingTime
from outsourcegov.governance.dates.public_holidays import DaysOff
from outsourcegov.governance.dates.working_calendar import WorkingCalendar
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.words import add_months

PUBLIC_HOLIDAYS = 8
"""So many public holidays may follow each other, and one more for every ten business days."""

_DAY = dt.timedelta(days=1)
_STARTS = [dt.date(2000 + month // 12, month % 12 + 1, 1) for month in range(48)]
"""The first of every month, in a leap year and in three that are none."""


class CalendarDays(NamedTuple):
    """The fewest and the most calendar days that a length of time may take."""

    fewest: int
    most: int


def calendar_days(duration: Duration, calendar: WorkingCalendar) -> CalendarDays | None:
    """The fewest and the most calendar days that a length of time may take; None where that cannot be told."""
    amount = duration.amount
    if duration.business:
        return _business(duration, calendar)
    if duration.unit in (Unit.MONTH, Unit.YEAR):
        return days_of_months(int(amount) * (12 if duration.unit is Unit.YEAR else 1))
    if duration.unit in EXACT:
        amount = amount * int(EXACT[duration.unit].total_seconds()) / int(_DAY.total_seconds())
    days = amount * WEEK if duration.unit is Unit.WEEK else amount
    return CalendarDays(math.floor(days), math.ceil(days))


@lru_cache
def days_of_months(months: int) -> CalendarDays | None:
    """The fewest and the most days of so many months."""
    try:
        found = [(add_months(start, months) - start).days for start in _STARTS]
    except ValueError:  # later than any date that can be written
        return None
    return CalendarDays(min(found), max(found))


def _business(duration: Duration, calendar: WorkingCalendar) -> CalendarDays | None:
    working = calendar.hours
    if working is None or not calendar.is_complete:
        return None
    worked = [sum(hours.end - hours.start for hours in day) for day in working.week]
    opens = [minutes for minutes in worked if minutes]
    if not opens:
        return None
    if duration.unit is Unit.DAY:
        fewest = most = math.ceil(duration.amount)
    elif duration.unit in EXACT:
        minutes = duration.amount * Decimal(EXACT[duration.unit].total_seconds()) / 60
        fewest, most = max(math.ceil(minutes / max(opens)) - 1, 0), math.ceil(minutes / min(opens))
    else:
        return None
    week = [bool(minutes) for minutes in worked]
    longest = max(_reached(week, start, most + _days_off(working, most)) for start in range(WEEK))
    every_day = [True] * WEEK if working.on_days_off else week
    return CalendarDays(min(_reached(every_day, start, fewest) for start in range(WEEK)), longest)


def _reached(week: Sequence[bool], start: int, count: int) -> int:
    """How many days after one it is when so many business days have passed, in a week without days off."""
    weeks, left = divmod(max(count - 1, 0), sum(week))
    ahead = weeks * WEEK + min(count, 1)
    while True:
        left -= week[(start + ahead) % WEEK]
        if left < 0:
            return ahead
        ahead += 1


def _days_off(working: WorkingTime, count: int) -> int:
    """As many days off as may fall on so many business days, and on those that are worked in their place."""
    days_off = working.days_off
    if not isinstance(days_off, DaysOff):
        return 0
    public = PUBLIC_HOLIDAYS + math.ceil(count / 10) if days_off.country is not None else 0
    room = 1 << (count + public).bit_length()
    most = _most_within(days_off.listed, 2 * WEEK * room)
    return public + (most if most <= room else len(days_off.listed))


@lru_cache(maxsize=64)
def _most_within(listed: frozenset[dt.date], days: int) -> int:
    """The most of some days that lie within so many days. Rounding how many keeps it from being asked too often."""
    ordered = sorted(day.toordinal() for day in listed)
    return max((bisect_left(ordered, first + days) - index for index, first in enumerate(ordered)), default=0)
