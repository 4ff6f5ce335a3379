"""iCalendar files, entry by entry: identifiers, alarms, escaped text, folded lines and time zones, read by others."""

import datetime as dt
import re
from typing import Any

import icalendar
import pytest
import vobject

import outsourcegov as og
from tests.support.rules import governance

DAY = dt.date(2026, 11, 1)
HEAD = "alliance: {id: example, client: client-co, providers: [provider-co], calendar: business}\n"
TEXT = """\
calendars: {business: {timezone: Europe/London}}
roles: {cio: {party: client-co}, lead: {party: provider-co}}
contracts:
  msa:
    between: [client-co, provider-co]
    owner: cio
    effective: 2025-04-01
    expires: 2027-03-31
    renewal: {kind: automatic, period: 1 year, notice: {client: 3 months, provider: 6 months}}
    reviews: {yearly: {every: 1 year, last: 2026-05-10}}
forums:
  board: {seats: [cio], chair: cio, meets: {every: {period: 1 month, day: 28, at: "02:30"}, agenda: 2 days}}
  group: {seats: [cio, lead], chair: cio, meets: {every: 3 months, minutes: 5 days}}
meetings: {m: {forum: group, held: 2026-09-16, minutes: true, next: 2026-12-14}}
decisions: {budget: {within: 30 days, rights: [{decider: cio}]}}
decision-log: {d-1: {decision: budget, raised: 2026-10-20, by: cio, outcome: open}}
exit-plans: {e: {owner: cio, test-every: 1 year, tested: 2025-05-02}}
risks: {fire: {owner: cio, review-by: 2026-12-01}}
"""


def _timetable(text: str = TEXT, as_of: dt.date = DAY, end: str = "2027-10-31") -> og.Timetable:
    return og.calendar(governance(HEAD + text, as_of=as_of), as_of, end)


def _events(timetable: og.Timetable) -> list[Any]:
    return list(icalendar.Calendar.from_ical(og.timetable_ics(timetable)).walk("VEVENT"))


def _days(timetable: og.Timetable) -> dict[str, dt.date]:
    return {str(event["UID"]): event.decoded("DTSTART") for event in _events(timetable)}


@pytest.mark.parametrize("source", ["examples/bsp-datec", "examples/northbank", "examples/northbank-troubled"])
@pytest.mark.usefixtures("at_root")
def test_each_entry_is_as_the_standard_wants(source: str) -> None:
    """Each event has what RFC 5545 asks for, once, and alarms that are shown before it; no two share an identifier."""
    asked = og.load(source, as_of="2005-01-10" if "bsp" in source else "2026-11-01")
    timetable = og.calendar(asked, asked.as_of, asked.as_of + dt.timedelta(days=365))
    text = og.timetable_ics(timetable)
    read, events = icalendar.Calendar.from_ical(text), _events(timetable)

    assert (read["VERSION"], read["METHOD"], bool(read["PRODID"])) == ("2.0", "PUBLISH", True)
    assert not any(one.errors for one in read.walk())
    assert len({str(one["UID"]) for one in events}) == len(events) == len(timetable)
    for event in events:
        assert all(
            isinstance(event[key], icalendar.vText | icalendar.vDDDTypes | icalendar.vInt | icalendar.vUid)
            for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE")
        )
        alarms = event.walk("VALARM")
        assert bool(alarms) != str(event["SUMMARY"]).startswith("Overdue: ")
        assert all(one["ACTION"] == "DISPLAY" and str(one["DESCRIPTION"]) for one in alarms)
        assert all(one["TRIGGER"].dt < dt.timedelta() for one in alarms)
    for component in vobject.readComponents(text.decode()):
        component.validate(raiseException=True)


