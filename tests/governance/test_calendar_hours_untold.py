"""Times of day in the calendar where the hours of the calendar in force are not known."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
alliance: {id: example, client: client-co, providers: [provider-co], calendar: cal}
calendars: {cal: {hours: %s}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles: {cio: {party: client-co}, lead: {party: provider-co}}
forums: {board: {seats: [cio, lead], meets: {every: {period: 1 month, day: 30, at: %s}}}}
reports: {figures: {produced-by: lead, every: {period: 1 month, day: 30, at: %s}}}
"""


@pytest.mark.parametrize(
    ("hours", "at", "time"),
    [
        ("unknown", "closing", None),
        ("unknown", "opening", None),
        ("unknown", "'10:00'", "10:00"),
        ("['09:00-18:00']", "closing", "18:00"),
    ],
)
def test_no_time_of_day_is_made_up(hours: str, at: str, time: str | None) -> None:
    """What is at opening or closing has no time of day while nobody knows the hours; a time that is stated stays."""
    calendar = og.calendar(governance(TEXT % (hours, at, at)), "2026-11-01", "2026-11-30")
    (sitting,) = calendar.only("sitting").dates
    (report,) = calendar.only("report").dates
    shown = [f"{one.moment:%H:%M}" if one.moment is not None else None for one in (sitting, report)]

    assert (sitting.day, report.day) == (dt.date(2026, 11, 30), dt.date(2026, 11, 30))
    assert shown == [time, time]
