"""Who holds which role, and when nobody does."""

import datetime
from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

import attrs

from outsourcegov.analysis.intervals import gaps
from outsourcegov.governance.dates.validity import Days, days_of, may_hold, surely_holds
from outsourcegov.governance.people.sides import Sides
from outsourcegov.governance.structure.chains import reached
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.absent import NONE, absence, claims, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Appointment, Role

T = TypeVar("T")


@attrs.frozen(eq=False, repr=False, slots=False)
class Appointments:
    """Who holds which role, computed from dated appointments. The last day of an appointment counts.

    Nobody holds a role before its own first day, or after its last, nor after the last day of the person.

    A role is given as it is or by its id; ``UnknownId`` says that no role has that id.
    """

    alliance: Alliance
    sides: Sides
    _held: dict[int, tuple[Role, Sequence[Days]]] = attrs.field(factory=dict, init=False)
    _unattended: dict[datetime.date, AbstractSet[str]] = attrs.field(factory=dict, init=False)

    def holders(self, role: Role | str, day: datetime.date) -> Sequence[Appointment]:
        """The appointments in force on a day; where the sources contradict each other, those that may be."""
        role = the(self.alliance.roles, role, "role")
        return [one for one, days in tenures(self.alliance, role) or () if day in days]

    def is_vacant(self, role: Role | str, day: datetime.date) -> bool:
        """Whether it is known that nobody holds the role on a day."""
        return not any(day in days for days in self._days_of(the(self.alliance.roles, role, "role")))

    def vacancies(self, role: Role | str, within: Days) -> Iterator[Days]:
        """The stretches of days on which it is known that nobody holds the role."""
        return gaps(self._days_of(the(self.alliance.roles, role, "role")), within)

    def unattended(self, day: datetime.date) -> AbstractSet[str]:
        """The roles that, as is known, nobody holds on a day and no deputy stands in for, nor a deputy of one."""
        if day not in self._unattended:
            roles = self._roles
            in_place = [id for id, role in roles.items() if id in self._open_to_any or not self.is_vacant(role, day)]
            attended = reached(in_place, self._standing_in)
            self._unattended[day] = {id for id in roles if id not in attended or not may_hold(roles[id], day)}
        return self._unattended[day]

    def deputies(self, id: str) -> Sequence[str] | None:
        """The deputies of a role, each once and all of them defined; None where it cannot be told who they are."""
        found = self._deputies.get(id)
        return None if found is None else list(dict.fromkeys(found))

    def covers(self, id: str) -> AbstractSet[str]:
        """A role and all of which it is named as a deputy, or may be, or as a deputy of one; whoever could stand in."""
        return reached([id, *self._open_to_any], self._named_by)

    def may_act_for(self, id: str, day: datetime.date) -> AbstractSet[str]:
        """A role and all for which it may act on a day.

        A deputy may always, since nobody writes down who is away; a deputy of a deputy only where nobody is certain to
        hold the role between them.
        """
        found = dict.fromkeys([id, *self._open_to_any])
        waiting = list(found)
        for one in waiting:
            if one == id or not self.is_surely_held(one, day):
                new = dict.fromkeys(above for above in self._named_by.get(one, ()) if above not in found)
                found |= new
                waiting += new
        return found.keys()

    def is_surely_held(self, id: str, day: datetime.date) -> bool:
        """Whether it is certain that somebody holds a role on a day."""
        role = self._roles[id]
        is_told = absence(role.appointments) is None and surely_holds(role, day)
        holders = [one for one in self.holders(role, day) if known(one.person) is not None]
        return is_told and any(surely_appointed(self.alliance, one, day) for one in holders)

    def but(self, alliance: Alliance) -> "Appointments":
        """Those of an alliance in which others hold some roles, and the same roles stand in for each other."""
        new = Appointments(alliance, self.sides)
        for name in ("_deputies", "_standing_in", "_named_by", "_open_to_any"):
            object.__setattr__(new, name, getattr(self, name))
        new._held.update(self._held)
        return new

    def _days_of(self, role: Role) -> Sequence[Days]:
        """The days on which somebody holds a role, or may."""
        of, days = self._held.get(id(role), (None, ()))
        if of is not role:
            _, days = self._held[id(role)] = role, held(self.alliance, role)
        return days

    @cached_property
    def _roles(self) -> Mapping[str, Role]:
        return {role.id: role for role in reversed(self.alliance.roles)}

    @cached_property
    def _standing_in(self) -> Mapping[str, Sequence[str]]:
        """The roles that each role can stand in for."""
        return _turned_round(stand_ins(self._roles, self._deputies, self.sides))

    @cached_property
    def _named_by(self) -> Mapping[str, Sequence[str]]:
        """The roles that name each role as a deputy."""
        return _turned_round(self._deputies)

    @cached_property
    def _open_to_any(self) -> AbstractSet[str]:
        """The roles of which it cannot be told who their deputies are."""
        return {id for id, deputies in self._deputies.items() if deputies is None}

    @cached_property
    def _deputies(self) -> Mapping[str, Sequence[str] | None]:
        return deputies_by_role(self._roles)


