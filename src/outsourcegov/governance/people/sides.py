"""Which side of the alliance a party or a role is on."""

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet
from functools import cached_property
from typing import TypeVar

import attrs

from outsourcegov.governance.structure.chains import from_the_top, reached
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.absent import Maybe, NoneStated, NotApplicable, Presence, claims, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.vocabulary import Side

P = TypeVar("P")

_EITHER = frozenset(Side)


@attrs.frozen(eq=False, repr=False, slots=False)
class Sides:
    """Which side each party is on: the client's, a provider's, or none.

    A unit, an affiliate and a subcontractor are on the side of the party they are part of, a managed third party on the
    side of the party that runs it, and a member of a party made of several on the side of the whole. Of a party that a
    client or a provider is a part of, or that has members on a side, it cannot be told. Parties and roles
    are given as they are or by their ids; ``UnknownId`` says that no role has that id.
    """

    alliance: Alliance

    def principal(self, party: object) -> str | None:
        """The client or provider that a party belongs to, itself perhaps; None for one that is on no side."""
        id = _id_of(party)
        return self._principals.get(id) if isinstance(id, str) else None

    def of_party(self, party: object) -> Side | None:
        """The side of a party; None for one that is on no side, or on both."""
        return _only(self._sides.get(self.principal(party) or "", frozenset()))

    def of_role(self, role: Role | str) -> Side | None:
        """The side of the party that a role sits with; None where that cannot be told, or is on no side."""
        return _only(self.may_be_on(the(self.alliance.roles, role, "role")))

    def may_be_on(self, role: Role) -> frozenset[Side]:
        """The sides that a role may be on; none for one that is certainly on no side."""
        party = known(role.party)
        if party is not None:
            return self._of_parties.get(party, _EITHER)
        said = (known(claim) for claim in claims(role.party))
        return frozenset[Side]().union(*(self._of_parties.get(one or "", _EITHER) for one in said))

    def may_face(self, one: Role, other: Role) -> bool:
        """Whether two roles are on different sides, or may be."""
        return any(side is not opposite for side in self.may_be_on(one) for opposite in self.may_be_on(other))

    def are_apart(self, one: Role, other: Role) -> bool:
        """Whether it is certain that two roles belong to different clients or providers."""
        principals = {self.principal(known(role.party)) for role in (one, other)}
        return len(principals) > 1 and None not in principals

    def is_outside(self, party: Party | str | None) -> bool:
        """Whether it is certain that a party is on no side: nothing about whose part it is is unknown."""
        return _id_of(party) in self._principals and self.principal(party) is None

    @cached_property
    def _of_parties(self) -> Mapping[str, frozenset[Side]]:
        """The sides of each party of which it can be told."""
        return {id: self._sides.get(principal or "", frozenset()) for id, principal in self._principals.items()}

    @cached_property
    def _sides(self) -> Mapping[str, frozenset[Side]]:
        """The side of each client and provider; both, of one that is named as both."""
        found = dict.fromkeys(self.alliance.client, frozenset({Side.CLIENT}))
        for provider in self.alliance.providers:
            found[provider] = found.get(provider, frozenset()) | {Side.PROVIDER}
        return found

    @cached_property
    def wholes(self) -> Mapping[str, Sequence[str]]:
        """The parties that each party is a member of."""
        found: dict[str, list[str]] = {}
        for whole in self.alliance.parties:
            for part in whole.members:
                found.setdefault(part, []).append(whole.id)
        return found

    @cached_property
    def _principals(self) -> Mapping[str, str | None]:
        """The client or provider of each party, None for one on no side; without those of which it cannot be told."""
        parties = {party.id: party for party in reversed(self.alliance.parties)}
        part_of = {id: [*self.wholes.get(id, ()), *_id(party.parent)] for id, party in parties.items()}
        run_by = {id: _id(party.managed_by) for id, party in parties.items()}
        above = {id: [] if id in self._sides else [*part_of[id], *run_by[id]] for id in parties}
        order = [id for id in from_the_top(above) if id in parties and id not in self._sides]
        found: dict[str, str | None] = {id: id for id in self._sides}
        for id in order:
            principals = _distinct(found, part_of[id]) or _distinct(found, run_by[id])
            if len(principals) == 1:
                found[id] = principals.pop()
        if not self._is_open(parties):
            around = self._around(parties.values(), found, part_of)
            for id in order:
                is_told = all(one in found for one in above[id]) and not _is_doubtful(parties[id])
                if is_told and id not in found and id not in around and not _distinct(found, above[id]):
                    found[id] = None
        return found

    def _around(
        self, parties: Iterable[Party], found: Mapping[str, str | None], part_of: Mapping[str, Sequence[str]]
    ) -> AbstractSet[str]:
        """The parties that a client or a provider is a part of, and those of which a member is on a side."""
        joint = (party.id for party in parties if _distinct(found, party.members))
        return {*reached(self._sides, part_of), *joint}

    def _is_open(self, parties: Mapping[str, Party]) -> bool:
        """Whether a party may be on a side although nothing says so: a side or a whole is not fully known."""
        if not self.alliance.client or not self.alliance.providers:
            return True
        if any(presence(party.members) is Presence.UNKNOWN for party in parties.values()):
            return True
        named = [*self._sides, *(part for party in parties.values() for part in party.members)]
        return any(id not in parties for id in named)


def _id_of(party: Party | P) -> str | P:
    return party.id if isinstance(party, Party) else party


def _only(sides: frozenset[Side]) -> Side | None:
    return next(iter(sides)) if len(sides) == 1 else None


def _id(party: Maybe[str]) -> Sequence[str]:
    id = known(party)
    return [id] if id is not None else []


def _distinct(principals: Mapping[str, str | None], above: Sequence[str]) -> set[str]:
    """The clients and providers that the parties above belong to."""
    return {principal for one in above if (principal := principals.get(one)) is not None}


def _is_doubtful(party: Party) -> bool:
    """Whether there is something above a party, or may be, of which it cannot be told what it is."""
    return any(
        known(above) is None
        and not all(claim is None or isinstance(claim, NoneStated | NotApplicable) for claim in claims(above))
        for above in (party.parent, party.managed_by)
    )
