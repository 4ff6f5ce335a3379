"""The public holidays of a country, where the package ``holidays`` is installed."""

import datetime
from collections.abc import Sequence, Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from outsourcegov.errors import MissingExtra

if TYPE_CHECKING:
    from holidays import HolidayBase


@attrs.frozen
class DaysOff:
    """The public holidays of a country, by its ISO 3166 code, and the days that are listed beside them."""

    country: str | None = None
    listed: frozenset[datetime.date] = frozenset()

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, datetime.date):
            return False
        return day in self.listed or (self.country is not None and day in _in_year(self.country, day.year))

    def caveats(self) -> Sequence[str]:
        """What must be said with a day that these days off were counted for."""
        if self.country is None:
            return []
        try:
            found = _of(self.country)
        except ImportError:
            return [f"Public holidays of {self.country} are not counted: {MissingExtra('holidays', 'calendar')}."]
        if found is None:
            return [f"Public holidays of {self.country} are not known."]
        in_parts = f"Public holidays that only a part of {self.country} has are not counted."
        return [in_parts] if found.subdivisions else []


def _of(country: str, years: Sequence[int] = ()) -> "HolidayBase | None":
    """The public holidays of a country in some years; None for one of which none are known."""
    from holidays import country_holidays

    try:
        return country_holidays(country, years=years, expand=False)
    except NotImplementedError:
        return None


@lru_cache(maxsize=1024)
def _in_year(country: str, year: int) -> AbstractSet[datetime.date]:
    try:
        return frozenset(_of(country, [year]) or ())
    except ImportError:
        return frozenset()
