"""Why it cannot be told how a forum votes: the reason is told with it."""

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
alliance: {id: a, client: client-co, providers: [provider-co, other-co]}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  other-co: {kind: provider}
  court: {kind: authority}
roles:
  c1: {party: client-co}
  p1: {party: provider-co}
  p2: {party: other-co}
  o1: {party: court}
  x: {party: unknown}
forums: {board: {FORUM}}
"""
PER_PARTY = "voting: {rule: majority, one-vote-per: party}"
EACH = "one vote for each party is counted only where each side has one party in the forum, and "
UNTOLD = "how many votes each seat has, and on which side, is not known of all"


@pytest.mark.parametrize(
    ("forum", "why"),
    [
        (f"seats: [c1, p1, p2], {PER_PARTY}", f'{EACH}"other-co" and "provider-co" are on the side of the provider'),
        (f"seats: [c1], {PER_PARTY}", f"{EACH}nobody is on the side of the provider"),
        (f"seats: [c1, p1, o1], {PER_PARTY}", UNTOLD),
        ("seats: [c1, p1, x], voting: {rule: majority}", UNTOLD),
        ("seats: unknown, voting: {rule: majority}", "who sits there is not known"),
        ("seats: [c1, p1]", "how it votes is not stated"),
        ("seats: [c1, p1], voting: unknown", "how it votes is not known"),
        ("seats: [c1, p1], voting: {rule: unknown}", "what a vote needs to pass is not known"),
        ("seats: [c1, p1], voting: {rule: at-least}", "how many votes it takes is not stated"),
        (
            "seats: [c1, p1], voting: {rule: majority, one-vote-per: unknown}",
            "whether each member has a vote, or each party, is not known",
        ),
        (
            "seats: [c1, p1], voting: {rule: majority, abstention: unknown}",
            "what an abstention counts as is not known",
        ),
        (
            "seats: [c1, p1], voting: {rule: majority, tie-break: unknown}",
            "who has the final say on a tie is not known",
        ),
        ("seats: [c1, p1], voting: {rule: majority, tie-is: unknown}", "what a tie is is not known"),
    ],
)
def test_reasons(forum: str, why: str) -> None:
    """The first thing that is not known is named."""
    board = governance(TEXT.replace("FORUM", forum))

    with pytest.raises(og.InvalidValue) as raised:
        board.vote("board", for_=1)

    assert str(raised.value) == f'it cannot be told how "board" votes: {why}'


def test_one_party_of_each_side() -> None:
    """Where each side has one party in the forum, each of the two has a vote."""
    board = governance(TEXT.replace("FORUM", f"seats: [c1, p2], {PER_PARTY}"))

    assert str(board.vote("board", for_=2)) == "passed: it takes a majority of the votes cast"
