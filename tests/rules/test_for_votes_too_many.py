"""FOR020 tells of a vote that can never pass, as it takes more votes than there are."""

import pytest

from tests.support.rules import found

ROLES = """
roles:
  buyer: {party: client-co}
  cio: {party: client-co}
  lead: {party: provider-co}
  sponsor: {party: provider-co}
"""
FOUR = "seats: [buyer, cio, lead, sponsor]"


def _said(rule: str, forum: str, rest: str = "") -> list[str]:
    """What a rule says of a forum that has the right to one decision."""
    text = f"decisions: {{change: {{rights: [{{decider: board}}]}}}}\nforums:\n  board: {{{forum}}}\n{ROLES}{rest}"
    return [line.partition(" ")[2] for line in found(rule, text)]


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        (f"{FOUR}, voting: {{rule: at-least, votes: 99}}", "takes 99 votes, and the forum has 4"),
        (f"{FOUR}, voting: {{rule: at-least, votes: 5}}, if-undecided: {{deemed: rejected}}", "takes 5 votes, and"),
        (
            "seats: [buyer, {role: lead, vote: false}], voting: {rule: at-least, votes: 2}",
            "takes 2 votes, and the forum has 1",
        ),
        (
            "seats: [buyer, {role: lead, until: 2026-10-31}], voting: {rule: at-least, votes: 2}",
            "2 votes, and the forum has 1",
        ),
        (f"{FOUR}, voting: {{rule: at-least, votes: 3, one-vote-per: party}}", "takes 3 votes, and the forum has 2"),
        (f"{FOUR}, voting: {{rule: at-least, votes: 5, abstention: unknown}}", "takes 5 votes, and the forum has 4"),
        (f"{FOUR}, voting: {{rule: at-least, votes: 4}}", ""),
        (f"{FOUR}, voting: {{rule: at-least, votes: 99, tie-break: buyer}}", ""),
        (f"{FOUR}, voting: {{rule: at-least, votes: 99, tie-break: unknown}}", ""),
        (f"{FOUR}, voting: {{rule: at-least, votes: unknown}}", ""),
        (f"{FOUR}, voting: {{rule: majority, votes: 99, abstention: against}}", ""),
        (f"{FOUR}, voting: {{rule: unknown, votes: 99}}", ""),
        (f"{FOUR}, voting: {{rule: at-least, votes: 99, one-vote-per: unknown}}", ""),
        (f"{FOUR}, voting: {{rule: at-least, votes: 99}}, until: 2026-10-31", ""),
        (f"{FOUR}, voting: {{rule: at-least, votes: 99}}, from: unknown", ""),
        ("seats: unknown, voting: {rule: at-least, votes: 99}", ""),
        ("seats: [buyer, {role: lead, vote: unknown}], voting: {rule: at-least, votes: 3}", ""),
        ("seats: [buyer, {role: lead, from: unknown}], voting: {rule: at-least, votes: 3}", ""),
        ("seats: [buyer, {role: lead, from: 2027-01-01}], voting: {rule: at-least, votes: 2}", ""),
        ("seats: [buyer, {party: provider-co, count: any}], voting: {rule: at-least, votes: 9}", ""),
        ("seats: [{role: buyer, vote: false}], voting: {rule: at-least, votes: 1}", ""),
    ],
)
def test_vote_that_takes_more_votes_than_there_are(forum: str, said: str) -> None:
    """It is said where the votes can be told, whatever follows when nothing is decided."""
    told = [line for line in _said("FOR020", forum) if "can never pass" in line]

    assert [said in line for line in told] == ([True] if said else [])


def test_votes_that_no_seats_can_give_are_no_deadlock_as_well() -> None:
    """DEC022 speaks of two sides that vote against each other, not of a vote that could not pass with all of them."""
    assert [bool(_said("DEC022", f"{FOUR}, voting: {{rule: at-least, votes: {n}}}")) for n in (2, 3, 4, 5)] == [
        False,
        True,
        True,
        False,
    ]


def test_forum_without_a_decision_is_told_as_well() -> None:
    """What a forum decides may not be written down, and the number of votes is wrong all the same."""
    text = f"forums:\n  board: {{{FOUR}, voting: {{rule: at-least, votes: 5}}}}\n{ROLES}"

    assert [line.partition(" error ")[2] for line in found("FOR020", text)] == [
        'A vote of "board" can never pass: it takes 5 votes, and the forum has 4.'
    ]
