"""What must be missing for something to stop working, and how likely it is to work.

Something works as long as enough of its parts are there, and more parts never harm it. A cut set is a set of parts
without which it does not work, and minimal where each of them is needed for that. Every cut set takes a part of every
set of parts that is enough by itself, so the cut sets are found by branching on the parts of one such set after the
other (R. Reiter, "A Theory of Diagnosis from First Principles", Artificial Intelligence 32, 1987).
"""

from collections.abc import Callable, Hashable, Mapping, Sequence, Set as AbstractSet
from heapq import heappop, heappush
from itertools import count
from typing import TypeAlias, TypeVar

import attrs

from outsourcegov.analysis.steps import Steps, TooManyStepsError

T = TypeVar("T", bound=Hashable)
Works: TypeAlias = Callable[[AbstractSet[T]], bool]
"""Whether something works with some parts and no others; if it does, it does with more parts too."""

MOST_STEPS = 20_000
"""So often it is asked whether something works before a question counts as too large."""


def cut_sets(
    parts: Sequence[T], works: Works[T], *, largest: int, most: int = MOST_STEPS
) -> Sequence[tuple[T, ...]] | None:
    """The minimal cut sets of at most so many parts, small ones first; None where that takes too long.

    It takes as many steps as there are parts for each way to branch, but for the last branches one each; there are at
    most m to the power of ``largest`` ways where m parts are enough.

    >>> cut_sets(["ann", "bob", "cid"], lambda there: "ann" in there and ("bob" in there or "cid" in there), largest=2)
    [('ann',), ('bob', 'cid')]
    >>> cut_sets(["ann"], lambda there: False, largest=2)
    [()]
    """
    steps = Steps(most)
    found: list[frozenset[T]] = []
    level: dict[frozenset[T], None] = {frozenset(): None}
    try:
        for size in range(largest + 1):
            wider: dict[frozenset[T], None] = {}
            for gone in level:
                if any(cut <= gone for cut in found):
                    continue
                there = [part for part in parts if part not in gone]
                steps.take(1)
                if not works(frozenset(there)):
                    found.append(gone)
                elif size < largest:
                    wider.update(dict.fromkeys(gone | {part} for part in _enough(there, works, steps)))
            level = wider
    except TooManyStepsError:
        return None
    place = {part: number for number, part in enumerate(parts)}
    ordered = [sorted(place[part] for part in cut) for cut in found]
    return [tuple(parts[number] for number in cut) for cut in sorted(ordered, key=lambda cut: (len(cut), cut))]


def _enough(there: Sequence[T], works: Works[T], steps: Steps) -> Sequence[T]:
    """Parts that are enough, none of which could be left out, of some that are."""
    kept = list(there)
    for part in there:
        fewer = [one for one in kept if one is not part]
        steps.take(1)
        if works(frozenset(fewer)):
            kept = fewer
    return kept


def _with(sure: AbstractSet[T], works: Works[T]) -> Works[T]:
    return lambda some: works(some | sure)


@attrs.frozen
class Odds:
    """How likely something is to work: between ``least`` and ``most``, which are equal where it is exact."""

    least: float
    most: float


def odds(parts: Sequence[T], works: Works[T], there: Mapping[T, float], *, most: int = MOST_STEPS) -> Odds:
    """How likely something is to work when each part is there with a likelihood of its own, whatever others are.

    Exact, by taking parts that are enough one after the other: with all of them it works, and each may be the first
    that is not there. The likeliest cases are looked at first. Where that takes more than so many steps, those that are
    still open may go either way.

    >>> odds(["ann", "bob"], lambda there: bool(there), {"ann": 0.75, "bob": 0.5})
    Odds(least=0.875, most=0.875)
    """
    steps, numbers = Steps(most), count()
    least = failing = 0.0
    waiting: list[tuple[float, int, frozenset[T], tuple[T, ...]]] = [(-1.0, next(numbers), frozenset(), tuple(parts))]
    try:
        while waiting:
            minus, _, sure, unsure = waiting[0]
            share = -minus
            steps.take(1)
            if not works(sure | frozenset(unsure)):
                failing += share
                heappop(waiting)
                continue
            enough = _enough(unsure, _with(sure, works), steps)
            heappop(waiting)
            for part in enough:
                unsure = tuple(one for one in unsure if one is not part)
                heappush(waiting, (-share * (1 - there[part]), next(numbers), sure, unsure))
                share, sure = share * there[part], sure | {part}
            least += share
    except TooManyStepsError:
        return Odds(least, 1 - failing)
    return Odds(least, least)
