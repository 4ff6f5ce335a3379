"""The last day on which something may be told that must be told so long before a day."""

import datetime as dt
import math
from decimal import Decimal

from outsourcegov.analysis.working_time import EXACT, WorkingTime
from outsourcegov.model.duration import Duration, Unit

_DAY = dt.timedelta(days=1)


def last_day_before(length: Duration, day: dt.date, working: WorkingTime | None) -> dt.date | None:
    """The last day from which on so much time passes by another day; None where that cannot be told.

    Notice of 6 months given on that day is over by the other: ``2028-09-30`` for the end of ``2029-03-31``. Business
    days run on the working time that is given. Hours count as whole days.

    >>> last_day_before(Duration.parse("6 months"), dt.date(2029, 3, 31), None)
    datetime.date(2028, 9, 30)
    >>> last_day_before(Duration.parse("3 business days"), dt.date(2026, 12, 14), WorkingTime())
    datetime.date(2026, 12, 9)
    """
    whole = _in_days(length)
    try:
        if not _is_reached(whole, dt.date.min + _DAY, day, working):
            return None
        late, step = day, 1
        while not _is_reached(whole, late, day, working):
            late, step = late - min(step, (late - dt.date.min).days) * _DAY, step * 2
        early, late = late, day + _DAY
        while (late - early).days > 1:
            middle = early + (late - early) // 2
            early, late = (middle, late) if _is_reached(whole, middle, day, working) else (early, middle)
    except (OverflowError, ValueError):  # earlier than any date that can be written, or no calendar to count on
        return None
    return early


def _is_reached(length: Duration, start: dt.date, day: dt.date, working: WorkingTime | None) -> bool:
    """Whether so much time from the start on has passed by a day."""
    if not length.business:
        return length.added_to(start) <= day
    if working is None:
        raise ValueError(f"{length} needs a calendar")
    end = working.add(length, dt.datetime.combine(start, dt.time()))
    return end is not None and end.date() <= day


def _in_days(length: Duration) -> Duration:
    """The same, in whole days where it is in hours or less on the clock on the wall."""
    if length.business or length.unit not in EXACT:
        return length
    return Duration(Decimal(math.ceil(length.amount * Decimal(EXACT[length.unit].total_seconds()) / 86400)), Unit.DAY)
