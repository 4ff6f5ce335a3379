"""Relations that lead upwards, followed from the top, or to the top."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def from_the_top(edges: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every node after all that it leads to; those on a cycle, and those that lead to one, are left out. Linear.

    >>> list(from_the_top({"team": ["unit"], "unit": ["bank"], "ring": ["ring"]}))
    ['bank', 'unit', 'team']
    """
    sorter = TopologicalSorter(edges)
    with suppress(CycleError):
        sorter.prepare()  # with a cycle it goes on up to there
    while ready := sorter.get_ready():
        yield from ready
        sorter.done(*ready)


def reached(starts: Iterable[N], edges: Mapping[N, Sequence[N]]) -> AbstractSet[N]:
    """The nodes and all that they lead to. Linear.

    >>> sorted(reached(["team"], {"team": ["unit"], "unit": ["bank", "team"], "shop": ["bank"]}))
    ['bank', 'team', 'unit']
    """
    found = dict.fromkeys(starts)
    waiting = list(found)
    for node in waiting:
        new = dict.fromkeys(one for one in edges.get(node, ()) if one not in found)
        found |= new
        waiting += new
    return found.keys()


def rings(edges: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """The nodes, in groups of those that lead to each other; each group after all that it leads to. Linear.

    >>> list(rings({"team": ["ring"], "ring": ["loop"], "loop": ["ring", "bank"]}))
    [['bank'], ['ring', 'loop'], ['team']]
    """
    place: dict[str, int] = {}
    path: list[str] = []  # the nodes that were met and are in no group yet
    begins: list[int] = []  # where on the path the groups begin, as far as can be told
    grouped: set[str] = set()
    for start in edges:
        waiting = [] if start in place else [(start, iter([start]))]
        while waiting:
            node, others = waiting[-1]
            for other in others:
                if other not in place:
                    place[other] = len(path)
                    begins.append(len(path))
                    path.append(other)
                    waiting.append((other, iter(edges.get(other, ()))))
                    break
                while other not in grouped and begins[-1] > place[other]:
                    begins.pop()
            else:
                waiting.pop()
                if begins and begins[-1] == place[node] and node not in grouped:
                    group = path[begins.pop() :]
                    del path[-len(group) :]
                    grouped.update(group)
                    yield group
