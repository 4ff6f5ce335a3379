"""Ties in which all others abstain, in bodies larger than those in which every vote is tried."""

import pytest

from outsourcegov.analysis.votes import Ballot, Ending, Split
from outsourcegov.model.voting import VotingRule


@pytest.mark.parametrize(("votes", "least", "split"), [(8, 2, Split(1, 1, 6)), (12, 3, Split(2, 2, 8))])
def test_tie_of_a_few_while_the_others_abstain(votes: int, least: int, split: Split) -> None:
    """Where it takes few votes, whether there is a tie may depend on what many abstentions count as."""
    ballot = Ballot(votes, VotingRule.AT_LEAST, least=least, has_final_say=True)

    assert ballot.ending(split) is Ending.NOT_STATED
    assert ballot.witness(Ending.NOT_STATED) == split
