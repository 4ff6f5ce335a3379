"""How votes end, held against every way in which every voter may vote."""

from itertools import product

import pytest
from hypothesis import given, settings, strategies as st

from outsourcegov.analysis.votes import Ballot, Ending, Split
from outsourcegov.model.voting import Abstention, TieIs, VotingRule

MOST = 7
"""So many voters at most: each votes in one of four ways."""

ballots = st.integers(0, MOST).flatmap(
    lambda votes: st.builds(
        Ballot,
        st.just(votes),
        st.sampled_from(VotingRule),
        least=st.integers(1, MOST),
        abstention=st.sampled_from([None, *Abstention]),
        has_final_say=st.booleans(),
        tie_is=st.sampled_from(TieIs),
        most_absent=st.integers(0, votes),
    )
)


def _by_voters(ballot: Ballot, votes: tuple[str, ...]) -> Ending:
    """How a vote ends, told from what each voter does, by the words of the language."""
    counted = _by_cast(ballot, [vote for vote in votes if vote != "abstains"])
    against = _by_cast(ballot, ["no" if vote == "abstains" else vote for vote in votes])
    blocked = Ending.BLOCKED if "abstains" in votes and counted is not Ending.FAILED else counted
    if ballot.abstention is None and ballot.rule is not VotingRule.CONSENSUS:
        return counted if against is counted else Ending.NOT_STATED
    if ballot.abstention is Abstention.AGAINST:
        return against
    return blocked if ballot.abstention is Abstention.BLOCKS else counted


def _by_cast(ballot: Ballot, votes: list[str]) -> Ending:
    """How a vote ends in which nobody abstains."""
    cast = [vote for vote in votes if vote != "absent"]
    yes, no = cast.count("yes"), cast.count("no")
    share = yes / len(cast) if cast else 0
    passes = {
        VotingRule.UNANIMITY: share == 1,
        VotingRule.CONSENSUS: share == 1,
        VotingRule.MAJORITY: share > 0.5,
        VotingRule.TWO_THIRDS: share > 0.666,
        VotingRule.AT_LEAST: 0 < yes >= ballot.least,
    }[ballot.rule]
    if passes:
        return Ending.PASSED
    if yes == 0 or yes != no:
        return Ending.FAILED
    is_tie = ballot.tie_is is TieIs.EQUAL_OF_CAST or yes == ballot.votes / 2
    if is_tie and ballot.has_final_say:
        return Ending.TIED
    return Ending.DIVIDED if ballot.rule is VotingRule.MAJORITY else Ending.FAILED


@settings(max_examples=150, deadline=None)
@given(ballots)
def test_every_split_ends_as_its_voters_vote(ballot: Ballot) -> None:
    """Numbers are enough; and what ends in some way at all has a witness with few absent and abstained."""
    endings = set[Ending]()
    for votes in product(("yes", "no", "abstains", "absent"), repeat=ballot.votes):
        split = Split(*map(votes.count, ("yes", "no", "abstains", "absent")))
        if split.absent <= ballot.most_absent:
            assert ballot.ending(split) is _by_voters(ballot, votes)
            endings.add(ballot.ending(split))
    found = {ending: ballot.witness(ending) for ending in Ending}

    assert {ending for ending, split in found.items() if split is not None} == endings
    for ending, witness in found.items():
        if witness is not None:
            assert (sum(witness), ballot.ending(witness)) == (ballot.votes, ending)


@pytest.mark.parametrize(
    ("ballot", "ending", "split"),
    [
        (Ballot(4, VotingRule.MAJORITY), Ending.DIVIDED, Split(2, 2)),
        (Ballot(5, VotingRule.MAJORITY, abstention=Abstention.NOT_COUNTED), Ending.DIVIDED, Split(2, 2, 1)),
        (Ballot(5, VotingRule.MAJORITY, abstention=Abstention.AGAINST), Ending.DIVIDED, None),
        (
            Ballot(5, VotingRule.MAJORITY, abstention=Abstention.AGAINST, most_absent=1),
            Ending.DIVIDED,
            Split(2, 2, 0, 1),
        ),
        (Ballot(4, VotingRule.TWO_THIRDS), Ending.DIVIDED, None),
        (Ballot(4, VotingRule.MAJORITY, has_final_say=True), Ending.DIVIDED, None),
        (
            Ballot(
                4,
                VotingRule.MAJORITY,
                abstention=Abstention.NOT_COUNTED,
                has_final_say=True,
                tie_is=TieIs.EQUAL_OF_ALL,
            ),
            Ending.DIVIDED,
            Split(1, 1, 2),
        ),
        (Ballot(4, VotingRule.UNANIMITY, abstention=Abstention.BLOCKS), Ending.BLOCKED, Split(3, 0, 1)),
        (Ballot(4, VotingRule.AT_LEAST, least=4, abstention=Abstention.BLOCKS), Ending.BLOCKED, None),
        (Ballot(4, VotingRule.MAJORITY), Ending.NOT_STATED, Split(2, 1, 1)),
        (Ballot(4, VotingRule.CONSENSUS), Ending.NOT_STATED, None),
        (Ballot(4, VotingRule.AT_LEAST, least=3), Ending.NOT_STATED, None),
    ],
)
def test_witness(ballot: Ballot, ending: Ending, split: Split | None) -> None:
    """The witness is the plainest split that ends so."""
    assert ballot.witness(ending) == split
