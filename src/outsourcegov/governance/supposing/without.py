"""An alliance in which people, roles, parties or forums are gone from a day on; what was before that day stays."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.governance.dates.validity import days_of, end_of
from outsourcegov.governance.structure.chains import reached
from outsourcegov.governance.structure.changed import changed_items
from outsourcegov.model.absent import NONE, Presence, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.common import Entry
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.items import Items
from outsourcegov.model.parties import Appointment, Party, Role

E = TypeVar("E", bound=Entry)


@attrs.frozen(eq=False, repr=False)
class Departure:
    """The alliance without those who are gone, and what each object that is new in it stands for, by its identity."""

    alliance: Alliance
    replaced: Mapping[int, Value]


def without(alliance: Alliance, gone: Iterable[str], day: datetime.date) -> Departure:
    """The alliance in which those of some ids are gone from a day on.

    What a person held ends the day before; appointments that have not begun are taken away. A role ends the day before
    and has no deputies; a forum ends then. So does a party, with the parties that are parts of it or work for it, their
    roles and people, and their seats. All objects stay, so that no reference leads to nothing. Raises ``InvalidValue``
    for the first day that can be written.
    """
    if day == datetime.date.min:
        raise InvalidValue(f"as_of wants a day that another is before, not {day}")
    return _Leaving(alliance, frozenset(gone), day).departure()


class _Leaving:
    """Takes away what belongs to those who are gone."""

    def __init__(self, alliance: Alliance, gone: frozenset[str], day: datetime.date) -> None:
        self.alliance, self.day, self.last = alliance, day, day - datetime.timedelta(days=1)
        self.parties = reached([one.id for one in alliance.parties if one.id in gone], _parts(alliance))
        people = (one for one in alliance.people if one.id in gone or known(one.employer) in self.parties)
        self.with_parties = {one.id for one in alliance.roles if known(one.party) in self.parties}
        self.people = {one.id for one in people}
        self.roles = self.with_parties | {one.id for one in alliance.roles if one.id in gone}
        self.forums = {one.id for one in alliance.forums if one.id in gone}
        self.replaced: dict[int, Value] = {}

    def departure(self) -> Departure:
        found = {
            "parties": changed_items(self.alliance.parties, self._party),
            "roles": changed_items(self.alliance.roles, self._role),
            "forums": changed_items(self.alliance.forums, self._forum),
        }
        changes = {name: new for name, new in found.items() if new is not getattr(self.alliance, name)}
        alliance = Alliance.build({**vars(self.alliance), **changes}) if changes else self.alliance
        return Departure(alliance, self.replaced)

    def _party(self, party: Party) -> Party:
        return self._gone(party) if party.id in self.parties else party

    def _role(self, role: Role) -> Role:
        is_gone = role.id in self.roles
        changes: dict[str, Any] = {}
        held = changed_items(role.appointments, self._everybody if is_gone else self._those_who_stay)
        if held is not role.appointments:
            changes["appointments"] = held
        if is_gone and presence(role.deputies) is not Presence.MISSING:
            changes["deputies"] = Items.without(NONE)
        return self._gone(role, **changes) if is_gone else self._put(role, **changes) if changes else role

    def _everybody(self, one: Appointment) -> Appointment | None:
        return self._ended(one)

    def _those_who_stay(self, one: Appointment) -> Appointment | None:
        return self._ended(one) if known(one.person) in self.people else one

    def _forum(self, forum: Forum) -> Forum:
        seats = changed_items(forum.seats, self._seat) if self.parties else forum.seats
        changes = {"seats": seats} if seats is not forum.seats else {}
        if forum.id in self.forums:
            return self._gone(forum, **changes)
        return self._put(forum, **changes) if changes else forum

    def _seat(self, seat: Seat) -> Seat:
        is_alone = known(seat.role) in self.with_parties and presence(seat.alternates) is Presence.MISSING
        return self._gone(seat) if is_alone or known(seat.party) in self.parties else seat

    def _gone(self, entry: E, **changes: Any) -> E:
        """An object that ends the day before; one that has not begun never does, and stands on that day alone."""
        if self._is_over(entry):
            return self._put(entry, **changes) if changes else entry
        first = {"from_": self.last} if self._is_to_come(entry) else {}
        return self._put(entry, **changes, **first, until=self.last)

    def _ended(self, one: Appointment) -> Appointment | None:
        """An appointment that ends the day before; None where it has not begun, itself where it is over by then."""
        if self._is_to_come(one):
            return None
        return one if self._is_over(one) else self._put(one, until=self.last)

    def _is_to_come(self, entry: Entry) -> bool:
        first = end_of(entry.from_, min)
        return first is not None and first >= self.day

    def _is_over(self, entry: Entry) -> bool:
        after = days_of(entry).high
        return after is not None and after <= self.day

    def _put(self, old: E, **changes: Any) -> E:
        new = type(old).build({**vars(old), **changes})
        self.replaced[id(new)] = old
        return new


def _parts(alliance: Alliance) -> Mapping[str, Sequence[str]]:
    """The parties that each party is made of: its units and affiliates, whoever works for it, and its members."""
    found = {party.id: list(party.members) for party in alliance.parties}
    for party in alliance.parties:
        above = known(party.parent)
        if above is not None:
            found.setdefault(above, []).append(party.id)
    return found
