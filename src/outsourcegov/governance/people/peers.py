"""Counterparts: which role was named as whose peer on the other side, and where there is no executive to be one."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Unknown, claims
from outsourcegov.model.parties import Role, RoleKind
from outsourcegov.model.vocabulary import Side, Tier

MOST_PARTIES = 20
"""The executives that a side of more parties lacks are not told as a cause, one for each party."""


class Pair(NamedTuple):
    """A role and one that it names as its counterpart; ``number`` counts the counterparts of the role."""

    role: Role
    number: int
    other: Role


def pairs(governance: Governance) -> Iterator[Pair]:
    """The counterparts that are named, where both roles are sure to be in force on the day."""
    for role in governance.alliance.roles:
        if not governance.terms.surely_holds(role):
            continue
        for number, id in enumerate(role.counterparts):
            other = governance.find(id, Role)
            if other is not None and governance.terms.surely_holds(other):
                yield Pair(role, number, other)


def without_executive(party: str) -> Cause:
    """The fault that a party has no executive sponsor."""
    return Cause("without-executive-sponsor", party)


def none_to_face(governance: Governance, side: Side) -> tuple[Cause, ...]:
    """That none of the parties of a side has an executive sponsor; nothing where one has, or may have."""
    return governance.answers.for_anybody(_none_to_face)[side]


def _none_to_face(governance: Governance) -> Mapping[Side, tuple[Cause, ...]]:
    """The same of each side; nothing of one that has more parties than are told one by one."""
    alliance, found = governance.alliance, set[Side]()
    for role in alliance.roles:
        may_sponsor = any(one is RoleKind.EXECUTIVE_SPONSOR or isinstance(one, Unknown) for one in claims(role.kind))
        if may_sponsor and may_hold(role, governance.as_of):
            found |= governance.sides.may_be_on(role)
    parties = {Side.CLIENT: alliance.client, Side.PROVIDER: alliance.providers}
    return {
        side: () if side in found or len(those) > MOST_PARTIES else tuple(map(without_executive, those))
        for side, those in parties.items()
    }


def tier_of(role: Role) -> Tier | None:
    """The tier of a role; None where it is not stated, or in dispute."""
    said = set(claims(role.tier))
    tier = said.pop() if len(said) == 1 else None
    return tier if isinstance(tier, Tier) else None
