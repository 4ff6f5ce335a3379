"""Conditions on a dimension as plain data, in the words of the language."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from outsourcegov.analysis.axes import Dimension, Listed, Values
from outsourcegov.analysis.intervals import Interval
from outsourcegov.findings.words import plain


def value_as_data(value: Any) -> Any:
    """A value as JSON has it; text for a day, and for a number that a program would read as another.

    >>> value_as_data(Decimal("0.5")), value_as_data(datetime.date(2026, 11, 1))
    (0.5, '2026-11-01')
    """
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        return float(value) if Decimal(repr(float(value))) == value else plain(value)
    if isinstance(value, str | bool):
        return value
    return value.isoformat() if isinstance(value, datetime.datetime) else str(value)


def condition_as_data(
    dimension: Dimension, condition: Interval[Any] | Values, show: Callable[[Any], Any] = value_as_data
) -> dict[str, Any]:
    """A condition as plain data; ``show`` writes its values.

    >>> condition_as_data(Listed("size", ["small", "large"], is_open=True), Values(["small"], others=True))
    {'not': ['large']}
    """
    if isinstance(condition, Values):
        values = dict.fromkeys(dimension.values) if isinstance(dimension, Listed) else ()
        wanted = [show(one) for one in values if (one in condition.listed) != condition.others]
        return {"not" if condition.others else "one-of": wanted}
    ends = (
        ("from" if condition.has_low else "over", condition.low),
        ("up-to" if condition.has_high else "below", condition.high),
    )
    return {key: show(end) for key, end in ends if end is not None}
