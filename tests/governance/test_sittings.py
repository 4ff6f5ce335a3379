"""When forums sit, how long they may keep a matter waiting, and how many days lengths of time may take."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from outsourcegov.analysis.working_time import ALWAYS, WorkingTime
from outsourcegov.errors import UnknownId
from outsourcegov.governance.dates.calendar_days import calendar_days
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.public_holidays import DaysOff
from outsourcegov.governance.dates.working_calendar import WorkingCalendar
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum, Meeting
from outsourcegov.model.words import add_months
from tests.support.rules import governance

NOVEMBER = dt.date(2026, 11, 1)
"""A Sunday."""

TEXT = """\
alliance: {{id: example, client: client-co, providers: [provider-co], calendar: {{holidays: [2026-12-25]}}}}
roles: {{cio: {{party: client-co}}}}
forums:
  board: {{seats: [cio], meets: {meets}{more}}}
  other: {{seats: [cio]}}
meetings: {meetings}
"""
SEPTEMBER = """
  m-2: {forum: board, held: 2026-09-14}
  m-1: {forum: board, held: 2026-06-15}
  m-0: {forum: other, held: 2026-10-30}
"""
ANNOUNCED = """
  m-2: {forum: board, held: 2026-09-14, next: 2026-12-14}
  m-1: {forum: board, held: 2026-06-15, next: 2026-11-16}
