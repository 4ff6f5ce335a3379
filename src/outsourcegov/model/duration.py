"""How long something takes: a number and a unit, and the clock it runs on."""

import datetime as dt
import re
from decimal import Decimal
from enum import Enum
from typing import ClassVar, Self

import attrs

from outsourcegov.model.words import add_months


class Unit(Enum):
    """A unit of time."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_ISO_UNITS = {
    "PY": Unit.YEAR,
    "PM": Unit.MONTH,
    "PW": Unit.WEEK,
    "PD": Unit.DAY,
    "TH": Unit.HOUR,
    "TM": Unit.MINUTE,
    "TS": Unit.SECOND,
}
_NUMBER = r"(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{1,3})?"


@attrs.frozen
class Duration:
    """A length of time: ``90 days``, ``4 hours``, ``5 business days``.

    A business duration runs on the calendar in force, any other on the clock on the wall. Months and years are clipped
    to the last day of the month. ISO 8601 with one unit is read as well.

    >>> Duration.parse("5 business days")
    Duration(amount=Decimal('5'), unit=<Unit.DAY: 'day'>, business=True)
    >>> str(Duration.parse("PT4H"))
    '4 hours'
    """

    amount: Decimal
    unit: Unit
    business: bool = False

    PATTERN: ClassVar[str] = (
        rf"^(?:{_NUMBER} (?:business )?(?:hour|day)s?"
        rf"|{_NUMBER} (?:second|minute|week)s?"
        r"|(?:0|[1-9][0-9]{0,5}) (?:month|year)s?"
        rf"|P(?:(?:0|[1-9][0-9]{{0,5}})[YM]|{_NUMBER}[WD]|T{_NUMBER}[HMS]))$"
    )
    WANTS: ClassVar[str] = "a duration, such as 5 business days, 4 hours or 6 months"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("5 business days", "4 hours", "90 days", "6 months", "1 year")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The duration that the text stands for; raises ValueError."""
        if not _WRITTEN.fullmatch(text):
            raise ValueError(text)
        if text[0] == "P":
            number = text.strip("PTYMWDHS")
            return cls(Decimal(number), _ISO_UNITS[("T" if text[1] == "T" else "P") + text[-1]])
        number, *business, unit = text.split(" ")
        return cls(Decimal(number), Unit(unit.removesuffix("s")), bool(business))

    def added_to(self, day: dt.date) -> dt.date:
        """The day this much later, counted in calendar days; hours and less count as part of a day and add none.

        Business days need a calendar and are refused with ValueError.
        """
        if self.business:
            raise ValueError(f"{self} needs a calendar")
        if self.unit in (Unit.MONTH, Unit.YEAR):
            return add_months(day, int(self.amount) * (12 if self.unit is Unit.YEAR else 1))
        days = self.amount * (7 if self.unit is Unit.WEEK else 1) if self.unit in (Unit.DAY, Unit.WEEK) else 0
        return day + dt.timedelta(days=int(days))

    def __str__(self) -> str:
        business = "business " if self.business else ""
        return f"{self.amount:f} {business}{self.unit.value}{'' if self.amount == 1 else 's'}"


_WRITTEN = re.compile(Duration.PATTERN.removesuffix("$"))