def deputies_by_role(roles: Mapping[str, Role]) -> Mapping[str, Sequence[str] | None]:
    """The deputies of each role; None where it cannot be told who they are."""
    found = {id: said_of(role.deputies) for id, role in roles.items()}
    return {id: said if said is not None and all(one in roles for one in said) else None for id, said in found.items()}


def stand_ins(
    roles: Mapping[str, Role], deputies: Mapping[str, Sequence[str] | None], sides: Sides
) -> Mapping[str, Sequence[str] | None]:
    """The deputies of each role but those who certainly sit with another client or provider: they act for that one."""
    return {
        id: None if said is None else [one for one in said if not sides.are_apart(roles[id], roles[one])]
        for id, said in deputies.items()
    }


def _turned_round(deputies: Mapping[str, Sequence[str] | None]) -> Mapping[str, Sequence[str]]:
    """The roles of which each role is a deputy."""
    found: dict[str, list[str]] = {}
    for id, said in deputies.items():
        for deputy in said or ():
            found.setdefault(deputy, []).append(id)
    return found


class Tenure(NamedTuple):
    """An appointment, and the days on which it may count."""

    appointment: Appointment
    days: Days


def tenures(alliance: Alliance, role: Role) -> Sequence[Tenure] | None:
    """The appointments of somebody to a role, each as long as it, the role and the person last.

    None where the sources do not say who holds the role.
    """
    said, within = appointments_to(role), days_of(role)
    if said is None:
        return None
    return [Tenure(one, days_of(one).clipped(_days_of_person(alliance, one)).clipped(within)) for one in said]


def held(alliance: Alliance, role: Role) -> Sequence[Days]:
    """The days on which somebody holds a role, or may; nobody does while there is no such role."""
    said = tenures(alliance, role)
    return [days_of(role)] if said is None else [one.days for one in said]


def surely_appointed(alliance: Alliance, appointment: Appointment, day: datetime.date) -> bool:
    """Whether it is certain that an appointment holds on a day, and that whoever is appointed is there."""
    person = alliance.people.get(known(appointment.person) or "")
    return surely_holds(appointment, day) and (person is None or surely_holds(person, day))


def _days_of_person(alliance: Alliance, appointment: Appointment) -> Days:
    person = alliance.people.get(known(appointment.person) or "")
    return days_of(person) if person is not None else Days()


def appointments_to(role: Role) -> Sequence[Appointment] | None:
    """The appointments of somebody that the sources speak of; None where they do not say who holds the role."""
    said = said_of(role.appointments) if getattr(role.appointments, "stated", True) else None
    return None if said is None else [one for one in said if _is_of_somebody(one)]


def _is_of_somebody(appointment: Appointment) -> bool:
    person = appointment.person
    return person.__class__ is str or any(who is not NONE for who in claims(person))


def said_of(listed: Sequence[T]) -> Sequence[T] | None:
    """What the sources list, on each side where they contradict each other; None where one does not say it."""
    why = absence(listed)
    if why is None:
        return list(listed)
    said: list[T] = []
    sides: Sequence[Any] = claims(why)
    for side in sides:
        if isinstance(side, Sequence):
            said.extend(side)
        elif side is not NONE:
            return None
    return said
