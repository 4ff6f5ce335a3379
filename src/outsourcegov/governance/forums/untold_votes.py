"""Why it cannot be told how a forum votes."""

from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.seats import parties_of, votes
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.forums import Forum
from outsourcegov.model.voting import VotePer, Voting, VotingRule


def why_untold(governance: Governance, forum: Forum) -> str:
    """The first thing that must be known to tell how a forum votes, and is not."""
    voting = known(forum.voting)
    if voting is None:
        return f"how it votes is {_not(forum.voting)}"
    if presence(forum.seats) is not Presence.STATED:
        return f"who sits there is {_not(forum.seats)}"
    if votes(governance, forum) is None:
        return _why_no_votes(governance, forum, voting)
    return _why_no_result(voting)


def _why_no_result(voting: Voting) -> str:
    if known(voting.rule) is None:
        return f"what a vote needs to pass is {_not(voting.rule)}"
    if known(voting.rule) is VotingRule.AT_LEAST and known(voting.votes) is None:
        return f"how many votes it takes is {_not(voting.votes)}"
    if is_untold(voting.abstention):
        return "what an abstention counts as is not known"
    return f"{'who has the final say on a tie' if is_untold(voting.tie_break) else 'what a tie is'} is not known"


def _why_no_votes(governance: Governance, forum: Forum, voting: Voting) -> str:
    parties = parties_of(governance, forum)
    if known(voting.one_vote_per) is None:
        return "whether each member has a vote, or each party, is not known"
    if known(voting.one_vote_per) is VotePer.MEMBER or parties is None:
        return "how many votes each seat has, and on which side, is not known of all"
    why = " and ".join(
        f"{f'{listed(sorted(ids))} are' if ids else 'nobody is'} on the side of the {side.value}"
        for side, ids in parties.items()
        if len(ids) != 1
    )
    return f"one vote for each party is counted only where each side has one party in the forum, and {why}"


def _not(value: object) -> str:
    return "not stated" if presence(value) is Presence.MISSING else "not known"
