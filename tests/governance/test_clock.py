"""When limits end."""

import datetime as dt
import sys
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from outsourcegov.analysis.working_time import ALWAYS, WorkingTime
from outsourcegov.governance.dates import public_holidays
from outsourcegov.governance.dates.clock import Clock
from outsourcegov.governance.dates.deadlines import Start
from outsourcegov.model.conditions import Limit
from outsourcegov.model.definitions import Calendar
from outsourcegov.model.words import Hours
from tests.support.rules import governance

LONDON = ZoneInfo("Europe/London")
FRIDAY = dt.date(2026, 11, 6)
NOON = dt.datetime(2026, 11, 6, 12)

CALENDARS = """\
calendars:
  desk: {timezone: Europe/London, hours: ["08:00-12:00", "13:00-18:00"], holidays: [2026-11-09]}
  british: {country: GB}
  norwegian: {country: "NO", days: [mon, tue, wed, thu, fri]}
  nowhere: {country: XX}
  nights: {outside: desk}
  days-again: {outside: nights}
  never: {outside: 24x7}
  ring: {outside: other-ring}
  other-ring: {outside: ring}
  fiscal: {kind: periods}
  hidden-days: {days: unknown}
  no-days: {days: none}
  torn-hours: {hours: {conflict: [{value: "09:00-12:00", ref: a}, {value: "09:00-13:00", ref: b}]}}
  settled: {hours: {conflict: [{value: "09:00-12:00", ref: a}, {value: "09:00-13:00", ref: b}], prevails: b}}
  hidden-holidays: {holidays: unknown, country: unknown}
  hidden-zone: {timezone: unknown}
  lost: {timezone: Europe/Lodon}
  lost-too: {timezone: /etc/passwd}
metrics:
  answer: {kind: sla, unit: hours, target: {expected: 4 business hours}}
  answer-row: {kind: sla, unit: hours, levels: [{expected: {within: 2 days, at: "10:00"}}]}
  answer-rows: {kind: sla, unit: hours, levels: [{when: {severity: high}, expected: 1 hour}, {expected: 2 hours}]}
  answer-share: {kind: sla, unit: percent, target: {expected: 95}}
  chained: {kind: sla, unit: hours, target: {expected: {metric: answer}}}
  earliest: {kind: sla, unit: hours, target: {expected: {earliest-of: [4 hours, 1 hour]}}}
attributes: {severity: {one-of: [high, low]}}
"""


def _clock(calendar: str | None = None) -> Clock:
    header = f"alliance: {{id: example, client: client-co, providers: [provider-co], calendar: {calendar}}}\n"
    return governance((header if calendar else "") + CALENDARS).clock


def _end(limit: Any, start: Start | None = FRIDAY, calendar: str | None = "desk", **events: Start) -> list[str]:
    """The last day, the moment if there is one, and the caveats."""
    read = Limit.from_plain(limit)
    found = _clock(calendar).deadline(read, start, events={name.replace("_", "-"): day for name, day in events.items()})
    moment = [found.moment.isoformat(sep=" ", timespec="minutes")] if found.moment else []
    return [str(found.day), *moment, *found.caveats]


NEXT_OPENING = {"within": "1 business day", "at": "opening"}
WEEK_LATER = ["2026-11-13"]
NO_CLOSING = "On that day there is no closing, as far as is known."
UNKNOWN_MOMENT = (
    "It may end earlier: it is counted in hours, and of its start only the day is known. Give the time of day as well,"
    " such as 09:30."
)


