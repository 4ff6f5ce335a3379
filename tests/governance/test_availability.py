"""On which days roles and forums can act agrees with looking at every single day, and at every way to seat people."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import outsourcegov as og
from outsourcegov.analysis.intervals import in_words
from outsourcegov.governance.dates.validity import Days, days_of
from outsourcegov.governance.forums.quorum import MOST_FOR_A_SEAT, MOST_LOOKS, MOST_SEATS
from outsourcegov.governance.people.candidates import ALWAYS, MOST_STRETCHES
from outsourcegov.model.parties import Holders
from outsourcegov.model.shape.annotations import body_of
from tests.support.rules import governance
from tests.support.strategies import plain_of

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

        assert all(one.stop < after.start for one, after in pairwise(found))
        assert [_is_in(day, found) for day in DAYS] == [id not in gov.appointments.unattended(day) for day in DAYS]
        assert [gov.availability.why_not_role(id, day) == "" for day in DAYS] == [_is_in(day, found) for day in DAYS]


CAUSES = """
people: {ann: {employer: client-co}, bob: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, from: 2025-04-01, until: 2026-06-30}]}
  director: {party: provider-co, appointments: [{person: bob, from: 2025-04-01, until: 2027-03-31}]}
forums:
  board: {seats: [cio, director], quorum: all}
