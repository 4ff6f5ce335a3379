"""Cycles in a relation."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any, Protocol, TypeVar


class Node(Protocol):
    """Something that can be put in order, such as an id."""

    def __lt__(self, other: Any, /) -> bool: ...


N = TypeVar("N", bound=Node)


def cycles(edges: Mapping[N, Sequence[N]]) -> Iterator[Sequence[N]]:
    """For every set of nodes that lead back to each other, a shortest cycle that starts at the least of them.

    The order in which nodes and edges are given changes nothing. Most relations have no cycle, which the standard
    library tells in linear time without loading networkx.
    """
    try:
        TopologicalSorter(edges).prepare()
    except CycleError:
        from outsourcegov.governance.structure.graph import shortest_cycles

        yield from shortest_cycles(
            {node: sorted(target for target in edges[node] if target in edges) for node in sorted(edges)}
        )


def few(stops: Sequence[str], most: int = 8) -> Sequence[str]:
    """The stops of a way, so many of them that a sentence stays readable; the middle of a long one is only counted.

    >>> few(["a", "b", "c", "d"], most=3)
    ['a', '2 more', 'd']
    """
    if len(stops) <= most:
        return list(stops)
    return [*stops[: most - 2], f"{len(stops) - most + 1} more", stops[-1]]