@pytest.mark.parametrize(
    ("limit", "start", "said"),
    [
        ("5 business days", FRIDAY, ["2026-11-16", "2026-11-16 18:00"]),
        ("5 business days", NOON, ["2026-11-16", "2026-11-16 18:00"]),
        ("next business day", FRIDAY, ["2026-11-10", "2026-11-10 18:00"]),
        (NEXT_OPENING, FRIDAY, ["2026-11-10", "2026-11-10 08:00"]),
        ({"within": "1 business day", "at": "07:00"}, FRIDAY, ["2026-11-10", "2026-11-10 07:00"]),
        ({"within": "1 business day", "at": "24:00"}, FRIDAY, ["2026-11-10", "2026-11-11 00:00"]),
        ("90 days", FRIDAY, ["2027-02-04"]),
        ("90 days", NOON, ["2027-02-04"]),
        ("6 months", dt.date(2026, 8, 31), ["2027-02-28"]),
        ({"within": "2 days", "at": "17:00"}, NOON, ["2026-11-08", "2026-11-08 17:00"]),
        ({"within": "2 days", "at": "closing"}, NOON, ["2026-11-08", NO_CLOSING]),
        ("4 hours", NOON, ["2026-11-06", "2026-11-06 16:00"]),
        ("12 hours", NOON, ["2026-11-06", "2026-11-07 00:00"]),
        ("4 hours", FRIDAY, ["2026-11-07", UNKNOWN_MOMENT]),
        ("24 hours", FRIDAY, ["2026-11-07", UNKNOWN_MOMENT]),
        ("8 business hours", NOON, ["2026-11-10", "2026-11-10 11:00"]),
        ("6 business hours", NOON, ["2026-11-10", "2026-11-10 09:00"]),
        ("5 business hours", NOON, ["2026-11-06", "2026-11-06 18:00"]),
        ("9 business hours", FRIDAY, ["2026-11-10", UNKNOWN_MOMENT]),
        ({"earliest-of": ["4 hours", NEXT_OPENING]}, NOON, ["2026-11-06", "2026-11-06 16:00"]),
        ({"latest-of": ["4 hours", NEXT_OPENING]}, NOON, ["2026-11-10", "2026-11-10 08:00"]),
        ({"metric": "answer"}, NOON, ["2026-11-06", "2026-11-06 17:00"]),
        ({"metric": "answer-row"}, NOON, ["2026-11-08", "2026-11-08 10:00"]),
        ({"metric": "earliest"}, NOON, ["2026-11-06", "2026-11-06 13:00"]),
        (
            {"within": {"conflict": [{"value": "7 days", "ref": "a"}, {"value": "1 week", "ref": "b"}]}},
            FRIDAY,
            WEEK_LATER,
        ),
    ],
)
def test_limits_end(limit: Any, start: Start, said: list[str]) -> None:
    """A limit ends on a day, and at a moment where one is stated or follows."""
    assert _end(limit, start) == said


@pytest.mark.parametrize(
    ("limit", "start", "said"),
    [
        ({"within": "unknown"}, FRIDAY, "How long it may take is not known."),
        ({"within": {"not-applicable": "one party only"}}, FRIDAY, "How long it may take is not known."),
        ({"within": {"in-words": "promptly"}}, FRIDAY, 'How long it may take is only in words: "promptly".'),
        (
            {"within": {"conflict": [{"value": "4 hours", "ref": "a"}, {"value": "1 day", "ref": "b"}]}},
            NOON,
            "How long it may take is contradicted by the sources.",
        ),
        ("2 days", None, "Its clock starts with an event, and when that is is not known."),
        (
            {"within": "2 days", "after": "notice"},
            None,
            'Its clock starts with "notice", and when that is is not known.',
        ),
        ({"by": "next-release"}, FRIDAY, 'It ends with "next-release", and when that is is not known.'),
        ({"by": "unknown"}, FRIDAY, "It ends with an event, and when that is is not known."),
        ({"metric": "unknown"}, FRIDAY, "It is the target of a metric, and which is not known."),
        ({"metric": "answer-rows"}, FRIDAY, 'The target of metric "answer-rows" is not one for all cases.'),
        ({"metric": "answer-share"}, FRIDAY, 'The target of metric "answer-share" is no length of time.'),
        ({"metric": "chained"}, FRIDAY, "It is the target of a metric that follows another."),
        ("999999 years", FRIDAY, "It ends later than can be told."),
        ("999999 business days", FRIDAY, "It ends later than can be told."),
    ],
)
def test_what_cannot_be_told(limit: Any, start: Start | None, said: str) -> None:
    """Where it cannot be told when a limit ends there is no day, and a sentence says why."""
    assert _end(limit, start) == ["None", said]


def test_torn_time_of_day() -> None:
    """A time of day that cannot be told leaves the day."""
    assert _end({"within": "1 business day", "at": "unknown"}) == [
        "2026-11-10",
        "At which time of day it ends is not known.",
    ]


def test_parts_start_with_events_of_their_own() -> None:
    """A part of a limit that starts with another event counts from there, and else cannot be told."""
    limit = {"after": "effective", "earliest-of": ["24 months", {"within": "6 months", "after": "signing"}]}
    latest = {"latest-of": [{"within": "24 months", "after": "effective"}, {"within": "6 months", "after": "signing"}]}
    effective, signing = dt.date(2025, 4, 1), dt.date(2026, 1, 15)
    untold = 'Its clock starts with "signing", and when that is is not known.'

    assert _end(limit, effective, signing=signing) == ["2026-07-15"]
    assert _end(latest, None, effective=effective, signing=signing) == ["2027-04-01"]
    assert _end(limit, effective) == ["None", "It ends by 2027-04-01.", untold]
    assert _end(latest, None, effective=effective) == ["None", "It ends not before 2027-04-01.", untold]


def test_limit_that_ends_with_an_event() -> None:
    """A limit that ends with an event ends when that was."""
    assert _end({"by": "next-release"}, FRIDAY, next_release=dt.date(2026, 12, 1)) == ["2026-12-01"]
    assert _end({"within": "1 day", "after": "notice"}, None, notice=FRIDAY) == ["2026-11-07"]
    assert _end({"by": "next-release"}, FRIDAY, next_release=NOON) == ["2026-11-06", "2026-11-06 12:00"]


