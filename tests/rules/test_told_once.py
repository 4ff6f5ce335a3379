"""What several rules could say of one fault is told by one of them, or as coming from it."""

from collections.abc import Sequence

import pytest

from outsourcegov.rules.catalogue import find
from tests.support.rules import found, governance

ROLES = """
roles:
  cio: {party: client-co, tier: strategic, kind: executive-sponsor}
  cfo: {party: client-co, tier: strategic, kind: finance}
  lead: {party: provider-co, tier: tactical, kind: service-delivery-manager}
"""
ALLIANCE = """
alliance: {id: example, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
"""
BOARD = "forums: {board: {tier: strategic, seats: [cio, lead]}}\n"
LEADER = "  ceo: {party: provider-co, tier: strategic, kind: "


def _causes(rule: str, text: str) -> Sequence[str]:
    """What the first finding of a rule comes from."""
    return [str(cause) for problem in find(rule)(governance(text)) for cause in problem.because][:1]


@pytest.mark.parametrize(
    ("more", "counterpart", "seat"),
    [
        ("", True, True),
        (f"{LEADER}other}}\n", True, False),
        (f"{LEADER}executive-sponsor}}\n", False, False),
        (f"{LEADER}unknown}}\n", False, False),
        (f"{LEADER}executive-sponsor, until: 2025-12-31}}\n", True, False),
    ],
)
def test_side_without_executives_has_none_to_face_and_none_to_seat(more: str, *, counterpart: bool, seat: bool) -> None:
    """PTY003 and FOR010 come from PTY002 where the other side has no executive sponsor, or nobody to be seated."""
    text = f"{ALLIANCE}{ROLES.rstrip()}\n{more}{BOARD}"
    cause = ['"provider-co" is without executive sponsor']

    assert [str(one.states) for one in find("PTY002")(governance(text))][1:] == cause * counterpart
    assert _causes("PTY003", text) == cause * counterpart
    assert _causes("FOR010", text) == cause * seat


def test_other_roles_without_a_counterpart_have_no_such_cause() -> None:
    """That the delivery manager has nobody to face does not come from a missing executive."""
    text = f"{ALLIANCE}roles:\n  lead: {{party: provider-co, kind: service-delivery-manager}}\n"

    assert _causes("PTY003", text) == []


def test_forum_of_one_side_is_not_unequal_as_well() -> None:
    """FOR002 tells that all seats are on one side; FOR019 tells of seats that are not equal on two."""
    one, two = (
        f"forums: {{board: {{seats: [{seats}], equal-sides: true}}}}\n" for seats in ("cio, cfo", "cio, cfo, lead")
    )

    assert (len(found("FOR002", ROLES + one)), found("FOR019", ROLES + one)) == (1, [])
    assert (found("FOR002", ROLES + two), len(found("FOR019", ROLES + two))) == ([], 1)


@pytest.mark.parametrize(
    ("board", "round_", "said"),
    [
        ("reports-to: none", "", ['"round" reports to no forum, and is not the top.']),
        ("", "", ['"board" and "round" report to no forum: nothing is above them all.']),
        (
            "reports-to: none",
            "reports-to: none, ",
            ['"board" and "round" report to no forum: nothing is above them all.'],
        ),
    ],
)
def test_forum_that_says_that_it_is_the_top_is_the_top(board: str, round_: str, said: Sequence[str]) -> None:
    """FOR013 asks the others of the same tier to report to it."""
    text = f"""{ROLES}
forums:
  board: {{tier: strategic, seats: [cio, lead], {board}}}
  round: {{tier: strategic, {round_}seats: [cfo, lead]}}
  review: {{tier: tactical, seats: [cfo, lead], reports-to: board}}
"""

    assert [one.partition("warning ")[2] for one in found("FOR013", text)] == said


PEOPLE = """
people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann}]}
  cfo: {party: client-co, appointments: [{person: bob}], deputies: [coo]}
  coo: {party: client-co, appointments: [{person: bob}]}
  lead: {party: provider-co, appointments: [{person: eve}]}
decisions: {change: {rights: [{decider: board}]}}
"""


