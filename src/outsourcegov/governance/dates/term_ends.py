"""With which day a length of time ends that begins with the start of a day, and one that is renewed.

A term of months or years ends with the day before the one that corresponds to its first, and where the month has no
such day with the last day of that month (the corresponding date rule; section 188 (2) and (3) of the German Civil Code
says the same).
"""

import datetime
from bisect import bisect_left
from decimal import Decimal

import attrs

from outsourcegov.governance.dates.validity import day_before, later
from outsourcegov.model.duration import Duration, Unit

_DAY = datetime.timedelta(days=1)
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}


def last_day(first: datetime.date, length: Duration) -> datetime.date | None:
    """The last day of so long a time; None where a calendar or a clock would tell, or no such day can be written.

    >>> day = datetime.date.fromisoformat
    >>> [str(last_day(day(first), Duration.parse("6 months"))) for first in ("2021-03-01", "2021-08-15", "2021-08-31")]
    ['2021-08-31', '2022-02-14', '2022-02-28']
    """
    after = later(first, length)
    has_no_such_day = after is not None and length.unit in _MONTHS and after.day < first.day
    return after if after is None or has_no_such_day else day_before(after)


def renewed(
    last: datetime.date, period: Duration, times: int, first: datetime.date | None = None
) -> datetime.date | None:
    """The last day of what ends with a day after so many renewals; None where that cannot be told.

    Months are counted from the first day where whole months lead from there to the last, so that what began on a 31st
    keeps to the end of the month.

    >>> month, day = Duration.parse("1 month"), datetime.date.fromisoformat
    >>> [str(renewed(day("2026-02-28"), month, times, first=day("2026-01-31"))) for times in (1, 2)]
    ['2026-03-30', '2026-04-30']
    """
    if not times or last == datetime.date.max:
        return last if not times else None
    since, months = _counted_from(first, last)
    if period.unit in _MONTHS:
        length = Duration(Decimal(months + int(period.amount) * times * _MONTHS[period.unit]), Unit.MONTH)
    else:
        since, length = last + _DAY, attrs.evolve(period, amount=period.amount * times)
    end = last_day(since, length)
    return end if end is not None and end > last else None


def renewals_by(day: datetime.date, last: datetime.date, period: Duration, first: datetime.date | None = None) -> int:
    """The fewest renewals after which what ends with a day runs to another day, if that many lead there."""
    numbers = range(max((day - last).days, 0) + 1)
    return bisect_left(numbers, day, key=lambda number: renewed(last, period, number, first) or datetime.date.max)


def _counted_from(first: datetime.date | None, last: datetime.date) -> tuple[datetime.date, int]:
    """The day from which months are counted, and how many have passed since with a last day."""
    if first is not None:
        months = (last.year - first.year) * _MONTHS[Unit.YEAR] + last.month - first.month + (first.day == 1)
        if last_day(first, Duration(Decimal(months), Unit.MONTH)) == last:
            return first, months
    return last + _DAY, 0
