"""Who could come to a meeting of a forum, and whether that is enough."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from typing import Any

import attrs

from outsourcegov.analysis.matching import Place, can_meet, contested, unfilled
from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.people.candidates import Candidate
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Seat
from outsourcegov.model.voting import Quorum

_NEW = "somebody new"

Cut = tuple[Any, ...]
"""A point in time at which a stretch of days may begin."""


@attrs.frozen(eq=False, repr=False)
class Seated:
    """A seat that a role takes: who may sit there, for which parties it may count, and while there is such a seat.

    Of ``candidates`` those who may sit in no other seat are without a name; ``everybody`` is named.
    """

    seat: Seat
    role: str | None
    candidates: Sequence[Candidate]
    everybody: Sequence[Candidate]
    groups: AbstractSet[str] | None
    days: Days
    is_required: bool
    votes: bool

    def place(self, cut: Cut, seats: int, *, is_required: bool) -> Place:
        """The seat at one time, among so many."""
        people = people_of(self.candidates, cut)
        is_free = None in people or len(people) >= seats  # with as many people as seats one of them is always left
        return Place(None if is_free else people, self.groups, is_required)

    def with_names(self, cut: Cut, *, is_required: bool) -> Place:
        """The seat at one time, with the name of everybody who may sit there; anybody, where they cannot be told."""
        people = people_of(self.everybody, cut)
        return Place(None if None in people else people, self.groups, is_required)


@attrs.frozen(eq=False, repr=False)
class Spare:
    """Seats that somebody takes, whoever it is: how many, for which party, or for each, and while there are such."""

    seat: Seat
    count: int
    days: Days
    party: str | None = None
    for_each: bool = False


@attrs.frozen(eq=False, repr=False)
class Attendance:
    """Who could come to a meeting at one time, and what it would need."""

    seats: Sequence[Seated]
    places: Sequence[Place]
    at_least: int
    from_each: int
    missing: Sequence[str]
    """Roles that must be there, sit there in no seat or in several, and for whom nobody could come."""
    spares: Sequence[Spare]
    spare: int
    """How many seats somebody takes, whoever it is."""
    spare_by_party: Mapping[str, int]
    """The same for each party of which some must be there."""

    @property
    def least(self) -> int:
        """How many seats must be filled, beside those that somebody takes."""
        return max(0, self.at_least - self.spare)

    @property
    def of_each(self) -> Mapping[str, int]:
        """How many seats of each party must be filled, beside those that somebody takes."""
        return {party: self.from_each - count for party, count in self.spare_by_party.items() if count < self.from_each}

    @property
    def is_possible(self) -> bool:
        """Whether enough could come if somebody of their own sat in every seat."""
        return can_meet([attrs.evolve(place, people=None) for place in self.places], self.least, self.of_each)

    @property
    def short_of_seats(self) -> Sequence[str]:
        """How many seats each party has of which more must be there than it has seats, in words."""
        there = {
            party: sum(place.groups is None or party in place.groups for place in self.places) for party in self.of_each
        }
        return [
            f'{seats_in_words(count + self.spare_by_party[party])} of "{party}"'
            for party, count in there.items()
            if count < self.of_each[party]
        ]

    @property
    def is_quorate(self) -> bool:
        """Whether enough could come, and one of them has a vote."""
        return self._are_enough and all(self.voters)

    @property
    def lacks_only_votes(self) -> bool:
        """Whether enough could come, and none of them has a vote."""
        return self._are_enough and not all(self.voters)

    @property
    def _are_enough(self) -> bool:
        return not self.missing and can_meet(self.places, self.least, self.of_each)

    @property
    def voters(self) -> Sequence[Sequence[Hashable | None]]:
        """Those of whom one must come, as only they have a vote; nothing where somebody else has one."""
        voting = [place.people for seat, place in zip(self.seats, self.places, strict=True) if seat.votes]
        if self.spares or not voting or None in voting:
            return []
        return [list(dict.fromkeys(one for people in voting for one in people or ()))]

    @property
    def empty(self) -> Sequence[tuple[Seated, Place]]:
        """The seats that would stay empty and must not: required ones, those of a party that lacks some, or all."""
        empty = [(self.seats[number], self.places[number]) for number in unfilled(self.places)]
        short = {one for one, count in self.of_each.items() if not can_meet(self.places, 0, {one: count})}
        required = [(seat, place) for seat, place in empty if place.is_required]
        return required or [(seat, place) for seat, place in empty if seat.groups and seat.groups & short] or empty

    def contested(self, seat: Seated) -> tuple[Sequence[str], Sequence[Hashable]]:
        """The roles whose seats an empty one stands against, itself among them, and all who are there for them."""
        number = next(number for number, one in enumerate(self.seats) if one is seat)
        numbers = sorted(contested(self.places, number))
        people = dict.fromkeys(one for number in numbers for one in self.places[number].people or ())
        return [self.seats[number].role or "" for number in numbers], list(people)

    @property
    def lacking(self) -> Sequence[str]:
        """The vacant roles that would bring the quorum back if they were filled; none where that is not enough."""
        for seats in (self.empty, self._all):
            vacant = [seat.role for seat, place in seats if place.people == [] and seat.role is not None]
            roles = list(dict.fromkeys([*self.missing, *vacant]))
            if self._with_holders_of(roles).is_quorate:
                return roles
        return ()

    @property
    def _all(self) -> Sequence[tuple[Seated, Place]]:
        return list(zip(self.seats, self.places, strict=True))

    def _with_holders_of(self, roles: Collection[str]) -> "Attendance":
        """The same with one more person for each of some roles."""
        places = [
            attrs.evolve(place, people=[(_NEW, seat.role)]) if place.people == [] and seat.role in roles else place
            for seat, place in self._all
        ]
        return attrs.evolve(self, places=places, missing=[role for role in self.missing if role not in roles])


def seats_in_words(count: int) -> str:
    """So many seats.

    >>> seats_in_words(0), seats_in_words(1), seats_in_words(2)
    ('no seat', '1 seat', '2 seats')
    """
    return f"{count or 'no'} seat{'s' * (count > 1)}"


def needed(quorum: Quorum | None) -> Iterator[str]:
    """What a quorum takes, in words."""
    if quorum is None:
        return
    if known(quorum.all) is True:
        yield "every seat"
    if count := known(quorum.at_least):
        yield f"{count} member{'s' * (count > 1)}"
    if count := known(quorum.from_each_party):
        yield f"{count} of each party"
    yield from (f'"{role}"' for role in quorum.required)
    if known(quorum.chair) is True:
        yield "the chair"


@attrs.frozen(eq=False)
class Meeting:
    """A meeting to which some people may come: the seats they may take, and whoever must be there without a seat."""

    attendance: Attendance
    comers: Sequence[Sequence[Hashable | None]]

    @property
    def people(self) -> Sequence[str]:
        """All who are known by name, each once."""
        named = [*(place.people or () for place in self.attendance.places), *self.comers]
        return list(dict.fromkeys(one for people in named for one in people if isinstance(one, str)))

    def is_quorate(self, there: AbstractSet[str]) -> bool:
        """Whether it has its quorum with some of them, and with all who are not known by name."""
        places = [
            attrs.evolve(place, people=None if place.people is None else _present(place.people, there))
            for place in self.attendance.places
        ]
        can_come = all(_present(people, there) for people in self.comers)
        return can_come and attrs.evolve(self.attendance, places=places).is_quorate


def _present(people: Iterable[Hashable | None], there: AbstractSet[str]) -> Sequence[Hashable | None]:
    return [one for one in people if not isinstance(one, str) or one in there]


def people_of(candidates: Sequence[Candidate], cut: Cut) -> Sequence[Hashable | None]:
    """Those of some candidates who may act at one time, each once."""
    return list(dict.fromkeys(one.person for one in candidates if holds(one.days, cut)))


def holds(days: Days, cut: Cut) -> bool:
    """Whether some days have begun at a point in time, and have not ended."""
    return days.start <= cut < days.stop
