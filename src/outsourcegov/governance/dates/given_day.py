"""A day as it is given to functions: as a day, a moment, or the text of a day."""

import datetime

from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import written
from outsourcegov.model.words import Date


def as_day(day: datetime.date | str, name: str = "as_of") -> datetime.date:
    """A day, or the text of one; of a moment its day. Raises ``InvalidValue`` for anything else.

    ``name`` is what the day is given as.

    >>> as_day("2026-11-01")
    datetime.date(2026, 11, 1)
    """
    if isinstance(day, datetime.datetime):
        return day.date()
    if isinstance(day, datetime.date):
        return day
    try:
        return Date.parse(day)
    except (TypeError, ValueError):
        raise InvalidValue(f"{name} wants {Date.WANTS}, not {written(day)}") from None
