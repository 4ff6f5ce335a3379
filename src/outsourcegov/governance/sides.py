"""Which side of the alliance a party or a role is on."""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

import attrs

from outsourcegov.governance.lookup import the
from outsourcegov.model.absent import Maybe, Presence, claims, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.vocabulary import Side

P = TypeVar("P")


@attrs.frozen(eq=False)
class Sides:
    """Which side each party is on: the client's, a provider's, or none.

    A unit, an affiliate and a subcontractor are on the side of the party they are part of, a managed third party on the
    side of the party that runs it, and a member of a party made of several on the side of the whole. Parties and roles
    are given as they are or by their ids; ``UnknownId`` says that no role has that id.
    """

    alliance: Alliance

    def principal(self, party: object) -> str | None:
        """The client or provider that a party belongs to, itself perhaps; None for one that is on no side."""
        id = _id_of(party)
        return self._principals.get(id) if isinstance(id, str) else None

    def of_party(self, party: object) -> Side | None:
        """The side of a party; None for one that is on no side."""
        principal = self.principal(party)
        if principal is None:
            return None
        return Side.CLIENT if principal in self._clients else Side.PROVIDER

    def of_role(self, role: Role | str) -> Side | None:
        """The side of the party that a role sits with; None where that cannot be told, or is on no side."""
        role = the(self.alliance.roles, role, "role")
        sides = {self.of_party(known(party)) for party in claims(role.party)}
        return sides.pop() if len(sides) == 1 else None

    def is_outside(self, party: Party | str) -> bool:
        """Whether it is certain that a party is on no side: nothing about whose part it is is unknown."""
        id = _id_of(party)
        return self._principals.get(id, id) is None and not self._doubtful.get(id, True)

    @cached_property
    def _clients(self) -> frozenset[str]:
        return frozenset(self.alliance.client)

    @cached_property
    def _principals(self) -> Mapping[str, str | None]:
        """For every party that is defined, and every client and provider, its principal."""
        named = [*self.alliance.client, *self.alliance.providers]
        found: dict[str, str | None] = {party: party for party in named}
        parties = self._parties
        for whole in named:
            for part in parties[whole].members if whole in parties else ():
                found.setdefault(part, whole)
        for party in self.alliance.parties:
            way: dict[str, None] = {}
            at: str | None = party.id
            while at is not None and at in parties and at not in found and at not in way:
                way[at] = None
                at = _above(parties[at])
            found.update(dict.fromkeys(way, found.get(at) if at is not None else None))
        return found

    @cached_property
    def _doubtful(self) -> Mapping[str, bool]:
        """Whether it cannot be told whose part a party is: something above it is unknown, undefined or circular."""
        parties, found = self._parties, dict[str, bool]()
        for party in self.alliance.parties:
            way: dict[str, None] = {}
            at: str | None = party.id
            while at is not None and at in parties and at not in found and at not in way:
                way[at] = None
                is_open = _is_doubtful(parties[at].parent) or _is_doubtful(parties[at].managed_by)
                at = at if is_open else _above(parties[at])
            found.update(dict.fromkeys(way, at is not None and found.get(at, True)))
        return found

    @cached_property
    def _parties(self) -> Mapping[str, Party]:
        return {party.id: party for party in reversed(self.alliance.parties)}


def _id_of(party: Party | P) -> str | P:
    return party.id if isinstance(party, Party) else party


def _above(party: Party) -> str | None:
    """The party that a party is part of, or that runs it."""
    return known(party.parent) or known(party.managed_by)


def _is_doubtful(value: Maybe[str]) -> bool:
    return presence(value) is Presence.UNKNOWN or (presence(value) is Presence.STATED and known(value) is None)
