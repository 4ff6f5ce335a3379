"""Whose absence alone breaks a quorum agrees with taking everybody away, one after the other."""

from collections.abc import Mapping, Sequence

from hypothesis import assume, given, strategies as st

from outsourcegov.analysis.matching import Place, Somebody, can_meet, indispensable, seating, unfilled

PEOPLE = "abcde"
GROUPS = ("client", "provider")

people = st.none() | st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True)
groups = st.none() | st.frozensets(st.sampled_from(GROUPS))
places = st.lists(st.builds(Place, people, groups, st.booleans()), max_size=6)
minima = st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 3))


def _without(seats: Sequence[Place], person: str) -> list[Place]:
    return [
        Place(
            None if seat.people is None else [one for one in seat.people if one != person],
            seat.groups,
            seat.is_required,
        )
        for seat in seats
    ]


@given(places, st.integers(0, 6), minima)
def test_whoever_is_indispensable_breaks_it_alone(seats: list[Place], least: int, of_each: Mapping[str, int]) -> None:
    """They are exactly those without whom what can be met cannot be met any more."""
    assume(can_meet(seats, least, of_each))
    expected = {one for one in PEOPLE if not can_meet(_without(seats, one), least, of_each)}

    assert indispensable(seats, least, of_each) == expected


@given(places, st.integers(0, 6), minima)
def test_a_seating_meets_what_can_be_met(seats: list[Place], least: int, of_each: Mapping[str, int]) -> None:
    """Each seat has somebody who may sit there, nobody sits twice, and as many are filled as can be."""
    taken = seating(seats, of_each)
    named = [one for one in taken if one is not None and not isinstance(one, Somebody)]

    assert len(set(named)) == len(named)
    assert all(
        one is None or (isinstance(one, Somebody) if seat.people is None else one in seat.people)
        for seat, one in zip(seats, taken, strict=True)
    )
    assert sum(one is None for one in taken) == len(unfilled(seats))
    if can_meet(seats, least, of_each):
        filled = [
            Place([number] if one is not None else [], seat.groups, seat.is_required)
            for number, (seat, one) in enumerate(zip(seats, taken, strict=True))
        ]

        assert can_meet(filled, least, of_each)


def test_whoever_stands_in_for_several() -> None:
    """Where one stand-in could sit for either of two, each of the two may be away, but not one who has no stand-in."""
    seats = [Place(["ann", "dan"]), Place(["bob", "dan"]), Place(["cid"])]

    assert indispensable(seats, 3, {}) == {"cid"}
    assert indispensable(seats, 2, {}) == set()
