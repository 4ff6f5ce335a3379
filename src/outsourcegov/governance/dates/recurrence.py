"""Recurrence: the days to which a cadence comes."""

import calendar
import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from outsourcegov.analysis.working_time import WEEK
from outsourcegov.governance.dates.unstated import unstated
from outsourcegov.model.absent import NONE, Maybe, absence, known
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.timing import Cadence
from outsourcegov.model.vocabulary import LastWeek, Weekday
from outsourcegov.model.words import add_months

LONGEST_MONTH = 31
YEAR = 12
LAST_WEEK = -1
MONTHS = {Unit.MONTH: 1, Unit.YEAR: YEAR}
DAYS = {Unit.DAY: 1, Unit.WEEK: WEEK}

WEEKDAYS = tuple(Weekday)

_DAY = dt.timedelta(days=1)
_EVERY_DAY = (0, 1)


def days_after(cadence: Cadence, anchor: dt.date | None, after: dt.date) -> Iterator[dt.date]:
    """The days after another to which a cadence comes, in order and without end; none where they cannot be told.

    A cadence that fixes no day is counted from the ``anchor``, its last day that is known.
    """
    period = known(cadence.period)
    day = first_day_after(cadence, period, anchor, after) if period is not None else None
    while day is not None and period is not None:
        yield day
        day = first_day_after(cadence, period, anchor, day)


def is_fixed(cadence: Cadence) -> bool:
    """Whether it says on which days, and not only how often."""
    if cadence.weekday is not None or cadence.date is not None or days_of_month(cadence):
        return True
    period = known(cadence.period)
    return period is not None and whole_length(period) == _EVERY_DAY


def first_day_after(cadence: Cadence, period: Duration, anchor: dt.date | None, after: dt.date) -> dt.date | None:
    """The first day after another to which a cadence comes; None where something of that is not known, or too late."""
    if any(_is_untold(one) for one in (cadence.weekday, cadence.week, cadence.day, cadence.date, cadence.days)):
        return None
    try:
        return _next(cadence, period, anchor, after)
    except (OverflowError, ValueError):  # later than any date that can be written
        return None


def _next(cadence: Cadence, period: Duration, anchor: dt.date | None, after: dt.date) -> dt.date | None:
    """The first day after another to which a cadence comes; None where that cannot be told."""
    months, days = whole_length(period)
    weekday, date, in_month = known(cadence.weekday), known(cadence.date), days_of_month(cadence)
    week = week_of_month(cadence)
    is_clear = sum(map(bool, (weekday, date, in_month))) <= 1 and all(0 < day <= LONGEST_MONTH for day in in_month)
    is_told_alone = (
        (weekday and days == WEEK) or (date and months == YEAR) or ((in_month or week) and months == 1) or days == 1
    )
    base = after if is_told_alone else anchor
    if base is None or not is_clear or (week is not None and (weekday is None or not months)):
        return None
    if weekday is not None and week is not None:
        return _in_months(lambda first: [_weekday_in_month(first, weekday, week)], base, months, after)
    if months and weekday is None and (date is None or months % YEAR == 0):
        first = base.replace(month=date.month, day=1) if date is not None else base
        days_in = [date.day] if date is not None else in_month or [base.day]
        return _in_months(lambda first: [_day_in_month(first, day) for day in days_in], first, months, after)
    if days and date is None and not in_month and (weekday is None or days % WEEK == 0):
        ahead = WEEKDAYS.index(weekday) - base.weekday() if weekday is not None else 0
        return _in_days(base + ahead * _DAY, days, after)
    return None


def _in_months(days_of: Callable[[dt.date], Sequence[dt.date]], base: dt.date, step: int, after: dt.date) -> dt.date:
    """The first of some days of the month after another day, in every so many months counted from one.

    They are told of the first day of each month.
    """
    past = ((after.year - base.year) * YEAR + after.month - base.month) // step
    firsts = [add_months(base.replace(day=1), number * step) for number in (past, past + 1)]
    return min(day for first in firsts for day in days_of(first) if day > after)


def _day_in_month(first: dt.date, day: int) -> dt.date:
    """A day of the month that begins on a day; its last where it is shorter."""
    return first.replace(day=min(day, _length_of_month(first)))


def _weekday_in_month(first: dt.date, weekday: Weekday, week: int) -> dt.date:
    """Which such day of the week in the month that begins on a day."""
    found = first + (WEEKDAYS.index(weekday) - first.weekday()) % WEEK * _DAY
    weeks = (_length_of_month(first) - found.day) // WEEK if week == LAST_WEEK else week - 1
    return found + weeks * WEEK * _DAY


def _length_of_month(day: dt.date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _in_days(base: dt.date, step: int, after: dt.date) -> dt.date:
    """The first day after another that is any number of steps after one."""
    return base + ((after - base).days // step + 1) * step * _DAY


def whole_length(period: Duration) -> tuple[int, int]:
    """A period as whole months, or as whole days; none of either where it is neither."""
    is_whole = not period.business and period.amount == int(period.amount)
    amount = int(period.amount) if is_whole else 0
    return amount * MONTHS.get(period.unit, 0), amount * DAYS.get(period.unit, 0)


def days_of_month(cadence: Cadence) -> Sequence[int]:
    """The days of the month that a cadence names, in order."""
    day = known(cadence.day)
    return sorted({*cadence.days, *([day] if day is not None else [])})


def week_of_month(cadence: Cadence) -> int | None:
    """Which such day of the week in the month it is, counted from 1, or the last; None where that is not said."""
    week = known(cadence.week)
    if isinstance(week, LastWeek):
        return LAST_WEEK
    return week if isinstance(week, int) else None


def _is_untold(value: object) -> bool:
    """Whether something is said of the day that cannot be read off."""
    reason = absence(value)
    return reason is not None and reason is not NONE and known(value) is None


def why_untold(every: Maybe[Cadence], what: str = "") -> str:
    """Why it cannot be told how often something happens, as a sentence; ``what`` is that, such as ``it meets``.

    It is empty where that is once for each event, or on request.
    """
    cadence = known(every)
    if cadence is not None and not (cadence.each is None and cadence.on_request is None):
        return ""
    return f"{f'How often {what}'.rstrip()} {unstated(every if cadence is None else cadence.period)}."
