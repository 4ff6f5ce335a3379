"""Those who cannot be reached when an issue comes to them, and the clocks on which moments are told."""

import datetime as dt
import json

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
calendars:
  office: {timezone: Europe/Berlin, hours: "08:00-17:00"}
  london: {timezone: Europe/London, hours: "09:00-17:00"}
  late: {timezone: Europe/Berlin, hours: "17:00-23:00"}
  nowhere: {hours: "08:00-17:00"}
  lost: {timezone: Europe/Berlin, hours: unknown}
roles:
  desk: {party: client-co, appointments: [{person: p-1}], HOURS}
  boss: {party: client-co}
  vacant: {party: client-co, appointments: none, deputies: desk}
people: {p-1: {employer: client-co}}
escalations:
  ops: {category: operational, levels: [{by: WHO, within: 1 hour}, {by: boss, final: true}]}
"""
NIGHT = "2026-11-02T23:30"


def _climb(hours: str, start: str = NIGHT, who: str = "desk", calendar: str | None = "office") -> og.Climb:
    text = TEXT.replace("HOURS", hours).replace("WHO", who)
    alliance = governance(text).alliance.evolve(calendar=calendar)
    return og.Governance(alliance, "2026-11-02").escalate("ops", start=start)


def _said(climb: og.Climb) -> str:
    lines = [line for line in og.climb_text(climb).splitlines() if "reached again" in line]
    return lines[0].split("reached again ")[1] if lines else ""


@pytest.mark.parametrize(
    ("hours", "start", "said"),
    [
        ("hours: office", NIGHT, "on 2026-11-03 08:00, when its hours begin"),
        ("hours: office", "2026-11-06T17:00", "on 2026-11-09 08:00, when its hours begin"),
        ("hours: office", "2026-11-02T16:59", ""),
        ("hours: london", NIGHT, "on 2026-11-03 10:00, when its hours begin"),
        ("hours: [office, late]", NIGHT, "on 2026-11-03 08:00, when its hours begin"),
        ("hours: [office, late]", "2026-11-02T22:30", ""),
        ("hours: 24x7", NIGHT, ""),
        ("hours: [office, 24x7]", NIGHT, ""),
        ("hours: nowhere", NIGHT, ""),
        ("hours: lost", NIGHT, ""),
        ("hours: [office, lost]", NIGHT, ""),
        ("hours: unknown", NIGHT, ""),
        ("tier: operational", NIGHT, ""),
        ("hours: office", "2026-11-02", ""),
    ],
)
def test_outside_the_hours_of_a_role(hours: str, start: str, said: str) -> None:
    """Where an issue comes outside the hours that are stated of a role, it is told when they begin; nothing breaks."""
    climb = _climb(hours, start)

    assert (_said(climb), climb.arrives) == (said, True)


def test_whoever_stands_in() -> None:
    """For a vacant role the hours of the one that stands in count."""
    assert _said(_climb("hours: office", who="vacant")) == "on 2026-11-03 08:00, when its hours begin"


def test_without_a_calendar() -> None:
    """Where the calendar in force has no time zone, a role with one is not held against it."""
    assert _said(_climb("hours: office", calendar=None)) == ""
    assert _said(_climb("hours: nowhere", calendar=None)) == "on 2026-11-03 08:00, when its hours begin"


@pytest.mark.parametrize(
    ("start", "calendar", "zone"),
    [
        ("2026-11-02T22:30Z", "office", "Europe/Berlin"),
        (NIGHT, "office", None),
        ("2026-11-02", "office", None),
        ("2026-11-02T22:30+02:00", None, "UTC+02:00"),
    ],
)
def test_clocks_of_the_answer(start: str, calendar: str | None, zone: str | None) -> None:
    """Where the start had a time zone, the answer says on which clocks its moments are."""
    climb = _climb("hours: office", start, calendar=calendar)
    raised = next(line for line in og.climb_text(climb).splitlines() if "raised on" in line)

    assert raised.endswith(f" ({zone})") if zone else "(" not in raised
    assert json.loads(og.climb_json(climb))["timezone"] == zone


def test_json() -> None:
    """JSON has the moment from which on a role can be reached again."""
    stop = json.loads(og.climb_json(_climb("hours: office")))["routes"][0]["stops"][0]

    assert [one["reached-again"] for one in stop["actors"]] == [dt.datetime(2026, 11, 3, 8).isoformat()]
