"""Whether a forum can reach its quorum: its seats, who may sit there and when, and who must be there."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence, Set as AbstractSet
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import attrs

from outsourcegov.analysis.intervals import Interval, shared
from outsourcegov.analysis.matching import Place, can_meet, unfilled
from outsourcegov.governance.appointments import said_of
from outsourcegov.governance.candidates import ANYBODY, Candidate, Candidates
from outsourcegov.governance.sides import Sides
from outsourcegov.governance.validity import Days, days_of
from outsourcegov.model.absent import NONE, claims, known
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Role
from outsourcegov.model.voting import Quorum

Cut = tuple[Any, ...]
"""A point in time at which a stretch of days may begin."""

MOST_SEATS = 100
"""A forum with more seats is taken to be able to act, as is one with too many changes; honest forums have far fewer."""

MOST_LOOKS = 5_000
"""So many seats are looked at in all, at so many changes each."""

MOST_FOR_A_SEAT = 50
"""A seat that more roles and appointments lead to is taken to be filled."""

_NEW = "somebody new"
_NO_LIMIT = 10**9
_NO_QUORUM = Quorum()


@attrs.frozen(eq=False)
class Seated:
    """A seat that a role takes: who may sit there, for which parties it may count, and while there is such a seat."""

    role: str | None
    candidates: Sequence[Candidate]
    groups: AbstractSet[str] | None
    days: Days
    is_required: bool
    votes: bool

    def place(self, cut: Cut, seats: int, *, is_required: bool) -> Place:
        """The seat at one time, among so many."""
        people = list(dict.fromkeys(one.person for one in self.candidates if _holds(one.days, cut)))
        is_free = None in people or len(people) >= seats  # with as many people as seats one of them is always left
        return Place(None if is_free else people, self.groups, is_required)


@attrs.frozen(eq=False)
class Spare:
    """Seats that somebody takes, whoever it is: how many, for which party, or for each, and while there are such."""

    count: int
    days: Days
    party: str | None = None
    for_each: bool = False


@attrs.frozen(eq=False)
class Attendance:
    """Who could come to a meeting at one time, and what it would need."""

    seats: Sequence[Seated]
    places: Sequence[Place]
    least: int
    of_each: dict[str, int]
    missing: Sequence[str]
    """Roles that must be there, sit there in no seat or in several, and for whom nobody could come."""
    has_spares: bool

    @property
    def is_quorate(self) -> bool:
        """Whether enough could come, and one of them has a vote."""
        return not self.missing and self._has_vote and can_meet(self.places, self.least, self.of_each)

    @property
    def _has_vote(self) -> bool:
        voting = [place for seat, place in zip(self.seats, self.places, strict=True) if seat.votes]
        return self.has_spares or not voting or any(place.people != [] for place in voting)

    @property
    def empty(self) -> Sequence[tuple[Seated, Place]]:
        """The seats that would stay empty and must not: required ones, those of a party that lacks some, or all."""
        empty = [(self.seats[number], self.places[number]) for number in unfilled(self.places)]
        short = {one for one, count in self.of_each.items() if not can_meet(self.places, 0, {one: count})}
        required = [(seat, place) for seat, place in empty if place.is_required]
        return required or [(seat, place) for seat, place in empty if seat.groups and seat.groups & short] or empty

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


class Lack(NamedTuple):
    """Some days without a quorum, and the vacant roles that would bring it back; none where that is not enough."""

    days: Days
    roles: Sequence[str]


@attrs.frozen(eq=False)
class Sitting:
    """A forum, and when it can reach its quorum. What is unknown counts in its favour."""

    forum: Forum
    candidates: Candidates
    sides: Sides

    def days(self, window: Days) -> Sequence[Days]:
        """The stretches of some days on which the forum may be able to act."""
        within = days_of(self.forum).clipped(window)
        if not self.forum.seats or said_of(self.forum.seats) is None or len(self.forum.seats) > MOST_SEATS:
            return [within]
        parts = self._parts_of(within)
        if (len(parts) - 1) * len(self.forum.seats) > MOST_LOOKS:
            return [within]
        return list(shared(days for days in parts if self.at(days.start).is_quorate))

    def lacks(self, days: Days) -> Iterator[Lack]:
        """Why there is no quorum on some days on which there is none, each time that it changes."""
        return (Lack(part, self.at(part.start).lacking) for part in self._parts_of(days))

    def _parts_of(self, days: Days) -> Sequence[Days]:
        """Some days, parted where somebody begins or ceases to come."""
        cuts = (cut for cut in self._changes if days.start < cut < days.stop)
        return [Interval(start, stop) for start, stop in pairwise([days.start, *cuts, days.stop])]

    @cached_property
    def _changes(self) -> Sequence[Cut]:
        stretches = [days for seat in self._seats for days in (seat.days, *(one.days for one in seat.candidates))]
        stretches += [spare.days for spare in self._spares]
        stretches += [days for role in (*self._required, *self._chairs) for days in self.candidates.days_of(role)]
        return sorted({cut for days in stretches for cut in (days.start, days.stop)})

    def at(self, cut: Cut) -> Attendance:
        """Who could come to a meeting at one time, and what it would need."""
        seats = [seat for seat in self._seats if _holds(seat.days, cut)]
        spares = [spare for spare in self._spares if _holds(spare.days, cut)]
        roles = [seat.role for seat in seats]
        seated = {role for role in self._required if roles.count(role) == 1}
        places = [seat.place(cut, len(seats), is_required=self._is_needed(seat, seated)) for seat in seats]
        filled = sum(spare.count * (self._parties if spare.for_each else 1) for spare in spares)
        missing = [role for role in self._required if role not in seated and not self._may_come(role, cut)]
        if not any(self._may_come(role, cut) for role in self._chairs):
            missing += self._chairs
        return Attendance(
            seats, places, max(0, self._least - filled), self._of_each(seats, spares), missing, has_spares=bool(spares)
        )

    def _is_needed(self, seat: Seated, seated: AbstractSet[str]) -> bool:
        return seat.is_required or seat.role in seated or known(self._quorum.all) is True

    def _of_each(self, seats: Sequence[Seated], spares: Sequence[Spare]) -> dict[str, int]:
        """How many seats of each party with seats of its own must be filled, beside those that somebody fills."""
        least = known(self._quorum.from_each_party) or 0
        wanted = dict.fromkeys(next(iter(seat.groups)) for seat in seats if seat.groups and len(seat.groups) == 1)
        filled = {
            party: sum(spare.count for spare in spares if spare.for_each or spare.party == party) for party in wanted
        }
        return {party: least - count for party, count in filled.items() if count < least}

    def _may_come(self, role: str, cut: Cut) -> bool:
        return any(_holds(days, cut) for days in self.candidates.days_of(role))

    @cached_property
    def _seats(self) -> Sequence[Seated]:
        seats = [self._seated(seat) for seat in self.forum.seats if not _is_spare(seat)]
        wanted = Counter(person for seat in seats for person in {one.person for one in seat.candidates})
        return [attrs.evolve(seat, candidates=_merged(seat.candidates, wanted)) for seat in seats]

    @cached_property
    def _spares(self) -> Sequence[Spare]:
        return [self._spare(seat) for seat in self.forum.seats if _is_spare(seat)]

    @property
    def _parties(self) -> int:
        """How many parties the alliance has at least."""
        alliance = self.candidates.alliance
        return max(2, len({*alliance.client, *alliance.providers}))

    @property
    def _quorum(self) -> Quorum:
        return known(self.forum.quorum) or _NO_QUORUM

    @property
    def _least(self) -> int:
        return known(self._quorum.at_least) or 1

    @property
    def _required(self) -> Sequence[str]:
        """The roles that must be there."""
        return [*self._quorum.required, *(self._chairing if len(self._chairing) == 1 else ())]

    @property
    def _chairs(self) -> Sequence[str]:
        """The roles of which one must be there, as the chair."""
        return self._chairing if len(self._chairing) > 1 else ()

    @cached_property
    def _chairing(self) -> Sequence[str]:
        """The roles that take the chair where it must be there; none where one of them cannot be told."""
        chair = known(self.forum.chair)
        if known(self._quorum.chair) is not True or chair is None:
            return ()
        who = known(chair.role)
        names = [*(who.names if who is not None else ()), *chair.rotates]
        roles = [name for name in names if isinstance(name, str) and name in self.candidates.roles]
        return roles if len(roles) == len(names) else ()

    def _seated(self, seat: Seat) -> Seated:
        roles = [role for role in claims(seat.role) if role is not None and role is not NONE]
        alternates = said_of(seat.alternates)
        ids = [role for role in roles if isinstance(role, str)]
        is_told = len(ids) == len(roles) and alternates is not None and (ids or alternates)
        return Seated(
            role=next(iter([*ids, *(alternates or ())]), None),
            candidates=self.candidates.of([*ids, *(alternates or ())], MOST_FOR_A_SEAT) if is_told else [ANYBODY],
            groups=self._groups([self.candidates.roles.get(id) for id in ids]),
            days=days_of(seat),
            is_required=known(seat.required) is True,
            votes=known(seat.vote) is not False,
        )

    def _groups(self, roles: Sequence[Role | None]) -> AbstractSet[str] | None:
        """The clients and providers that one of some roles may sit for; None where that cannot be told."""
        parties = [party for role in roles for party in (claims(role.party) if role is not None else [None])]
        principals = [self.sides.principal(party) for party in parties]
        untold = any(
            one is None and not self._is_outside(party) for one, party in zip(principals, parties, strict=True)
        )
        return None if untold or not parties else {one for one in principals if one is not None}

    def _is_outside(self, party: object) -> bool:
        return isinstance(party, str) and self.sides.is_outside(party)

    def _spare(self, seat: Seat) -> Spare:
        days, party, each = days_of(seat), known(seat.party), known(seat.each_party)
        if seat.each_party is not None:
            return Spare(_NO_LIMIT if each is None else each, days, for_each=True)
        principal = self.sides.principal(party)
        if principal is None and not self._is_outside(party):
            return Spare(_NO_LIMIT, days, for_each=True)
        return Spare(_most(seat), days, principal)


def _merged(candidates: Sequence[Candidate], wanted: Mapping[Hashable | None, int]) -> Sequence[Candidate]:
    """The same people, but for those who may sit in no other seat: it does not matter which of them is there."""
    own = [one.days for one in candidates if one.person is None or wanted[one.person] == 1]
    others = [one for one in candidates if one.person is not None and wanted[one.person] > 1]
    return [*(Candidate(None, days) for days in shared(own)), *others]


def _is_spare(seat: Seat) -> bool:
    """Whether a seat names no role, only a party or each."""
    is_free = all(role is None or role is NONE for role in claims(seat.role)) and said_of(seat.alternates) == []
    return is_free and (seat.each_party is not None or seat.party is not None)


def _most(seat: Seat) -> int:
    """How many such seats there are at most."""
    test = known(seat.count)
    if seat.count is None:
        return 1
    if test is None or test.any:
        return _NO_LIMIT
    bounds = [bound for bound in (test.up_to, test.below) if isinstance(bound, Decimal)]
    words = [value if isinstance(value, Decimal) else Decimal(_NO_LIMIT) for value in test.one_of]
    return max(0, int(min(bounds or [max(words, default=Decimal(_NO_LIMIT))])))


def _holds(days: Days, cut: Cut) -> bool:
    return days.start <= cut < days.stop
