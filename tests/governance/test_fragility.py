"""Whose absence alone breaks the quorum of a forum agrees with taking each person away."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from tests.support.rules import governance

ROLES = {"c1": "client-co", "c2": "client-co", "p1": "provider-co", "p2": "provider-co"}
PEOPLE = ("ann", "bob", "cid", "dan")
DAY = date(2026, 11, 1)

some_roles = st.lists(st.sampled_from(sorted(ROLES)), max_size=2, unique=True)
held = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)
seats = st.builds(
    lambda role, alternates, required, vote: og.Seat(role=role, alternates=alternates, required=required, vote=vote),
    st.sampled_from(sorted(ROLES)),
    some_roles,
    st.sampled_from([False, False, True]),
    st.sampled_from([True, True, False]),
)
quorums = st.none() | st.builds(
    lambda least, of_each, required, chair: og.Quorum(
        at_least=least, from_each_party=of_each, required=required, chair=chair
    ),
    st.none() | st.integers(0, 4),
    st.none() | st.integers(0, 2),
    st.just([]) | some_roles,
    st.booleans(),
)


def _ask(held: dict[str, list[str]], deputies: dict[str, list[str]], forum: og.Forum) -> og.Availability:
    roles = [
        og.Role(
            id,
            party=party,
            deputies=deputies[id],
            appointments=[og.Appointment(person=person) for person in held[id]],
        )
        for id, party in ROLES.items()
    ]
    alliance = og.Alliance("a", client="client-co", providers="provider-co", roles=roles, forums=[forum])
    return og.Governance(alliance, DAY).availability


@settings(max_examples=300, deadline=None)
@given(
    st.fixed_dictionaries(dict.fromkeys(ROLES, held)),
    st.fixed_dictionaries({id: st.just([]) | some_roles for id in ROLES}),
    st.lists(seats, min_size=1, max_size=5),
    quorums,
    st.none() | st.sampled_from(["c1", ["c1", "p1"]]),
)
def test_whoever_is_indispensable_breaks_the_quorum_alone(
    held: dict[str, list[str]], deputies: dict[str, list[str]], places: list[og.Seat], quorum: Any, chair: Any
) -> None:
    """They are exactly those without whom a forum that can act cannot; of one that cannot act there are none."""
    forum = og.Forum("board", seats=places, quorum=quorum, chair=chair)

    def can_act(without: str = "") -> bool:
        left = {id: [person for person in people if person != without] for id, people in held.items()}
        return _ask(left, deputies, forum).why_not_forum("board", DAY) == ""

    expected = [person for person in PEOPLE if can_act() and not can_act(person)]

    assert list(_ask(held, deputies, forum).indispensable("board", DAY)) == expected


TEXT = """\
    people: {ann: {employer: client-co}, eve: {employer: provider-co}}
    roles:
      cio: {party: client-co, appointments: [{person: ann}]}
      cfo: {party: client-co}
      lead: {party: provider-co, appointments: [{person: eve}], deputies: ceo}
      ceo: {party: provider-co, appointments: [{person: unknown}]}
      team: {party: provider-co, holders: team, appointments: [{person: eve}]}
    """


@pytest.mark.parametrize(
    ("forum", "people"),
    [
        ("{seats: [cio, lead], quorum: all}", ["ann"]),
        ("{seats: [cio, cfo], quorum: all}", ["ann", "cfo"]),
        ("{seats: [cio, lead, ceo], quorum: all}", ["ann", "ceo", "eve"]),
        ("{seats: [cio, team], quorum: {from-each-party: 1}}", ["ann"]),
        ("{seats: [cio, {each-party: 1}], quorum: {at-least: 2}}", []),
        ("{seats: [{role: cio, alternates: unknown}], quorum: all}", []),
        ("{seats: [cio, cfo], quorum: {at-least: 1}}", []),
        ("{seats: [cfo], chair: cio, quorum: {at-least: 0, chair: true}}", ["ann", "cfo"]),
        ("{seats: [cio], until: 2026-01-31}", []),
        ("{seats: unknown}", []),
    ],
)
def test_who_is_indispensable(forum: str, people: list[str]) -> None:
    """Somebody without a name is told by the role; of many, of a team and of unknown people nobody is indispensable."""
    gov = governance(TEXT + f"forums:\n      board: {forum}\n")

    assert list(gov.availability.indispensable("board", gov.as_of)) == people
