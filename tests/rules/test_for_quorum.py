"""Rules on the quorum of a forum: FOR004 to FOR007."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.rules.catalogue import find
from tests.support.rules import findings, found, governance

PEOPLE = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, from: 2025-04-01, until: 2026-06-30}]}
  cfo: {party: client-co, appointments: [{person: bob, until: 2027-06-30}]}
  coo: {party: client-co, deputies: cfo, appointments: [{person: ann}]}
  lead: {party: provider-co, appointments: [{person: eve}]}
  ceo: {party: provider-co, appointments: [{person: eve}]}
  team: {party: provider-co, holders: team}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: cfo}}
decisions: {change: {rights: [{decider: board}]}}
"""


def _found(rule: str, *forums: str) -> list[str]:
    """What a rule finds in forums; the first is the board that decides, in line 11."""
    ids = ("board", "other")
    lines = "".join(f"  {id}: {forum}\n" for id, forum in zip(ids, forums, strict=False))
    return [line.partition(" ")[2] for line in found(rule, f"{PEOPLE}forums:\n{lines}")]


OF_EACH = "takes {} of each party, and it has"
UNSEATED = 'warning The quorum of "board" takes "cio", without a seat in it.'
UNDEFINED = 'warning "board" decides on "change" and has no quorum.'


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        (["{seats: [cfo, lead], voting: {rule: majority}}"], [UNDEFINED]),
        (["{seats: [cfo, lead], quorum: none}", "{seats: [cfo, lead], quorum: all}"], [UNDEFINED]),
        (["{seats: [{each-party: 2}], voting: {rule: majority}}"], [UNDEFINED]),
        (["{seats: [cfo, lead]}"], []),
        (["{seats: [cfo], voting: {rule: majority}}"], []),
        (["{seats: [cfo, lead], voting: {rule: majority}, quorum: unknown}"], []),
        (["{seats: [cfo, lead], voting: {rule: majority}, quorum: {in-words: enough}}"], []),
        (["{seats: [cfo, lead], quorum: all}", "{seats: [cfo, lead]}"], []),
        (["{seats: [cfo, lead], voting: {rule: majority}, until: 2026-01-31}"], []),
    ],
)
def test_a_forum_that_decides_has_a_quorum(forums: list[str], said: list[str]) -> None:
    """FOR004 speaks of forums that decide, where quorums or votes are written down."""
    assert _found("FOR004", *forums) == said


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("{seats: [cfo, lead], quorum: {at-least: 3}}", "takes 3 members, and it has 2 seats"),
        ("{seats: [cfo, {each-party: 1}], quorum: {at-least: 4}}", "takes 4 members, and it has 3 seats"),
        ("{seats: [cfo, lead, ceo], quorum: {from-each-party: 2}}", f'{OF_EACH.format(2)} 1 seat of "client-co"'),
        ("{seats: [cfo, coo], quorum: {from-each-party: 1}}", f'{OF_EACH.format(1)} no seat of "provider-co"'),
        (
            "{seats: [lead, {party: client-co}], quorum: {from-each-party: 2}}",
            f'{OF_EACH.format(2)} 1 seat of "provider-co" and 1 seat of "client-co"',
        ),
        (
            "{seats: [cfo, lead, unheard-of], quorum: {from-each-party: 2, at-least: 3}}",
            "takes more of each party than its seats can give",
        ),
        ("{seats: [cfo, {party: provider-co, count: any}], quorum: {at-least: 9}}", ""),
        ("{seats: [cio, lead], quorum: all}", ""),
        ("{seats: [lead, ceo], quorum: {at-least: 2}}", ""),
        ("{seats: [cfo, lead], quorum: {at-least: unknown}}", ""),
        ("{seats: unknown, quorum: {at-least: 3}}", ""),
        ("{seats: [cfo, lead], quorum: {at-least: 3}, until: 2026-01-31}", ""),
    ],
)
def test_a_quorum_can_be_reached_when_all_seats_are_filled(forum: str, said: str) -> None:
    """FOR005 counts seats and not people; where it cannot count it says nothing."""
    assert _found("FOR005", forum) == ([f'error The quorum of "board" {said}.'] if said else [])


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        (
            "{seats: [cfo, lead], quorum: {required: cio}}",
            ['warning The quorum of "board" takes "cio", without a seat in it.'],
        ),
        ("{seats: [{role: lead, alternates: cio}, cfo], quorum: {required: cio}}", []),
        ("{seats: [coo, lead], quorum: {required: cfo}}", []),
        ("{seats: [cfo, lead], chair: cio, quorum: {required: cio}}", []),
        ("{seats: [cfo, lead], chair: cio, quorum: {chair: true}}", []),
        ("{seats: [cfo, lead], chair: unknown, quorum: {required: cio}}", []),
        ("{seats: [cfo, {party: client-co}], quorum: {required: cio}}", []),
        ("{seats: [cfo, {role: unknown}], quorum: {required: cio}}", []),
    ],
)
def test_a_role_that_must_be_there_has_a_seat(forum: str, said: list[str]) -> None:
    """A role in the quorum sits there itself, for somebody, or takes the chair; else it is a warning."""
    assert _found("FOR005", forum) == said