def test_two_runs_give_the_same_identifiers() -> None:
    """The same alliance on a later day keeps the identifiers of the dates that are still to come."""
    first, second = _timetable(end="2028-10-31"), _timetable(as_of=dt.date(2026, 11, 20), end="2028-10-31")
    before, after = _days(first), _days(second)

    assert og.timetable_ics(first) == og.timetable_ics(_timetable(end="2028-10-31"))
    assert after.items() <= before.items()
    assert len(after) > len(before) / 2


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("risk", "review-by: 2026-12-01", "review-by: 2026-12-24"),
        ("term", "expires: 2027-03-31", "expires: 2027-02-28"),
        ("notice", "expires: 2027-03-31", "expires: 2027-06-30"),
        ("review", "last: 2026-05-10", "last: 2026-06-01"),
        ("test", "tested: 2025-05-02", "tested: 2025-06-02"),
        ("decision", "raised: 2026-10-20", "raised: 2026-10-25"),
        ("sitting", "next: 2026-12-14", "next: 2026-12-16"),
        ("papers", "next: 2026-12-14", "next: 2026-12-16"),
    ],
)
def test_what_moves_keeps_its_identifier(kind: str, old: str, new: str) -> None:
    """A date that moves is the same event on another day, so that calendars move it and do not add another."""
    as_it_was, moved = _timetable().only(kind), _timetable(TEXT.replace(old, new)).only(kind)
    said = {"sitting": "group", "papers": "group", "notice": "by client"}.get(kind, "")
    before, after = (next(one for one in _events(each) if said in one["SUMMARY"]) for each in (as_it_was, moved))

    assert before["UID"] == after["UID"]
    assert before["DTSTART"].dt != after["DTSTART"].dt


def test_a_later_calendar_counts_more() -> None:
    """Time stamp and sequence number grow with the day of the governance, and with nothing else."""
    stamps = [
        {(one["SEQUENCE"], one["DTSTAMP"].dt) for one in _events(_timetable(as_of=day))}
        for day in (DAY, DAY, DAY + dt.timedelta(days=1), dt.date(1999, 1, 1))
    ]

    assert stamps[:2] == [{(9801, dt.datetime(2026, 11, 1, tzinfo=dt.UTC))}] * 2
    assert stamps[2] == {(9802, dt.datetime(2026, 11, 2, tzinfo=dt.UTC))}
    assert {sequence for sequence, _ in stamps[3]} <= {0}


POLICY = """\
policies:
  p: {kind: change, owner: cio, reviewed: 2026-01-01, review-every: 1 year, ref: '%s'}
"""


def test_text_is_escaped_and_read_back() -> None:
    """Commas, semicolons and backslashes in words come back as they were, for both readers."""
    title = "Prüfung, jährlich; C:\\new \U0001f600 „naïve“" + ", Straße" * 20
    timetable = _timetable(TEXT + POLICY % title).only("policy")
    raw = og.timetable_ics(timetable)
    (event,) = _events(timetable)
    unfolded = raw.replace(b"\r\n ", b"")
    written = unfolded.split(b"\r\nDESCRIPTION:")[1].split(b"\r\n")[0]

    assert f"See {title}." in str(event["DESCRIPTION"]).split("\n")
    assert f"See {title}." in vobject.readOne(raw.decode()).vevent.description.value.split("\n")
    assert re.search(rb"(?<!\\)[;,]", written) is None


def test_lines_are_folded_at_75_octets() -> None:
    """No line is longer than 75 octets, none breaks a letter in two, and all end as the standard says."""
    title = "Ä" * 200 + "\U0001f600" * 60
    raw = og.timetable_ics(_timetable(TEXT + POLICY % title))

    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 and line.decode() for line in raw.removesuffix(b"\r\n").split(b"\r\n"))
    assert title in raw.decode().replace("\r\n ", "")


def test_times_are_right_across_changes_of_the_clock() -> None:
    """A time of day stays one when clocks change, and a reader that goes by the rules in the file agrees."""
    events = [one for one in _events(_timetable(end="2027-10-31").only("sitting")) if "board" in one["SUMMARY"]]
    told = [(str(one["DTSTART"].dt), one["DTSTART"].params["TZID"]) for one in events]
    raw = og.timetable_ics(_timetable().only("sitting")).decode()
    by_rules = [str(one.dtstart.value) for one in vobject.readOne(raw).vevent_list if "board" in one.summary.value]

    assert told[3:7] == [
        ("2027-02-28 02:30:00+00:00", "Europe/London"),
        ("2027-03-28 02:30:00+01:00", "Europe/London"),
        ("2027-04-28 02:30:00+01:00", "Europe/London"),
        ("2027-05-28 02:30:00+01:00", "Europe/London"),
    ]
    assert by_rules == [day for day, _ in told]
    assert raw.count("BEGIN:VTIMEZONE") == 1
