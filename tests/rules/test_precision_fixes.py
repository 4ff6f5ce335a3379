"""What a fix proposes is what the finding is about, and mends it."""

import pytest

from tests.support.rules import findings, found


def _fixes(rule: str, text: str) -> list[str | None]:
    return [finding.fix for finding in findings(rule, text)]


@pytest.mark.parametrize(
    ("keys", "fix"),
    [
        (
            "{kind: subcontractor}",
            "Say for which party it works (parent) and in which country it is registered (country).",
        ),
        ("{kind: subcontractor, country: GB}", "Say for which party it works (parent)."),
        ("{kind: subcontractor, parent: provider-co}", "Say in which country it is registered (country)."),
    ],
)
def test_chain_party_is_asked_for_what_is_missing(keys: str, fix: str) -> None:
    """Of a party in the chain that is asked for which is not there."""
    text = f"""
    parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider, country: GB}}, cables: {keys}}}
    scope-of-work: {{s: {{services: {{network: {{subcontracted-to: cables}}}}}}}}
    """

    assert _fixes("PTY008", text) == [fix]


FORUMS = """
forums:
  board: {purpose: the month, seats: [], reviews: risk-list}
  talk: {%sseats: []}
risks: {risk-list: {}}
"""


@pytest.mark.parametrize(
    ("keys", "fix"),
    [
        ("", "Say what it is for, and what it reviews or decides."),
        ("purpose: talking, ", "Say what it reviews or decides."),
        ("reviews: risk-list, ", "Say what it is for."),
    ],
)
def test_charter_is_asked_for_what_is_missing(keys: str, fix: str) -> None:
    """A forum that says its purpose is not asked for it again."""
    assert _fixes("FOR014", FORUMS % keys) == [fix]


def test_final_say_is_no_way_out_of_an_abstention_that_blocks() -> None:
    """A vote that an abstention blocks has no tie to break."""
    text = """
    roles: {a: {party: client-co}, b: {party: client-co}, c: {party: provider-co}}
    forums:
      board: {seats: [a, b, c], voting: {rule: majority, abstention: blocks, tie-break: a}, decides: change}
    decisions: {change: {rights: [{decider: board}]}}
    """

    assert _fixes("FOR020", text) == [
        "Say what happens then (if-undecided: ...), or let an abstention not block (abstention: not-counted)."
    ]


def test_role_that_is_its_own_deputy_is_told_once() -> None:
    """That a role names itself as its only deputy is no missing deputy as well."""
    text = """
    people: {p: {employer: client-co}}
    roles: {owner: {party: client-co, critical: true, deputies: owner, appointments: [{person: p}]}}
    risks: {outage: {owner: owner}}
    """

    assert found("OWN011", text) == []
    assert found("OWN012", text) == ['2 error No deputy of "owner" could stand in for it: "owner" is the role itself.']


def test_two_who_deputise_for_each_other_are_both() -> None:
    """Of two it is said that both are away, of more that all of them are."""
    text = """
    roles: {a: {party: client-co, deputies: b}, b: {party: client-co, deputies: %s}, c: {party: client-co%s}}
    """

    assert found("OWN012", text % ("a", "")) == [
        '1 note "a" and "b" have no deputies but each other: when both are away, nobody stands in.'
    ]
    assert found("OWN012", text % ("c", ", deputies: a")) == [
        '1 note "a", "b" and "c" have no deputies but each other: when all of them are away, nobody stands in.'
    ]
    assert _fixes("OWN012", text % ("a", "")) == ["Give one of them a deputy who is neither of them."]


def test_quorum_that_is_impossible_twice_over() -> None:
    """Two reasons why a quorum cannot be reached are told one after the other."""
    text = """
    roles: {a: {party: client-co}, b: {party: client-co}, c: {party: provider-co}}
    forums: {board: {seats: [a, b, c], quorum: {at-least: 4, from-each-party: 2}}}
    """

    assert found("FOR005", text) == [
        (
            '2 error The quorum of "board" takes 4 members, and it has 3 seats;'
            ' it also takes 2 of each party, and it has 1 seat of "provider-co".'
        )
    ]


@pytest.mark.parametrize(
    ("required", "said", "fix"),
    [
        ("[b]", '"b"', "Give the role a seat, or take it out of the quorum."),
        ("[b, c]", '"b" and "c"', "Give the roles seats, or take them out of the quorum."),
    ],
)
def test_roles_that_a_quorum_wants_without_a_seat(required: str, said: str, fix: str) -> None:
    """Of several roles without a seat the fix speaks as of several."""
    text = f"""
    roles: {{a: {{party: client-co}}, b: {{party: client-co}}, c: {{party: provider-co}}}}
    forums: {{board: {{seats: [a], quorum: {{required: {required}}}}}}}
    """

    assert [finding.message for finding in findings("FOR005", text)] == [
        f'The quorum of "board" takes {said}, without a seat in it.'
    ]
    assert _fixes("FOR005", text) == [fix]


@pytest.mark.parametrize(
    ("until", "fix"),
    [
        ("", "Appoint somebody, or name a deputy whose role is filled."),
        (", until: 2026-09-30", "Give what it owns to a role that goes on, or let this one go on (until: ...)."),
    ],
)
def test_nobody_can_be_appointed_to_a_role_that_is_over(until: str, fix: str) -> None:
    """The owner that has ended is to be another, since an appointment would not help."""
    text = f"""
    people: {{p: {{employer: client-co}}}}
    roles: {{cio: {{party: client-co, appointments: [{{person: p, until: 2026-09-30}}]{until}}}}}
    risks: {{outage: {{owner: cio}}}}
    """

    assert _fixes("OWN002", text) == [fix]
