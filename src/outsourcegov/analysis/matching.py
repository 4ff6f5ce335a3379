"""Seats and the people who may sit there: who can sit together when nobody sits on two seats.

The sets of seats that can be filled at once form a matroid, so seats may be filled one after the other: none that is
filled is given up again, only who sits there may change.
"""

from collections import deque
from collections.abc import Collection, Hashable, Mapping, Sequence, Set as AbstractSet
from typing import TypeVar

import attrs

V = TypeVar("V", bound=Hashable)


@attrs.frozen
class Place:
    """A seat: who may sit there, which groups it may count for, and whether nothing goes without it.

    Of ``people``, None is somebody who is wanted for no other seat; of ``groups``, None is whichever is wanted.
    """

    people: Collection[Hashable] | None
    groups: AbstractSet[str] | None = None
    is_required: bool = False


def can_meet(places: Sequence[Place], least: int = 0, of_each: Mapping[str, int] | None = None) -> bool:
    """Whether every required seat, so many seats and so many of each group can be filled at once.

    >>> can_meet([Place(["ann"], {"client"}), Place(["ann", "bob"], {"provider"})], 2, {"client": 1, "provider": 1})
    True
    >>> can_meet([Place(["ann"], {"client"}), Place(["ann"], {"provider"})], 2)
    False
    """
    empty = unfilled(places)
    if len(places) - len(empty) < least or any(places[number].is_required for number in empty):
        return False
    return all(count <= 0 for count in (of_each or {}).values()) or _can_serve(places, of_each or {})


def indispensable(places: Sequence[Place], least: int, of_each: Mapping[str, int]) -> AbstractSet[Hashable]:
    """The people without any one of whom a meeting that can be held cannot be; those without a name are left out.

    >>> indispensable([Place(["ann"], is_required=True), Place(["bob", "cid"])], 1, {})
    {'ann'}
    """
    seated = [_people(number, place) for number, place in enumerate(places)]
    found = _always_given(_demands(places, of_each))
    if sum(person is not None for person in served(seated)) <= least:
        found |= _always_given(seated)
    return {one for one in found if not isinstance(one, _Filled | Somebody)}


def _always_given(wanted: Sequence[Sequence[V]]) -> set[V]:
    """The things of which each is given to somebody, however as many as can be are served.

    A thing can be left if somebody who has it can take another that is left, or can be.
    """
    given = served(wanted)
    takers: dict[V, list[int]] = {}
    for one, things in enumerate(wanted):
        for thing in things:
            takers.setdefault(thing, []).append(one)
    taken = {thing for thing in given if thing is not None}
    left = [thing for thing in takers if thing not in taken]
    can_be_left = set(left)
    for thing in left:
        for one in takers[thing]:
            other = given[one]
            if other is not None and other not in can_be_left:
                can_be_left.add(other)
                left.append(other)
    return taken - can_be_left


def _can_serve(places: Sequence[Place], of_each: Mapping[str, int]) -> bool:
    """Whether every required seat and so many of each group can be filled at once; others can then be filled as well.

    All is well if all who want something can be served.
    """
    return sum(of_each.values()) <= len(places) and None not in served(_demands(places, of_each))


def _demands(places: Sequence[Place], of_each: Mapping[str, int]) -> Sequence[Sequence[Hashable]]:
    """What each seat wants, and each group.

    A seat takes a person, or where it need not be filled keeps to itself that it is. A group takes so many seats that
    do not keep it.
    """
    filled = [_Filled(number) for number in range(len(places))]
    wanted = [
        _people(number, place) if place.is_required else [filled[number], *_people(number, place)]
        for number, place in enumerate(places)
    ]
    for group, count in of_each.items():
        counting = [filled[n] for n, place in enumerate(places) if place.groups is None or group in place.groups]
        wanted += [counting] * count
    return wanted