def test_moments_with_a_time_zone() -> None:
    """A start in another time zone is taken for what it is where the calendar is."""
    late = dt.datetime(2026, 11, 6, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-8)))  # Saturday in London
    found = _clock("desk").deadline(Limit("1 day", at="09:00"), late)

    assert (found.day, found.moment) == (dt.date(2026, 11, 8), dt.datetime(2026, 11, 8, 9, tzinfo=LONDON))
    assert _clock("fiscal").deadline(Limit("1 day", at="09:00"), late).moment == dt.datetime(
        2026, 11, 7, 9, tzinfo=late.tzinfo
    )


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        (None, ["No calendar is stated: Monday to Friday from 09:00 to 17:00 count, without holidays."]),
        ("desk", []),
        ("nights", []),
        ("days-again", []),
        ("24x7", []),
        ("settled", []),
        ("norwegian", ["Public holidays that only a part of NO has are not counted."]),
        ("nowhere", ["Public holidays of XX are not known."]),
        ("hidden-holidays", ['The holidays of calendar "hidden-holidays" are not all known.']),
        (
            "lost",
            ['There is no time zone "Europe/Lodon": clocks are taken for ones that never change.'],
        ),
        (
            "lost-too",
            ['There is no time zone "/etc/passwd": clocks are taken for ones that never change.'],
        ),
        (
            "hidden-zone",
            ['The time zone of calendar "hidden-zone" is not known: clocks are taken for ones that never change.'],
        ),
        ("{country: unknown}", ["The holidays of the calendar in force are not all known."]),
    ],
)
def test_calendar_in_force(calendar: str | None, said: list[str]) -> None:
    """The calendar of the alliance is in force, and what is not known of it is said."""
    found = _clock(calendar).calendar()

    assert found.time is not None
    assert list(found.caveats) == said


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        ("ring", 'Calendar "ring" is outside itself.'),
        ("fiscal", 'The working hours of calendar "fiscal" are not known.'),
        ("hidden-days", 'The working hours of calendar "hidden-days" are not known.'),
        ("torn-hours", 'The working hours of calendar "torn-hours" are not known.'),
        ("nobodys", 'There is no calendar "nobodys".'),
        ("unknown", "The calendar in force is not known."),
    ],
)
def test_calendar_that_cannot_be_told(calendar: str, said: str) -> None:
    """On a calendar that cannot be told no business days are counted; other days are."""
    assert _end("2 business days", calendar=calendar) == ["None", said]
    assert _end("2 days", calendar=calendar) == ["2026-11-08"]


def test_working_time_of_calendars() -> None:
    """A calendar is the hours and days it states, or all others."""
    clock = _clock("desk")

    def times(*calendars: str) -> list[WorkingTime | None]:
        return [clock.calendar(one).time for one in calendars]

    desk, nights, again, always, never, no_days, settled = times(
        "desk", "nights", "days-again", "24x7", "never", "no-days", "settled"
    )
    assert desk is not None
    assert (nights, again, always, never) == (desk.outside(), desk, ALWAYS, ALWAYS.outside())
    assert no_days is not None
    assert settled is not None
    assert not any(no_days.week)
    assert settled.week[0] == (Hours(540, 780),)

    inline = clock.calendar(Calendar(hours="09:00-10:00")).time
    assert inline is not None
    assert inline.week == ((Hours(540, 600),),) * 5 + ((),) * 2


def test_other_calendar() -> None:
    """A limit may run on another calendar than the one in force."""
    clock = _clock("desk")

    assert clock.deadline(Limit("1 business day"), FRIDAY, calendar="24x7").day == dt.date(2026, 11, 7)


def test_long_chain_of_calendars() -> None:
    """Calendars outside each other are followed to the last, however many they are."""
    chain = "".join(f"  c{number}: {{outside: c{number + 1}}}\n" for number in range(3000))
    clock = governance(f"calendars:\n{chain}  c3000: {{days: [mon]}}\n").clock

    assert clock.calendar("c0").time == clock.calendar("c3000").time


def test_public_holidays() -> None:
    """The public holidays of a country are no business days."""
    christmas_eve = dt.date(2026, 12, 24)

    assert _end("1 business day", christmas_eve, "british") == [
        "2026-12-29",  # the 28th is kept for the 26th
        "2026-12-29 17:00",
        "Public holidays that only a part of GB has are not counted.",
    ]


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package holidays they are not counted, and it is said."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    public_holidays._in_year.cache_clear()

    assert _end("1 business day", dt.date(2026, 12, 24), "british") == [
        "2026-12-25",
        "2026-12-25 17:00",
        "Public holidays of GB are not counted: holidays is not installed; run: pip install 'outsourcegov[calendar]'.",
    ]
    public_holidays._in_year.cache_clear()
