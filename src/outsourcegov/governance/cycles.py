"""Cycles in a relation."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter


def cycles(edges: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """For every set of nodes that lead back to each other, a shortest cycle that starts at its first node.

    Most relations have none, which the standard library tells in linear time without loading networkx.
    """
    try:
        TopologicalSorter(edges).prepare()
    except CycleError:
        from outsourcegov.governance.graph import shortest_cycles

        yield from shortest_cycles(
            {node: [target for target in targets if target in edges] for node, targets in edges.items()}
        )


def few(stops: Sequence[str], most: int = 8) -> Sequence[str]:
    """The stops of a way, so many of them that a sentence stays readable; the middle of a long one is only counted.

    >>> few(["a", "b", "c", "d"], most=3)
    ['a', '2 more', 'd']
    """
    if len(stops) <= most:
        return list(stops)
    return [*stops[: most - 2], f"{len(stops) - most + 1} more", stops[-1]]
