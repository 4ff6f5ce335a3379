"""Calendars: what is overdue does not hang on the days that are asked for, and stands there once."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TODAY = dt.date(2026, 11, 22)
TEXT = """\
alliance: {id: example, client: client-co, providers: [provider-co], calendar: business}
calendars: {business: {country: NL, timezone: Europe/Amsterdam}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}}
roles: {cio: {party: client-co, appointments: [{person: p-1, from: 2020-01-01}]}}
contracts: {msa: {between: [client-co, provider-co], owner: cio, effective: 2025-01-01, expires: 2028-12-31}}
risks: {r-1: {owner: cio, review-by: 2026-11-06}}
forums: {board: {owner: cio, chair: cio, seats: [cio], meets: {every: %s, notice: 2 weeks, minutes: 3 days}}}
meetings: {m-1: {forum: board, held: 2026-04-15, attended: [p-1], minutes: true}}
"""
MISSED = '"board" was to meet, and no meeting is on record'
MONTHLY = "{period: 1 month, day: 15, at: '10:00'}"


def _calendar(start: str, end: str, every: str = "6 months") -> og.Timetable:
    return og.calendar(governance(TEXT % every, as_of=TODAY), start, end)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-22", "2027-11-21"),
        ("2030-01-01", "2030-12-31"),
        ("2020-01-01", "2020-12-31"),
        ("2026-09-01", "2027-08-31"),
        ("2026-10-15", "2026-10-15"),
        ("2000-01-01", "2040-12-31"),
    ],
)
def test_overdue_whatever_the_days_are(start: str, end: str) -> None:
    """What is overdue is told first in each calendar, also where the forum has ended by then."""
    dates = _calendar(start, end).dates
    assert [(str(one.day), one.kind.value) for one in dates if one.is_overdue] == [
        ("2026-10-15", "sitting"),
        ("2026-11-06", "risk"),
    ]
    assert all(one.is_overdue for one in dates[:2])


@pytest.mark.parametrize("every", ["6 months", MONTHLY])
def test_a_sitting_that_was_missed_stands_there_once(every: str) -> None:
    """Of days that have passed those of meetings on record are told as sittings, and the missed one as overdue."""
    timetable = _calendar("2026-01-01", "2026-11-30", every)
    told = [(one.what, str(one.day)) for one in timetable.only("sitting").dates]
    assert told == [(MISSED, "2026-10-15" if every == "6 months" else "2026-05-15"), ('"board" meets', "2026-04-15")]
    papers = [(one.what, str(one.day)) for one in timetable.only("papers").dates]
    assert papers[0] == ('Last day to call "board"', "2026-04-01")
    assert all(day >= "2026-11-22" for _, day in papers[1:])
