"""The stretch of days that a calendar is made for, and what is asked of it again and again."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import attrs

from outsourcegov.analysis.working_time import WorkingTime
from outsourcegov.findings.words import capitalised
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Untold
from outsourcegov.governance.dates.deadlines import Deadline
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import stretch_on
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import Actor, actors
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import Maybe, is_unreadable, known
from outsourcegov.model.common import Entry, Noted
from outsourcegov.model.forums import Forum
from outsourcegov.model.timing import Notice
from outsourcegov.model.walk import kind_of
from outsourcegov.model.who import Who
from outsourcegov.model.words import MonthDay, TimeOfDay

_DAY = dt.timedelta(days=1)
_WORK = frozenset(
    (
        DateKind.ACTION,
        DateKind.DECISION,
        DateKind.DELIVERABLE,
        DateKind.OBLIGATION,
        DateKind.PAPERS,
        DateKind.POLICY,
        DateKind.PROPOSAL,
        DateKind.REPORT,
        DateKind.REVIEW,
        DateKind.RISK,
        DateKind.TEST,
    )
)
"""What somebody has to do on a working day."""

CONTRADICTED = "The sources contradict each other on the day: this is the latest that one of them gives."
"""What is said with a date of which all days that the sources give have passed."""

_REACH = 400
"""So many days before the window things are looked at that may be due in it."""


@attrs.frozen(eq=False, repr=False, slots=False)
class Window:
    """The days from the first to the last for which a calendar is made."""

    governance: Governance
    start: dt.date
    end: dt.date

    @property
    def working(self) -> WorkingTime | None:
        """The working time of the calendar in force; None where it cannot be told."""
        return self.governance.clock.in_force.time

    @property
    def caveats(self) -> tuple[str, ...]:
        """What must be said with all that is counted in business days."""
        return self.governance.clock.in_force.caveats

    def due(
        self,
        day: dt.date,
        kind: DateKind,
        thing: Noted,
        what: str,
        *,
        subject: str = "",
        owner: Maybe[Who] = None,
        also: Maybe[Who] = None,
        at: Maybe[TimeOfDay] = None,
        caveats: Iterable[str] = (),
        is_overdue: bool = False,
        ends_period: bool = False,
        **more: Any,
    ) -> DueDate:
        """The date, with the roles whose calendar it belongs in and those who hold them on that day.

        The subject is the id of the thing, if no other is given. ``also`` are others whose calendar it belongs in. Of a
        vacant role it is that of the deputy who stands in. What is overdue is for those who hold the roles today. Of
        work on a day off it is said, unless it is overdue or the day is only that on which a week, a month or a year is
        over.
        """
        who, clause, time = known(owner), known(thing.ref), known(at)
        held, owners = self.governance.as_of if is_overdue else day, self._roles(owner)
        acting = self._acting(held, owner, also)
        own = [one for one in acting if one.id in owners]
        holding = _people(one for one in own if not one.deputy)
        if kind in _WORK and not (ends_period or is_overdue) and self._is_day_off(day):
            caveats = (*caveats, f"{day} is not a working day.", *self.caveats)
        if time is not None:
            caveats = (*caveats, *self.caveats)
        return DueDate(
            day,
            kind,
            subject or str(getattr(thing, "id", "")),
            capitalised(what),
            moment=self._moment(day, time) if time is not None else None,
            owner=str(who) if who is not None else "",
            roles=_roles(acting),
            people=_people(acting),
            holders=_people(own),
            standing_in=tuple(person for person in _people(own) if person not in holding),
            is_vacant=self._is_vacant(ids_of(owner), held),
            is_overdue=is_overdue,
            ref=(known(clause.clause) or "") if clause is not None else "",
            caveats=tuple(dict.fromkeys(caveats)),
            **more,
        )

    def untold(
        self, kind: DateKind, subject: str, why: str, *, owner: Maybe[Who] = None, also: Maybe[Who] = None
    ) -> Untold:
        """A date that cannot be told, with the roles whose calendar it belongs in and those who hold them."""
        acting = self._acting(self.governance.as_of, owner, also)
        return Untold(kind, subject, capitalised(why), _roles(acting), _people(acting))

    def hidden(
        self,
        day: Maybe[object],
        kind: DateKind,
        thing: Entry,
        what: str,
        *,
        owner: Maybe[Who] = None,
        subject: str = "",
    ) -> Iterator[Untold]:
        """That a day is said to be there and cannot be told; nothing where it is known, left out or stated as none."""
        if is_unreadable(day) and not self.governance.terms.has_ended(thing):
            yield self.untold(kind, subject or thing.id, f"When {what} cannot be told.", owner=owner)

    def task(
        self,
        day: object,
        kind: DateKind,
        thing: Noted,
        what: str,
        *,
        is_open: bool = True,
        during: Iterable[Entry] = (),
        **more: Any,
    ) -> Iterator[DueDate]:
        """The day on which something still to be done is due, if it lies in the window, or is open and has passed.

        There is none if something that it belongs to, or is itself, has surely ended by then: ``during`` are those.
        """
        if not isinstance(day, dt.date) or not self.shows(day, is_open=is_open):
            return
        is_overdue = is_open and day < self.governance.as_of
        if all(self.may_hold(one, self.governance.as_of if is_overdue else day) for one in during):
            yield self.due(day, kind, thing, what, is_overdue=is_overdue, **more)

    def single(self, day: object, kind: DateKind, thing: Noted, what: str, **more: Any) -> Iterator[DueDate]:
        """The day on which something begins or ends, or happens once, if it lies in the window."""
        return self.task(day, kind, thing, what, is_open=False, **more)

    def shows(self, day: dt.date, *, is_open: bool = False) -> bool:
        """Whether a day lies in the window, or was before the day of the governance and something is open since."""
        return self.start <= day <= self.end or (is_open and self.has_passed(day))

    def has_passed(self, day: dt.date) -> bool:
        """Whether a day was before the day of the governance, and does not lie in the window."""
        return day < self.governance.as_of and not self.start <= day <= self.end

    def roles_of(self, id: str) -> Iterator[str]:
        """The role of an id, or those that sit in the forum."""
        roles, forum = self.governance.alliance.roles, self.governance.find(id, Forum)
        named = [known(seat.role) for seat in forum.seats] if forum is not None else [id]
        yield from (role for role in named if role is not None and role in roles)

    def first_day(self, thing: Entry) -> dt.date:
        """The first day on which a thing is certain to hold; one before the window where that cannot be told."""
        return self.governance.terms.first_day(thing) or self.earliest

    def last_day(self, thing: Entry) -> dt.date:
        """The last day up to the end of the window on which a thing may hold; one long before it where it has ended."""
        if not self._has_ended(thing, self.end):
            return self.end
        early, late = self.earliest, self.end  # the first is not looked at, and on the last it is over
        while (late - early).days > 1:
            middle = early + (late - early) // 2
            early, late = (early, middle) if self._has_ended(thing, middle) else (middle, late)
        return early

    @property
    def earliest(self) -> dt.date:
        """The first day that is looked at: what happens from then on may be due in the window."""
        return self.start - min(_REACH, (self.start - dt.date.min).days) * _DAY

    def may_hold(self, thing: Entry, day: dt.date) -> bool:
        """Whether it is not certain that a thing has ended by a day."""
        is_near = self.earliest < day <= self.end
        return day <= self.last_day(thing) if is_near else not self._has_ended(thing, day)

    def on(self, day: dt.date) -> Governance:
        """The same alliance on another day; each day is looked at once."""
        if day not in self._on:
            self._on[day] = self.governance.at(day)
        return self._on[day]

    def each_year(self, day: MonthDay, thing: Entry) -> Iterator[dt.date]:
        """The days in the window on which a day of each year falls while a thing holds."""
        first, last = max(self.first_day(thing), self.start), self.last_day(thing)
        days = (day.in_year(year) for year in range(first.year, last.year + 1))
        return (one for one in days if first <= one <= last)

    def ahead(self, notice: Maybe[Notice], day: dt.date) -> Deadline:
        """The last day on which notice may be given for a day, as far as that can be told."""
        given = known(notice)
        length = known(given.at_least) if given is not None else None
        return self.governance.clock.latest_start(length, day) if length is not None else Deadline()

    def clock_time(self, day: dt.date, time: TimeOfDay) -> dt.datetime | None:
        """A time of a day as clocks show it; None where it hangs on hours that are not known, or on a day off."""
        is_untold = self.working is None and time.minutes is None
        return (self.working or WorkingTime()).moment(day, time) if not is_untold else None

    def _is_day_off(self, day: dt.date) -> bool:
        """Whether a day is off by the calendar that the alliance states."""
        is_stated = known(self.governance.alliance.calendar) is not None
        return is_stated and self.working is not None and not self.working.is_business_day(day)

    def _moment(self, day: dt.date, time: TimeOfDay) -> dt.datetime | None:
        """A time of a day in the time zone of the calendar in force, if it has one."""
        moment, zone = self.clock_time(day, time), self.working.zone if self.working is not None else None
        return moment.replace(tzinfo=zone) if moment is not None else None

    def _roles(self, *who: Maybe[Who]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(role for one in who for id in ids_of(one) for role in self.roles_of(id)))

    def _acting(self, day: dt.date, *who: Maybe[Who]) -> Sequence[Actor]:
        """The roles of those who are named, each with whoever holds it on a day or stands in for it."""
        return [one for id in self._roles(*who) for one in actors(self.governance, Who((id,)), day)]

    def _is_vacant(self, ids: Sequence[str], day: dt.date) -> bool:
        """Whether those who are named are roles, none of which anybody holds on a day, nor stands in for."""
        there, roles = self.governance.availability, self.governance.alliance.roles
        return bool(ids) and all(id in roles and stretch_on(day, there.days_of_role(id)) is None for id in ids)

    def _has_ended(self, thing: Entry, day: dt.date) -> bool:
        if day not in self._terms:
            self._terms[day] = self.governance.terms.on(day)
        return self._terms[day].has_ended(thing)

    @cached_property
    def _terms(self) -> dict[dt.date, Terms]:
        return {self.governance.as_of: self.governance.terms}

    @cached_property
    def _on(self) -> dict[dt.date, Governance]:
        return {self.governance.as_of: self.governance}


def _roles(acting: Iterable[Actor]) -> tuple[str, ...]:
    """Some roles, and those that stand in for them."""
    return tuple(dict.fromkeys(role for one in acting for role in (one.id, one.deputy) if role))


def _people(acting: Iterable[Actor]) -> tuple[str, ...]:
    """Those who hold some roles, or stand in for them."""
    return tuple(dict.fromkeys(person for one in acting for person in one.people))


def named(thing: Entry) -> str:
    """A thing in a sentence: ``contract "msa"``."""
    return f'{kind_of(thing).replace("-", " ")} "{thing.id}"'
