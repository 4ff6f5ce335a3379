"""What authority each role and forum has for one decision: by a right of its own, or passed on by delegations."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from outsourcegov.analysis.regions import Box
from outsourcegov.governance.dates.validity import days_of
from outsourcegov.governance.decisions.cases import DAY, Cases, shared
from outsourcegov.governance.decisions.rights import names_of
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.decisions import Delegation, Right
from outsourcegov.model.who import WORDS

MOST_HOLDINGS = 2000
"""So many ways in which authority for one decision is passed on are followed."""
MOST_LINKS = 20
"""So often authority is passed on before nobody can tell any more how far it goes."""

_SOMEBODY = ""
"""Stands for a grantor who cannot be told: what he has cannot be told either."""


@attrs.frozen(eq=False, repr=False)
class Holding:
    """A part of the cases in which somebody may decide, alone or with others: by a right, through some delegations."""

    right: Right
    box: Box
    chain: tuple[Delegation, ...] = ()


Holdings: TypeAlias = Mapping[str, Sequence[Holding]]
"""What each role, forum or party holds, by its id."""


@attrs.frozen(eq=False, repr=False)
class Held:
    """Who holds authority for one decision, and how.

    ``untold`` are those of whom that cannot be told: their authority goes in a circle, or comes from such a one.
    """

    by: Holdings
    untold: frozenset[str] = frozenset()


def held_by(cases: Cases, rights: Sequence[Right], delegations: Sequence[Delegation]) -> Held:
    """Follow the authority from the rights over the delegations: each after all that it may come from.

    A holding is what a right gives, cut down by each delegation on its way: to its cases, and to its days. What may be
    so counts. A fixpoint over a graph without cycles, as each delegation passes on what its grantor has.
    """
    found: dict[str, list[Holding]] = {}
    for right in rights:
        for name in dict.fromkeys(ids_of(right.decider)):
            found.setdefault(name, []).extend(_of_right(cases, right))
    grantors: dict[str, list[str]] = {_SOMEBODY: [_SOMEBODY]}
    by_receiver: dict[str, list[Delegation]] = {}
    for delegation in delegations:
        givers = ids_of(delegation.granted_by)
        if any(name not in givers for name in names_of(delegation.granted_by)):
            givers = [*givers, _SOMEBODY]
        for receiver in dict.fromkeys(ids_of(delegation.granted_to)):
            grantors.setdefault(receiver, []).extend(givers)
            by_receiver.setdefault(receiver, []).append(delegation)
    told = set[str]()
    count = 0
    for receiver in from_the_top(grantors):
        told.add(receiver)
        received = [one for delegation in by_receiver.get(receiver, ()) for one in _passed_on(cases, delegation, found)]
        count += len(received)
        if count > MOST_HOLDINGS or any(len(one.chain) > MOST_LINKS for one in received):
            return Held(found, frozenset(grantors))
        found.setdefault(receiver, []).extend(received)
    return Held(found, frozenset(grantors.keys() - told))


def _of_right(cases: Cases, right: Right) -> Iterator[Holding]:
    days = days_of(right)
    for box in cases.widest(right):
        yield Holding(right, {**box, DAY: [days]})


def _passed_on(cases: Cases, delegation: Delegation, found: Mapping[str, Sequence[Holding]]) -> Iterator[Holding]:
    """What somebody receives by a delegation: all that its grantors hold, as far as it goes."""
    days = days_of(delegation)
    for limit in ({**box, DAY: [days]} for box in cases.widest(delegation)):
        for grantor in dict.fromkeys(ids_of(delegation.granted_by)):
            for holding in found.get(grantor, ()):
                box = shared(holding.box, limit)
                if box is not None:
                    yield Holding(holding.right, box, (*holding.chain, delegation))


def hides_receiver(delegation: Delegation) -> bool:
    """Whether it cannot be told to whom a delegation goes."""
    return not all(isinstance(name, str) and name not in WORDS for name in names_of(delegation.granted_to))
