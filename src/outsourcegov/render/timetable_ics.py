"""A calendar of dates that bite, for calendars: iCalendar text (RFC 5545), written with the package icalendar."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from outsourcegov.errors import MissingExtra
from outsourcegov.findings.words import one_line
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Timetable

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ALARMS: Mapping[DateKind, Sequence[int]] = {
    DateKind.NOTICE: (90, 30, 7),
    DateKind.TERM: (180, 30),
    DateKind.TEST: (30,),
    DateKind.REVIEW: (30,),
    DateKind.POLICY: (30,),
    DateKind.APPOINTMENT: (60, 14),
    DateKind.DELEGATION: (14,),
    DateKind.WAIVER: (14,),
    DateKind.DELIVERABLE: (14,),
    DateKind.DOCUMENT: (30,),
    DateKind.SITTING: (1,),
}
"""How many days before a date of each kind there is an alarm; of all others, ``USUAL``."""

USUAL = (3,)

_FIRST = dt.date(2000, 1, 1)


def timetable_ics(timetable: Timetable) -> bytes:
    """The dates of a calendar as an iCalendar file, to import or to subscribe to.

    Each date is an event of a whole day, or one at its moment, with its kind as category, with alarms unless it is
    overdue, and with an identifier that stays the same where the date moves, see ``DueDate.which``. The time stamp is
    the day of the governance, so that the same calendar is the same file, and the sequence number counts the days from
    2000-01-01 to it: of two events with one identifier that of the later day counts. Raises ``MissingExtra`` where
    icalendar is not installed.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/bsp-datec", as_of="2009-01-01")
    >>> timetable = og.calendar(governance, "2009-06-01", "2009-06-30").only("term")
    >>> b"DTSTART;VALUE=DATE:20090615" in og.timetable_ics(timetable)
    True
    """
    try:
        from icalendar import Calendar
    except ImportError:
        raise MissingExtra("icalendar", "calendar") from None
    found = Calendar()
    found.add("prodid", "-//outsourcegov//calendar//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", one_line(timetable.title))
    seen: Counter[tuple[str, ...]] = Counter()
    for one in timetable.dates:
        key = timetable.alliance, one.kind.value, one.subject, one.which
        seen[key] += 1
        found.add_component(_event(timetable, one, "\0".join([*key, str(seen[key])])))
    if any(one.moment is not None and one.moment.tzinfo is not None for one in timetable.dates):
        years = [one.day.year for one in timetable.dates]
        found.add_missing_timezones(dt.date(min(years), 1, 1), dt.date(min(max(years), dt.MAXYEAR - 1) + 1, 1, 1))
    text: bytes = found.to_ical()
    return text


def _event(timetable: Timetable, one: DueDate, key: str) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@outsourcegov")
    event.add("dtstamp", dt.datetime.combine(timetable.as_of, dt.time(), dt.UTC))
    event.add("sequence", max((timetable.as_of - _FIRST).days, 0))
    event.add("dtstart", one.moment if one.moment is not None else one.day)
    event.add("summary", one_line(f"{'Overdue: ' * one.is_overdue}{one.what}"))
    event.add("description", _description(one))
    event.add("categories", [one.kind.value])
    event.add("transp", "OPAQUE" if one.kind is DateKind.SITTING else "TRANSPARENT")
    for days in ALARMS.get(one.kind, USUAL) if not one.is_overdue else ():
        event.add_component(_alarm(one, days))
    return event


def _alarm(one: DueDate, days: int) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -dt.timedelta(days=days))
    alarm.add("description", one_line(f"In {days} day{'s' * (days != 1)}: {one.what}"))
    return alarm


def _description(one: DueDate) -> str:
    """All that there is to say of a date, a line for each."""
    who = "nobody" if one.is_vacant else one.who_stands_in
    lines = [
        f"Owner: {one.owner}{f' ({who})' if who else ''}" if one.owner else "",
        f"People: {', '.join(one.people)}" if one.people else "",
        one.consequence,
        f"It comes back {one.every}." if one.every else "",
        f"See {one.ref}." if one.ref else "",
        *one.caveats,
    ]
    return "\n".join(one_line(line) for line in lines if line)
