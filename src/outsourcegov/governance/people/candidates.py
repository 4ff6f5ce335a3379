"""Who may act for a role: its holders, those of its deputies, and those of their deputies."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

import attrs

from outsourcegov.analysis.intervals import Interval, gaps, shared
from outsourcegov.governance.dates.validity import Days, days_of, sure_days
from outsourcegov.governance.people.appointments import deputies_by_role, held, stand_ins, tenures
from outsourcegov.governance.people.sides import Sides
from outsourcegov.governance.structure.chains import rings
from outsourcegov.model.absent import NONE, claims
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Appointment, Holders, Role

ALWAYS: Sequence[Days] = (Interval(),)

MOST_STRETCHES = 100
"""A role whose deputies act in more stretches of days is taken to be able to act always."""


class Candidate(NamedTuple):
    """Somebody who may act for a role, and on which days; without a person, as many people as are wanted."""

    person: Hashable | None
    days: Days


ANYBODY = Candidate(None, Interval())


def id_of(person: Hashable) -> str:
    """The id of somebody who may act, or that of the role of one without a name."""
    return str(person[0] if isinstance(person, tuple) else person)


@attrs.frozen(eq=False, repr=False, slots=False)
class Candidates:
    """Who may act for each role, and on which days somebody may. What is unknown counts as somebody."""

    alliance: Alliance
    sides: Sides
    _vacancies: dict[str, Sequence[Days]] = attrs.field(factory=dict, init=False)
    _own: dict[str, Sequence[Candidate]] = attrs.field(factory=dict, init=False)

    def days_of(self, id: str) -> Sequence[Days]:
        """The stretches of days on which somebody may act for a role; nobody does while there is no such role."""
        return _within(days_of(self.roles[id]), self._days[id]) if id in self.roles else ALWAYS

    def of(self, ids: Iterable[str], most: int) -> Sequence[Candidate]:
        """Those who may act for one of several roles; anybody, where it cannot be told who, or they are too many."""
        found: dict[Candidate, None] = {}
        wanted = list(dict.fromkeys(ids))
        for id in wanted:
            within = days_of(self.roles[id]) if id in self.roles else ALWAYS[0]
            chain = self._chain(id, most + 1 - len(wanted) - len(found))
            people = [ANYBODY] if chain is None else chain
            found |= dict.fromkeys(Candidate(one.person, one.days.clipped(within)) for one in people)
        return [ANYBODY] if ANYBODY in found else list(found)

    def _chain(self, id: str, most: int) -> Sequence[Candidate] | None:
        """Those who hold a role, or one that stands in for it; None where that cannot be told, or they are too many."""
        found: list[Candidate] = []
        waiting, seen = [id], {id}
        for one in waiting:
            deputies, own = self.deputies.get(one), self._holders_of(one)
            if deputies is None or len(waiting) + len(found) + len(own) + len(deputies) > most:
                return None
            found += own
            new = [deputy for deputy in dict.fromkeys(deputies) if deputy not in seen]
            seen.update(new)
            waiting += new
        return found

    def _holders_of(self, id: str) -> Sequence[Candidate]:
        if id not in self._own:
            self._own[id] = list(_holders(self.alliance, self.roles[id])) if id in self.roles else []
        return self._own[id]

    def vacancies(self, id: str) -> Sequence[Days]:
        """The stretches of days on which nobody holds a role, whoever may act for it."""
        if id not in self._vacancies:
            self._vacancies[id] = list(gaps(held(self.alliance, self.roles[id]), Interval()))
        return self._vacancies[id]

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """Every role by its id; the first, where an id is there twice."""
        return {role.id: role for role in reversed(self.alliance.roles)}

    @cached_property
    def leaving(self) -> Mapping[str, Days | None]:
        """When the clients and providers are surely there that are not always; None for never."""
        parties = [self.alliance.parties.get(id) for id in (*self.alliance.client, *self.alliance.providers)]
        return {one.id: days for one in parties if one is not None and (days := sure_days(one)) != Interval()}

    @cached_property
    def deputies(self) -> Mapping[str, Sequence[str] | None]:
        """The deputies of each role who can stand in for it; None where it cannot be told who they are."""
        return stand_ins(self.roles, deputies_by_role(self.roles), self.sides)

    def known_deputies(self, id: str) -> Sequence[str]:
        """The deputies of a role who are named and can stand in, whether or not there may be others."""
        found = (self.roles[one] for one in self.roles[id].deputies if one in self.roles)
        return [one.id for one in found if not self.sides.are_apart(self.roles[id], one)]

    def but(self, alliance: Alliance, ids: AbstractSet[str]) -> "Candidates":
        """Those of an alliance in which others hold some roles; ``ids`` are these and all that they stand in for."""
        new = Candidates(alliance, self.sides)
        object.__setattr__(new, "deputies", self.deputies)
        object.__setattr__(new, "_days", new._with_days_of(ids, self._days))
        return new

    @cached_property
    def _days(self) -> Mapping[str, Sequence[Days]]:
        """The days on which somebody holds each role, or one that stands in for it, as long as roles last."""
        return self._with_days_of(self.deputies.keys(), {})

    def _with_days_of(self, ids: AbstractSet[str], known: Mapping[str, Sequence[Days]]) -> Mapping[str, Sequence[Days]]:
        """The days that are known, with those of some roles."""
        found = dict(known)
        for ring in rings({id: [one for one in self.deputies[id] or () if one in ids] for id in ids}):
            others = {deputy for id in ring for deputy in self.deputies[id] or ()} - set(ring)
            stretches = [days for id in others for days in found[id]]
            is_told = len(stretches) <= MOST_STRETCHES and all(self.deputies[id] is not None for id in ring)
            stretches += [days for id in ring for days in held(self.alliance, self.roles[id])]
            found |= dict.fromkeys(ring, list(shared(stretches)) if is_told else ALWAYS)
        return found


def _within(days: Days, stretches: Sequence[Days]) -> Sequence[Days]:
    """The parts of stretches of days that are within some days."""
    if days == ALWAYS[0]:
        return stretches
    return [part for one in stretches if not (part := one.clipped(days)).is_empty]


def _holders(alliance: Alliance, role: Role) -> Iterator[Candidate]:
    """Those who hold a role; of many, or of a team, not everybody need be written down."""
    said = tenures(alliance, role)
    is_one = all(holders is Holders.ONE for holders in claims(role.holders))
    if said is None:
        yield Candidate((role.id,) if is_one else None, days_of(role))
    for number, (one, days) in enumerate(said or ()):
        for person in _people(one, (role.id, number)) if is_one else [None]:
            yield Candidate(person, days)


def _people(one: Appointment, unnamed: Hashable) -> Iterator[Hashable]:
    for person in claims(one.person):
        if person is not NONE:
            yield person if isinstance(person, str) else unnamed
