"""How long it may be from one day to which a cadence comes to the next."""

from decimal import Decimal
from itertools import pairwise

from outsourcegov.analysis.working_time import WEEK
from outsourcegov.governance.dates.calendar_days import days_of_months
from outsourcegov.governance.dates.recurrence import LONGEST_MONTH, days_of_month, week_of_month, whole_length
from outsourcegov.model.absent import Maybe, absence, known
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.timing import Cadence


def longest_gap(every: Maybe[Cadence]) -> Duration | None:
    """The longest time from one day to the next: the period, or what lies between the days that are fixed in it.

    From one third Tuesday of the month to the next it may be 5 weeks. None where it cannot be told.
    """
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None or not period.amount or absence(cadence.days) is not None:
        return None
    months, _ = whole_length(period)
    days = days_of_month(cadence)
    span = days_of_months(months) if months and week_of_month(cadence) is not None else None
    if span is not None:
        return Duration(Decimal((span.most + WEEK - 1) // WEEK), Unit.WEEK)
    if months != 1 or len(days) <= 1:
        return period
    waits = [later - earlier for earlier, later in pairwise([*days, days[0] + LONGEST_MONTH])]
    return Duration(Decimal(max(waits)), Unit.DAY)
