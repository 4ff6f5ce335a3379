"""Dates and times as contracts write them: a day, a day of each year, a time of day, opening hours, a period."""

import calendar
import datetime as dt
import re
from typing import ClassVar, Self

import attrs

_DAY = r"(?:0[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"


class Date:
    """How a ``datetime.date`` is written: ``2029-03-31``. The last day counts."""

    PATTERN: ClassVar[str] = rf"^(?!0000)[0-9]{{4}}-{_MONTH}-{_DAY}$"
    WANTS: ClassVar[str] = "a date, such as 2029-03-31"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2029-03-31",)
    FORMAT: ClassVar[str] = "date"

    @classmethod
    def parse(cls, text: str) -> dt.date:
        """The day that the text stands for."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        return dt.date.fromisoformat(text)


@attrs.frozen(order=True)
class MonthDay:
    """A day that comes back each year: ``09-30``.

    >>> MonthDay.parse("02-29").in_year(2027)
    datetime.date(2027, 2, 28)
    """

    month: int
    day: int

    PATTERN: ClassVar[str] = (
        rf"^(?:(?:0[13578]|1[02])-{_DAY}|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"
    )
    WANTS: ClassVar[str] = 'a day of the year, such as "09-30"'
    EXAMPLES: ClassVar[tuple[str, ...]] = ("09-30",)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The day that the text stands for."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        return cls(int(text[:2]), int(text[3:]))

    def in_year(self, year: int) -> dt.date:
        """That day of a year; the last day of the month where the month is shorter."""
        return dt.date(year, self.month, min(self.day, calendar.monthrange(year, self.month)[1]))

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


@attrs.frozen
class TimeOfDay:
    """A time of day: ``17:00``, or ``opening`` or ``closing`` of the calendar in force.

    ``minutes`` counts from midnight and is None for the two words. ``24:00`` is the end of the day.
    """

    minutes: int | None
    word: str = ""

    PATTERN: ClassVar[str] = r"^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00|opening|closing)$"
    WANTS: ClassVar[str] = 'a time of day, such as "17:00", opening or closing'
    EXAMPLES: ClassVar[tuple[str, ...]] = ("17:00", "opening", "closing")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The time that the text stands for."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        return cls(None, text) if text.isalpha() else cls(_minutes(text))

    def __str__(self) -> str:
        return self.word if self.minutes is None else _clock(self.minutes)


@attrs.frozen(order=True)
class Hours:
    """Opening hours of one day, in minutes from midnight: ``09:00-17:00``. They end after they start.

    >>> Hours.parse("00:00-24:00")
    Hours(start=0, end=1440)
    """

    start: int
    end: int

    PATTERN: ClassVar[str] = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
    WANTS: ClassVar[str] = 'hours that end after they start, such as "09:00-17:00"'
    EXAMPLES: ClassVar[tuple[str, ...]] = ("09:00-17:00", "00:00-24:00")
    FORMAT: ClassVar[str] = "outsourcegov-hours"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The hours that the text stands for."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        start, end = map(_minutes, text.split("-"))
        if end <= start:
            raise ValueError(text)
        return cls(start, end)

    def __str__(self) -> str:
        return f"{_clock(self.start)}-{_clock(self.end)}"


@attrs.frozen(order=True)
class Period:
    """The period that a figure was measured in: a year, quarter, month, week or day.

    ``start`` is its first day and ``end`` the day after its last.

    >>> Period.parse("2026-Q3")
    Period(start=datetime.date(2026, 7, 1), end=datetime.date(2026, 10, 1), text='2026-Q3')
    """

    start: dt.date
    end: dt.date
    text: str

    PATTERN: ClassVar[str] = rf"^(?!0000)[0-9]{{4}}(?:-Q[1-4]|-W(?:0[1-9]|[1-4][0-9]|5[0-3])|-{_MONTH}(?:-{_DAY})?)?$"
    WANTS: ClassVar[str] = "a period, such as 2026, 2026-Q3, 2026-07, 2026-W31 or 2026-07-15"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2026-07", "2026-Q3", "2026", "2026-W31", "2026-07-15")
    FORMAT: ClassVar[str] = "outsourcegov-period"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The period that the text stands for."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        year, _, rest = text.partition("-")
        if int(year) == dt.MAXYEAR:
            raise ValueError(text)
        start, end = _span(int(year), rest)
        return cls(start, end, text)

    def __str__(self) -> str:
        return self.text


def _span(year: int, rest: str) -> tuple[dt.date, dt.date]:
    """The first day of a period and the day after its last."""
    if rest[:1] == "W":
        start = dt.date.fromisocalendar(year, int(rest[1:]), 1)
        return start, start + dt.timedelta(weeks=1)
    if rest[:1] == "Q":
        start = dt.date(year, 3 * int(rest[1:]) - 2, 1)
        return start, add_months(start, 3)
    month, _, day = rest.partition("-")
    start = dt.date(year, int(month or 1), int(day or 1))
    if day:
        return start, start + dt.timedelta(days=1)
    return start, add_months(start, 1 if month else 12)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last day of that month where it is shorter.

    >>> add_months(dt.date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text is as the pattern of a small language says."""
    return re.fullmatch(pattern.removesuffix("$"), text) is not None
