"""Calendars: reviews that name their day and come back in several months, weeks or years; which day one was for."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from tests.support.rules import found, governance

HEAD = """\
alliance: {id: example, client: client-co, providers: [provider-co], calendar: business}
calendars: {business: {country: GB}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: p-1, from: 2010-01-01}]}}
contracts:
  msa: {between: [client-co, provider-co], owner: cio, effective: 2014-02-15, expires: none, %s}
"""
REVIEW = "reviews: {r: {owner: cio, %s}}"
FORUM = "forums: {board: {chair: cio, seats: [cio], meets: {every: %s}}}\nmeetings: {m: {forum: board, held: %s}}\n"


def _reviews(keys: str, as_of: str, end: str) -> og.Timetable:
    gov = governance(HEAD % (REVIEW % keys), dt.date.fromisoformat(as_of))
    return og.calendar(gov, as_of, end).only("review")


def _days(timetable: og.Timetable) -> list[str]:
    return [f"{one.day}{' overdue' if one.is_overdue else ''}" for one in timetable.dates]


@pytest.mark.parametrize(
    ("every", "last", "days"),
    [
        ("{period: 2 years, date: '04-01'}", "2026-04-01", ["2028-04-01", "2030-04-01"]),
        ("{period: 2 years, date: '04-01'}", "2026-03-28", ["2028-04-01", "2030-04-01"]),
        ("{period: 2 years, date: '04-01'}", "2016-04-01", ["2018-04-01 overdue", "2028-04-01", "2030-04-01"]),
        ("{period: 18 months, day: 1}", "2026-07-01", ["2028-01-01", "2029-07-01"]),
        ("{period: 12 months, weekday: tue, week: 3}", "2026-07-21", ["2027-07-20", "2028-07-18", "2029-07-17"]),
        ("{period: 52 weeks, weekday: mon}", "2026-07-06", ["2027-07-05", "2028-07-03", "2029-07-02", "2030-07-01"]),
        ("{period: 2 years, day: 15}", "none", ["2016-02-15 overdue", "2028-02-15", "2030-02-15"]),
        ("{period: 3 months, day: unknown}", "2026-07-01", []),
        ("{period: 3 months, day: 1}", "unknown", []),
    ],
)  # fmt: skip
def test_a_review_that_names_its_day_is_counted_from_the_last(every: str, last: str, days: list[str]) -> None:
    """A review on a named day of every so many months, weeks or years is counted from the last, as its rule does."""
    keys = f"every: {every}, last: {last}"
    timetable = _reviews(keys, "2026-08-01", "2030-07-31")

    assert _days(timetable)[: len(days)] == days
    assert bool(timetable.untold) == (not days)
    told = found("CON011", HEAD % (REVIEW % keys), dt.date(2026, 8, 1))
    assert [one.partition("was due by ")[2][:10] for one in told] == [
        str(one.day) for one in timetable.dates if one.is_overdue
    ]


def test_it_is_said_what_a_named_day_is_counted_from() -> None:
    """A day that hangs on when the last review was says so, and one that the text fixes for each year does not."""
    counted = _reviews("every: {period: 2 years, date: '04-01'}, last: 2026-04-01", "2026-08-01", "2030-07-31")
    stated = _reviews("every: {period: 1 year, date: '04-01'}, last: 2026-04-01", "2026-08-01", "2027-07-31")

    assert [one.caveats[0] for one in counted.dates] == ["This is counted from 2026-04-01, when it was last held."] * 2
    assert len({one.which for one in counted.dates}) == len(counted.dates)
    assert stated.dates[0].caveats == ()


def test_several_days_in_each_period_are_told_apart() -> None:
    """No two days of one review are taken for the same, also where each period has several."""
    found = _reviews("every: {period: 2 months, days: [1, 15]}, last: 2026-07-20", "2026-08-01", "2027-07-31")

    assert len({one.which for one in found.dates}) == len(found.dates) > 1


@given(
    st.sampled_from(["{period: %d months, day: 12}", "{period: %d months, weekday: tue, week: last}"]),
    st.integers(2, 30),
    st.dates(dt.date(2024, 1, 1), dt.date(2026, 7, 31)),
)
def test_reviews_and_forums_count_alike(cadence: str, period: int, near: dt.date) -> None:
    """A review and a forum with one cadence that were last held on one of its days come back on the same days."""
    every = cadence % period
    gov = governance(HEAD % "" + FORUM % (every, near), near)
    last = gov.clock.next_sitting("board", near).day
    assert last is not None
    text = HEAD % (REVIEW % f"every: {every}, last: {last}") + FORUM % (every, last)
    timetable = og.calendar(governance(text, last), last + dt.timedelta(days=1), last + dt.timedelta(days=2000))

    assert [one.day for one in timetable.only("review").dates] == [one.day for one in timetable.only("sitting").dates]


@pytest.mark.parametrize(
    ("every", "last", "due"),
    [
        ("{period: 1 year, date: '04-01'}", "2025-10-01", "2027-04-01"),
        ("{period: 1 year, date: '04-01'}", "2025-09-30", "2026-04-01 overdue"),
        ("{period: 1 year, date: '03-01'}", "2025-09-01", "2027-03-01"),
        ("{period: 1 year, date: '03-01'}", "2025-08-31", "2026-03-01 overdue"),
        ("{period: 2 years, date: '04-01'}", "2025-04-01", "2027-04-01"),
        ("{period: 1 month, day: 15}", "2026-06-30", "2026-08-15"),
        ("{period: 1 month, day: 15}", "2026-06-29", "2026-07-15 overdue"),
        ("{period: 1 week, weekday: mon}", "2026-07-31", "2026-08-10"),
        ("{period: 1 week, weekday: mon}", "2026-07-30", "2026-08-03"),
    ],
)
def test_half_a_period_before_is_counted_by_the_calendar(every: str, last: str, due: str) -> None:
    """A review up to half a period before its day was for it: half a year is six months of the calendar."""
    assert _days(_reviews(f"every: {every}, last: {last}", "2026-08-01", "2028-07-31"))[0] == due
