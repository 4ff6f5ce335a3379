"""The days to which cadences come, against dateutil; periods of the calendar; the last day for something to start."""

import datetime as dt
from itertools import islice

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, YEARLY, rrule
from hypothesis import given, strategies as st

from outsourcegov.governance.calendar.series import Counted, series
from outsourcegov.governance.dates.how_often import comes_back
from outsourcegov.governance.dates.recurrence import days_after
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Cadence
from tests.support.rules import governance

WHOLE = "It comes back every 5 business days, and that is no whole number of days."
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
WEEKDAYS = {"mon": MO, "tue": TU, "wed": WE, "thu": TH, "fri": FR, "sat": SA, "sun": SU}


def _first(cadence: dict[str, object], after: dt.date, anchor: dt.date | None = None) -> list[dt.date]:
    return list(islice(days_after(Cadence.from_plain(cadence), anchor, after), 30))


def _oracle(after: dt.date, start: dt.date, **rule: object) -> list[dt.date]:
    found = rrule(dtstart=dt.datetime.combine(start, dt.time()), **rule)  # type: ignore[arg-type]
    return [one.date() for one in islice((one for one in found if one.date() > after), 30)]


@given(DAYS, st.integers(1, 31))
def test_a_day_of_the_month_is_clipped(after: dt.date, day: int) -> None:
    """A day of the month comes in every month, on its last day where it is shorter."""
    expected = _oracle(after, after.replace(day=1), freq=MONTHLY, bymonthday=range(min(day, 28), day + 1), bysetpos=-1)

    assert _first({"period": "1 month", "day": day}, after) == expected


@given(DAYS, st.sampled_from(sorted(WEEKDAYS)))
def test_a_day_of_the_week(after: dt.date, weekday: str) -> None:
    """A day of the week comes every week."""
    expected = _oracle(after, after, freq=WEEKLY, byweekday=WEEKDAYS[weekday])

    assert _first({"period": "1 week", "weekday": weekday}, after) == expected


@given(DAYS, st.sampled_from(sorted(WEEKDAYS)), st.sampled_from([1, 2, 3, 4, -1]), st.sampled_from([1, 2, 3, 12]))
def test_a_day_of_the_week_in_the_month(after: dt.date, weekday: str, week: int, months: int) -> None:
    """Such a day of the week, or the last, comes in every month, or every so many months counted from a day."""
    which = WEEKDAYS[weekday](week)
    expected = _oracle(after, after.replace(day=1), freq=MONTHLY, interval=months, byweekday=which)
    cadence: dict[str, object] = {
        "period": f"{months} months",
        "weekday": weekday,
        "week": week if week > 0 else "last",
    }

    assert _first(cadence, after, None if months == 1 else after) == expected


@pytest.mark.parametrize(
    "every",
    [
        {"period": "1 month", "week": 3},
        {"period": "4 weeks", "weekday": "tue", "week": 3},
        {"period": "1 month", "weekday": "tue", "week": "unknown"},
        {"period": "1 month", "weekday": "tue", "week": 3, "day": 16},
        {"period": "3 months", "weekday": "tue", "week": 3},
    ],
)
def test_a_week_of_the_month_that_comes_to_no_day(every: dict[str, object]) -> None:
    """Without a day of the week, in weeks, where it is unknown or there is nothing to count from, no day is told."""
    assert _first(every, dt.date(2026, 1, 1)) == []


@pytest.mark.parametrize(
    ("every", "said"),
    [
        ({"period": "1 month", "weekday": "tue", "week": 3}, "every third Tuesday of the month"),
        ({"period": "3 months", "weekday": "fri", "week": "last"}, "every 3 months, on the last Friday of the month"),
        ({"period": "1 week", "weekday": "mon"}, "every week"),
        ({"each": "incident"}, ""),
    ],
)
def test_how_often_in_words(every: dict[str, object], said: str) -> None:
    """A cadence that names the week of the month says so in words."""
    assert comes_back(Cadence.from_plain(every)) == said


@given(DAYS)
def test_every_day(after: dt.date) -> None:
    """A cadence of one day comes every day, from whatever day on."""
    assert _first({"period": "1 day"}, after) == _oracle(after, after, freq=DAILY)


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_of_the_year(after: dt.date, month: int, day: int) -> None:
    """A day of the year comes every year."""
    start = dt.date(after.year, 1, 1)
    expected = _oracle(after, start, freq=YEARLY, bymonth=month, bymonthday=day)

    assert _first({"period": "1 year", "date": f"{month:02}-{day:02}"}, after) == expected


