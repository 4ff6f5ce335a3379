"""On which fixed days reports are drawn up and forums sit, and how long it is from the one to the other."""

from collections.abc import Sequence
from enum import Enum

import attrs

from outsourcegov.analysis.working_time import WEEK
from outsourcegov.governance.dates.recurrence import (
    LAST_WEEK,
    LONGEST_MONTH,
    WEEKDAYS,
    YEAR,
    days_of_month,
    week_of_month,
    whole_length,
)
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.model.absent import Maybe, claims, is_ruled_out, known
from outsourcegov.model.timing import Cadence
from outsourcegov.model.vocabulary import Weekday
from outsourcegov.model.words import MonthDay


class Turn(Enum):
    """What a fixed day comes back in."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_SHORTEST_MONTH = 28
_LEAP_YEAR = 2028
_TURNS = {(0, WEEK): Turn.WEEK, (1, 0): Turn.MONTH, (YEAR, 0): Turn.YEAR}
_LONGEST = {Turn.WEEK: WEEK, Turn.MONTH: LONGEST_MONTH, Turn.YEAR: 366}


@attrs.frozen
class Fixed:
    """The days of each week, month or year on which something may happen, and every how many of these it does."""

    turn: Turn
    days: Sequence[int]
    every: int

    def longest_to(self, other: "Fixed") -> int | None:
        """The most calendar days from the only day here to the last of the days that follow it there, within a turn.

        The same day counts as a turn later. None where the days do not come back in the same turn, or there are several
        here.
        """
        if self.turn is not other.turn or len(self.days) != 1:
            return None
        return max((day - self.days[0] - 1) % _LONGEST[self.turn] + 1 for day in other.days)


def fixed_days(every: Maybe[Cadence]) -> Fixed | None:
    """The days that a cadence fixes; None where it fixes none, or it cannot be told."""
    said = claims(every)
    cadence = known(said[0]) if len(said) == 1 else None
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None:
        return None
    if not all(map(is_told, (cadence.weekday, cadence.week, cadence.day, cadence.days, cadence.date))):
        return None  # it may fix other days
    weekday, date, in_month = known(cadence.weekday), known(cadence.date), days_of_month(cadence)
    week = week_of_month(cadence)
    if (weekday is not None) + (date is not None) + bool(in_month) != 1:
        return None
    months, days = whole_length(period)
    if week is not None:
        return Fixed(Turn.MONTH, _days_of_week(week), months) if weekday is not None and months else None
    return _of_week(weekday, days) or _of_month(in_month, months) or _of_year(date, months)


def period_ends(every: Maybe[Cadence]) -> Fixed | None:
    """The last days of weeks, months or years of the calendar, of a cadence that names no day; None for any other."""
    said = claims(every)
    cadence = known(said[0]) if len(said) == 1 else None
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None or cadence.days or not is_told(cadence.days):
        return None
    names_none = all(map(is_ruled_out, (cadence.weekday, cadence.week, cadence.day, cadence.date)))
    turn = _TURNS.get(whole_length(period)) if names_none else None
    return Fixed(turn, [WEEK - 1 if turn is Turn.WEEK else _LONGEST[turn]], 1) if turn is not None else None


def _days_of_week(week: int) -> Sequence[int]:
    """The days of the month on which such a day of the week may fall."""
    if week == LAST_WEEK:
        return range(_SHORTEST_MONTH - WEEK + 1, LONGEST_MONTH + 1)
    return range((week - 1) * WEEK + 1, week * WEEK + 1)


def _of_week(weekday: Weekday | None, days: int) -> Fixed | None:
    is_week = weekday is not None and days and days % WEEK == 0
    return Fixed(Turn.WEEK, [WEEKDAYS.index(weekday)], days // WEEK) if weekday is not None and is_week else None


def _of_month(days: Sequence[int], months: int) -> Fixed | None:
    are_days = months and days and all(0 < day <= LONGEST_MONTH for day in days)
    return Fixed(Turn.MONTH, days, months) if are_days else None


def _of_year(date: MonthDay | None, months: int) -> Fixed | None:
    if date is None or not months or months % YEAR:
        return None
    return Fixed(Turn.YEAR, [date.in_year(_LEAP_YEAR).timetuple().tm_yday], months // YEAR)
