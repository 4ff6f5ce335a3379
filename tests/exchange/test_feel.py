"""Unary tests of FEEL: what is read, what is refused, and that stretches say what the tests do."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from outsourcegov.analysis.intervals import Interval
from outsourcegov.exchange.feel import ANY, NotUnaryTests, UnaryTests, read_unary_tests


@pytest.mark.parametrize("text", ["", "  ", "-", " - "])
def test_nothing_asked(text: str) -> None:
    """An empty cell and a hyphen ask nothing."""
    assert read_unary_tests(text) == ANY


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("5", "exactly 5"),
        ("= 5", "exactly 5"),
        ("-5", "exactly -5"),
        ("- 5", "exactly -5"),
        (".5", "exactly 0.5"),
        ("-.5", "exactly -0.5"),
        ("1.5e3", "exactly 1.5E+3"),
        ("2E-2", "exactly 0.02"),
        ("< 5", "below 5"),
        ("<=5", "up to 5"),
        (">-5", "over -5"),
        (">= 5", "from 5"),
        ("!= 5", "below 5, over 5"),
        ("[1..5]", "from 1 up to 5"),
        ("(1..5)", "over 1 below 5"),
        ("]1..5[", "over 1 below 5"),
        ("[1 .. 5)", "from 1 below 5"),
        ("[1.5..2.5)", "from 1.5 below 2.5"),
        ("[.5...9]", "from 0.5 up to 0.9"),
        ("[-5..-1]", "from -5 up to -1"),
        ("1, [3..4], > 9", "exactly 1, from 3 up to 4, over 9"),
        ("[1..3], [2..5]", "from 1 up to 5"),
        ("not(1)", "below 1, over 1"),
        ("not([1..5], > 9)", "below 1, over 5 up to 9"),
        ("[5..1]", ""),
        ('date("2026-01-01")', "exactly 2026-01-01"),
        ('@"2026-01-01"', "exactly 2026-01-01"),
        ('[date("2026-01-01")..@"2026-02-01")', "from 2026-01-01 below 2026-02-01"),
        ('< date and time("2026-01-01T10:00:00")', "below 2026-01-01 10:00:00"),
        ('> @"2026-01-01T10:00:00.5"', "over 2026-01-01 10:00:00.500000"),
    ],
)
def test_ordered(text: str, stretches: str) -> None:
    """Comparisons, intervals and lists of numbers and dates are stretches."""
    read = read_unary_tests(text)

    assert ", ".join(repr(one)[9:-1] for one in read.as_stretches()) == stretches


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        ('"a"', UnaryTests(values=("a",), kinds=frozenset({str}))),
        ('"a" , "b, c"', UnaryTests(values=("a", "b, c"), kinds=frozenset({str}))),
        ('not("a")', UnaryTests(values=("a",), negated=True, kinds=frozenset({str}))),
        ('!= "a"', UnaryTests(values=("a",), negated=True, kinds=frozenset({str}))),
        ("true", UnaryTests(values=(True,), kinds=frozenset({bool}))),
        ("not(false)", UnaryTests(values=(False,), negated=True, kinds=frozenset({bool}))),
        (r'"\"\\\n\t\r\'"', UnaryTests(values=("\"\\\n\t\r'",), kinds=frozenset({str}))),
        (r'"\u00e4\U01F600"', UnaryTests(values=("\xe4\U0001f600",), kinds=frozenset({str}))),
        ('"not"', UnaryTests(values=("not",), kinds=frozenset({str}))),
        ('"-"', UnaryTests(values=("-",), kinds=frozenset({str}))),
    ],
)
def test_listed(text: str, tests: UnaryTests) -> None:
    """Text and truth values are words, with escapes in text."""
    assert read_unary_tests(text) == tests


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("? > 5", 'at "? > 5"'),
        ("limit", '"limit" is a name'),
        ("5 6", 'at "6"'),
        ("1..5", 'at ".."'),
        ("sum(1)", '"sum" is a name'),
        ("null", '"null" is a name'),
        ("{a: 1}", 'at "{a: 1}"'),
        ("5 + 1", 'at "+ 1"'),
        ("5,", "A value is missing at the end"),
        (", 5", 'A value is missing before ","'),
        ("[1..", "A value is missing at the end"),
        ("[1..5", 'A "]" is missing at the end'),
        ("(5)", 'A ".." is missing before ")"'),
        ("not(5", 'A ")" is missing at the end'),
        ('not("a"), not("b")', 'at ","'),
        ('!= "a", "b"', '"!=" stands beside other tests'),
        ("- true", "A number is missing after the minus sign"),
        ('"a', 'at ""a"'),
        (r'"\q"', "is no escape"),
        (r'"\ud800"', "is no character"),
        ("1.", 'at "1."'),
        ("1.2.3", 'at "1.2.3"'),
        ("5x", 'at "5x"'),
        ("1e999999999", "more than 30 digits"),
        ("1e9999999999999999999", "more than 30 digits"),
        ("-1e-9999999999999999999", "more than 30 digits"),
        ("1" * 40, "more than 30 digits"),
        ('< "a"', "has no order"),
        ("[1..true]", "has no order"),
        ('[1..date("2026-01-01")]', "from a number to a date"),
        ('date("2026-02-30")', '"2026-02-30" is not a date'),
        ('@"P1D"', '"P1D" is not a date'),
        ("date(2026, 1, 1)", "not written as text"),
        ('date and time("2026-01-01T10:00:00Z")', "without a zone"),
        ("[[[[[", "A value is missing"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    """What is not unary tests, or needs more than the value, is refused with the reason."""
    with pytest.raises(NotUnaryTests) as raised:
        read_unary_tests(text)

    assert reason in str(raised.value)


NUMBERS = st.integers(-4, 4)
COMPARED: Mapping[str, Callable[[Decimal, int], bool]] = {
    "<": lambda value, bound: value < bound,
    "<=": lambda value, bound: value <= bound,
    ">": lambda value, bound: value > bound,
    ">=": lambda value, bound: value >= bound,
    "=": lambda value, bound: value == bound,
    "": lambda value, bound: value == bound,
}
COMPARISONS = st.tuples(st.sampled_from(list(COMPARED)), NUMBERS)
INTERVALS = st.tuples(st.sampled_from("[(]"), NUMBERS, NUMBERS, st.sampled_from("])["))


def _holds(test: tuple[object, ...], value: Decimal) -> bool:
    match test:
        case (str(operator), int(bound)):
            return COMPARED[operator](value, bound)
        case (str(start), int(low), int(high), str(stop)):
            return (low <= value if start == "[" else low < value) and (value <= high if stop == "]" else value < high)
        case _:
            raise AssertionError(test)


def _written(test: tuple[object, ...]) -> str:
    if len(test) == 2:
        return f"{test[0]}{test[1]}"
    return f"{test[0]}{test[1]}..{test[2]}{test[3]}"


@given(st.lists(COMPARISONS | INTERVALS, min_size=1, max_size=4), st.booleans(), st.sampled_from([",", " , ", ",\n"]))
def test_stretches_are_what_the_tests_say(tests: list[tuple[object, ...]], negated: bool, comma: str) -> None:  # noqa: FBT001
    """At every point the stretches say what each test says by itself."""
    text = comma.join(map(_written, tests))
    read = read_unary_tests(f"not({text})" if negated else text)
    points = [Decimal(point) / 2 for point in range(-12, 13)]
    expected = [any(_holds(test, point) for test in tests) is not negated for point in points]
    stretches = read.as_stretches()

    assert [read.holds(point) for point in points] == expected
    assert [any(point in one for one in stretches) for point in points] == expected
    assert not any(one.stop == other.start for one in stretches for other in stretches)


@given(st.text(alphabet='0123456789.-+eE<>=[]()!,"\\ndateu@ not?\n', max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever stands in a cell, it is read or refused."""
    try:
        read = read_unary_tests(text)
        assert read.is_any or read.kinds
    except NotUnaryTests:
        pass


@given(st.text())
def test_strings_come_back(text: str) -> None:
    """A text with its quotation marks and backslashes escaped is that text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')

    assert read_unary_tests(f'"{escaped}"').values == (text,)


def test_kinds_tell_dates_from_moments() -> None:
    """A date and a date and time are two kinds, though one is a subclass of the other in Python."""
    assert read_unary_tests('@"2026-01-01", @"2026-01-01T00:00:00"').kinds == {date, datetime}


def test_number_is_exact() -> None:
    """Numbers are decimals, never binary fractions."""
    assert read_unary_tests("0.1").stretches == (Interval.between(from_=Decimal("0.1"), up_to=Decimal("0.1")),)