@pytest.mark.parametrize(
    ("seats", "is_told"),
    [("cio, lead", True), ("cfo, lead", False), ("{role: cio, alternates: cfo}, {role: lead, alternates: cfo}", False)],
)
def test_person_whose_seat_nobody_else_may_take_is_told_with_the_seat(seats: str, *, is_told: bool) -> None:
    """FOR007 comes from FOR021 where the quorum hangs on people for no other reason."""
    text = f"{PEOPLE}forums: {{board: {{seats: [{seats}], quorum: all}}}}\n"

    assert _causes("FOR007", text) == ['"board" is blocked by an absence'] * is_told
    assert [str(one.states) for one in find("FOR021")(governance(text))][:1] == _causes("FOR007", text) or not is_told


def test_forum_lacks_seats_of_a_side() -> None:
    """Where a quorum is out of reach, the reason is the seats that are missing, and nobody is said to sit on two."""
    text = """
people: {ann: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann}]}
  cfo: {party: client-co, appointments: [{person: ann}]}
  lead: {party: provider-co}
forums: {board: {seats: [cio, cfo], quorum: {from-each-party: 1}}}
"""
    there = governance(text)

    assert there.availability.why_not_forum("board", there.as_of) == (
        '"board" lacks its quorum (1 of each party): it has no seat of "provider-co"'
    )


def test_vacant_chair_is_not_proposed_as_owner() -> None:
    """OWN005 proposes whoever takes the chair where somebody does."""
    text = """
people: {ann: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, until: 2025-12-31}]}
  lead: {party: provider-co}
forums:
  board: {chair: %s, seats: [cio, lead]}
risks: {outage: {owner: board}}
"""

    fixes = [[one.fix for one in find("OWN005")(governance(text % chair))] for chair in ("cio", "lead")]
    assert fixes == [
        ["Name the role that answers for it."],
        ['Name the role that answers for it, such as "lead", which takes the chair.'],
    ]


def test_hole_that_a_deputy_leaves_comes_from_the_hole_of_the_deputy() -> None:
    """OWN010 of a role that a deputy looks after comes from OWN010 of the deputy, on the same day."""
    text = """
people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: client-co}}
roles:
  cio: {party: client-co, deputies: [cfo], appointments: [{person: ann, until: 2026-06-30}]}
  cfo:
    party: client-co
    appointments: [{person: bob, until: 2027-01-31}, {person: eve, from: 2027-04-01}]
goals: {one: {owner: cio, until: 2028-12-31}, two: {owner: cfo, until: 2028-12-31}}
"""
    problems = find("OWN010")(governance(text))

    assert [(str(one.states), [*map(str, one.because)]) for one in problems] == [
        ('"cio" is vacant from 2027-02-01', ['"cfo" is vacant from 2027-02-01']),
        ('"cfo" is vacant from 2027-02-01', []),
    ]


def test_things_of_several_contracts_end_on_the_same_day() -> None:
    """OWN009 names everything that goes on as long, whichever contract it belongs to."""
    text = """
people: {ann: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, until: 2027-03-31}]}
  lead: {party: provider-co}
contracts:
  one: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: cio}
  two: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: lead}
forums: {board: {owner: cio, seats: [cio, lead]}}
"""

    assert [one.partition("which ")[2] for one in found("OWN009", text)] == [
        'owns contract "one" and forum "board" until 2029-03-31.'
    ]


def test_days_that_follow_each_other_are_told_as_one() -> None:
    """DEC011 tells cases once although other cases of the decision change hands in between."""
    text = """
people: {ann: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: ann, until: 2025-12-31}]}
  cfo: {party: client-co, appointments: [{person: ann, until: 2027-03-31}]}
  lead: {party: provider-co}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}
forums: {board: {seats: [cio, lead], quorum: all}}
decisions:
  settlement:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: cfo, when: {amount: {below: 100}}}
      - {decider: board, when: {amount: {from: 100}}}
"""

    assert [one.partition(": ")[0] for one in found("DEC011", text)] == [
        '9 error Nobody can decide "settlement" for amount from 100 GBP'
    ]


def test_path_that_is_written_first_is_not_the_one_that_is_blamed() -> None:
    """ESC029 points at the same path in whichever order they are written."""
    paths = (
        "  b: {category: security, when: {kind: x}, levels: []}\n",
        "  a: {category: security, when: {kind: y}, levels: []}\n",
    )
    texts = (
        f"attributes: {{kind: {{one-of: [x, y, z]}}}}\nescalations:\n{''.join(some)}" for some in (paths, paths[::-1])
    )

    assert len({str(one.subject) for text in texts for one in find("ESC029")(governance(text))}) == 1
