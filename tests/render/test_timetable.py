"""Calendars as text, and as iCalendar files that an independent reader reads back."""

import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

import outsourcegov as og
from tests.support.golden import check_golden
from tests.support.rules import governance

pytestmark = pytest.mark.usefixtures("at_root")

GOLDEN = Path(__file__).parents[1] / "golden"
HOSTILE = 'say "no"; \\n or , <script>alert(1)</script> \u202e\U0001f600\r\nBEGIN:VEVENT'
ALLIANCE = """\
alliance: {id: example, title: An example, client: client-co, providers: [provider-co], calendar: business}
calendars: {business: {timezone: Europe/London}}
roles: {cio: {party: client-co}}
forums: {board: {seats: [cio], chair: cio, meets: {every: {period: 1 month, day: 30, at: "09:30"}}}}
risks: {fire: {owner: cio, review-by: 2026-09-30}}
"""


def _events(timetable: og.Timetable) -> list[Any]:
    found = vobject.readOne(og.timetable_ics(timetable).decode())
    return list(getattr(found, "vevent_list", []))


def _calendar(text: str = ALLIANCE, end: str = "2027-04-30") -> og.Timetable:
    return og.calendar(governance(text, as_of=dt.date(2026, 11, 1)), "2026-11-01", end)


@pytest.mark.parametrize(
    ("source", "day", "end"),
    [("examples/bsp-datec", "2005-01-10", "2005-07-31"), ("examples/northbank", "2026-11-01", "2027-04-30")],
)
def test_a_calendar_file_is_read_back(source: str, day: str, end: str) -> None:
    """Each date is an event on its day, at its moment, with its words, and with an identifier of its own."""
    timetable = og.calendar(og.load(source, as_of=day), day, end)
    events = _events(timetable)

    assert [one.summary.value for one in events] == [one.what for one in timetable.dates]
    assert [one.dtstart.value for one in events] == [one.moment or one.day for one in timetable.dates]
    assert [one.categories.value for one in events] == [[one.kind.value] for one in timetable.dates]
    assert len({one.uid.value for one in events}) == len(timetable)
    assert {one.dtstamp.value for one in events} == {dt.datetime.combine(timetable.as_of, dt.time(), dt.UTC)}
    assert all(one.valarm_list for one in events)


def test_moments_are_in_the_time_zone_of_the_calendar() -> None:
    """A moment is told in the time zone of the calendar in force, over changes of clocks."""
    london = ZoneInfo("Europe/London")
    moments = [one.dtstart.value for one in _events(_calendar(end="2033-07-31").only("sitting"))]

    assert [moment.utcoffset() for moment in moments[:6]] == [dt.timedelta(hours=hours) for hours in (0, 0, 0, 0, 1, 1)]
    assert [moment.utcoffset() for moment in moments] == [
        moment.replace(tzinfo=london).utcoffset() for moment in moments
    ]


def test_what_is_overdue_says_so() -> None:
    """Something overdue keeps its day, and its summary says that it is overdue."""
    (first, *_) = _events(_calendar())

    assert (first.summary.value, first.dtstart.value) == (
        'Overdue: Risk "fire" is to be looked at again',
        dt.date(2026, 9, 30),
    )


def test_identifiers_stay_when_the_file_is_written_anew() -> None:
    """The same calendar is the same file; a day that moves keeps its identifier, so that calendars move it."""
    later = ALLIANCE.replace("2026-09-30", "2026-10-15")

    assert og.timetable_ics(_calendar()) == og.timetable_ics(_calendar())
    assert _events(_calendar(later))[0].uid.value == _events(_calendar())[0].uid.value


def test_hostile_names_stay_text() -> None:
    """Names with line ends, markup and words of the format add no line and no event of their own."""
    alliance = og.Alliance.from_plain(
        {
            "outsourcegov": 1,
            "alliance": {"id": "x", "title": HOSTILE, "client": "a", "providers": ["b"]},
            "policies": {"p": {"kind": "change", "reviewed": "2026-01-01", "review-every": "1 year", "ref": HOSTILE}},
        }
    )
    timetable = og.calendar(og.Governance(alliance, "2026-11-01"), "2026-11-01", "2027-10-31")
    (event,) = _events(timetable)

    assert "<script>" in event.description.value
    assert og.timetable_ics(timetable).count(b"BEGIN:VEVENT\r\n") == 1
    assert all(line.isprintable() for line in og.timetable_text(timetable).split("\n"))


def test_without_icalendar_a_line_says_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is missing, the error names the extra that brings it."""
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    with pytest.raises(og.MissingExtra, match=r"outsourcegov\[calendar\]"):
        og.timetable_ics(_calendar())


@pytest.mark.parametrize(
    ("name", "source", "day", "end"),
    [
        ("bsp-datec", "examples/bsp-datec", "2005-01-10", "2009-12-31"),
        ("troubled", "examples/northbank-troubled", "2026-11-01", "2027-10-31"),
    ],
)
def test_calendars_of_the_examples(name: str, source: str, day: str, end: str, update_golden: bool) -> None:  # noqa: FBT001
    """What the calendars of the examples say is as it was when somebody last read it."""
    text = og.timetable_text(og.calendar(og.load(source, as_of=day), day, end))

    check_golden(GOLDEN / f"calendar-{name}.txt", text, update=update_golden)
