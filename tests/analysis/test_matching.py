"""Who can sit together agrees with trying every way to seat people."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

import networkx as nx
from hypothesis import given, strategies as st

from outsourcegov.analysis.matching import Place, can_meet, contested, seating, served, unfilled

PEOPLE = "abcd"
GROUPS = ("client", "provider")

people = st.none() | st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True)
groups = st.none() | st.frozensets(st.sampled_from(GROUPS))
places = st.lists(st.builds(Place, people, groups, st.booleans()), max_size=5)
minima = st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 3))


def _seatings(seats: Sequence[Place], taken: frozenset[str] = frozenset()) -> Iterator[list[bool]]:
    """Every way to fill or leave each seat, nobody sitting twice: which seats are filled."""
    if not seats:
        yield []
        return
    first, rest = seats[0], seats[1:]
    for others in _seatings(rest, taken):
        yield [False, *others]
        if first.people is None:
            yield [True, *others]
    for person in first.people or ():
        if person not in taken:
            yield from ([True, *others] for others in _seatings(rest, taken | {str(person)}))


def _counts(seats: Sequence[Place]) -> Iterator[Mapping[str, int]]:
    """How many of each group some filled seats are, for every way to tell whom each of them counts for."""
    if not seats:
        yield dict.fromkeys(GROUPS, 0)
        return
    for counted in _counts(seats[1:]):
        yield counted
        for group in GROUPS if seats[0].groups is None else seats[0].groups:
            yield {**counted, group: counted[group] + 1}


def _is_enough(seats: Sequence[Place], filled: Sequence[bool], least: int, of_each: Mapping[str, int]) -> bool:
    there = [seat for seat, is_filled in zip(seats, filled, strict=True) if is_filled]
    if len(there) < least or any(seat.is_required > is_filled for seat, is_filled in zip(seats, filled, strict=True)):
        return False
    return any(all(counted[group] >= count for group, count in of_each.items()) for counted in _counts(there))


@given(places, st.integers(0, 5), minima)
def test_a_quorum_can_be_met_if_some_seating_meets_it(
    seats: list[Place], least: int, of_each: Mapping[str, int]
) -> None:
    """The answer is that of trying every seating, with required seats, a minimum and minima of groups."""
    expected = any(_is_enough(seats, filled, least, of_each) for filled in _seatings(seats))

    assert can_meet(seats, least, of_each) == expected


@given(places)
def test_unfilled_seats_are_the_last_that_must_stay_empty(seats: list[Place]) -> None:
    """Of all seatings that one is taken that fills required seats first, and then seats in their order."""
    order = sorted(range(len(seats)), key=lambda number: not seats[number].is_required)
    best = max(_seatings(seats), key=lambda filled: [filled[number] for number in order])

    assert unfilled(seats) == [number for number, is_filled in enumerate(best) if not is_filled]
    assert sum(best) == max(map(sum, _seatings(seats)))


@given(st.lists(st.lists(st.integers(0, 8), max_size=4, unique=True), max_size=10))
def test_as_many_are_served_as_networkx_matches(wanted: list[list[int]]) -> None:
    """Each gets one of the things it wants, no thing is given twice, and no matching is larger."""
    found = served(wanted)
    given_out = [thing for thing in found if thing is not None]
    graph: nx.Graph[object] = nx.Graph()
    graph.add_nodes_from(("one", number) for number in range(len(wanted)))
    graph.add_edges_from((("one", number), thing) for number, things in enumerate(wanted) for thing in things)
    matching = nx.bipartite.hopcroft_karp_matching(graph, [("one", number) for number in range(len(wanted))])

    assert all(thing is None or thing in things for thing, things in zip(found, wanted, strict=True))
    assert len(given_out) == len(set(given_out)) == len(matching) // 2


def test_a_group_gives_up_a_seat_for_another() -> None:
    """A person counts for the party that has nobody else, though another party asks first."""
    seats = [Place(["ann"], {"client"}), Place(["bob"], {"client"}), Place(["ann"], {"provider"})]

    assert can_meet(seats, 2, {"client": 1, "provider": 1})
    assert not can_meet(seats, 2, {"client": 2, "provider": 1})
    assert not can_meet(seats, 10**9)


@given(places, minima, st.randoms())
def test_a_seat_goes_to_its_own_people(seats: list[Place], of_each: Mapping[str, int], random: Random) -> None:
    """As many seats are filled, and no seat is left by its own people for one that has none."""
    own = [random.sample(list(seat.people or ()), random.randint(0, len(seat.people or ()))) for seat in seats]
    taken = seating(seats, of_each, own)

    assert sum(one is not None for one in taken) == len(seats) - len(unfilled(seats))
    mine = [set(people) for people in own]
    for seat, one in enumerate(taken):
        if one is None and not of_each and not any(place.is_required for place in seats):
            assert not [other for n, other in enumerate(taken) if other in mine[seat] and not own[n]]


@given(places)
def test_seats_that_stand_against_each_other_lack_one_person(seats: list[Place]) -> None:
    """An empty seat is one of several that all together have one person less than they are."""
    for empty in unfilled(seats):
        found = contested(seats, empty)
        people = {one for number in found for one in seats[number].people or ()}

        assert empty in found
        assert all(seats[number].people is not None for number in found)
        assert len(people) == len(found) - 1
