"""On which days roles and forums can act agrees with looking at every single day, and at every way to seat people."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from outsourcegov.analysis.intervals import in_words
from outsourcegov.governance.quorum import MOST
from outsourcegov.governance.validity import Days, days_of
from outsourcegov.model.parties import Holders
from tests.support.rules import governance

START = date(2026, 1, 1)
DAYS = [START + timedelta(days=number) for number in range(-2, 14)]
"""Every day that an end in these tests can be, and some before and after."""

ROLES = {"c1": "client-co", "c2": "client-co", "p1": "provider-co", "p2": "provider-co", "x": og.UNKNOWN}
PEOPLE = ("ann", "bob", "cid")


def _mostly(usual: st.SearchStrategy[Any], other: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.integers(0, 7).flatmap(lambda number: usual if number else other)


ends = st.none() | st.integers(0, 10).map(lambda number: START + timedelta(days=number))
some_roles = st.lists(st.sampled_from(sorted(ROLES)), max_size=2, unique=True)
appointments = st.builds(
    lambda person, first, last: og.Appointment(person=person, from_=first, until=last),
    st.sampled_from((*PEOPLE, *PEOPLE, *PEOPLE, og.NONE, og.UNKNOWN)),
    ends,
    ends,
)
listed = st.lists(appointments, max_size=2)
held = _mostly(listed, st.sampled_from([og.UNKNOWN, og.NONE, None]))


@st.composite
def _roles(draw: st.DrawFn) -> list[og.Role]:
    return [
        og.Role(
            id,
            party=party,
            deputies=draw(_mostly(st.just([]) | some_roles, st.just(og.UNKNOWN))),
            appointments=draw(held),
            holders=draw(_mostly(st.just("one"), st.just("team"))),
            until=draw(ends),
        )
        for id, party in ROLES.items()
    ]


seats = st.builds(
    lambda role, alternates, required, last: og.Seat(role=role, alternates=alternates, required=required, until=last),
    st.sampled_from(sorted(ROLES)),
    st.just([]) | some_roles,
    st.sampled_from([False, False, True]),
    ends,
)
quorums = st.none() | st.builds(
    lambda every, least, of_each, required: og.Quorum(
        all=every, at_least=least, from_each_party=of_each, required=required
    ),
    st.sampled_from([None, None, True]),
    st.none() | st.integers(0, 4),
    st.none() | st.integers(0, 2),
    st.just([]) | some_roles,
)


def _ask(roles: Sequence[og.Role], *forums: og.Forum) -> og.Governance:
    parties = [og.Party("client-co", kind="client"), og.Party("provider-co", kind="provider")]
    people = [og.Person(id, employer="client-co") for id in PEOPLE]
    return og.Governance(
        og.Alliance(
            "a",
            client="client-co",
            providers="provider-co",
            parties=parties,
            people=people,
            roles=roles,
            forums=forums,
        ),
        START,
    )


def _is_in(day: date, stretches: Sequence[Days]) -> bool:
    return any(day in days for days in stretches)


@given(_roles())
def test_a_role_can_act_while_it_is_attended(roles: list[og.Role]) -> None:
    """The stretches hold exactly the days on which a role is not unattended, each as large as can be."""
    gov = _ask(roles)
    for id in ROLES:
        found = gov.availability.days_of_role(id)

        assert all(one.stop < after.start for one, after in zip(found, found[1:], strict=False))
        assert [_is_in(day, found) for day in DAYS] == [id not in gov.appointments.unattended(day) for day in DAYS]
        assert [gov.availability.why_not_role(id, day) == "" for day in DAYS] == [_is_in(day, found) for day in DAYS]


def _able(roles: dict[str, og.Role], id: str, day: date, seen: frozenset[str] = frozenset()) -> set[Any]:
    """Who may act for a role on a day; ``*`` is as many people as are wanted."""
    role = roles[id]
    if id in seen:
        return set()
    if role.deputies.absent is og.UNKNOWN:  # type: ignore[attr-defined]
        return {"*"}
    found = {one for deputy in role.deputies for one in _able(roles, deputy, day, seen | {id})}
    return found | _holders(role, day) if day in days_of(role) else found


def _holders(role: og.Role, day: date) -> set[Any]:
    if role.appointments.absent is og.NONE:  # type: ignore[attr-defined]
        return set()
    found = {
        one.person if isinstance(one.person, str) else (role.id, number)
        for number, one in enumerate(role.appointments)
        if day in days_of(one) and one.person is not og.NONE
    }
    if not role.appointments.stated or role.appointments.absent is og.UNKNOWN:  # type: ignore[attr-defined]
        found.add(role.id)
    return {*found, "*"} if found and role.holders is Holders.TEAM else found


def _seatings(able: Sequence[set[Any]], taken: frozenset[Any] = frozenset()) -> Iterator[list[bool]]:
    """Every way to fill or leave each seat, nobody sitting twice: which seats are filled."""
    if not able:
        yield []
        return
    for others in _seatings(able[1:], taken):
        yield [False, *others]
        if "*" in able[0]:
            yield [True, *others]
    for person in able[0] - taken - {"*"}:
        yield from ([True, *others] for others in _seatings(able[1:], taken | {person}))


def _can_meet(roles: dict[str, og.Role], forum: og.Forum, day: date) -> bool:
    there = [seat for seat in forum.seats if day in days_of(seat)]
    able = [{one for id in (seat.role, *seat.alternates) for one in _able(roles, str(id), day)} for seat in there]
    quorum = forum.quorum if isinstance(forum.quorum, og.Quorum) else og.Quorum()
    return any(_is_enough(roles, there, filled, quorum, day) for filled in _seatings(able))


def _is_enough(
    roles: dict[str, og.Role], there: Sequence[og.Seat], filled: Sequence[bool], quorum: og.Quorum, day: date
) -> bool:
    taken = [seat for seat, is_filled in zip(there, filled, strict=True) if is_filled]
    free = [seat for seat, is_filled in zip(there, filled, strict=True) if not is_filled]
    if len(taken) < (quorum.at_least or 1) or any(seat.required or quorum.all for seat in free):  # type: ignore[operator]
        return False
    for role in quorum.required:
        sitting = [seat for seat in there if seat.role == role]
        if (sitting[0] in free) if len(sitting) == 1 else not _able(roles, role, day):
            return False
    unknown = sum(seat.role == "x" for seat in taken)
    lacking = 0
    for party in {ROLES[str(seat.role)] for seat in there} - {og.UNKNOWN}:
        lacking += max(0, (quorum.from_each_party or 0) - sum(ROLES[str(seat.role)] == party for seat in taken))  # type: ignore[operator]
    return lacking <= unknown


@settings(max_examples=400)
@given(_roles(), st.lists(seats, min_size=1, max_size=4), quorums, ends)
def test_a_forum_can_act_while_some_seating_has_its_quorum(
    roles: list[og.Role], places: list[og.Seat], quorum: og.Quorum | None, last: date | None
) -> None:
    """The stretches hold exactly the days on which, of all ways to seat people, one meets all that is needed."""
    forum = og.Forum("board", seats=places, quorum=quorum, until=last)
    ask = _ask(roles, forum).availability
    found = ask.days_of_forum("board")
    by_id = {role.id: role for role in roles}

    assert all(one.stop < after.start for one, after in zip(found, found[1:], strict=False))
    for day in DAYS:
        expected = day in days_of(forum) and _can_meet(by_id, forum, day)

        assert (_is_in(day, found), ask.why_not_forum("board", day) == "") == (expected, expected)
