"""What a fix proposes is what the finding is about, and mends it."""

import pytest

from tests.support.rules import findings, found


def _fixes(rule: str, text: str) -> list[str]:
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
