"""How many minutes a length of time takes at least and at most, whenever it begins: of working time, or in all."""

import math
from decimal import Decimal
from typing import NamedTuple

from outsourcegov.analysis.working_time import EXACT, OpenHours
from outsourcegov.governance.dates.calendar_days import calendar_days
from outsourcegov.governance.dates.working_calendar import WorkingCalendar
from outsourcegov.model.duration import Duration, Unit

CLOCK_CHANGE = 120
"""So many minutes a stretch of days may be shorter or longer because clocks change."""

_DAY = 24 * 60


class Minutes(NamedTuple):
    """The fewest and the most minutes that a length of time may take; None where there is no telling how many."""

    fewest: Decimal = Decimal()
    most: Decimal | None = None


def working_minutes(length: Duration, calendar: WorkingCalendar) -> Minutes:
    """How many minutes of the working time of a calendar pass in a length of time."""
    if not length.business:
        return Minutes(most=minutes(length, calendar).most)
    if length.unit in EXACT:
        return _exact(length)
    opens = [sum(one.end - one.start for one in hours) for hours in _opening_hours(calendar)]
    if not opens:
        return Minutes()
    days = math.ceil(length.amount)
    return _between(days * min(opens), (days + 1) * max(opens))


def minutes(length: Duration, calendar: WorkingCalendar) -> Minutes:
    """How many minutes pass in a length of time, whether they are worked or not; a last day counts to its end."""
    if length.unit in EXACT and not length.business:
        return _exact(length)
    days = calendar_days(length, calendar)
    if not length.business:
        return _between(days.fewest * _DAY, (days.most + 1) * _DAY) if days is not None else Minutes()
    worked = working_minutes(length, calendar).fewest
    if days is None or not days.fewest:
        return Minutes(worked)
    closing = min(hours[-1].end for hours in _opening_hours(calendar)) if length.unit is Unit.DAY else 0
    return Minutes(max(worked, Decimal((days.fewest - 1) * _DAY + closing - CLOCK_CHANGE)))


def _exact(length: Duration) -> Minutes:
    amount = length.amount * Decimal(EXACT[length.unit].total_seconds()) / 60
    return Minutes(amount, amount)


def _between(fewest: int, most: int) -> Minutes:
    return Minutes(Decimal(max(fewest - CLOCK_CHANGE, 0)), Decimal(most + CLOCK_CHANGE))


def _opening_hours(calendar: WorkingCalendar) -> list[OpenHours]:
    """The hours of each kind of business day; none where they are not known."""
    working = calendar.hours
    return [hours for hours in (*working.week, working.on_days_off) if hours] if working is not None else []
