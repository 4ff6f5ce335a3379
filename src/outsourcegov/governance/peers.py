"""Counterparts: which role was named as whose peer on the other side."""

from collections.abc import Iterator
from typing import NamedTuple

from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Tier


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


def tier_of(role: Role) -> Tier | None:
    """The tier of a role; None where it is not stated, or in dispute."""
    said = set(claims(role.tier))
    tier = said.pop() if len(said) == 1 else None
    return tier if isinstance(tier, Tier) else None
