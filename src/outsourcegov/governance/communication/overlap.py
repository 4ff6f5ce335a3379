"""How many hours of a week two roles can both be reached."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from outsourcegov.analysis.intervals import Interval, shared, without
from outsourcegov.analysis.working_time import ALWAYS, WEEK, WorkingTime
from outsourcegov.governance.dates.weeks import hours_in
from outsourcegov.governance.dates.working_calendar import zone_of
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.model.absent import claims
from outsourcegov.model.parties import Person, Role

_DAY = 24 * 60
_WEEK = WEEK * _DAY
_SEASONS = ((1, 15), (7, 15))
_MOST_CALENDARS = 20


class Overlap(NamedTuple):
    """The hours of a week in which two roles can both be reached, and on how many days the one with fewer is there."""

    hours: float
    days: int


class _Open(NamedTuple):
    """Working hours, and the zone on whose clocks they run; None for all the time there is."""

    hours: WorkingTime
    zone: dt.tzinfo | None


def overlap(governance: Governance, one: Role, other: Role) -> Overlap | None:
    """The hours that two roles share; None where it cannot be told when one of them can be reached.

    Clocks change at different times, so that winter and summer are looked at, and the longer time counts. Days off are
    not looked at.
    """
    roles = [_open(governance, role) for role in (one, other)]
    told = [hours for hours in roles if hours is not None]
    if len(told) < len(roles):
        return None
    seasons = [dt.datetime(governance.as_of.year, month, day, tzinfo=dt.UTC) for month, day in _SEASONS]
    weeks = [[part for each in told for part in _week(each, season)] for season in seasons]
    return Overlap(max(hours_in(list(shared(week, least=2))) for week in weeks), min(map(_days, told)))


def _open(governance: Governance, role: Role) -> Sequence[_Open] | None:
    """The hours of a role, those of all its calendars; None where they cannot be told."""
    if not role.hours or not is_told(role.hours) or len(role.hours) > _MOST_CALENDARS:
        return None
    found = [_of_calendar(governance, role, id) for id in role.hours]
    told = [one for one in found if one is not None]
    return told if len(told) == len(found) else None


def _of_calendar(governance: Governance, role: Role, id: str) -> _Open | None:
    calendar = governance.clock.calendar(id)
    if calendar.hours is None or calendar.said:
        return None
    if calendar.hours.week == ALWAYS.week:
        return _Open(calendar.hours, None)
    zone = zone_of(calendar.timezone) or (_zone_of_holders(governance, role) if calendar.timezone is None else None)
    return _Open(calendar.hours, zone) if zone is not None else None


def _zone_of_holders(governance: Governance, role: Role) -> dt.tzinfo | None:
    """The time zone in which all who hold a role are; None where they are in several, or it cannot be told."""
    people = [governance.find(id, Person) for id in incumbents(governance.appointments, role, governance.as_of) or ()]
    zones = {claim for person in people if person is not None for claim in claims(person.timezone)}
    (zone, *others) = zones or [None]
    return zone_of(zone) if isinstance(zone, str) and not others else None


def _week(opens: Sequence[_Open], season: dt.datetime) -> Sequence[Interval[int]]:
    """Some hours as minutes of a week in universal time, each minute once."""
    return list(without([part for one in opens for part in _minutes(one, season)], ()))


def _minutes(one: _Open, season: dt.datetime) -> Iterator[Interval[int]]:
    offset = one.zone.utcoffset(season.replace(tzinfo=None)) if one.zone is not None else None
    shift = int(offset.total_seconds()) // 60 if offset is not None else 0
    for number, day in enumerate(one.hours.week):
        for hours in day:
            start = (number * _DAY + hours.start - shift) % _WEEK
            end = start + hours.end - hours.start
            yield Interval.between(from_=start, below=min(end, _WEEK))
            yield Interval.between(from_=0, below=max(end - _WEEK, 0))


def _days(opens: Sequence[_Open]) -> int:
    """The days of a week with any hours."""
    return sum(any(one.hours.week[day] for one in opens) for day in range(WEEK))
