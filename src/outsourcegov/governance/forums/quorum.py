"""Whether a forum can reach its quorum: its seats, who may sit there and when, and who must be there."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set as AbstractSet
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import attrs

from outsourcegov.analysis.intervals import Interval, shared
from outsourcegov.analysis.matching import indispensable
from outsourcegov.governance.dates.validity import Days, days_of
from outsourcegov.governance.forums.attendance import Attendance, Cut, Seated, Spare, holds, people_of
from outsourcegov.governance.people.appointments import said_of
from outsourcegov.governance.people.candidates import ANYBODY, Candidate, Candidates
from outsourcegov.governance.people.sides import Sides
from outsourcegov.model.absent import NONE, Maybe, claims, known
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.voting import Quorum

MOST_SEATS = 100
"""A forum with more seats is taken to be able to act, as is one with too many changes; honest forums have far fewer."""

MOST_LOOKS = 5_000
"""So many seats are looked at in all, at so many changes each."""

MOST_FOR_A_SEAT = 50
"""A seat that more roles and appointments lead to is taken to be filled."""

NO_LIMIT = 10**9
"""So many seats, where nothing says how many there are."""
_NO_QUORUM = Quorum()


class Lack(NamedTuple):
    """Some days without a quorum, and the vacant roles that would bring it back; none where that is not enough."""

    days: Days
    roles: Sequence[str]


@attrs.frozen(eq=False, repr=False, slots=False)
class Sitting:
    """A forum, and when it can reach its quorum. What is unknown counts in its favour."""

    forum: Forum
    candidates: Candidates
    sides: Sides

    def days(self, window: Days) -> Sequence[Days]:
        """The stretches of some days on which the forum may be able to act."""
        within = days_of(self.forum).clipped(window)
        if not self.is_small:
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
        if known(self._quorum.from_each_party):
            stretches += [days for days in self.candidates.leaving.values() if days is not None]
        return sorted({cut for days in stretches for cut in (days.start, days.stop)})

    def at(self, cut: Cut, *, by_name: bool = False) -> Attendance:
        """Who could come to a meeting at one time, and what it would need."""
        seats = [seat for seat in self._seats if holds(seat.days, cut)]
        spares = [spare for spare in self._spares if holds(spare.days, cut)]
        roles = [seat.role for seat in seats]
        seated = {role for role in self._required if roles.count(role) == 1}
        needed = [self._is_needed(seat, seated) for seat in seats]
        places = [
            seat.with_names(cut, is_required=one) if by_name else seat.place(cut, len(seats), is_required=one)
            for seat, one in zip(seats, needed, strict=True)
        ]
        missing = [role for role in self._required if role not in seated and not self._may_come(role, cut)]
        if not any(self._may_come(role, cut) for role in self._chairs):
            missing += self._chairs
        return Attendance(
            seats,
            places,
            self._least,
            known(self._quorum.from_each_party) or 0,
            missing,
            spares,
            sum(spare.count * (self._parties if spare.for_each else 1) for spare in spares),
            self._spare_by_party(seats, spares, cut),
        )

    def indispensable(self, cut: Cut) -> AbstractSet[Hashable]:
        """The people of whom the absence of one alone breaks the quorum; nobody, where it cannot be met anyway."""
        attendance = self.at(cut, by_name=True)
        if not self.is_small or not attendance.is_quorate:
            return frozenset()
        found = {*indispensable(attendance.places, attendance.least, attendance.of_each)}
        for people in (*self.comers(cut), *attendance.voters):
            found |= {one for one in people if one is not None and len(people) == 1}
        return found

    def _is_needed(self, seat: Seated, seated: AbstractSet[str]) -> bool:
        return seat.is_required or seat.role in seated or known(self._quorum.all) is True

    def _spare_by_party(self, seats: Sequence[Seated], spares: Sequence[Spare], cut: Cut) -> Mapping[str, int]:
        """The parties of which some must be there, each with how many of its seats somebody takes.

        They are the clients and providers that have seats; where all seats are of one party, the other side as well,
        but for those that have left, or may have.
        """
        if not known(self._quorum.from_each_party):
            return {}
        wanted = [next(iter(seat.groups)) for seat in seats if seat.groups and len(seat.groups) == 1]
        wanted += [spare.party for spare in spares if spare.party is not None]
        wanted += self._principals if any(spare.for_each for spare in spares) else self._opposite(seats, spares)
        leaving = self.candidates.leaving
        there = [one for one in wanted if (days := leaving.get(one, Interval())) and holds(days, cut)]
        return {
            party: sum(spare.count for spare in spares if spare.for_each or spare.party == party) for party in there
        }

    def _opposite(self, seats: Sequence[Seated], spares: Sequence[Spare]) -> Sequence[str]:
        """The other side of a forum in which every seat is of one party; nobody where it has seats of several."""
        there = [*(one.seat for one in seats), *(one.seat for one in spares)]
        parties = set[Maybe[str]]().union(*(self._parties_by_seat[id(seat)] for seat in there))
        side = self.sides.of_party(parties.pop()) if len(parties) == 1 else None
        alliance = self.candidates.alliance
        return {Side.CLIENT: [*alliance.providers], Side.PROVIDER: [*alliance.client], None: []}[side]

    @cached_property
    def _parties_by_seat(self) -> Mapping[int, AbstractSet[Maybe[str]]]:
        """The parties of those who may sit somewhere, None among them where one cannot be told."""
        return {id(seat): set(self._parties_of(seat)) for seat in self.forum.seats}

    def _parties_of(self, seat: Seat) -> Iterator[Maybe[str]]:
        alternates = said_of(seat.alternates)
        for role in (*claims(seat.role), *(alternates if alternates is not None else (None,))):
            found = self.candidates.roles.get(role) if isinstance(role, str) else None
            yield from claims(found.party) if found is not None else (known(seat.party),)

    def comers(self, cut: Cut) -> Sequence[Sequence[Hashable | None]]:
        """Who could come for each role that must be there and sits in no seat or in several, and for the chairs."""
        roles = [seat.role for seat in self._seats if holds(seat.days, cut)]
        alone = [[role] for role in self._required if roles.count(role) != 1]
        groups = [*alone, *([self._chairs] if self._chairs else [])]
        return [people_of(self.candidates.of(group, MOST_FOR_A_SEAT), cut) for group in groups]

    def _may_come(self, role: str, cut: Cut) -> bool:
        return any(holds(days, cut) for days in self.candidates.days_of(role))

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
        return max(2, len(self._principals))

    @property
    def _principals(self) -> Sequence[str]:
        """The clients and providers."""
        alliance = self.candidates.alliance
        return [*dict.fromkeys([*alliance.client, *alliance.providers])]

    @property
    def is_small(self) -> bool:
        """Whether the seats are told, and so few that each is looked at."""
        return 0 < len(self.forum.seats) <= MOST_SEATS and said_of(self.forum.seats) is not None

    @property
    def _quorum(self) -> Quorum:
        return known(self.forum.quorum) or _NO_QUORUM

    @property
    def _least(self) -> int:
        return known(self._quorum.at_least) or 1

    @property
    def _required(self) -> Sequence[str]:
        """The roles that must be there."""
        return [*self._quorum.required, *(self.chairing if len(self.chairing) == 1 else ())]

    @property
    def _chairs(self) -> Sequence[str]:
        """The roles of which one must be there, as the chair."""
        return self.chairing if len(self.chairing) > 1 else ()

    @cached_property
    def chairing(self) -> Sequence[str]:
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
        candidates = self.candidates.of([*ids, *(alternates or ())], MOST_FOR_A_SEAT) if is_told else [ANYBODY]
        return Seated(
            seat=seat,
            role=next(iter([*ids, *(alternates or ())]), None),
            candidates=candidates,
            everybody=candidates,
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
            return Spare(seat, NO_LIMIT if each is None else each, days, for_each=True)
        principal = self.sides.principal(party)
        if principal is None and not self._is_outside(party):
            return Spare(seat, NO_LIMIT, days, for_each=True)
        return Spare(seat, _most(seat), days, principal)


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
        return NO_LIMIT
    bounds = [bound for bound in (test.up_to, test.below) if isinstance(bound, Decimal)]
    words = [value if isinstance(value, Decimal) else Decimal(NO_LIMIT) for value in test.one_of]
    return max(0, int(min(bounds or [max(words, default=Decimal(NO_LIMIT))])))
