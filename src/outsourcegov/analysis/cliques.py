"""The maximal cliques of a graph whose edges are bits."""

from collections.abc import Iterator, Sequence


def maximal_cliques(neighbours: Sequence[int], most: int) -> list[tuple[int, ...]] | None:
    """Every largest set of two or more nodes that are all neighbours of each other; None after too many steps.

    ``neighbours`` has, for each node, a bit for every other it is connected with. The algorithm is that of Bron and
    Kerbosch with the pivot of Tomita, Tanaka and Takahashi, Theoretical Computer Science 363, 2006.

    >>> sorted(maximal_cliques([0b0110, 0b0101, 0b1011, 0b0100], 100))
    [(0, 1, 2), (2, 3)]
    """
    connected = sum(1 << node for node, others in enumerate(neighbours) if others)
    found: list[tuple[int, ...]] = []
    waiting: list[tuple[tuple[int, ...], int, int]] = [((), connected, 0)] if connected else []
    steps = 0
    while waiting:
        clique, candidates, excluded = waiting.pop()
        if not candidates:
            if not excluded:
                found.append(tuple(sorted(clique)))
            continue
        steps += candidates.bit_count()
        if steps > most:
            return None
        tried = candidates & ~neighbours[_pivot(neighbours, candidates, excluded)]
        for node in bits(tried):
            near = neighbours[node]
            waiting.append(((*clique, node), candidates & near, excluded & near))
            candidates ^= 1 << node
            excluded |= 1 << node
    return found


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


def bits(mask: int) -> Iterator[int]:
    """The positions of the bits that are set, from the lowest.

    >>> list(bits(0b1010))
    [1, 3]
    """
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
