"""Why roles and forums cannot act: the vacancies that, if they were filled, would let them."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from outsourcegov.governance.dates.validity import days_between
from outsourcegov.governance.people.candidates import MOST_STRETCHES
from tests.support.rules import governance

TODAY = date(2026, 11, 1)
LATER = date(2027, 6, 1)
TEXT = """
people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, until: 2026-06-30}]}
  cfo: {party: client-co, appointments: [{person: bob, until: 2027-03-31}]}
  coo: {party: client-co, appointments: [{person: eve}]}
  lead: {party: provider-co, appointments: [{person: eve}]}
  ceo: {party: provider-co, appointments: [{person: eve, until: 2027-03-31}]}
forums:
  full: {seats: [cio, cfo, lead], quorum: all}
  three: {seats: [cio, cfo, lead], quorum: {at-least: 3}}
  two: {seats: [cio, lead, coo], quorum: {at-least: 2}}
  twice: {seats: [{role: cio, required: true}, lead, coo], quorum: {at-least: 3}}
  after: {seats: [cfo], until: 2026-08-31}
"""


def _words(causes: Sequence[og.Cause]) -> list[str]:
    return [str(cause) for cause in causes]


CIO, CFO = '"cio" is vacant from 2026-07-01', '"cfo" is vacant from 2027-04-01'


@pytest.mark.parametrize(
    ("forum", "day", "words"),
    [
        ("full", TODAY, [CIO]),
        ("full", LATER, [CIO, CFO]),
        ("three", TODAY, [CIO]),
        ("two", TODAY, [CIO]),
        ("two", date(2026, 6, 30), []),
        ("twice", TODAY, []),
        ("after", LATER, []),
        ("nobody", TODAY, []),
    ],
)
def test_forum_lacks_what_would_bring_its_quorum_back(forum: str, day: date, words: list[str]) -> None:
    """The causes are vacancies; none where somebody who sits twice keeps the forum without its quorum all the same."""
    assert _words(governance(TEXT).availability.causes_of_forum(forum, day)) == words


@pytest.mark.parametrize(
    ("who", "first", "last", "words"),
    [
        ("cio", TODAY, LATER, [CIO]),
        ("cio", date(2026, 1, 1), date(2026, 6, 30), []),
        ("client", TODAY, LATER, []),
        (["cio", "cfo"], TODAY, date(2027, 3, 31), [CIO]),
        (["cio", "cfo"], TODAY, LATER, [CIO, CFO]),
        ("full", TODAY, date(2027, 3, 31), ['"full" is inquorate from 2026-07-01']),
        ("full", TODAY, LATER, ['"full" is inquorate from 2026-07-01', CIO, CFO]),
        ("after", TODAY, LATER, ['"after" is not in force from 2026-09-01']),
    ],
)
def test_causes_on_any_of_some_days(who: object, first: date, last: date, words: list[str]) -> None:
    """Who cannot act on one of some days has the causes of all of them; a forum those of each time that they change."""
    found = governance(TEXT).availability.causes(og.Who.read(who), days_between(first, last))

    assert _words(found) == words


def test_cause_of_a_forum_says_what_it_comes_from() -> None:
    """A forum without its quorum is a fault that comes from the vacant roles behind it."""
    cause = governance(TEXT).availability.cause("full", TODAY)

    assert cause == og.Cause("inquorate", "full", date(2026, 7, 1))
    assert _words(cause.because if cause else ()) == [CIO]


def test_forum_that_loses_its_quorum_otherwise_later_has_two_causes() -> None:
    """From a day on on which filling the role would no longer be enough, the forum has a fault of its own."""
    text = TEXT + "  later: {seats: [{role: cio, required: true}, lead, {role: ceo, alternates: cfo}], quorum: all}\n"
    text = text.replace("ceo: {party: provider-co,", "ceo: {party: provider-co, deputies: lead,")
    text = text.replace("person: eve, until: 2027-03-31", "person: pat, until: 2027-03-31")

    found = governance(text).availability.causes(og.Who(("later",)), days_between(TODAY, LATER))

    assert _words(found) == ['"later" is inquorate from 2026-07-01', '"later" is inquorate from 2027-04-01']


def test_what_changes_too_often_is_not_explained() -> None:
    """A forum whose quorum is lost in all too many ways has no other cause than itself."""
    days = [date(2026, 1, 1) + timedelta(days=2 * number) for number in range(MOST_STRETCHES + 1)]
    appointments = [og.Appointment(person="ann", from_=day, until=day) for day in days]
    roles = [og.Role("cio", party="c", appointments=og.NONE), og.Role("cfo", party="c", appointments=appointments)]
    forum = og.Forum("full", seats=["cio", "cfo"], quorum=og.Quorum(all=True))
    asked = og.Governance(og.Alliance("a", client="c", providers="p", roles=roles, forums=[forum]), TODAY).availability

    assert _words(asked.causes(og.Who(("full",)), days_between(TODAY, LATER))) == ['"full" is inquorate']


PEOPLE = ("ann", "bob", "cid")
START = date(2026, 1, 1)

ends = st.none() | st.integers(0, 6).map(lambda number: START + timedelta(days=number))
appointments = st.lists(
    st.builds(
        lambda person, first, last: og.Appointment(person=person, from_=first, until=last),
        st.sampled_from(PEOPLE),
        ends,
        ends,
    ),
    max_size=2,
)
ROLES = {"c1": "client-co", "c2": "client-co", "p1": "provider-co", "p2": "provider-co"}
some_roles = st.lists(st.sampled_from(sorted(ROLES)), max_size=1)
role_lists = st.tuples(
    *[
        st.builds(
            og.Role,
            st.just(id),
            party=st.just(party),
            deputies=some_roles,
            appointments=appointments | st.just(og.NONE),
        )
        for id, party in ROLES.items()
    ]
)
seat_lists = st.lists(
    st.builds(og.Seat, role=st.sampled_from(sorted(ROLES)), alternates=some_roles, required=st.booleans()),
    min_size=1,
    max_size=4,
)
quorums = st.none() | st.builds(
    og.Quorum,
    all=st.sampled_from([None, True]),
    at_least=st.none() | st.integers(1, 4),
    from_each_party=st.none() | st.integers(1, 2),
    required=some_roles,
)


def _ask(roles: Sequence[og.Role], forum: og.Forum) -> og.Availability:
    parties = [og.Party("client-co", kind="client"), og.Party("provider-co", kind="provider")]
    alliance = og.Alliance(
        "a", client="client-co", providers="provider-co", parties=parties, roles=roles, forums=[forum]
    )
    return og.Governance(alliance, START).availability


def _filled(role: og.Role) -> og.Role:
    return role.evolve(appointments=[og.Appointment(person=f"new-{role.id}")])


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(role_lists, seat_lists, quorums, st.integers(0, 8), st.integers(0, 8))
def test_filling_what_is_named_is_enough(
    roles: tuple[og.Role, ...], seats: list[og.Seat], quorum: og.Quorum | None, first: int, length: int
) -> None:
    """A forum can act on all of some days once all vacant roles are filled that are said to keep it from it."""
    forum = og.Forum("board", seats=seats, quorum=quorum)
    days = days_between(START + timedelta(days=first), START + timedelta(days=first + length))
    asked, who = _ask(roles, forum), og.Who(("board",))
    causes = asked.causes(who, days)
    roots = {one for cause in causes for one in cause.because or (cause,)}
    vacant = {one.subject for one in roots if one.fault == "vacant"}
    mended = _ask([_filled(role) if role.id in vacant else role for role in roles], forum)

    assert bool(causes) is not asked.are_there(who, days)
    assert any(one.fault != "vacant" for one in roots) or mended.are_there(who, days)