@given(DAYS, DAYS, st.integers(1, 40))
def test_months_are_counted_from_the_anchor(after: dt.date, anchor: dt.date, months: int) -> None:
    """So many months are counted from one day, so that a clipped day does not drift."""
    every = (anchor + relativedelta(months=number * months) for number in range(-1300 // months, 1300 // months + 31))
    expected = [day for day in every if day > after][:30]

    assert _first({"period": f"{months} months"}, after, anchor) == expected


@given(DAYS, DAYS, st.integers(2, 60))
def test_days_are_counted_from_the_anchor(after: dt.date, anchor: dt.date, days: int) -> None:
    """So many days are counted from one day on, and back from it."""
    assert all((day - anchor).days % days == 0 for day in _first({"period": f"{days} days"}, after, anchor))
    assert _first({"period": f"{days} days"}, after, anchor)[0] - after <= dt.timedelta(days=days)


@given(DAYS, st.sampled_from(["1 month", "2 months", "3 months", "6 months", "1 year", "1 week"]))
def test_periods_of_the_calendar_end_with_it(after: dt.date, period: str) -> None:
    """A period of the calendar ends on the day before the next begins, and none is left out."""
    every = series(Cadence.from_plain(period), in_calendar_periods=True)
    ends = list(islice(every.after(after), 10))
    months = {"1 month": 1, "2 months": 2, "3 months": 3, "6 months": 6, "1 year": 12, "1 week": 0}[period]
    first = after + dt.timedelta(days=1)
    days = (first + dt.timedelta(days=number) for number in range(4000))
    wanted = [
        day
        for day in days
        if (day.weekday() == 6 if not months else (day + dt.timedelta(days=1)).day == 1 and day.month % months == 0)
    ]

    assert ends == wanted[:10]


@pytest.mark.parametrize(
    ("cadence", "counted", "in_periods", "why"),
    [
        (None, None, False, "How often is not stated."),
        ({"period": "3 months", "day": 15}, None, True, "It comes back every 3 months, and on which days cannot"),
        ("5 weeks", None, True, "It comes back every 5 weeks, and when each of these ends cannot be told."),
        ("5 months", None, False, "It comes back every 5 months, and it is not known since when."),
        ("5 business days", dt.date(2026, 1, 1), False, WHOLE),
        ("0 days", dt.date(2026, 1, 1), False, "It comes back every 0 days, which is no time at all."),
        ("as-required", None, False, 'How often is only in words: "as required".'),
        ({"each": "incident"}, None, False, ""),
    ],
)  # fmt: skip
def test_why_days_cannot_be_told(cadence: object, counted: dt.date | None, in_periods: bool, why: str) -> None:  # noqa: FBT001
    """Where the days of a cadence cannot be told a sentence says why; what has no days has no sentence."""
    every = Cadence.from_plain(cadence) if cadence is not None else None
    found = series(every, Counted(counted) if counted is not None else None, in_calendar_periods=in_periods)

    assert found.why_untold.startswith(why)
    assert bool(found.why_untold) == bool(why)
    assert list(found.after(dt.date(2026, 1, 1))) == []


def test_days_end_with_the_last_that_can_be_written() -> None:
    """Nothing comes after the year 9999, and nothing breaks there."""
    for every in ({"period": "1 day"}, {"period": "1 year", "date": "06-30"}, {"period": "1 month", "day": 31}):
        assert list(days_after(Cadence.from_plain(every), None, dt.date(9990, 1, 1)))
    yearly = series(Cadence.from_plain("1 year"), in_calendar_periods=True)
    assert list(yearly.after(dt.date(9990, 1, 1)))[-1] <= dt.date.max


@given(
    DAYS,
    st.sampled_from(["0 days", "10 days", "2 weeks", "3 months", "1 year", "25 months", "5 business days", "48 hours"]),
)
def test_the_latest_start_is_the_last_in_time(day: dt.date, length: str) -> None:
    """What begins on the day is over by the other, and what begins a day later is not."""
    clock = governance("alliance: {id: x, client: client-co, providers: [provider-co]}\n").clock
    start = clock.latest_start(Duration.parse(length), day).day
    assert start is not None

    def ends(begins: dt.date) -> dt.date:
        from outsourcegov.model.conditions import Limit

        found = clock.deadline(Limit(within=Duration.parse(length)), begins).day
        assert found is not None
        return found

    assert ends(start) <= day < ends(start + dt.timedelta(days=1))
