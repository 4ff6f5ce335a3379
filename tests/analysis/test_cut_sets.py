"""Cut sets and likelihoods agree with looking at every set of parts."""

from collections.abc import Set as AbstractSet
from itertools import combinations
from math import isclose, prod

from hypothesis import given, strategies as st

from outsourcegov.analysis.cut_sets import Works, cut_sets, odds

PARTS = "abcdef"

paths = st.lists(st.frozensets(st.sampled_from(PARTS), max_size=4), max_size=5)
"""What works is given by sets of parts each of which is enough."""


def _works(enough: list[frozenset[str]]) -> Works[str]:
    return lambda there: any(one <= there for one in enough)


def _subsets(most: int = len(PARTS)) -> list[frozenset[str]]:
    return [frozenset(some) for size in range(most + 1) for some in combinations(PARTS, size)]


@given(paths, st.integers(0, 6))
def test_cut_sets_are_those_that_a_look_at_every_set_finds(enough: list[frozenset[str]], largest: int) -> None:
    """A minimal cut set of at most so many parts is found, and nothing else, the smallest first."""
    works = _works(enough)
    cuts = [gone for gone in _subsets(largest) if not works(frozenset(PARTS) - gone)]
    minimal = [gone for gone in cuts if not any(other < gone for other in cuts)]

    found = cut_sets(PARTS, works, largest=largest)

    assert found is not None
    assert [frozenset(cut) for cut in found] == minimal


@given(paths, st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.9, 1.0]), min_size=6, max_size=6))
def test_odds_are_the_sum_over_every_set(enough: list[frozenset[str]], shares: list[float]) -> None:
    """The likelihood is that of all sets of parts with which it works."""
    works, there = _works(enough), dict(zip(PARTS, shares, strict=True))

    def chance(some: AbstractSet[str]) -> float:
        return prod(there[part] if part in some else 1 - there[part] for part in PARTS)

    found = odds(PARTS, works, there)

    assert found.least == found.most
    assert isclose(found.least, sum(chance(some) for some in _subsets() if works(some)), abs_tol=1e-12)


@given(paths, st.integers(0, 40))
def test_odds_that_take_too_long_lie_between_two_bounds(enough: list[frozenset[str]], most: int) -> None:
    """What was not looked at may go either way; the more steps, the closer the bounds."""
    works, there = _works(enough), dict.fromkeys(PARTS, 0.75)
    exact = odds(PARTS, works, there).least

    fewer, more = odds(PARTS, works, there, most=most), odds(PARTS, works, there, most=most + 10)

    assert fewer.least - 1e-12 <= more.least <= exact + 1e-12
    assert exact - 1e-12 <= more.most <= fewer.most + 1e-12


def test_too_large_a_question_has_no_answer() -> None:
    """Where it takes more steps than allowed to find the cut sets, none are given."""
    assert cut_sets(PARTS, lambda there: len(there) > 2, largest=4, most=20) is None
    assert cut_sets(PARTS, lambda there: len(there) > 2, largest=4) is not None


def test_growth_is_with_the_parts_that_are_enough() -> None:
    """Of many parts of which one is enough, a cut set of two is looked for in few steps."""
    asked = 0

    def works(there: AbstractSet[int]) -> bool:
        nonlocal asked
        asked += 1
        return bool(there)

    assert cut_sets(range(100), works, largest=2) == []
    assert asked < 400


def test_the_last_absences_are_asked_about_once() -> None:
    """Whether it works without a pair is one question: nothing further is looked for behind it."""
    asked = 0

    def works(there: AbstractSet[int]) -> bool:
        nonlocal asked
        asked += 1
        return len(there) >= 10

    assert cut_sets(range(20), works, largest=2) == []
    assert asked < 20 + 10 * 20 + 10 * 20


def test_bounds_are_close_where_much_cannot_be_looked_at() -> None:
    """The likeliest cases are looked at first, so that what is left open weighs little."""
    found = odds(range(30), lambda there: len(there) >= 20, dict.fromkeys(range(30), 0.99), most=2_000)

    assert found.least > 0.98