NOW = 'error "board" lacks its quorum (every seat): "cio" is vacant after 2026-06-30.'
LATER = 'warning From 2027-07-01 "board" lacks its quorum (every seat): "cfo" is vacant after 2027-06-30.'


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("{seats: [cio, lead], quorum: all}", [NOW]),
        ("{seats: [cio, lead], quorum: all, if-inquorate: {decider: cfo}}", [NOW.replace("error", "warning")]),
        ("{seats: [cfo, lead], quorum: all}", [LATER]),
        ("{seats: [cfo, lead], quorum: all, until: 2027-06-30}", []),
        ("{seats: [coo, lead], quorum: all}", []),
        ("{seats: [cio, lead], quorum: {at-least: 1}}", []),
        (
            "{seats: [coo, {role: lead, until: 2027-06-30}], quorum: {at-least: 2}}",
            ['warning From 2027-07-01 "board" lacks its quorum (2 members): "lead" has no seat after 2027-06-30.'],
        ),
        ("{seats: [cio]}", ['error "board" cannot meet: "cio" is vacant after 2026-06-30.']),
        ("{seats: [cio, coo], quorum: {from-each-party: 1}}", []),
        ("{seats: [cio, lead], quorum: all, from: 2027-01-01}", []),
    ],
)
def test_a_quorum_is_reached_with_the_people_there_are(forum: str, said: list[str]) -> None:
    """FOR006 speaks of vacancies now and later in the contract; what no appointment could help is told by FOR005."""
    assert _found("FOR006", forum) == said


def test_a_vacant_role_is_the_cause() -> None:
    """The finding of a forum without quorum states that fault, and comes from the vacancy."""
    gov = governance(f"{PEOPLE}forums: {{board: {{seats: [cio, lead], quorum: all}}}}\n")

    (problem,) = find("FOR006")(gov)

    assert problem.states == og.Cause("inquorate", "board", date(2026, 7, 1))
    assert problem.because == (og.Cause("vacant", "cio", date(2026, 7, 1)),)


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("{seats: [cfo, coo, lead], quorum: {from-each-party: 1}}", 'Without "eve"'),
        ("{seats: [cfo, lead], quorum: all}", 'Without "bob", or without "eve",'),
        ("{seats: [cfo, coo, lead], quorum: {from-each-party: 1}, if-inquorate: {decider: cfo}}", ""),
        ("{seats: [cfo, coo], quorum: {at-least: 1}}", ""),
        ("{seats: [cfo, coo, team], quorum: {from-each-party: 1}}", ""),
        ("{seats: [cio, lead], quorum: all}", ""),
        ("{seats: [cfo, lead]}", ""),
    ],
)
def test_a_quorum_does_not_hang_on_one_person(forum: str, said: str) -> None:
    """FOR007 names those nobody could stand in for, in a forum that decides and can meet."""
    expected = [f'note {said} "board" has no quorum, and nobody could stand in.'] if said else []

    assert _found("FOR007", forum) == expected


def test_a_forum_that_decides_nothing_may_hang_on_one_person() -> None:
    """A note about a quorum that nothing depends on would be noise."""
    assert (
        _found("FOR007", "{seats: [coo], quorum: all}", "{seats: [cfo, lead], quorum: all}")
        == ['note Without "ann", or without "bob", "board" has no quorum, and nobody could stand in.'] * 0
    )
    assert findings("FOR007", f"{PEOPLE}forums: {{other: {{seats: [cfo, lead], quorum: all}}}}\n") == []
