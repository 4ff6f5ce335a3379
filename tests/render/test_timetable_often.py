"""What comes back often is told once in a calendar, and what hinders it on some of its days is not lost."""

import datetime as dt

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
alliance: {id: example, client: client-co, providers: [provider-co], calendar: business}
calendars: {business: {country: NL, timezone: Europe/Amsterdam}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}, p-2: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1, from: 2020-01-01, until: 2027-05-31}]}
  lead: {party: provider-co, appointments: [{person: p-2, from: 2020-01-01}]}
forums:
  board:
    chair: lead
    seats: [{role: cio, required: true}, lead]
    quorum: all
    meets: {every: %s, minutes: 3 days}
meetings: {m-1: {forum: board, held: 2026-11-16, minutes: true}}
"""

NOT_THERE = 'It cannot meet: "board" lacks its quorum (every seat): "cio" is vacant after 2027-05-31.'


def _often(every: str, end: str = "2027-07-31") -> list[str]:
    timetable = og.calendar(governance(TEXT % every, as_of=dt.date(2026, 11, 22)), "2026-11-22", end)
    text = og.timetable_text(timetable.only("sitting", "papers"))
    return text[text.index("Often") :].split("\n\n")[0].splitlines()[1:]


def test_the_days_on_which_it_cannot_meet_are_told() -> None:
    """Beneath a line that tells a forum once stand the days on which it cannot meet, and why."""
    lines = _often("{period: 1 month, weekday: tue, week: 3}")
    assert lines == [
        '  "board" meets, every third Tuesday of the month: 8 times, first on 2026-12-15.',
        f"    On 2027-06-15 and 2027-07-20: {NOT_THERE}",
        '  The minutes of "board" are due, for each sitting: 8 times, first on 2026-12-18.',
    ]


def test_days_off_are_told() -> None:
    """So do days off, in one line for all of them; of all from some day on, that day is told."""
    lines = _often("{period: 1 week, weekday: mon}")
    assert lines[:2] == [
        '  "board" meets, every week: 36 times, first on 2026-11-23.',
        "    On 2027-03-29 and 2027-05-17: It is not a working day.",
    ]
    assert lines[2].startswith("    From 2027-06-07 on: It cannot meet: ")


def test_of_many_days_the_first_are_told() -> None:
    """Of many days between others the first few are told, and how many more there are."""
    line = next(one for one in _often("{period: 1 day}", "2027-03-31") if "not a working day" in one)
    assert line.startswith("    On 2026-11-22, 2026-11-28, ")
    assert " more: It is not a working day." in line


def test_what_holds_for_each_day_is_told_without_them() -> None:
    """What is to be read with each of the days names none of them."""
    assert _often("3 weeks")[1] == "    It meets at least every 3 weeks. This is counted from 2026-11-16."
