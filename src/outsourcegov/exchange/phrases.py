"""Parts of a table's space in words and as plain data."""

from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from outsourcegov.analysis.intervals import Interval, in_words
from outsourcegov.analysis.plain_data import condition_as_data
from outsourcegov.analysis.regions import Listed, Region, Values
from outsourcegov.exchange.tables import DecisionTable
from outsourcegov.findings.words import grouped, joined, quoted

_MOST_WORDS = 5


def region_in_words(region: Region, table: DecisionTable) -> str:
    """A region as the end of a sentence: ``where amount is over 50 EUR and "urgent" holds``, or ``at all``."""
    words = [_in_words(name, condition, table) for name, condition in region.items()]
    return f"where {joined(words)}" if words else "at all"


def region_data(region: Region, table: DecisionTable) -> Mapping[str, Any]:
    """A region as plain data, each condition in the words of the language: ``{"amount": {"over": 50}}``."""
    dimensions = {one.name: one for one in table.dimensions}
    return {name: condition_as_data(dimensions[name], condition) for name, condition in region.items()}


def _in_words(name: str, condition: Interval[Any] | Values, table: DecisionTable) -> str:
    if not isinstance(condition, Values):
        unit = table.units.get(name)
        return f"{name} is {in_words(condition, _shown)}{f' {unit}' if unit else ''}"
    values = _values(name, table)
    listed = [value for value in values if value in condition.listed]
    if listed in ([True], [False]):
        return f"{quoted(name)} {'holds' if listed[0] else 'does not hold'}"
    if condition.others:
        return f"{name} is other than {_some([one for one in values if one not in condition.listed])}"
    return f"{name} is {_some(listed)}"


def _some(values: Sequence[Hashable]) -> str:
    words = [quoted(one) if isinstance(one, str) else _shown(one) for one in values[:_MOST_WORDS]]
    more = len(values) - len(words)
    return joined([*words, f"{more} more"] if more else words, "or")


def _shown(value: Any) -> str:
    if isinstance(value, Decimal):
        return grouped(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _values(name: str, table: DecisionTable) -> Sequence[Hashable]:
    return next(one.values for one in table.dimensions if isinstance(one, Listed) and one.name == name)
