"""All to which word of a thing comes, each by the way on which it comes there first for certain."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set as AbstractSet
from decimal import Decimal
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

import attrs

from outsourcegov.governance.communication.flows import Flows, Passing
from outsourcegov.governance.communication.passing_on import OF_ALL_SERVICES, flows
from outsourcegov.governance.governance import Governance
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import WORDS

Cost = tuple[int, int, Decimal]
"""On how many things word hangs, how often it cannot be told how long it takes, and how many minutes it does."""
_START: Cost = (0, 0, Decimal())


class Way(NamedTuple):
    """A way of word: what it is compared by, and the steps it is made of."""

    cost: Cost
    passings: tuple[Passing, ...]


@attrs.frozen(eq=False, repr=False, slots=False)
class Reached:
    """All to which word of a thing comes. What lies beyond the paths for all services is shared by all of these."""

    governance: Governance
    start: str
    own: Mapping[str, Way]
    beyond: "Reached | None"

    def way(self, id: str) -> Way | None:
        """The best way to somebody or something; None where word does not come there."""
        own = self.own.get(id)
        further = self.beyond.way(id) if self.beyond is not None else None
        if self.beyond is None or further is None:
            return own
        first = self.own[self.beyond.start]
        cost = _sum(first.cost, further.cost)
        return own if own is not None and own.cost <= cost else Way(cost, first.passings + further.passings)

    @cached_property
    def who(self) -> Mapping[str, Side | None]:
        """The roles, forums, parties and words to which word comes, with the side of each; without those beyond."""
        return {id: side_of(self.governance, id) for id in self.own if _can_hear(self.governance, id)}

    @cached_property
    def everybody(self) -> Sequence[str]:
        """The same with those beyond, each once."""
        beyond = self.beyond.everybody if self.beyond is not None else ()
        return list(dict.fromkeys((*self.who, *beyond)))

    @cached_property
    def by_side(self) -> Mapping[Side | None, int]:
        """How many of them are on each side."""
        beyond = self.beyond.who if self.beyond is not None else {}
        found = Counter(self.beyond.by_side if self.beyond is not None else ())
        found.update(side for id, side in self.who.items() if id not in beyond)
        return found

    @cached_property
    def groups(self) -> AbstractSet[str]:
        """The parties among them, and the words that stand for parties."""
        beyond = self.beyond.groups if self.beyond is not None else frozenset()
        return beyond | {id for id in self.who if id in WORDS or id in self.governance.alliance.parties}

    @cached_property
    def untold(self) -> Sequence[str]:
        """What cannot be told of who hears, as sentences."""
        there = flows(self.governance)
        own = [why for stop in (self.start, *self.own) for why in there.untold.get(stop, ())]
        return list(dict.fromkeys((*own, *(self.beyond.untold if self.beyond is not None else ()))))


def reached(governance: Governance, start: str) -> Reached:
    """All to which word of a thing comes; ``start`` is its id, or a category of paths."""
    own = ways(flows(governance), start, OF_ALL_SERVICES)
    beyond = governance.answers.for_those_now(_beyond) if OF_ALL_SERVICES in own else None
    return Reached(governance, start, own, beyond)


def ways(there: Flows, start: str, stop: str = "") -> Mapping[str, Way]:
    """The best way to all that word comes to, not beyond a stop: first what hangs on nothing, then what is shortest.

    Dijkstra's algorithm.
    """
    found: dict[str, Way] = {}
    order = count()
    waiting: list[tuple[Cost, int, str, tuple[Passing, ...]]] = [(_START, next(order), start, ())]
    while waiting:
        cost, _, here, passings = heappop(waiting)
        if here in found:
            continue
        found[here] = Way(cost, passings)
        for passing in there.passings.get(here, ()) if here != stop or here == start else ():
            if passing.to not in found:
                heappush(waiting, (plus(cost, passing), next(order), passing.to, (*passings, passing)))
    del found[start]
    return found


def plus(cost: Cost, passing: Passing) -> Cost:
    """What a way comes to with one more step."""
    untold = sum(bool(one.why_untold) for one in passing.waits)
    return _sum(cost, (len(passing.ifs), untold, sum((one.minutes for one in passing.waits), Decimal())))


def _sum(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _beyond(governance: Governance) -> Reached:
    return Reached(governance, OF_ALL_SERVICES, ways(flows(governance), OF_ALL_SERVICES), None)


def _can_hear(governance: Governance, id: str) -> bool:
    return id in WORDS or isinstance(governance.objects.get(id), Role | Forum | Party)


def side_of(governance: Governance, id: str) -> Side | None:
    """The side of a role or a party; None of a forum, or where it cannot be told."""
    thing = governance.objects.get(id)
    if isinstance(thing, Role):
        return governance.sides.of_role(thing)
    return governance.sides.of_party(id) if isinstance(thing, Party) else None