"""


@pytest.mark.parametrize(
    ("id", "day", "cause"),
    [
        ("cio", date(2026, 6, 30), None),
        ("cio", date(2026, 11, 1), og.Cause("vacant", "cio", date(2026, 7, 1))),
        ("cio", date(2025, 1, 1), og.Cause("vacant", "cio")),
        ("board", date(2026, 6, 30), None),
        ("board", date(2026, 11, 1), og.Cause("inquorate", "board", date(2026, 7, 1))),
        ("nobody", date(2026, 11, 1), None),
    ],
)
def test_what_keeps_somebody_from_acting_is_one_fault_with_its_first_day(
    id: str, day: date, cause: og.Cause | None
) -> None:
    """A role is vacant and a forum inquorate since the first day on which it cannot act; what can act has no fault."""
    assert governance(CAUSES).availability.cause(id, day) == cause


@pytest.mark.parametrize(
    ("day", "roles"),
    [(date(2026, 6, 30), []), (date(2026, 11, 1), ["cio"]), (date(2027, 6, 1), ["cio", "director"])],
)
def test_a_forum_is_inquorate_because_of_vacant_roles(day: date, roles: list[str]) -> None:
    """The causes of a forum without its quorum are the vacancies of the roles that it lacks."""
    asked = governance(CAUSES).availability

    found = asked.causes_of_forum("board", day)

    assert [cause.subject for cause in found] == roles
    assert list(found) == [asked.cause(role, day) for role in roles]


def _able(roles: dict[str, og.Role], id: str, day: date, seen: frozenset[str] = frozenset()) -> set[Any]:
    """Who may act for a role on a day; ``*`` is as many people as are wanted."""
    role = roles[id]
    if id in seen or (not seen and day not in days_of(role)):
        return set()
    if role.deputies.absent is og.UNKNOWN:  # type: ignore[attr-defined]
        return {"*"}
    near = [deputy for deputy in role.deputies if {ROLES[deputy], ROLES[id]} != {"client-co", "provider-co"}]
    found = {one for deputy in near for one in _able(roles, deputy, day, seen | {id})}
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
    parties = {ROLES[str(seat.role)] for seat in there} - {og.UNKNOWN}
    if len({ROLES[str(role)] for seat in there for role in (seat.role, *seat.alternates)}) == 1:
        parties = {"client-co", "provider-co"} if parties else parties
    for party in parties:
        lacking += max(0, (quorum.from_each_party or 0) - sum(ROLES[str(seat.role)] == party for seat in taken))  # type: ignore[operator]
    return lacking <= unknown


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(_roles(), st.lists(seats, min_size=1, max_size=4), quorums, ends)
def test_a_forum_can_act_while_some_seating_has_its_quorum(
    roles: list[og.Role], places: list[og.Seat], quorum: og.Quorum | None, last: date | None
) -> None:
    """The stretches hold exactly the days on which, of all ways to seat people, one meets all that is needed."""
    forum = og.Forum("board", seats=places, quorum=quorum, until=last)
    ask = _ask(roles, forum).availability
    found = ask.days_of_forum("board")
    by_id = {role.id: role for role in roles}

    assert all(one.stop < after.start for one, after in pairwise(found))
    for day in DAYS:
        expected = day in days_of(forum) and _can_meet(by_id, forum, day)

        assert (_is_in(day, found), ask.why_not_forum("board", day) == "") == (expected, expected)


TEXT = """\
    parties: {client-co: {kind: client}, provider-co: {kind: provider}, watchdog: {kind: authority}}
    people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: provider-co}}
    roles:
      cio: {party: client-co, appointments: [{person: ann, from: 2026-01-01, until: 2026-06-30}]}
      cfo: {party: client-co, deputies: coo, appointments: [{person: bob, until: 2026-08-31}]}
      coo: {party: client-co, appointments: [{person: ann, until: 2026-09-30}]}
      lead: {party: provider-co, appointments: [{person: eve}]}
      ceo: {party: provider-co, appointments: [{person: eve}]}
      desk: {party: provider-co}
      nobody: {party: client-co, appointments: none}
      regulator: {party: watchdog, appointments: [{person: pat}]}
      somewhere: {party: unknown, appointments: [{person: kim}]}
      team: {party: provider-co, holders: team, appointments: [{person: eve, until: 2026-06-30}]}
    """
LATER = date(2026, 7, 1)


def _forum(forum: str) -> og.Availability:
    return governance(TEXT + f"forums:\n      board: {forum}\n").availability


def _days(forum: str) -> list[str]:
    return [in_words(days) for days in _forum(forum).days_of_forum("board")]


@pytest.mark.parametrize(
    ("forum", "days"),
    [
        ("{seats: [cio]}", ["from 2026-01-01 below 2026-07-01"]),
        ("{seats: [cfo]}", ["below 2026-10-01"]),
        ("{seats: [{role: cio, alternates: coo}]}", ["below 2026-10-01"]),
        ("{seats: [cio, lead], quorum: all}", ["from 2026-01-01 below 2026-07-01"]),
        ("{seats: [cio, lead], quorum: {at-least: 1}}", ["any"]),
        ("{seats: [cio, lead]}", ["any"]),
        ("{seats: [cio, lead], quorum: {from-each-party: 1}}", ["from 2026-01-01 below 2026-07-01"]),
        ("{seats: [cio, {role: lead, required: true}]}", ["any"]),
        ("{seats: [{role: cio, required: true}, lead]}", ["from 2026-01-01 below 2026-07-01"]),
        ("{seats: [{role: cio, required: true, until: 2026-03-31}, lead]}", ["from 2026-01-01"]),
        ("{seats: [cio], from: 2026-03-01}", ["from 2026-03-01 below 2026-07-01"]),
        ("{seats: [{role: cio, vote: false}, {role: nobody}]}", []),
        ("{seats: [{role: cio, vote: false}]}", ["from 2026-01-01 below 2026-07-01"]),
        ("{seats: [nobody, {role: regulator, vote: false}], quorum: {at-least: 1}}", []),
    ],
)
def test_seats_and_quorum(forum: str, days: list[str]) -> None:
    """A forum can act while somebody can sit on each seat it must not lack, by holding a role or standing in."""
    assert _days(forum) == days


UNTIL_JULY = ["from 2026-01-01 below 2026-07-01"]


@pytest.mark.parametrize(
    ("forum", "days"),
    [
        ("{seats: [lead, ceo], quorum: all}", []),
        ("{seats: [lead, ceo], quorum: {at-least: 1}}", ["any"]),
        ("{seats: [cio, coo, cfo], quorum: {at-least: 2}}", ["below 2026-09-01"]),
        ("{seats: [cio, coo, cfo], quorum: all}", []),
        ("{seats: [desk, desk], quorum: all}", []),
        ("{seats: [desk, lead], quorum: all}", ["any"]),
        ("{seats: [team, team, team], quorum: all}", ["below 2026-07-01"]),
        ("{seats: [lead, team], quorum: all}", ["below 2026-07-01"]),
        ("{seats: [lead, {role: cio, alternates: ceo}], quorum: all}", UNTIL_JULY),
    ],
)
def test_nobody_sits_on_two_seats(forum: str, days: list[str]) -> None:
    """One person fills one seat, known by name or not; of a team there are as many as are wanted."""
    assert _days(forum) == days


@pytest.mark.parametrize(
    ("forum", "days"),
    [
        ("{seats: [cio, {each-party: 2}], quorum: {at-least: 4, from-each-party: 2}}", ["any"]),
        ("{seats: [cio, {each-party: 1}], quorum: {at-least: 3}}", UNTIL_JULY),
        ("{seats: [cio, {each-party: 1}], quorum: {from-each-party: 2}}", []),
        ("{seats: [cio, lead, {each-party: 1}], quorum: {from-each-party: 2}}", UNTIL_JULY),
        ("{seats: [{each-party: 1}], quorum: {from-each-party: 2}}", []),
        ("{seats: [{each-party: 1}, {each-party: 1}], quorum: {from-each-party: 2}}", ["any"]),
        ("{seats: [cfo, coo, {party: provider-co}], quorum: {from-each-party: 2}}", []),
        ("{seats: [cio, {each-party: unknown}], quorum: {from-each-party: 2}}", ["any"]),
        ("{seats: [cio, {party: client-co, count: {from: 1, up-to: 2}}], quorum: {at-least: 3}}", UNTIL_JULY),
        ("{seats: [cio, {party: client-co, count: 2}], quorum: {at-least: 2}}", ["any"]),
        ("{seats: [cio, {party: client-co, count: {from: 1}}], quorum: {at-least: 9}}", ["any"]),
        ("{seats: [cio, {party: provider-co}], quorum: {from-each-party: 1}}", UNTIL_JULY),
        ("{seats: [cio, {party: provider-co, count: any}], quorum: {at-least: 2, from-each-party: 1}}", UNTIL_JULY),
        ("{seats: [cio, {party: watchdog}], quorum: {at-least: 2}}", UNTIL_JULY),
        ("{seats: [cio, {party: client-co, until: 2026-03-31}]}", ["below 2026-07-01"]),
        ("{seats: [cio, {function: guest}], quorum: {at-least: 1}}", ["any"]),
    ],
)
def test_seats_without_a_role_are_filled(forum: str, days: list[str]) -> None:
    """Seats for each party, or for one, are filled, as many as there are at most, and no more."""
    assert _days(forum) == days


@pytest.mark.parametrize(
    ("forum", "days"),
    [
        ("{seats: [cio, regulator], quorum: {at-least: 2, from-each-party: 1}}", UNTIL_JULY),
        ("{seats: [regulator, lead], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [cio, somewhere], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [cio, somewhere, nobody], quorum: {from-each-party: 2}}", UNTIL_JULY),
    ],
)
def test_each_party_that_has_seats(forum: str, days: list[str]) -> None:
    """A minimum of each party is asked of the clients and providers with seats of their own, and of nobody else."""
    assert _days(forum) == days


@pytest.mark.parametrize(
    ("forum", "days"),
    [
        ("{seats: [lead, desk], quorum: {from-each-party: 1}}", []),
        ("{seats: [coo], quorum: {from-each-party: 1}}", []),
        ("{seats: [coo, {party: client-co, count: 2}], quorum: {from-each-party: 1}}", []),
        ("{seats: [{party: client-co}], quorum: {from-each-party: 1}}", []),
        ("{seats: [lead, {role: desk, alternates: regulator}], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [lead, {role: desk, alternates: unknown}], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [lead, unheard-of], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [lead, {function: guest}], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [lead, {party: watchdog}], quorum: {from-each-party: 1}}", ["any"]),
        ("{seats: [lead, {role: coo, until: 2026-03-31}], quorum: {from-each-party: 1}}", ["below 2026-04-01"]),
    ],
)
def test_a_forum_of_one_party_lacks_the_other_side(forum: str, days: list[str]) -> None:
    """Where it is certain that all seats are of one party, a minimum of each party is asked of the other side too."""
    assert _days(forum) == days


@pytest.mark.parametrize(
    ("seats", "can_meet"), [("[a]", False), ("[a, b]", True), ("[c]", False), ("[c, a]", True), ("[u, v]", True)]
)
def test_each_party_with_several_providers(seats: str, can_meet: bool) -> None:  # noqa: FBT001 - a case of the table
    """Of several providers those count that have seats; a unit may be a party of its own in a forum of units."""
    gov = governance(
        f"""\
        alliance: {{id: a, client: bank, providers: [one, two]}}
        parties:
          bank: {{kind: client}}
          unit: {{kind: unit, parent: bank}}
          one: {{kind: provider}}
          two: {{kind: provider}}
        roles:
          a: {{party: one}}
          b: {{party: two}}
          c: {{party: bank}}
          u: {{party: unit}}
          v: {{party: bank}}
        forums:
          board: {{seats: {seats}, quorum: {{from-each-party: 1}}}}
        """
    )

    assert (gov.availability.why_not_forum("board", LATER) == "") == can_meet


@pytest.mark.parametrize(
    ("forum", "days"),
    [
        ("{seats: [cio, lead], quorum: {required: cio}}", UNTIL_JULY),
        ("{seats: [lead], quorum: {required: cio}}", UNTIL_JULY),
        ("{seats: [lead], quorum: {required: unheard-of}}", ["any"]),
        ("{seats: [cio, cio, lead], quorum: {required: cio}}", UNTIL_JULY),
        ("{seats: [{role: cio, alternates: ceo}, lead], quorum: {required: cio}}", ["any"]),
        ("{seats: [cio, lead], chair: cio, quorum: {chair: true}}", UNTIL_JULY),
        ("{seats: [cio, lead], chair: cio, quorum: {chair: false}}", ["any"]),
        ("{seats: [lead], chair: cio, quorum: {chair: true}}", UNTIL_JULY),
        ("{seats: [cio, lead], chair: {rotates: [cio, lead]}, quorum: {chair: true}}", ["any"]),
        ("{seats: [lead], chair: {rotates: [cio, coo]}, quorum: {chair: true}}", ["below 2026-10-01"]),
        ("{seats: [lead], chair: unknown, quorum: {chair: true}}", ["any"]),
        ("{seats: [lead], chair: {rotates: [nobody, watchdog]}, quorum: {chair: true}}", ["any"]),
    ],
)
def test_who_must_be_there(forum: str, days: list[str]) -> None:
    """A role or the chair that must be there must be able to come, with a seat of its own or without."""
    assert _days(forum) == days


@pytest.mark.parametrize(
    "forum",
    [
        "{seats: []}",
        "{seats: unknown}",
        "{seats: none}",
        "{seats: {conflict: [{value: [nobody]}, {value: [lead]}]}}",
        "{seats: [unheard-of]}",
        "{seats: [{role: unknown}]}",
        "{seats: [{role: {conflict: [{value: nobody}, {value: lead}]}}]}",
        "{seats: [{role: nobody, alternates: unknown}]}",
        "{seats: [lead, nobody], quorum: unknown}",
        "{seats: [lead, nobody], quorum: {all: unknown, at-least: unknown, from-each-party: unknown}}",
        "{seats: [lead, {role: nobody, required: unknown}]}",
    ],
)
def test_what_is_unknown_counts_in_favour(forum: str) -> None:
    """Where it cannot be told who sits there or what is needed, a forum can always act."""
    assert _days(forum) == ["any"]


@pytest.mark.parametrize(
    ("who", "days"),
    [
        ("cio", UNTIL_JULY),
        ("board", ["below 2026-10-01"]),
        ("nobody", []),
        ("client", ["any"]),
        ("client-co", ["any"]),
        ("unheard-of", ["any"]),
        (["cio", "cfo"], UNTIL_JULY),
        (["cio", "board"], UNTIL_JULY),
        (["cio", "client"], UNTIL_JULY),
        ({"any-of": ["cio", "cfo"]}, ["below 2026-10-01"]),
        ({"each-of": ["cio", "nobody"]}, UNTIL_JULY),
        ({"any-of": ["nobody", "unknown"]}, ["any"]),
        ({"at-least": 2, "of": ["cio", "coo", "nobody"]}, UNTIL_JULY),
        ({"at-least": 2, "of": ["cio", "coo", "lead"]}, ["below 2026-10-01"]),
        ({"at-least": 9, "of": ["lead", "desk"]}, ["any"]),
    ],
)
def test_several_who_act(who: object, days: list[str]) -> None:
    """Jointly all must be able to act, of any one, of at least so many that many."""
    asked = og.Who.read(who)
    ask = _forum("{seats: [coo]}")

    assert [in_words(one) for one in ask.who(asked)] == days
    assert (ask.why_not(asked, date(2026, 11, 1)) == "") == any(date(2026, 11, 1) in one for one in ask.who(asked))


@pytest.mark.parametrize(
    ("who", "day", "reason"),
    [
        ("cio", LATER, '"cio" is vacant after 2026-06-30 and has no deputy'),
        ("cio", date(2025, 7, 1), '"cio" is vacant before 2026-01-01 and has no deputy'),
        ("nobody", LATER, '"nobody" is vacant and has no deputy'),
        (
            "cfo",
            date(2026, 11, 1),
            '"cfo" is vacant after 2026-08-31 and its deputy "coo" is vacant too, after 2026-09-30',
        ),
        (
            ["nobody", "lead", "cio"],
            LATER,
            '"nobody" is vacant and has no deputy, and "cio" is vacant after 2026-06-30 and has no deputy',
        ),
        ("board", LATER, '"board" lacks its quorum (3 members, 1 of each party): "cio" is vacant after 2026-06-30'),
        ("late", LATER, '"late" only begins on 2027-01-01'),
        ("past", LATER, '"past" ended on 2025-12-31'),
        (
            "both",
            LATER,
            '"both" lacks its quorum (every seat): only "eve" is there for the seats of "lead" and "ceo"',
        ),
        ("led", LATER, '"led" lacks its quorum ("lead", the chair): "cio" is vacant after 2026-06-30'),
        ("small", LATER, '"small" lacks its quorum (2 members): it has too few seats'),
        ("plain", LATER, '"plain" cannot meet: "cio" is vacant after 2026-06-30 and "nobody" is vacant'),
        ("sided", LATER, '"sided" lacks its quorum (1 of each party): "cio" is vacant after 2026-06-30'),
    ],
)
def test_reasons(who: object, day: date, reason: str) -> None:
    """The reason names who is vacant and since when, what the quorum is, and who would have to sit twice."""
    forums = """forums:
      board: {seats: [cio, cfo, lead], quorum: {at-least: 3, from-each-party: 1}}
      late: {seats: [lead], from: 2027-01-01}
      past: {seats: [lead], until: 2025-12-31}
      both: {seats: [lead, ceo], quorum: all}
      led: {seats: [lead], chair: cio, quorum: {required: lead, chair: true}}
      small: {seats: [lead], quorum: {at-least: 2}}
      plain: {seats: [cio, nobody]}
      sided: {seats: [team, lead, cio], quorum: {from-each-party: 1}}
    """
    ask = governance(TEXT + forums).availability

    assert ask.why_not(og.Who.read(who), day) == reason


@pytest.mark.parametrize("beyond", [0, 1])
def test_forums_beyond_all_limits(beyond: int) -> None:
    """A forum with more seats, more changes or more people for a seat than any honest one can always act."""
    empty = [og.Role(f"r{number}", party="client-co", appointments=og.NONE) for number in range(MOST_FOR_A_SEAT + 1)]
    ids = [role.id for role in empty]
    days = _every_other_day(MOST_LOOKS // MOST_SEATS // 2 + beyond)
    dated = [og.Seat(role="r0", from_=day, until=day) for day in days]
    forums = [
        og.Forum("changes", seats=[*dated, *[og.Seat(role="r0")] * (MOST_SEATS - len(dated))]),
        og.Forum("seats", seats=[og.Seat(role="r0")] * (MOST_SEATS + beyond)),
        og.Forum("people", seats=[og.Seat(role="r0", alternates=ids[1 : MOST_FOR_A_SEAT + beyond])]),
    ]
    ask = _ask(empty, *forums).availability

    assert [[*ask.days_of_forum(forum.id)] == [*ALWAYS] for forum in forums] == [beyond == 1] * len(forums)


def test_deputies_that_come_and_go_too_often() -> None:
    """A role whose deputies act in more stretches of days than any honest one does can always act."""
    held = [og.Appointment(person="ann", from_=day, until=day) for day in _every_other_day(MOST_STRETCHES + 1)]
    role, deputy, few = (
        og.Role("cio", party="client-co", deputies=["coo"], appointments=og.NONE),
        og.Role("coo", party="client-co", appointments=held),
        og.Role("cfo", party="client-co", deputies=["cdo"], appointments=og.NONE),
    )
    other = og.Role("cdo", party="client-co", appointments=held[1:])
    ask = _ask([role, deputy, few, other]).availability

    assert [in_words(one) for one in ask.days_of_role("cio")] == ["any"]
    assert len(ask.days_of_role("coo")) == len(held)
    assert ask.days_of_role("cfo") == ask.days_of_role("cdo")


def _every_other_day(count: int) -> list[date]:
    return [START + timedelta(days=2 * number) for number in range(count)]


def test_names_that_are_not_defined() -> None:
    """Of a role or forum that is not there nothing is known, so it can always act."""
    ask = governance("roles: {}\n").availability

    assert [in_words(one) for one in (*ask.days_of_role("x"), *ask.days_of_forum("x"))] == ["any", "any"]
    assert (ask.why_not_role("x", LATER), ask.why_not_forum("x", LATER)) == ("", "")


_SHAPES = {key: body_of(og.Alliance).fields[key][1] for key in ("parties", "roles", "forums")}


@pytest.mark.slow
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    deadline=None,
)
@given(st.fixed_dictionaries({key: plain_of(shape, 4) for key, shape in _SHAPES.items()}), st.dates(START))
def test_every_alliance_has_an_answer(chapters: dict[str, Any], day: date) -> None:
    """However roles and forums are written, each can act on a day or there is a reason why it cannot."""
    header = {"id": "a", "client": "northbank", "providers": ["meridian"]}
    gov = og.Governance(og.Alliance.from_plain({"outsourcegov": 1, "alliance": header, **chapters}), day)
    ask = gov.availability
    for role in gov.alliance.roles:
        assert (ask.why_not_role(role.id, day) == "") == (role.id not in gov.appointments.unattended(day))
    for forum in gov.alliance.forums:
        assert (ask.why_not_forum(forum.id, day) == "") == _is_in(day, ask.days_of_forum(forum.id))
