"""The calendars of an alliance as working time."""

from collections.abc import Sequence
from datetime import tzinfo
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

import attrs

from outsourcegov.analysis.working_time import ALWAYS, USUAL, WorkingTime
from outsourcegov.governance.public_holidays import DaysOff
from outsourcegov.model.absent import NONE, Maybe, Presence, absence, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.definitions import Calendar, CalendarKind
from outsourcegov.model.vocabulary import Weekday

WEEKDAYS = tuple(Weekday)
WORKED = WEEKDAYS[:5]
UNSTATED = "No calendar is stated: Monday to Friday from 09:00 to 17:00 count, without holidays."

T = TypeVar("T")


@attrs.frozen
class WorkingCalendar:
    """The working time of a calendar, and what must be said with what is counted on it.

    ``time`` is None where it cannot be told.
    """

    time: WorkingTime | None
    said: tuple[str, ...] = ()

    @cached_property
    def caveats(self) -> tuple[str, ...]:
        """What must be said with what is counted on it, public holidays included."""
        days_off = self.time.days_off if self.time is not None else None
        return (*self.said, *days_off.caveats()) if isinstance(days_off, DaysOff) else self.said


def working_calendar(alliance: Alliance, asked: Maybe[Calendar | str]) -> WorkingCalendar:
    """The working time of a calendar, or of that of an id; where there is none, of what counts if nothing is said."""
    if asked is None or asked is NONE:
        return WorkingCalendar(WorkingTime(), (UNSTATED,))
    stated = known(asked)
    wanted = stated if isinstance(stated, Calendar | str) else None
    seen = set[str]()
    is_outside = False
    while True:
        if wanted == "24x7":
            found = WorkingCalendar(ALWAYS)
            break
        calendar: Calendar | None = alliance.calendars.get(wanted) if isinstance(wanted, str) else wanted
        if calendar is None or calendar.id in seen:
            return WorkingCalendar(None, (_why_not(wanted, is_circle=calendar is not None),))
        if calendar.outside is None or calendar.outside is NONE:
            found = _of(calendar)
            break
        seen.update([calendar.id] if calendar.id else [])
        wanted, is_outside = known(calendar.outside), not is_outside
    return attrs.evolve(found, time=found.time.outside()) if is_outside and found.time is not None else found


def _why_not(wanted: Calendar | str | None, *, is_circle: bool) -> str:
    if not isinstance(wanted, str):
        return "The calendar in force is not known."
    return f'Calendar "{wanted}" is outside itself.' if is_circle else f'There is no calendar "{wanted}".'


def _of(calendar: Calendar) -> WorkingCalendar:
    """The working time of a calendar that is not outside another."""
    name = f'calendar "{calendar.id}"' if calendar.id else "the calendar in force"
    days, hours = _listed(calendar.days, WORKED), _listed(calendar.hours, USUAL)
    if known(calendar.kind) is not CalendarKind.HOURS or days is None or hours is None:
        return WorkingCalendar(None, (f"The working hours of {name} are not known.",))
    said: list[str] = []
    holidays, country = _listed(calendar.holidays, ()), known(calendar.country)
    if holidays is None or (country is None and presence(calendar.country) is Presence.UNKNOWN):
        said.append(f"The holidays of {name} are not all known.")
    zone = _zone(known(calendar.timezone))
    if zone is None and calendar.timezone not in (None, NONE):
        said.append(f"The time zone of {name} is not known: it is taken for one in which clocks never change.")
    week = [hours if day in days else () for day in WEEKDAYS]
    days_off = DaysOff(country.code if country is not None else None, frozenset(holidays or ()))
    return WorkingCalendar(WorkingTime(week, days_off, zone=zone), tuple(said))


def _listed(items: Sequence[T], otherwise: Sequence[T]) -> Sequence[T] | None:
    """What a list of a calendar holds, or what counts where it is left out; None where that cannot be told."""
    reason = absence(items)
    if reason is None:
        return otherwise if presence(items) is Presence.MISSING else items
    if reason is NONE:
        return ()
    return items if presence(items) is Presence.STATED else None


def _zone(name: str | None) -> tzinfo | None:
    """The time zone of a name; None where there is none of that name."""
    try:
        return ZoneInfo(name) if name is not None else None
    except (KeyError, OSError, ValueError):  # no place, a folder of places, no name at all
        return None
