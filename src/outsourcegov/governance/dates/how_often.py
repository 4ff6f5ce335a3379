"""How often something comes back, in words."""

from collections.abc import Mapping

from outsourcegov.governance.dates.recurrence import LAST_WEEK, week_of_month, whole_length
from outsourcegov.model.absent import known
from outsourcegov.model.timing import Cadence
from outsourcegov.model.vocabulary import Weekday

_WEEKS = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST_WEEK: "last"}
_WEEKDAYS: Mapping[Weekday, str] = {
    Weekday.MON: "Monday",
    Weekday.TUE: "Tuesday",
    Weekday.WED: "Wednesday",
    Weekday.THU: "Thursday",
    Weekday.FRI: "Friday",
    Weekday.SAT: "Saturday",
    Weekday.SUN: "Sunday",
}


def often(period: object) -> str:
    """How often something comes back, in words: ``every year``."""
    return f"every {str(period).removeprefix('1 ')}"


def comes_back(cadence: Cadence) -> str:
    """How often, and on which day of which week of the month: ``every third Tuesday of the month``."""
    period, weekday, week = known(cadence.period), known(cadence.weekday), week_of_month(cadence)
    if period is None:
        return ""
    if weekday is None or week is None:
        return often(period)
    day = f"{_WEEKS[week]} {_WEEKDAYS[weekday]} of the month"
    return f"every {day}" if whole_length(period) == (1, 0) else f"{often(period)}, on the {day}"


def comes_back_at_least(cadence: Cadence) -> str:
    """The same, where no day of the month is named, as the longest that may pass: ``at least every month``."""
    is_in_week = known(cadence.weekday) is not None and week_of_month(cadence) is not None
    said = comes_back(cadence)
    return said if is_in_week or not said else f"at least {said}"
