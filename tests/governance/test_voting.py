"""How votes of a forum end, and how many may stay away."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.forums.voting import ballot_of
from outsourcegov.governance.governance import Governance
from tests.support.rules import governance

ROLES = """
parties: {client-co: {kind: client}, provider-co: {kind: provider}, court: {kind: authority}}
roles: {c1: {party: client-co}, c2: {party: client-co}, c3: {party: client-co}, p1: {party: provider-co},
        p2: {party: provider-co}, p3: {party: provider-co}, o1: {party: court}}
"""


def _board(forum: str) -> Governance:
    return governance(f"forums: {{board: {{{forum}}}}}\n{ROLES}")


def _most_absent(forum: str) -> int | None:
    gov = _board(forum)
    ballot = ballot_of(gov, gov.alliance.forums["board"])
    return None if ballot is None else ballot.most_absent


VOTING = "voting: {rule: majority, abstention: not-counted}"
TWO = f"seats: [c1, p1], {VOTING}"


def test_vote() -> None:
    """A vote says how it ends, why, and who has the final say; who is not counted is absent."""
    board = _board("seats: [c1, c2, p1, p2], voting: {rule: majority, tie-break: c1}")

    assert [
        str(board.vote("board", for_=for_, against=against, abstained=abstained))
        for for_, against, abstained in ((2, 1, 0), (1, 2, 0), (2, 2, 0), (2, 1, 1), (0, 0, 4))
    ] == [
        "passed: it takes a majority of the votes cast",
        "failed: it takes a majority of the votes cast",
        "tied: c1 has the final say",
        "not-stated: nothing says what an abstention counts as",
        "failed: it takes a majority of the votes cast",
    ]
    vote = board.vote(board.alliance.forums["board"], for_=1, against=1)
    assert (vote.split, vote.ending) == (og.Split(1, 1, 0, 2), og.Ending.TIED)
    assert [str(one.by) for one in vote.final_say] == ["c1"]
    assert repr(vote) == "<Vote of board, 1 for, 1 against and 2 absent: tied: c1 has the final say>"


@pytest.mark.parametrize(
    ("voting", "split", "said"),
    [
        ("{rule: majority}", (1, 1, 0), "divided: as many are for it as against it, and nobody has the final say"),
        ("{rule: majority, abstention: blocks}", (1, 0, 1), "blocked: an abstention blocks"),
        ("{rule: unanimity, abstention: against}", (1, 0, 1), "failed: it takes the votes of all who vote"),
        ("{rule: consensus}", (1, 0, 1), "passed: it takes that nobody is against it"),
        ("{rule: two-thirds}", (1, 1, 0), "failed: it takes two thirds of the votes cast"),
        ("{rule: at-least, votes: 2}", (2, 0, 0), "passed: it takes 2 votes"),
        (
            "{rule: majority, tie-break: [{by: c1, when: {decision: x}}, {by: p1, when: {decision: y}}]}",
            (1, 1, 0),
            "tied: c1 or p1 has the final say",
        ),
    ],
)
def test_reasons(voting: str, split: tuple[int, int, int], said: str) -> None:
    """Each ending has its reason in words."""
    for_, against, abstained = split
    board = _board(f"seats: [c1, p1], voting: {voting}")

    assert str(board.vote("board", for_=for_, against=against, abstained=abstained)) == said


@pytest.mark.parametrize(
    ("forum", "votes", "said"),
    [
        (TWO, {"for_": 3}, '"board" has 2 votes, not 3'),
        (TWO, {"for_": 2, "against": -1}, "votes are counted from 0 on, not -1"),
        ("seats: [c1, p1]", {"for_": 1}, 'it cannot be told how "board" votes: how it votes is not stated'),
    ],
)
def test_votes_that_cannot_be(forum: str, votes: Mapping[str, int], said: str) -> None:
    """More votes than there are, and a forum of which too little is known, are mistakes of whoever asks."""
    board = _board(forum)

    with pytest.raises(og.InvalidValue) as raised:
        board.vote("board", **votes)

    assert str(raised.value) == said


def test_vote_of_no_forum() -> None:
    """A forum that is not there is said with the one that was most likely meant."""
    with pytest.raises(og.UnknownId, match="board"):
        _board(TWO).vote("bord", for_=1)


@pytest.mark.parametrize(
    ("forum", "most"),
    [
        ("", 0),
        ("quorum: all,", 0),
        ("quorum: unknown,", 0),
        ("quorum: {at-least: 2},", 2),
        ("quorum: {at-least: unknown},", 0),
        ("quorum: {at-least: {in-words: enough}},", 0),
        ("quorum: {at-least: 2, required: unknown},", 0),
        ("quorum: {from-each-party: 1},", 2),
        ("quorum: {at-least: 2, from-each-party: 2},", 0),
        ("quorum: {remote: true},", 0),
        ("quorum: {at-least: 1, required: [c1, p1]},", 2),
        ("quorum: {at-least: 1, chair: true},", 0),
        ("chair: c1, quorum: {at-least: 1, chair: true},", 3),
        ("chair: {rotates: [c1, p1]}, quorum: {at-least: 1, chair: true},", 2),
    ],
)
def test_who_may_stay_away(forum: str, most: int) -> None:
    """Only those may stay away without whom there surely is a quorum."""
    assert _most_absent(f"seats: [c1, c2, p1, p2], {forum} {VOTING}") == most


seats = st.fixed_dictionaries(
    {
        role: st.sampled_from(("none", "votes", "votes", "required", "listens"))
        for role in ("c1", "c2", "c3", "p1", "p2", "o1")
    }
)


@given(seats, st.integers(1, 5), st.integers(0, 2), st.lists(st.sampled_from(("c1", "p1", "o1")), unique=True))
def test_most_absent_is_that_of_every_way_to_stay_away(
    chosen: Mapping[str, str], least: int, each: int, required: Sequence[str]
) -> None:
    """As many may stay away as some set of those who vote, when all who only listen stay away as well."""
    listed = [role for role, what in chosen.items() if what != "none"]
    rows = ", ".join(f"{{role: {role}, {_key(chosen[role])}}}" for role in listed)
    from_each = f"from-each-party: {each}, " if each else ""
    quorum = f"{{at-least: {least}, {from_each}required: [{', '.join(required)}]}}"
    voters = [role for role in listed if chosen[role] != "listens"]

    ways = [
        len(away)
        for size in range(len(voters) + 1)
        for away in combinations(voters, size)
        if _is_quorate([role for role in voters if role not in away], chosen, voters, least, each, required)
    ]

    assert _most_absent(f"seats: [{rows}], quorum: {quorum}, {VOTING}") == max(ways, default=0)


def _key(what: str) -> str:
    return {"votes": "vote: true", "required": "required: true", "listens": "vote: false"}[what]


def _is_quorate(there: Sequence[str], chosen: Mapping[str, str], voters: Sequence[str], *rest: Any) -> bool:
    least, each, required = rest
    is_short = any(sum(role[0] == party for role in there) < each for party in "cp")
    needed = {role for role in voters if chosen[role] == "required" or role in required}
    return len(there) >= least and not is_short and needed <= set(there)
