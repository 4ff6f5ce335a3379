import enum
import math
from collections import OrderedDict
from datetime import UTC, date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, strategies as st

from outsourcegov.loading.limits import Limits
from outsourcegov.loading.plain_data import from_mapping

UNKNOWN = {"unknown": "not readable"}


class Level(enum.IntEnum):
    """Numbers with names."""

    ONE = 1


class Word(str, enum.Enum):  # noqa: UP042 - an older way to write text with names, still about
    """Text with names."""

    CLIENT = "client"


def data_of(mapping: Any) -> Any:
    """The data of a document with which nothing is wrong."""
    document, findings = from_mapping(mapping)
    assert findings == []
    assert document is not None
    return document.data


def found(mapping: Any) -> tuple[Any, str, str]:
    """The data, the rule and the message of the only finding."""
    document, [finding] = from_mapping(mapping)
    assert document is not None
    assert finding.span is None
    assert finding.fix
    return document.data, finding.rule, finding.message


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (7, 7),
        ("x", "x"),
        (Word.CLIENT, "client"),
        (Level.ONE, 1),
        (0.1, Decimal("0.1")),
        (1e-7, Decimal("1e-7")),
        (Decimal("1.10"), Decimal("1.10")),
        (date(2026, 7, 1), "2026-07-01"),
        (datetime(2026, 7, 1, 10, 30, tzinfo=UTC), "2026-07-01T10:30:00+00:00"),
        (time(10, 30), "10:30:00"),
        ((1, [2]), [1, [2]]),
        (MappingProxyType({"a": OrderedDict(b=1)}), {"a": {"b": 1}}),
    ],
)
def test_python_values_become_plain(value: object, plain: object) -> None:
    """Python data becomes what a text would have given."""
    result = data_of({"a": value})["a"]
    assert result == plain
    assert type(result) is type(plain)


def test_keys_become_text() -> None:
    """Keys that PyYAML would not leave as text become text again."""
    mapping = {2026: 1, True: 2, None: 3, date(2026, 7, 1): 4, Word.CLIENT: 5}
    assert data_of(mapping) == {"2026": 1, "true": 2, "null": 3, "2026-07-01": 4, "client": 5}


def test_keys_that_become_the_same_text_are_repeated_keys() -> None:
    """The first of two keys that are the same as text counts."""
    data, rule, message = found({"a": {1: "x", "1": "y"}})
    assert (data, rule) == ({"a": {"1": "x"}}, "DOC005")
    assert "at a > 1" in message


def test_other_keys_are_left_out() -> None:
    """A key that is no text and cannot become any is reported."""
    data, rule, message = found({"a": {("x", "y"): 1, "b": 2}})
    assert (data, rule) == ({"a": {"b": 2}}, "DOC008")
    assert "tuple (at a)" in message


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (math.nan, "DOC009"),
        (-math.inf, "DOC009"),
        (Decimal("sNaN"), "DOC009"),
        (1e99, "DOC009"),
        pytest.param(10**10_000, "DOC009", id="long"),
        (Decimal("1e99"), "DOC009"),
        ("\ud800", "DOC001"),
        (object(), "DOC008"),
        (b"x", "DOC008"),
        ({1, 2}, "DOC008"),
    ],
)
def test_what_cannot_be_taken_is_unknown(value: object, rule: str) -> None:
    """What is no plain data is reported with the way to it, and unknown in the data."""
    data, code, message = found({"roles": {"cio": [1, {"party": value}]}})
    assert data == {"roles": {"cio": [1, {"party": UNKNOWN}]}}
    assert code == rule
    assert message.endswith("(at roles > cio > entry 2 > party).")


def test_the_root_is_named_too() -> None:
    """A root that cannot be taken is at the top."""
    data, rule, message = found(object())
    assert (data, rule) == (UNKNOWN, "DOC008")
    assert message.endswith("(at the top).")


def test_a_cycle_is_unknown() -> None:
    """A collection cannot contain itself; one that is used twice is no cycle."""
    shared = [1]
    mapping: dict[str, Any] = {"a": shared, "b": shared, "c": {}}
    mapping["c"]["d"] = mapping
    data, rule, message = found(mapping)
    assert (data, rule) == ({"a": [1], "b": [1], "c": {"d": UNKNOWN}}, "DOC007")
    assert "at c > d" in message


def test_deep_nesting_is_refused() -> None:
    """A hundred thousand levels are refused, without recursion."""
    data: Any = 1
    for _ in range(100_000):
        data = [data]
    document, [finding] = from_mapping({"a": data})
    assert document is None
    assert finding.rule == "DOC006"
    while isinstance(data, list):  # Taken apart from outside: Python itself would nest calls to free it.
        data = data.pop()


def test_too_many_values_are_refused() -> None:
    """Lists that contain each other many times over are refused when they have grown beyond the limit."""
    data: Any = [1] * 10
    for _ in range(20):
        data = [data] * 10
    document, [finding] = from_mapping({"a": data}, limits=Limits(max_nodes=1000))
    assert document is None
    assert finding.rule == "DOC006"


def test_the_data_is_copied_and_has_no_places() -> None:
    """What happens to the original later does not matter, and nothing stands in any line."""
    original = {"a": [1]}
    document, _ = from_mapping(original, name="mine")
    assert document is not None
    original["a"].append(2)
    assert document.name == "mine"
    assert document.data == {"a": [1]}
    assert document.span(("a", 0)) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**29), 10**29) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_plain_data_stays_as_it_is(data: object) -> None:
    """Plain data is already what it should be."""
    assert data_of(data) == data
