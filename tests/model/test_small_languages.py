import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from outsourcegov.errors import InvalidValue
from outsourcegov.model.conditions import Limit, Test
from outsourcegov.model.definitions import Country
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.formula import Formula
from outsourcegov.model.money import Currency, Money
from outsourcegov.model.parties import Lei
from outsourcegov.model.provisions import ProvisionType
from outsourcegov.model.scope import Letters
from outsourcegov.model.timing import Cadence, Notice
from outsourcegov.model.who import Who
from outsourcegov.model.words import Date, Hours, MonthDay, Period, TimeOfDay

LANGUAGES: list[Any] = [
    *(Country, Currency, Date, Duration, Formula, Hours, Lei, Letters, MonthDay, Period, ProvisionType, TimeOfDay),
]

anything = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.decimals(),
        st.floats(),
        st.text(),
        st.dates(),
        st.sampled_from(Unit),
    ),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=5,
)


def _reads(language: Any, text: str) -> bool:
    try:
        language.parse(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.data())
def test_written_form_reads_back(language: Any, data: st.DataObject) -> None:
    """What is read, written and read again is the same."""
    text = data.draw(st.one_of(st.sampled_from(language.EXAMPLES), st.from_regex(language.PATTERN, fullmatch=True)))
    try:
        value = language.parse(text)
    except ValueError:
        return

    assert language.parse(str(value)) == value


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.text())
def test_other_text_is_refused_with_value_error(language: Any, text: str) -> None:
    """Text that is not of the language raises ValueError and nothing else."""
    try:
        language.parse(text)
    except ValueError:
        return

    assert language.parse(text) is not None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("odd", ["\n", " ", "\u0661", "\uff11"])
def test_no_newline_space_or_foreign_digit_is_read(language: Any, odd: str) -> None:
    """A newline, a space or a digit of another alphabet at the end makes every example wrong."""
    for example in language.EXAMPLES:
        if language is Formula and odd == " ":
            continue
        assert not _reads(language, example + odd)


@pytest.mark.parametrize(
    "read", [Money.from_plain, Test.from_plain, Limit.from_plain, Notice.from_plain, Cadence.from_plain, Who.read]
)
@given(anything)
def test_anything_else_is_refused_with_invalid_value(read: Any, value: Any) -> None:
    """Whatever somebody writes is read or refused with InvalidValue."""
    try:
        found = read(value)
    except InvalidValue as fault:
        found = fault

    assert str(found)


@given(st.decimals(0, 999999, places=2), st.sampled_from(Unit), st.booleans())
def test_duration_made_of_parts_reads_back(amount: Decimal, unit: Unit, business: bool) -> None:  # noqa: FBT001 - drawn
    """Every duration that the language can write is written so that it reads back."""
    duration = Duration(amount, unit, business)
    try:
        read = Duration.parse(str(duration))
    except ValueError:
        assert unit in (Unit.MONTH, Unit.YEAR) or business
        return

    assert read == duration


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("P5D", "5 days"),
        ("P1D", "1 day"),
        ("PT15M", "15 minutes"),
        ("P6M", "6 months"),
        ("P1Y", "1 year"),
        ("P2W", "2 weeks"),
        ("8 business hours", "8 business hours"),
        ("0.5 hours", "0.5 hours"),
        ("1 days", "1 day"),
    ],
)
def test_duration_is_written_one_way(text: str, written: str) -> None:
    """ISO 8601 and a wrong plural are read, and written as people write."""
    assert str(Duration.parse(text)) == written


@pytest.mark.parametrize(
    "text", ["5 bussines days", "5", "days", "-1 day", "1.5 months", "5 business weeks", "P1Y6M", "05 days", "1e3 days"]
)
def test_no_duration(text: str) -> None:
    """What only looks like a duration is refused."""
    with pytest.raises(ValueError, match=text):
        Duration.parse(text)


def test_a_month_later_is_clipped_to_the_last_day() -> None:
    """One month after the last day of January is the last day of February."""
    assert Duration.parse("1 month").added_to(dt.date(2027, 1, 31)) == dt.date(2027, 2, 28)


