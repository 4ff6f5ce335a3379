"""Cases and days of a decision in words: ``for amount over 50,000 GBP and urgency emergency, from 2027-04-01``."""

import datetime
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from outsourcegov.analysis import plain_data
from outsourcegov.analysis.axes import Condition, Listed, Values, stretches
from outsourcegov.analysis.intervals import Interval, in_words
from outsourcegov.analysis.regions import Region
from outsourcegov.findings.words import grouped, joined
from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.decisions.bounds import Scale
from outsourcegov.governance.decisions.cases import DAY, Cases
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.model.duration import Duration, Unit

_LENGTHS = {
    Scale.CLOCK.value: ((86400, Unit.DAY), (3600, Unit.HOUR), (60, Unit.MINUTE), (1, Unit.SECOND)),
    Scale.MONTHS.value: ((12, Unit.YEAR), (1, Unit.MONTH)),
    Scale.BUSINESS_HOURS.value: ((1, Unit.HOUR),),
    Scale.BUSINESS_DAYS.value: ((1, Unit.DAY),),
}
MOST_SHOWN = 3
"""So many values of an attribute, and so many regions of a decision, are named; the others are counted."""


def regions_in_words(cases: Cases, regions: Sequence[Region], window: Days) -> str:
    """Several regions as part of a sentence, a few of them and how many more."""
    shown = [region_in_words(cases, region, window) for region in regions[:MOST_SHOWN]]
    more = len(regions) - MOST_SHOWN
    return ", nor ".join([*shown, *([f"in {more} more cases" if more > 1 else "in 1 more case"] if more > 0 else [])])


def region_in_words(cases: Cases, region: Region, window: Days) -> str:
    """Some cases on some days as part of a sentence; days that begin or end with the window do not say so."""
    days = region.get(DAY)
    when = days_in_words(days, window) if isinstance(days, Interval) else ""
    return f"{cases_in_words(cases, region)}{f', {when}' if when else ''}"


def cases_in_words(cases: Cases, region: Region) -> str:
    """Some cases as part of a sentence: ``for amount over 50 GBP``, or ``at all`` for all there are."""
    words = [condition_in_words(cases.attributes[name], one) for name, one in region.items() if name != DAY]
    return f"for {joined(words)}" if words else "at all"


def condition_in_words(subject: Subject, condition: Condition) -> str:
    """What an attribute is: ``amount over 50,000 GBP``, ``urgency normal or emergency``, ``routine false``."""
    name, words = subject.dimension.name, values_in_words(subject, condition)
    return f"any other {name}" if words == "any other" else f"{name} {words}"


def values_in_words(subject: Subject, condition: Condition) -> str:
    """The values that meet a condition: ``over 50,000 GBP``, ``normal or emergency``, ``false``, ``any other``."""
    dimension = subject.dimension
    if isinstance(condition, Values):
        listed = dimension.values if isinstance(dimension, Listed) else ()
        words = list(_shown([one for one in listed if one in condition.listed]))
        words += ["any other"] * condition.others
    else:
        words = [in_words(one, lambda end: value_in_words(end, subject.unit)) for one in stretches(condition)]
    return joined(words, "or") if words else "nothing"


def value_in_words(value: Any, unit: str = "") -> str:
    """One value of an attribute: ``50,000 GBP``, ``30 days``, ``emergency``, ``false``."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, Decimal):
        return str(value)
    return str(length_of(value, unit)) if unit in _LENGTHS else f"{grouped(value)} {unit}".strip()


def days_in_words(days: Days, window: Days) -> str:
    """A stretch of days: ``from 2027-04-01 to 2027-06-30``; empty where it is the whole window."""
    first = days.low if days.start > window.start else None
    last = days.high - datetime.timedelta(days=1) if days.high is not None and days.stop < window.stop else None
    if first is None or last is None:
        return f"from {first}" if first else f"until {last}" if last else ""
    return f"on {first}" if first == last else f"from {first} to {last}"


def region_as_data(cases: Cases, region: Region) -> dict[str, Any]:
    """A region as plain data, in the words of the language; days from the first to the last, both included."""
    found: dict[str, Any] = {}
    for name, one in region.items():
        if name == DAY and isinstance(one, Interval):
            found["day"] = days_as_data(one)
        else:
            subject = cases.attributes[name]
            show = partial(value_as_data, unit=subject.unit)
            found[name] = plain_data.condition_as_data(subject.dimension, one, show)
    return found


def days_as_data(days: Days) -> dict[str, str]:
    """A stretch of days as plain data: its first and its last day, where it has them."""
    ends = (("from", days.low), ("up-to", days.high and days.high - datetime.timedelta(days=1)))
    return {key: str(end) for key, end in ends if end is not None}


def value_as_data(value: Any, unit: str = "") -> Any:
    """A value of an attribute as plain data; a length of time as the language writes it."""
    is_length = isinstance(value, Decimal) and unit in _LENGTHS
    return str(length_of(value, unit)) if is_length else plain_data.value_as_data(value)


def _shown(values: Sequence[Hashable]) -> Iterator[str]:
    yield from map(value_in_words, values[:MOST_SHOWN])
    if len(values) > MOST_SHOWN:
        yield f"{len(values) - MOST_SHOWN} more"


def is_length(unit: str) -> bool:
    """Whether a unit is one in which lengths of time are counted; as data these are texts with units of their own."""
    return unit in _LENGTHS


def length_of(number: Decimal, scale: str) -> Duration:
    """A number on the scale of a length of time, in the largest unit in which it is whole."""
    units = _LENGTHS[scale]
    size, unit = next((one for one in units if number % one[0] == 0), units[-1])
    return Duration(number / size, unit, business=scale.startswith("business"))
