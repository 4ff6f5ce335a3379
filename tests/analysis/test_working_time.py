"""Working time agrees with what one finds by walking through it day by day and minute by minute."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from outsourcegov.analysis.working_time import ALWAYS, WHOLE_DAY, WorkingTime
from outsourcegov.errors import InvalidValue
from outsourcegov.model.duration import Duration, Unit
from outsourcegov.model.words import Hours

LONDON = ZoneInfo("Europe/London")
CHRISTMAS = dt.date(2026, 12, 25)
USUAL = WorkingTime(days_off=frozenset([CHRISTMAS]))
LUNCH = WorkingTime([[Hours(540, 750), Hours(810, 1020)]] * 5 + [[]] * 2)
NEVER = WorkingTime([[]] * 7)
MINUTE = dt.timedelta(minutes=1)


def _added(length: str, moment: str, working: WorkingTime = USUAL) -> str | None:
    end = working.add(Duration.parse(length), dt.datetime.fromisoformat(moment))
    return end.isoformat(sep=" ", timespec="minutes") if end is not None else None


@pytest.mark.parametrize(
    ("length", "start", "end"),
    [
        ("5 business days", "2026-11-06 16:30", "2026-11-13 17:00"),
        ("1 business day", "2026-11-06 09:00", "2026-11-09 17:00"),
        ("1 business day", "2026-11-06 18:00", "2026-11-09 17:00"),  # after closing: the day does not count anyhow
        ("1 business day", "2026-11-07 11:00", "2026-11-09 17:00"),  # a Saturday
        ("1 business day", "2026-12-24 12:00", "2026-12-28 17:00"),
        ("0 business days", "2026-11-06 18:00", "2026-11-06 17:00"),
        ("0 business days", "2026-11-07 11:00", "2026-11-09 17:00"),
        ("1.5 business days", "2026-11-02 11:00", "2026-11-04 17:00"),
        ("8 business hours", "2026-11-06 09:00", "2026-11-06 17:00"),
        ("8 business hours", "2026-11-06 10:00", "2026-11-09 10:00"),
        ("2 business hours", "2026-11-07 03:00", "2026-11-09 11:00"),
        ("0 business hours", "2026-11-07 03:00", "2026-11-07 03:00"),
        ("4 hours", "2026-11-06 22:00", "2026-11-07 02:00"),
        ("30 seconds", "2026-11-06 22:00", "2026-11-06 22:00"),
        ("90 days", "2026-11-06 22:00", "2027-02-04 22:00"),
        ("1.5 days", "2026-11-06 22:00", "2026-11-08 10:00"),
        ("2 weeks", "2026-11-06 22:00", "2026-11-20 22:00"),
        ("6 months", "2026-08-31 12:00", "2027-02-28 12:00"),
        ("1 year", "2028-02-29 12:00", "2029-02-28 12:00"),
    ],
)
def test_lengths_are_added(length: str, start: str, end: str) -> None:
    """A length of time ends where contracts usually mean it to end."""
    assert _added(length, start) == end


def test_lunch_is_no_working_time() -> None:
    """Hours run on after a pause, and end when it begins."""
    assert _added("3.5 business hours", "2026-11-06 09:00", LUNCH) == "2026-11-06 12:30"
    assert _added("4 business hours", "2026-11-06 09:00", LUNCH) == "2026-11-06 14:00"


def test_end_of_the_day() -> None:
    """Hours that end at 24:00 go on with those that begin at 0:00, and otherwise close with the day."""
    nights = WorkingTime([[Hours(0, 360), Hours(1320, 1440)]] * 5 + [[]] * 2)

    assert nights.closing(dt.date(2026, 11, 6)) == dt.datetime(2026, 11, 7)
    assert _added("1 business hour", "2026-11-06 23:00", nights) == "2026-11-07 00:00"
    assert _added("2 business hours", "2026-11-06 23:00", nights) == "2026-11-09 01:00"


def test_always_open() -> None:
    """Where it is open all day every day, business days are days."""
    moment = dt.datetime(2026, 12, 25, 3, 30)

    assert ALWAYS.is_open(moment)
    assert ALWAYS.next_opening(moment) == moment
    assert _added("24 business hours", "2026-12-25 03:30", ALWAYS) == "2026-12-26 03:30"
    assert _added("1 business day", "2026-12-25 03:30", ALWAYS) == "2026-12-27 00:00"


def test_outside() -> None:
    """Outside working time are the other hours, and the whole of a day off; outside that is working time again."""
    after_hours = USUAL.outside()

    assert after_hours.hours_on(dt.date(2026, 11, 6)) == (Hours(0, 540), Hours(1020, 1440))
    assert after_hours.hours_on(dt.date(2026, 11, 7)) == WHOLE_DAY
    assert after_hours.hours_on(CHRISTMAS) == WHOLE_DAY
    assert after_hours.outside() == USUAL
    assert ALWAYS.outside() == NEVER


@pytest.mark.parametrize(
    ("length", "start", "end"),
    [
        ("24 hours", "2026-03-28 12:00", "2026-03-29 13:00"),  # clocks go forward in the night
        ("1 day", "2026-03-28 12:00", "2026-03-29 12:00"),
        ("1 day", "2026-03-28 01:30", "2026-03-29 02:00"),  # 01:30 is skipped
        ("24 hours", "2026-10-24 12:00", "2026-10-25 11:00"),  # clocks go back
        ("1 day", "2026-10-24 12:00", "2026-10-25 12:00"),
        ("1 week", "2026-10-24 12:00", "2026-10-31 12:00"),
        ("1 business day", "2026-03-27 12:00", "2026-03-30 17:00"),
        ("6 business hours", "2026-03-28 23:00", "2026-03-29 06:00"),
        ("6 business hours", "2026-10-24 23:00", "2026-10-25 04:00"),
    ],
)
def test_clocks_change(length: str, start: str, end: str) -> None:
    """Days run on the clock on the wall, hours in real time."""
    working = USUAL if "day" in length else ALWAYS
    here = WorkingTime(working.week, zone=LONDON)
    moment = dt.datetime.fromisoformat(start)
    aware = here.add(Duration.parse(length), moment.replace(tzinfo=LONDON).astimezone(dt.UTC))

    assert _added(length, start, here) == end
    assert aware is not None
    assert (aware.tzinfo, aware.replace(tzinfo=None)) == (LONDON, dt.datetime.fromisoformat(end))


def test_moments_of_other_zones() -> None:
    """Whether it is open is asked of the clocks there; a calendar without a zone goes by those of the moment."""
    here = WorkingTime(zone=LONDON)
    noon_in_tokyo = dt.datetime(2026, 11, 6, 12, tzinfo=ZoneInfo("Asia/Tokyo"))

    assert not here.is_open(noon_in_tokyo)
    assert here.is_open(noon_in_tokyo + dt.timedelta(hours=7))
    assert WorkingTime().is_open(noon_in_tokyo)


def test_hours_that_clocks_skip() -> None:
    """Hours that begin or end in the hour that is skipped lose what there is not, and no more."""
    before, after = dt.datetime(2026, 3, 28, 23, 0), dt.datetime(2026, 3, 29, 12, 0)
    nights = {(30, 90): 30, (90, 120): 0, (90, 180): 60, (60, 135): 15}
    found = {hours: WorkingTime([[Hours(*hours)]] * 7, zone=LONDON).worked_between(before, after) for hours in nights}

    assert found == {hours: minutes * MINUTE for hours, minutes in nights.items()}


@pytest.mark.parametrize("length", ["1 business day", "1 business hour"])
def test_never_open(length: str) -> None:
    """Where it is never open, or all days are off, nothing ends or opens."""

    class Every:
        def __contains__(self, day: object) -> bool:
            return True

    for working in (NEVER, WorkingTime(days_off=Every())):
        moment = dt.datetime(2026, 11, 6, 12)
        assert _added(length, "2026-11-06 12:00", working) is None
        assert working.next_opening(moment) is None
        assert working.worked_between(moment, moment + dt.timedelta(days=30)) == dt.timedelta()


@pytest.mark.parametrize(
    "length",
    ["999999 business days", "999999 business hours", "999999 years", "999999 weeks", "100000 months", "999999.5 days"],
)
@pytest.mark.parametrize("start", ["2026-11-06 12:00", "9999-12-31 12:00"])
def test_too_far(length: str, start: str) -> None:
    """What would end later than a date can say, or further ahead than is looked, cannot be told."""
    end = _added(length, start)

    assert end is None or end.startswith("4764")  # so many days are few enough


@pytest.mark.parametrize("moment", [dt.datetime.min, dt.datetime.max])
@pytest.mark.parametrize(
    "zone", [None, LONDON, dt.timezone(dt.timedelta(hours=14)), dt.timezone(dt.timedelta(hours=-12))]
)
def test_ends_of_the_calendar(moment: dt.datetime, zone: dt.tzinfo | None) -> None:
    """At the first and the last moment there is, questions have an answer or none, and never fail."""
    working = WorkingTime(zone=zone)
    for length in ("1 second", "1 business day", "1 business hour", "1 day", "1 month"):
        working.add(Duration.parse(length), moment)
    working.next_opening(moment)
    working.worked_between(moment, moment)

    assert working.is_open(moment) in (True, False)
    assert ALWAYS.closing(dt.date.max) is None


def test_far_apart() -> None:
    """Working time between moments more than a hundred years apart is not counted."""
    assert USUAL.worked_between(dt.datetime(1900, 1, 1), dt.datetime(2100, 1, 1)) is None


def test_week_has_seven_days() -> None:
    """A week of other than seven days is refused."""
    with pytest.raises(InvalidValue, match="a week has 7 days, not 5"):
        WorkingTime([[Hours(0, 60)]] * 5)


START = dt.datetime(2026, 3, 27)
"""Two days before clocks go forward in London."""

days = st.integers(0, 9).map(lambda ahead: START.date() + dt.timedelta(days=ahead))


@st.composite
def _hours(draw: st.DrawFn) -> Hours:
    start = draw(st.integers(0, 47))
    return Hours(start * 30, draw(st.integers(start + 1, 48)) * 30)


@st.composite
def working_times(draw: st.DrawFn) -> WorkingTime:
    """Any hours on any days, with days off, in a place where clocks change and in one where they do not."""
    week = draw(st.lists(st.lists(_hours(), max_size=3), min_size=7, max_size=7))
    zone = draw(st.sampled_from([None, dt.UTC, ZoneInfo("Asia/Tokyo")]))
    working = WorkingTime(week, frozenset(draw(st.lists(days, max_size=3))), draw(st.lists(_hours(), max_size=1)), zone)
    return draw(st.sampled_from([working, working.outside()]))


moments = st.integers(0, 4 * 48).map(lambda halves: START + halves * 30 * MINUTE)


def _is_open(working: WorkingTime, moment: dt.datetime) -> bool:
    minutes = moment.hour * 60 + moment.minute
    return any(hours.start <= minutes < hours.end for hours in working.hours_on(moment.date()))


def _walk(start: dt.datetime, minutes: int) -> Iterator[dt.datetime]:
    return (start + minute * 30 * MINUTE for minute in range(minutes // 30))


@settings(max_examples=60)
@given(working_times(), moments, moments)
def test_worked_between_is_what_a_walk_finds(working: WorkingTime, start: dt.datetime, end: dt.datetime) -> None:
    """Working time between two moments is all the half hours between them in which it is open."""
    open_ones = sum(_is_open(working, moment) for moment in _walk(start, int((end - start) / MINUTE)))

    assert working.worked_between(start, end) == open_ones * 30 * MINUTE
    assert working.is_open(start) == _is_open(working, start)


@settings(max_examples=60)
@given(working_times(), moments, st.integers(1, 40))
def test_business_hours_end_where_a_walk_ends(working: WorkingTime, start: dt.datetime, halves: int) -> None:
    """So many business hours end when as many have passed, and not a moment later."""
    left = halves
    ends = None
    for moment in _walk(start, 21 * 24 * 60):
        left -= _is_open(working, moment)
        if not left:
            ends = moment + 30 * MINUTE
            break
    found = working.add(Duration(Decimal(halves) / 2, Unit.HOUR, business=True), start)

    assert found == ends or ends is None


@settings(max_examples=60)
@given(working_times(), moments, st.integers(0, 9))
def test_business_days_end_where_a_walk_ends(working: WorkingTime, start: dt.datetime, count: int) -> None:
    """So many business days end with the day that is the last of as many with any hours, after the first day."""
    ahead = [start.date() + dt.timedelta(days=number) for number in range(100)]
    found = [day for day in ahead[1 if count else 0 :] if working.hours_on(day)]
    day = found[max(count, 1) - 1] if found else None

    assert working.business_day(start.date(), count) == day
    assert working.add(Duration(Decimal(count), Unit.DAY, business=True), start) == (
        None if day is None else working.closing(day)
    )


@settings(max_examples=60)
@given(working_times(), moments)
def test_opens_where_a_walk_does(working: WorkingTime, start: dt.datetime) -> None:
    """It opens at the first moment that is open."""
    opens = next((moment for moment in _walk(start, 21 * 24 * 60) if _is_open(working, moment)), None)

    assert working.next_opening(start) == opens
    assert working.outside().outside() == working


@settings(max_examples=60)
@given(working_times(), moments, st.integers(1, 400))
def test_what_is_added_lies_between(working: WorkingTime, start: dt.datetime, minutes: int) -> None:
    """Over a change of clocks too, so much working time lies between a moment and the end of what is added to it."""
    here = WorkingTime(working.week, working.days_off, working.on_days_off, LONDON)
    end = here.add(Duration(Decimal(minutes), Unit.MINUTE, business=True), start)

    assert end is None or here.worked_between(start, end) == minutes * MINUTE
