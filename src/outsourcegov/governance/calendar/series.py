"""Days that come back: as the text fixes them, or counted from a day that is known."""

import datetime as dt
from collections.abc import Iterator

import attrs

from outsourcegov.governance.dates.how_often import comes_back
from outsourcegov.governance.dates.never import why_never
from outsourcegov.governance.dates.recurrence import YEAR, days_after, is_fixed, whole_length, why_untold
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Cadence
from outsourcegov.model.words import add_months

_DAY = dt.timedelta(days=1)
_WEEK = 7
_ANY_DAY = dt.date(2000, 1, 1)


@attrs.frozen
class Counted:
    """A day from which days that come back are counted, and what it is, after ``counted from``."""

    day: dt.date
    what: str = ""

    def __str__(self) -> str:
        return f"{self.day}{f', {self.what}' if self.what else ''}"


@attrs.frozen(eq=False, repr=False)
class Series:
    """The days to which a cadence comes.

    None of them is before it ``starts``. ``why_untold`` says why there are none. ``caveats`` are sentences to be read
    with each of the days.
    """

    cadence: Cadence | None
    counted: Counted | None = None
    in_calendar_periods: bool = False
    starts: dt.date = dt.date.min
    why_untold: str = ""
    caveats: tuple[str, ...] = ()

    @property
    def every(self) -> str:
        """How often, in words: ``every 3 months``."""
        return comes_back(self.cadence) if self.cadence is not None else ""

    def which(self, day: dt.date) -> str:
        """What tells one of its days from the others: the number from where it is counted, or the day that is named."""
        period = known(self.cadence.period) if self.cadence is not None and not is_fixed(self.cadence) else None
        months, days = whole_length(period) if period is not None else (0, 0)
        if self.counted is None or not (months or days):
            return str(day)
        since = self.counted.day
        passed = (day.year - since.year) * YEAR + day.month - since.month if months else (day - since).days
        return str(passed // (months or days))

    def after(self, day: dt.date) -> Iterator[dt.date]:
        """The days after another, in order and without end."""
        if self.cadence is None or self.why_untold:
            return iter(())
        day = max(day, self.starts, self.counted.day if self.counted is not None else day)
        period = known(self.cadence.period)
        if self.in_calendar_periods and period is not None:
            return _period_ends(period, day)
        return days_after(self.cadence, self.counted.day if self.counted is not None else None, day)


def series(every: Maybe[Cadence], counted: Counted | None = None, *, in_calendar_periods: bool = False) -> Series:
    """The days to which a cadence comes: those it fixes, or those at the end of each of so long a time from a day on.

    What it fixes in every so many months, weeks or years is counted from that day, too.
    With ``in_calendar_periods`` a cadence that fixes no day comes to the last day of each day, week, month, quarter,
    half or whole year.
    """
    cadence = known(every)
    period = known(cadence.period) if cadence is not None else None
    if cadence is None or period is None:
        return Series(cadence, why_untold=why_untold(every))
    said, why = comes_back(cadence), why_never(cadence)
    is_told = not any(whole_length(period)) or next(days_after(cadence, _ANY_DAY, _ANY_DAY), None) is not None
    if why or not is_told:
        return Series(cadence, why_untold=why or f"It comes back {said}, and on which days cannot be told.")
    if is_fixed(cadence):
        return _of_named_days(cadence, counted, said)
    if in_calendar_periods:
        return _of_calendar(cadence, period, said)
    if counted is None or not any(whole_length(period)):
        why = "it is not known since when" if counted is None else "that is no whole number of days"
        return Series(cadence, why_untold=f"It comes back {said}, and {why}.")
    return Series(cadence, counted, caveats=(f"This is the latest day, counted from {counted}.",))


def _of_named_days(cadence: Cadence, counted: Counted | None, said: str) -> Series:
    """The days that a cadence names; those of every so many months, weeks or years are counted from a day."""
    if next(days_after(cadence, None, _ANY_DAY), None) is not None:
        return Series(cadence)
    if counted is None:
        return Series(cadence, why_untold=f"It comes back {said}, and on which days cannot be told.")
    return Series(cadence, counted, caveats=(f"This is counted from {counted}.",))


def _of_calendar(cadence: Cadence, period: Duration, said: str) -> Series:
    if not _is_of_calendar(period):
        return Series(cadence, why_untold=f"It comes back {said}, and when each of these ends cannot be told.")
    caveats = () if period.amount == 1 else ("It is counted in periods of the calendar year.",)
    return Series(cadence, in_calendar_periods=True, caveats=caveats)


def _is_of_calendar(period: Duration) -> bool:
    months, days = whole_length(period)
    return days in (1, _WEEK) or (months > 0 and YEAR % months == 0)


def _period_ends(period: Duration, after: dt.date) -> Iterator[dt.date]:
    """The last days of periods of the calendar, after another day."""
    months, days = whole_length(period)
    try:
        if days == 1:
            end = after + _DAY
        elif days:
            end = after + _DAY + (_WEEK - 1 - (after + _DAY).weekday()) * _DAY
        else:
            end = _end_of_months(after + _DAY, months)
        while True:
            yield end
            end = end + days * _DAY if days else _end_of_months(end + _DAY, months)
    except (OverflowError, ValueError):  # later than any date that can be written
        return


def _end_of_months(day: dt.date, months: int) -> dt.date:
    """The last day of the stretch of so many months, counted from January, that a day lies in."""
    first = dt.date(day.year, (day.month - 1) // months * months + 1, 1)
    return add_months(first, months) - _DAY
