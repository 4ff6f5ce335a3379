"""Calendars: how often a forum meets in words, calls that are past, and sittings that cannot be told."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TODAY = dt.date(2026, 11, 22)
TEXT = """\
alliance: {id: example, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: p-1, from: 2020-01-01}]}}
forums: {board: {owner: cio, chair: cio, seats: [cio], meets: {every: %s, notice: %s}}}
meetings: {m-1: {forum: board, held: %s}}
"""
TUESDAY = "{period: 1 month, weekday: tue, week: 3}"


def _calendar(every: str, notice: str = "2 weeks", held: str = "2026-11-17", start: str = "2026-11-22") -> og.Timetable:
    found = og.calendar(governance(TEXT % (every, notice, held), as_of=TODAY), start, "2027-12-31")
    return found.only("sitting")


@pytest.mark.parametrize(
    ("every", "said"),
    [(TUESDAY, "every third Tuesday of the month"), ("1 month", "at least every month")],
)
def test_how_often_a_forum_meets_is_said_as_the_text_has_it(every: str, said: str) -> None:
    """A forum that meets on a day of a week of the month is not said to meet every 5 weeks."""
    (untold,) = _calendar(every, start="2026-01-01").untold
    assert untold.why.startswith(f'When "board" meets before 2026-11-17: It meets {said}, and no meeting before ')


def test_a_meeting_said_to_be_held_on_a_day_to_come() -> None:
    """A sitting on a day to come that is said to have been held already says so, in words of the text."""
    found = [one for one in _calendar(TUESDAY, held="2026-12-17").dates if str(one.day) == "2026-12-17"]
    assert found[0].caveats[0] == "It is said to have been held on that day, which has not come."


@pytest.mark.parametrize("every", ["0 months", "{period: 0 months, at: '10:00'}", "0 days"])
def test_a_period_of_nothing_misses_no_sitting(every: str) -> None:
    """A forum that is said to meet every 0 months has missed nothing, and it cannot be told when it meets."""
    found = _calendar(every)
    assert found.dates == ()
    assert "which is no time at all" in found.untold[0].why


@pytest.mark.parametrize(
    ("every", "notice", "said"),
    [
        ("6 months", "7 months", ["It was to be called by 2026-10-17."]),
        ("6 months", "2 months", []),
        (TUESDAY, "4 weeks", ["It was to be called by 2026-11-17."]),
        (TUESDAY, "2 weeks", []),
    ],
)
def test_a_call_that_is_past_is_told_with_the_sitting(every: str, notice: str, said: list[str]) -> None:
    """Where the last day to call a sitting to come has passed that day is told, and it is not claimed to be overdue."""
    first, *later = _calendar(every, notice).dates
    assert [one for one in first.caveats if "called" in one] == said
    assert not any("called" in caveat for one in later for caveat in one.caveats)


def test_what_is_announced_has_been_called() -> None:
    """Of a meeting that is announced on record it is not asked when it was to be called."""
    text = TEXT % ("6 months", "7 months", "2026-11-17, next: 2027-05-17")
    first = og.calendar(governance(text, as_of=TODAY), "2026-11-22", "2027-12-31").only("sitting").dates[0]
    assert not any("called" in caveat for caveat in first.caveats)
