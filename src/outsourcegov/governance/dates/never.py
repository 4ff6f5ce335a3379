"""Why something that is to come back never does: on a day that there is not, or after no time at all."""

from outsourcegov.analysis.working_time import WEEK
from outsourcegov.governance.dates.how_often import often
from outsourcegov.governance.dates.recurrence import LONGEST_MONTH, YEAR, days_of_month, whole_length
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Cadence


def why_never(cadence: Cadence) -> str:
    """Why a cadence comes to no day; empty where it may."""
    period, in_month = known(cadence.period), days_of_month(cadence)
    wrong = [day for day in in_month if not 0 < day <= LONGEST_MONTH]
    if wrong:
        return f"It comes back on day {wrong[0]}, and no month has a day {wrong[0]}."
    if period is None or why_no_time(period, "It comes back"):
        return why_no_time(period, "It comes back")
    return _why_not_every(cadence, period)


def _why_not_every(cadence: Cadence, period: Duration) -> str:
    """Why a period does not come to the days that are named; empty where it may."""
    every, (months, days) = often(period), whole_length(period)
    if days_of_month(cadence) and not months:
        return f"It comes back {every}, and on a day of the month: that wants whole months."
    if known(cadence.week) is not None:
        return _why_not_in_week(cadence, "" if months else every)
    if known(cadence.weekday) is not None and is_ruled_out(cadence.week) and (not days or days % WEEK):
        which = ", or which of the month, such as week: 3 or week: last" if months else ""
        return f"It comes back {every}, and on a day of the week: that wants whole weeks{which}."
    if known(cadence.date) is not None and (not months or months % YEAR):
        return f"It comes back {every}, and on a day of the year: that wants whole years."
    return ""


def _why_not_in_week(cadence: Cadence, every: str) -> str:
    """Why it cannot come back in a week of the month; ``every`` is how often, where that is not in whole months."""
    if every:
        return f"It comes back {every}, and in a week of the month: that wants whole months."
    if is_ruled_out(cadence.weekday):
        return "It comes back in a week of the month, and not on a day of the week: that wants a weekday."
    if days_of_month(cadence) or known(cadence.date) is not None:
        return "It comes back on a day of the week, and on one of the month or the year: that wants one of them."
    return ""


def why_no_time(period: Duration | None, does: str) -> str:
    """That a period is no time at all; empty where it is more."""
    return f"{does} every {period}, which is no time at all." if period is not None and not period.amount else ""