def test_business_days_need_a_calendar() -> None:
    """Business days cannot be added to a day alone."""
    with pytest.raises(ValueError, match="calendar"):
        Duration.parse("5 business days").added_to(dt.date(2027, 1, 31))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026", dt.date(2026, 1, 1), dt.date(2027, 1, 1)),
        ("2026-Q4", dt.date(2026, 10, 1), dt.date(2027, 1, 1)),
        ("2026-12", dt.date(2026, 12, 1), dt.date(2027, 1, 1)),
        ("2026-W01", dt.date(2025, 12, 29), dt.date(2026, 1, 5)),
        ("2024-02-29", dt.date(2024, 2, 29), dt.date(2024, 3, 1)),
    ],
)
def test_period_knows_its_first_day_and_the_day_after(text: str, start: dt.date, end: dt.date) -> None:
    """A period runs from its first day to the day before its end."""
    period = Period.parse(text)

    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("text", ["0000", "9999", "2026-13", "2026-Q5", "2025-W53", "2026-02-29", "26"])
def test_no_period(text: str) -> None:
    """A week, month or day that the calendar does not have is no period."""
    assert not _reads(Period, text)


@given(st.dates())
def test_day_of_the_year_comes_back_each_year(day: dt.date) -> None:
    """The month and day of any date, in its own year, is that date."""
    assert MonthDay.parse(f"{day:%m-%d}").in_year(day.year) == day


@pytest.mark.parametrize("text", ["17:00-09:00", "09:00-09:00", "24:00-24:00", "9:00-17:00"])
def test_hours_end_after_they_start(text: str) -> None:
    """Hours that end before they start are refused."""
    with pytest.raises(ValueError, match=text):
        Hours.parse(text)


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("17:30", 1050), ("24:00", 1440), ("closing", None)])
def test_time_of_day_counts_from_midnight(text: str, minutes: int | None) -> None:
    """A time is minutes from midnight; the two words are none."""
    assert TimeOfDay.parse(text).minutes == minutes


@pytest.mark.parametrize(
    ("cls", "written", "again"),
    [
        (Limit, "next business day", "next business day"),
        (Limit, {"within": "1 business day", "at": "closing"}, "next business day"),
        (Limit, {"within": "5 business days", "after": "notice", "at": "07:00"}, None),
        (Limit, {"metric": "first-response"}, None),
        (Limit, {"earliest-of": ["4 hours", {"by": "next-release"}]}, None),
        (Cadence, "as-required", "as-required"),
        (Cadence, {"period": "1 month", "day": 3, "at": "17:00", "also": "as-required"}, None),
        (Cadence, {"each": "release"}, None),
        (Cadence, {"on-request": ["client", "provider"]}, None),
        (Notice, {"at-least": "6 months", "before": "end", "unless": {"urgent-fix": True}, "in-writing": True}, None),
        (Money, 5, 5),
        (Money, "monthly-charges", "monthly-charges"),
        (Money, {"greater-of": [50000, {"percent": 20, "of": "annual-charges"}]}, None),
        (Money, {"formula": "2 * (a + b)"}, None),
        (Test, {"one-of": ["sev-1"]}, "sev-1"),
        (Test, {"one-of": ["sev-1", "sev-2"]}, ["sev-1", "sev-2"]),
        (Test, True, True),
        (Test, {"not": "sev-1"}, None),
        (Test, {"over": 50000, "up-to": "major"}, None),
        (Test, {"over": {"within": "1 business day", "at": "10:00"}}, None),
        (Test, {"over": "next business day"}, None),
        (Test, {"up-to": {"lesser-of": [50000, "own-limit"]}}, None),
        (Test, "any", "any"),
        (Test, {"one-of": "any"}, {"one-of": "any"}),
    ],
)
def test_value_is_written_the_short_way(cls: Any, written: Any, again: Any) -> None:
    """Values read from any of their forms are written in the shortest, which reads back."""
    value = cls.from_plain(written)

    assert value.to_plain() == (written if again is None else again)
    assert cls.from_plain(value.to_plain()) == value


@pytest.mark.parametrize(
    ("bound", "kind"),
    [
        (5, Decimal),
        ("2026-01-31", dt.date),
        ("4 hours", Duration),
        ("next business day", Limit),
        ({"within": "4 hours", "after": "notice"}, Limit),
        ({"percent": 5, "of": "annual-charges"}, Money),
        ("major", Money),
    ],
)
def test_bound_is_what_it_looks_like(bound: Any, kind: type) -> None:
    """A bound is a number, a date, a duration, a limit or money, whichever it is written as."""
    assert isinstance(Test.from_plain({"over": bound}).over, kind)