def seating(
    places: Sequence[Place], of_each: Mapping[str, int], own: Sequence[Collection[Hashable]] = ()
) -> Sequence[Hashable | None]:
    """Who sits where when as many seats as can be are filled; None where nobody does, ``Somebody`` whoever it is.

    First are served required seats and so many of each group, where all of them can be; then seats with people of their
    ``own``, who sit there rather than elsewhere.

    >>> seating([Place(["ann", "bob"]), Place(["ann"], is_required=True), Place(["bob"])], {})
    ['bob', 'ann', None]
    >>> seating([Place(["ann"]), Place(["ann"])], {}, own=[[], ["ann"]])
    [None, 'ann']
    """
    own = own or [()] * len(places)
    order = sorted(range(len(places)), key=lambda number: (not places[number].is_required, not own[number]))
    ordered = [places[number] for number in order]
    groups = of_each if _can_serve(ordered, of_each) else {}
    found = served([*_demands(ordered, groups), *([_Filled(number)] for number in range(len(order)))])
    filled = [
        number for number, one in zip(order, found, strict=False) if not (one is None or isinstance(one, _Filled))
    ]
    given: dict[int, Hashable] = {}
    owner: dict[Hashable, int] = {}
    for wanted in (own, [_people(number, place) for number, place in enumerate(places)]):
        for number in filled:
            if number not in given:
                _serve(number, wanted, given, owner)
    return [given.get(number) for number in range(len(places))]


def contested(places: Sequence[Place], seat: int) -> Sequence[int]:
    """A seat that stays empty, and the seats of all who could sit there, or could make room: they lack one person.

    >>> contested([Place(["ann"]), Place(["bob"]), Place(["ann"])], 2)
    [2, 0]
    """
    order = [seat, *(number for number in range(len(places)) if number != seat)]
    people = [_people(number, places[number]) for number in order]
    given = served([*people[1:], people[0]])
    sits = {person: number for person, number in zip(given, [*order[1:], seat], strict=True) if person is not None}
    found = {seat: None}
    waiting = [seat]
    for one in waiting:
        others = [sits[person] for person in _people(one, places[one]) if person in sits]
        waiting += [number for number in dict.fromkeys(others) if number not in found]
        found |= dict.fromkeys(others)
    return list(found)


def unfilled(places: Sequence[Place]) -> Sequence[int]:
    """The seats that stay empty when as many as can be are filled, required ones first, and else in their order.

    >>> unfilled([Place(["ann", "bob"]), Place(["ann"]), Place(["ann"], is_required=True)])
    [1]
    """
    order = sorted(range(len(places)), key=lambda number: not places[number].is_required)
    found = served([_people(number, places[number]) for number in order])
    return sorted(number for number, person in zip(order, found, strict=True) if person is None)


def served(wanted: Sequence[Sequence[V]]) -> Sequence[V | None]:
    """One thing for each of those who want one of several, to as many as can be; who stands first is served first.

    >>> served([["a", "b"], ["a"], ["a", "b"]])
    ['b', 'a', None]
    """
    given: dict[int, V] = {}
    owner: dict[V, int] = {}
    for one in range(len(wanted)):
        _serve(one, wanted, given, owner)
    return [given.get(one) for one in range(len(wanted))]


def _serve(first: int, wanted: Sequence[Collection[V]], given: dict[int, V], owner: dict[V, int]) -> None:
    """Find something for one more, where need be by giving others something else."""
    asked_by: dict[V, int] = {}
    waiting = deque([first])
    while waiting:
        one = waiting.popleft()
        for thing in wanted[one]:
            if thing in asked_by:
                continue
            asked_by[thing] = one
            if thing in owner:
                waiting.append(owner[thing])
                continue
            passed: V | None = thing
            while passed is not None:
                taker = asked_by[passed]
                owner[passed] = taker
                given[taker], passed = passed, given.get(taker)
            return


@attrs.frozen
class _Filled:
    """That a seat is filled; while it stays empty it keeps this to itself."""

    seat: int


def _people(number: int, place: Place) -> Sequence[Hashable]:
    return [Somebody(number)] if place.people is None else list(place.people)


@attrs.frozen
class Somebody:
    """A person who is wanted for no other seat, in the seat of this number."""

    seat: int
