"""The calendars of an alliance as working time."""

from collections.abc import Sequence
from datetime import tzinfo
from functools import cached_property
from typing import TypeVar

import attrs

from outsourcegov.analysis.working_time import ALWAYS, USUAL, WHOLE_DAY, WorkingTime, merged
from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.public_holidays import DaysOff
from outsourcegov.model.absent import NONE, InWords, Maybe, Presence, absence, known, presence
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

    ``hours`` is its working time without its time zone, None where it cannot be told. ``timezone`` is the name of the
    zone, and ``is_complete`` says whether nothing of its holidays is unknown.
    """

    hours: WorkingTime | None
    said: tuple[str, ...] = ()
    timezone: str | None = None
    is_complete: bool = True

    @cached_property
    def time(self) -> WorkingTime | None:
        """The working time of the calendar; None where it cannot be told."""
        return attrs.evolve(self.hours, zone=zone_of(self.timezone)) if self.hours is not None else None

    @cached_property
    def caveats(self) -> tuple[str, ...]:
        """What must be said with what is counted on it: of its time zone and public holidays, too."""
        if self.time is None:
            return self.said
        days_off = self.time.days_off
        said = [*self.said]
        if self.timezone is not None and self.time.zone is None:
            said.append(f"There is no time zone {quoted(self.timezone)}: clocks are taken for ones that never change.")
        return (*said, *(days_off.caveats() if isinstance(days_off, DaysOff) else ()))


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
    return attrs.evolve(found, hours=found.hours.outside()) if is_outside and found.hours is not None else found


def are_each_others_rest(alliance: Alliance, calendars: Sequence[str]) -> bool:
    """Whether one of some calendars is all the time outside of another, whatever the hours of that are."""
    found = {id: calendar for id in calendars if (calendar := alliance.calendars.get(id)) is not None}
    return any(known(one.outside) in found and known(one.outside) != id for id, one in found.items())


def is_around_the_clock(alliance: Alliance, calendars: Sequence[str]) -> bool | None:
    """Whether some calendars together leave no hour of a week open, holidays aside; None where that cannot be told."""
    if are_each_others_rest(alliance, calendars):
        return True
    found = [working_calendar(alliance, id) for id in calendars]
    hours = [one.hours for one in found if one.hours is not None]
    if len(hours) < len(found) or len({one.timezone for one in found if one.hours != ALWAYS}) > 1:
        return None
    return all(merged(one for each in hours for one in each.week[day]) == WHOLE_DAY for day in range(len(WEEKDAYS)))


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
    holidays, country, timezone = _listed(calendar.holidays, ()), known(calendar.country), known(calendar.timezone)
    is_complete = holidays is not None and (country is not None or not _is_unknown(calendar.country))
    said = () if is_complete else (f"The holidays of {name} are not all known.",)
    if timezone is None and _is_unknown(calendar.timezone):
        said = (*said, f"The time zone of {name} is not known: clocks are taken for ones that never change.")
    week = [hours if day in days else () for day in WEEKDAYS]
    days_off = DaysOff(country.code if country is not None else None, frozenset(holidays or ()))
    return WorkingCalendar(WorkingTime(week, days_off), said, timezone, is_complete)


def _is_unknown(value: object) -> bool:
    return presence(value) is Presence.UNKNOWN or isinstance(value, InWords)


def _listed(items: Sequence[T], otherwise: Sequence[T]) -> Sequence[T] | None:
    """What a list of a calendar holds, or what counts where it is left out; None where that cannot be told."""
    reason = absence(items)
    if reason is None:
        return otherwise if presence(items) is Presence.MISSING else items
    if reason is NONE:
        return ()
    return items if presence(items) is Presence.STATED else None


def zone_of(name: str | None) -> tzinfo | None:
    """The time zone of a name; None where there is none of that name."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name) if name is not None else None
    except (KeyError, OSError, ValueError):  # no place, a folder of places, no name at all
        return None
