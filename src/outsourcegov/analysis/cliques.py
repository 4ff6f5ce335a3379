"""The maximal cliques of a graph whose edges are bits."""

from collections.abc import Iterator, Sequence

from outsourcegov.analysis.cells import bits
from outsourcegov.analysis.steps import Steps


def maximal_cliques(neighbours: Sequence[int], steps: Steps) -> Iterator[tuple[int, ...]]:
    """Every largest set of two or more nodes that are all neighbours of each other.

    ``neighbours`` has, for each node, a bit for every other it is connected with. The algorithm is that of Bron and
    Kerbosch with the pivot of Tomita, Tanaka and Takahashi, Theoretical Computer Science 363, 2006.

    >>> sorted(maximal_cliques([0b0110, 0b0101, 0b1011, 0b0100], Steps(100)))
    [(0, 1, 2), (2, 3)]
    """
    connected = sum(1 << node for node, others in enumerate(neighbours) if others)
    waiting: list[tuple[tuple[int, ...], int, int]] = [((), connected, 0)] if connected else []
    while waiting:
        clique, candidates, excluded = waiting.pop()
        if not candidates:
            if not excluded:
                yield tuple(sorted(clique))
            continue
        steps.take((candidates | excluded).bit_count())
        tried = candidates & ~neighbours[_pivot(neighbours, candidates, excluded)]
        for node in bits(tried):
            near = neighbours[node]
            waiting.append(((*clique, node), candidates & near, excluded & near))
            candidates ^= 1 << node
            excluded |= 1 << node


def _pivot(neighbours: Sequence[int], candidates: int, excluded: int) -> int:
    """The node with most neighbours among the candidates."""
    best, most = -1, -1
    whole = candidates.bit_count()
    for node in bits(candidates | excluded):
        count = (neighbours[node] & candidates).bit_count()
        if count > most:
            best, most = node, count
            if count >= whole - 1:
                break
    return best
