"""Sets of cells as the bits of integers."""

from collections.abc import Iterator
from typing import TypeAlias

Cell: TypeAlias = tuple[int, ...]
"""Some cells of every axis: a part of the space."""


def bits(mask: int) -> Iterator[int]:
    """The positions of the bits that are set, from the lowest.

    >>> list(bits(0b1010))
    [1, 3]
    """
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def runs(mask: int) -> Iterator[tuple[int, int]]:
    """Where neighbouring bits that are set begin, and the place after they end.

    >>> list(runs(0b11010))
    [(1, 2), (3, 5)]
    """
    while mask:
        first = mask & -mask
        stop = (mask + first) & ~mask
        yield first.bit_length() - 1, stop.bit_length() - 1
        mask &= -stop