"""
DAY_OFF = "2026-11-14 is not a working day."
MONTHLY, WEEKLY = "It comes back every month", "It comes back every week"
WHICH = "that wants whole weeks, or which of the month, such as week: 3 or week: last"
YEARS, MONTHS = "that wants whole years", "that wants whole months"
COUNTED = "This is counted from 2026-09-14."


def _clock(meets: str, meetings: str = "{}", more: str = "") -> Clock:
    return governance(TEXT.format(meets=meets, meetings=meetings, more=more)).clock


def _next(meets: str, meetings: str = "{}", after: dt.date = NOVEMBER, more: str = "") -> list[str]:
    found = _clock(meets, meetings, more).next_sitting("board", after)
    return [str(found.day), *filter(None, [found.meeting, str(found.at or "")]), *found.caveats]


@pytest.mark.parametrize(
    ("meets", "said"),
    [
        ("{every: {period: 1 month, day: 12, at: '14:00'}}", ["2026-11-12", "14:00"]),
        ("{every: {period: 1 month, day: 1}}", ["2026-12-01"]),
        ("{every: {period: 1 month, day: 31}}", ["2026-11-30"]),
        ("{every: {period: 1 month, days: [3, 17]}}", ["2026-11-03"]),
        ("{every: {period: 1 week, weekday: tue}}", ["2026-11-03"]),
        ("{every: {period: 7 days, weekday: sun}}", ["2026-11-08", "2026-11-08 is not a working day."]),
        ("{every: {period: 1 year, date: '12-25'}}", ["2026-12-25", "2026-12-25 is not a working day."]),
        ("{every: {period: 12 months, date: '02-29'}}", ["2027-02-28", "2027-02-28 is not a working day."]),
        ("3 months", ["None", "It meets at least every 3 months."]),
        ("1 month", ["None", "It meets at least every month."]),
        ("{every: {period: 3 months, day: 12}}", ["None", "It meets at least every 3 months."]),
        ("{every: {period: 2 weeks, weekday: tue}}", ["None", "It meets at least every 2 weeks."]),
        ("{every: {period: 2 years, date: '12-25'}}", ["None", "It meets at least every 2 years."]),
        ("{every: {period: 1 month, weekday: tue}}", ["None", f"{MONTHLY}, and on a day of the week: {WHICH}."]),
        (
            "{every: {period: 1 month, day: 12, date: '12-25'}}",
            ["None", f"{MONTHLY}, and on a day of the year: {YEARS}."],
        ),
        ("{every: {period: 1 week, day: 12}}", ["None", f"{WEEKLY}, and on a day of the month: {MONTHS}."]),
        ("{every: {period: 1 month, day: 0}}", ["None", "It comes back on day 0, and no month has a day 0."]),
        ("{every: {period: 1 month, day: unknown}}", ["None", "It meets at least every month."]),
        ("{every: {period: 1 month, days: unknown}}", ["None", "It meets at least every month."]),
        ("{every: {period: 1 month, day: none, days: [5]}}", ["2026-11-05"]),
        ("{every: as-required}", ["None", 'How often it meets is only in words: "as required".']),
        ("{every: {each: incident}}", ["None", 'It meets once for each "incident".']),
        ("{every: {on-request: cio}}", ["None", "It meets on request."]),
        ("{notice: 5 days}", ["None", "How often it meets is not stated."]),
        ("none", ["None", "How often it meets is not stated."]),
        ("unknown", ["None", "How often it meets is not known."]),
        ("{every: unknown}", ["None", "How often it meets is not known."]),
        ("{every: {period: unknown}}", ["None", "How often it meets is not known."]),
        (
            "{conflict: [{value: {every: {period: 1 month, day: 3}}, ref: a}, {value: 1 week, ref: b}]}",
            ["None", "The sources contradict each other on when it meets."],
        ),
        (
            "{every: {conflict: [{value: {period: 1 month, day: 3}}, {value: {period: 1 week, weekday: tue}}]}}",
            ["2026-11-03"],
        ),
    ],
)
def test_cadence_alone(meets: str, said: list[str]) -> None:
    """Without a meeting on record the next day is told where the cadence fixes it."""
    assert _next(meets) == said


@pytest.mark.parametrize(
    ("meets", "said"),
    [
        ("3 months", ["2026-12-14", "It meets at least every 3 months.", COUNTED]),
        ("1 month", ["2026-11-14", "It meets at least every month.", COUNTED, DAY_OFF]),
        ("2 weeks", ["2026-11-09", "It meets at least every 2 weeks.", COUNTED]),
        ("10 days", ["2026-11-03", "It meets at least every 10 days.", COUNTED]),
        ("5 business days", ["None", "It meets at least every 5 business days."]),
        ("4 hours", ["None", "It meets at least every 4 hours."]),
        ("999999 years", ["None", "It meets at least every 999999 years."]),
        ("{every: {period: 3 months, day: 15}}", ["2026-12-15"]),
        ("{every: {period: 2 weeks, weekday: tue}}", ["2026-11-10"]),
        ("{every: {period: 2 years, date: '12-24'}}", ["2026-12-24"]),
        ("{every: {period: 2 years, date: '10-24'}}", ["2028-10-24"]),
    ],
)
def test_cadence_after_a_meeting(meets: str, said: list[str]) -> None:
    """A cadence that fixes no day is counted from the last meeting of the forum, and that is said."""
    assert _next(meets, SEPTEMBER) == said


def test_meetings_on_record() -> None:
    """A meeting that is announced or was held after the day comes before what the cadence says."""
    assert _next("3 months", ANNOUNCED) == ["2026-12-14", "m-2"]  # what was announced in June is history
    assert _next("1 month", ANNOUNCED, dt.date(2026, 7, 1)) == ["2026-09-14", "m-2"]
    assert _next("1 month", ANNOUNCED, dt.date(2026, 12, 14))[0] == "2027-01-14"
    assert _next("none", "{m-1: {forum: board, next: 2026-11-16}}") == ["2026-11-16", "m-1"]


def test_forum_with_an_end() -> None:
    """A forum does not meet before its first day, nor after its last."""
    monthly = "{every: {period: 1 month, day: 12}}"

    assert _next(monthly, more=", from: 2027-02-12") == ["2027-02-12"]
    assert _next(monthly, more=", until: 2026-11-12") == ["2026-11-12"]
    assert _next(monthly, more=", until: 2026-11-11") == [
        "None",
        "It has ended by the day on which it would meet next.",
    ]


def test_end_of_the_calendar() -> None:
    """What would be after the last day there is cannot be told."""
    assert _next("{every: {period: 1 month, day: 3}}", after=dt.date.max) == ["None", "It meets at least every month."]
    assert _next("2 weeks", SEPTEMBER, dt.date.max) == ["None", "It meets at least every 2 weeks."]


def test_unknown_forum() -> None:
    """A forum that is not there is an error of whoever asks."""
    with pytest.raises(UnknownId, match='no forum is called "bord"; did you mean "board"'):
        _clock("none").next_sitting("bord", NOVEMBER)


def _alliance(every: object) -> Clock:
    forum = Forum("board", seats=["cio"], meets={"every": every})
    return Clock(
        Alliance(
            "example", client="a", providers="b", forums=[forum], meetings=[Meeting("m", forum="board", held=NOVEMBER)]
        )
    )


@given(
    st.sampled_from([1, 2, 3, 6]),
    st.lists(st.integers(1, 31), min_size=1, max_size=3),
    st.dates(NOVEMBER, dt.date(2030, 12, 31)),
)
def test_days_of_the_month_are_what_a_walk_finds(months: int, days: list[int], after: dt.date) -> None:
    """The next of some days of every so many months is the first that a walk over all days meets."""
    found = _alliance({"period": f"{months} months", "days": days}).next_sitting("board", after).day
    firsts = [add_months(NOVEMBER, months * number) for number in range(60)]
    every = {
        min(add_months(first, 1) - dt.timedelta(days=1), first + dt.timedelta(days=day - 1))
        for first in firsts
        for day in days
    }

    assert found == _first(after, lambda day: day in every)


@given(st.integers(1, 5), st.integers(0, 6), st.dates(NOVEMBER, dt.date(2030, 12, 31)))
def test_weekdays_are_what_a_walk_finds(weeks: int, weekday: int, after: dt.date) -> None:
    """The next weekday of every so many weeks is the first that a walk over all days meets."""
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[weekday]
    found = _alliance({"period": f"{weeks} weeks", "weekday": name}).next_sitting("board", after).day
    monday = NOVEMBER - dt.timedelta(days=6)

    assert found == _first(after, lambda day: (day - monday).days % (7 * weeks) == weekday)


def _first(after: dt.date, fits: Callable[[dt.date], bool]) -> dt.date:
    day = after + dt.timedelta(days=1)
    while not fits(day):
        day += dt.timedelta(days=1)
    return day


@pytest.mark.parametrize(
    ("meets", "wait"),
    [
        ("3 months", "3 months"),
        ("{every: {period: 1 month, day: 12}}", "1 month"),
        ("{every: {period: 1 month, days: [3, 17]}}", "17 days"),
        ("{every: {period: 1 month, day: 17, days: [3, 24]}}", "14 days"),
        ("{every: {period: 2 months, days: [3, 17]}}", "2 months"),
        ("{every: {period: 1 month, days: unknown}}", "None"),
        ("{every: {each: incident}}", "None"),
        ("unknown", "None"),
        ("{conflict: [{value: 1 month, ref: a}, {value: 1 week, ref: b}]}", "None"),
    ],
)
def test_longest_wait(meets: str, wait: str) -> None:
    """Whoever misses a sitting waits for the next as long as the cadence allows."""
    assert str(_clock(meets).longest_wait("board")) == wait


@pytest.mark.parametrize(
    ("length", "fewest", "most"),
    [
        ("5 days", 5, 5),
        ("1.5 days", 1, 2),
        ("2 weeks", 14, 14),
        ("4 hours", 0, 1),
        ("48 hours", 2, 2),
        ("1 month", 28, 31),
        ("3 months", 89, 92),
        ("1 year", 365, 366),
        ("1 business day", 1, 3),
        ("5 business days", 5, 7),
        ("10 business days", 12, 14),
        ("0 business days", 0, 2),
        ("8 business hours", 0, 3),
        ("9 business hours", 1, 4),
    ],
)
def test_spans(length: str, fewest: int, most: int) -> None:
    """A length of time takes more or fewer days, as it begins."""
    found = calendar_days(Duration.parse(length), WorkingCalendar(WorkingTime()))

    assert found == (fewest, most)


def test_spans_that_cannot_be_told() -> None:
    """Business days have no span where the calendar or its holidays are not known, or it is never open."""
    business, always = Duration.parse("5 business days"), WorkingCalendar(ALWAYS)

    assert calendar_days(business, always) == (5, 5)
    assert calendar_days(business, WorkingCalendar(None)) is None
    assert calendar_days(business, WorkingCalendar(ALWAYS.outside())) is None
    assert calendar_days(business, WorkingCalendar(WorkingTime(), is_complete=False)) is None
    assert calendar_days(Duration.parse("999999 years"), always) is None


@given(
    st.integers(0, 30),
    st.lists(st.booleans(), min_size=7, max_size=7).filter(any),
    st.sets(st.integers(0, 60), max_size=20),
    st.integers(0, 30),
)
def test_business_days_end_within_their_span(count: int, open_days: list[bool], off: set[int], start: int) -> None:
    """Whatever the week, the holidays and the start, business days end within their span."""
    begins = NOVEMBER + dt.timedelta(days=start)
    days_off = DaysOff(None, frozenset(NOVEMBER + dt.timedelta(days=day) for day in off))
    working = WorkingTime([ALWAYS.week[0] if is_open else () for is_open in open_days], days_off)
    found = calendar_days(Duration.parse(f"{count} business days"), WorkingCalendar(working))
    ends = working.business_day(begins, count)

    assert found is not None
    assert ends is not None
    assert found.fewest <= (ends - begins).days <= found.most


@pytest.mark.parametrize("country", ["GB", "NO", "DE", "JP", "CN", "SA", "TR", "US"])
def test_public_holidays_are_allowed_for(country: str) -> None:
    """Over three years, business days with public holidays end within their span."""
    working = WorkingTime(days_off=DaysOff(country))
    for count in (1, 5, 10, 30):
        found = calendar_days(Duration.parse(f"{count} business days"), WorkingCalendar(working))
        ends = {
            day: working.business_day(day, count)
            for day in (dt.date(2024, 1, 1) + dt.timedelta(n) for n in range(1000))
        }

        assert found is not None
        assert all(end is not None and found.fewest <= (end - day).days <= found.most for day, end in ends.items())
