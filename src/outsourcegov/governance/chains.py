"""Relations that lead upwards, followed from the top."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter


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
