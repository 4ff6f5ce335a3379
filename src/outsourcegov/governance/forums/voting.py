"""How a forum votes: what it takes to pass, how many may stay away, and how a vote ends."""

from collections import Counter
from collections.abc import Iterator

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Space
from outsourcegov.analysis.votes import Ballot, Ending, Split
from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.matters import is_conditional, is_untold
from outsourcegov.governance.decisions.region_words import regions_in_words
from outsourcegov.governance.forums.seats import Votes, votes
from outsourcegov.governance.forums.untold_votes import why_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of, presence_of
from outsourcegov.model.absent import Presence, absence, claims, known
from outsourcegov.model.common import Outcome
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.voting import Quorum, TieBreak, VotePer, Voting, VotingRule

_TAKES = {
    VotingRule.UNANIMITY: "it takes the votes of all who vote",
    VotingRule.CONSENSUS: "it takes that nobody is against it",
    VotingRule.MAJORITY: "it takes a majority of the votes cast",
    VotingRule.TWO_THIRDS: "it takes two thirds of the votes cast",
}


@attrs.frozen(eq=False, repr=False)
class Vote:
    """How a vote of a forum ends, and why; ``final_say`` are those who break a tie, each in the cases it says.

    ``too_few`` says that those who take part are surely below the quorum; it is empty where that is not certain.
    """

    forum: Forum
    split: Split
    ending: Ending
    reason: str
    final_say: tuple[TieBreak, ...] = ()
    too_few: str = ""

    @property
    def counts(self) -> bool:
        """Whether it has a result, and those who take part are not too few for one."""
        return self.ending.is_result and not self.too_few

    def __str__(self) -> str:
        return f"{self.ending.value}: {self.reason}{f'; {self.too_few}' if self.too_few else ''}"

    def __repr__(self) -> str:
        return f"<Vote of {self.forum.id}, {in_words(self.split)}: {self}>"


def ballot_of(governance: Governance, forum: Forum) -> Ballot | None:
    """The votes of a forum on the day, and what it takes to pass; None where that cannot be told."""
    there, voting = votes(governance, forum), known(forum.voting)
    if there is None or voting is None or is_untold(voting.abstention) or is_untold(voting.tie_break):
        return None
    rule, least, tie_is = known(voting.rule), known(voting.votes), known(voting.tie_is)
    is_told = rule is not VotingRule.AT_LEAST or least is not None
    if rule is None or tie_is is None or not is_told:
        return None
    return Ballot(
        there.total,
        rule,
        least or 0,
        known(voting.abstention),
        bool(final_say(voting)),
        tie_is,
        _most_absent(governance, forum, there, voting),
    )


def final_say(voting: Voting) -> tuple[TieBreak, ...]:
    """Those who have the final say on a tie, or may."""
    return tuple(one for one in voting.tie_break if presence_of(one.by) is not Presence.MISSING)


def vote(governance: Governance, forum: Forum, split: Split) -> Vote:
    """How a vote ends; raises ``InvalidValue`` where it cannot be told how the forum votes, or it has fewer votes."""
    ballot, voting = ballot_of(governance, forum), known(forum.voting)
    if ballot is None or voting is None:
        raise InvalidValue(f'it cannot be told how "{forum.id}" votes: {why_untold(governance, forum)}')
    if min(split) < 0:
        raise InvalidValue(f"votes are counted from 0 on, not {min(split)}")
    if sum(split) > ballot.votes:
        raise InvalidValue(f'"{forum.id}" has {ballot.votes} votes, not {sum(split)}')
    split = split._replace(absent=ballot.votes - sum(split[:3]))
    ending = ballot.ending(split)
    by = final_say(voting) if ending is Ending.TIED else ()
    return Vote(forum, split, ending, _reason(ballot, ending, by), by, _too_few(governance, forum, sum(split[:3])))


def _too_few(governance: Governance, forum: Forum, voting: int) -> str:
    """That so many who vote are below the quorum, even with all who have no vote; empty where that is not certain."""
    seats = [seat for seat in forum.seats if may_hold(seat, governance.as_of)]
    silent = [seat for seat in seats if all(claim is False for claim in claims(seat.vote))]
    needed = _members_needed(governance, forum, len(seats))
    if any(seat.role is None for seat in silent) or voting + len(silent) >= needed:
        return ""
    with_all = ", even with all who have no vote" if silent else ""
    return f"so few are below its quorum of {needed} member{'s' * (needed > 1)}{with_all}"


def _members_needed(governance: Governance, forum: Forum, seats: int) -> int:
    """So many members a quorum takes at least, of a forum with so many seats; 0 where that cannot be told."""
    quorum, voting, there = known(forum.quorum), known(forum.voting), votes(governance, forum)
    if quorum is None or there is None or voting is None or known(voting.one_vote_per) is not VotePer.MEMBER:
        return 0
    of_each = (known(quorum.from_each_party) or 0) * ((there.client > 0) + (there.provider > 0))
    return max(known(quorum.at_least) or 0, of_each, seats if known(quorum.all) else 0)


def _reason(ballot: Ballot, ending: Ending, by: tuple[TieBreak, ...]) -> str:
    takes = _TAKES.get(ballot.rule, f"it takes {ballot.least} votes")
    if ending is Ending.TIED:
        names = " or ".join(dict.fromkeys(str(known(one.by) or "somebody") for one in by))
        return f"{names} has the final say"
    return {
        Ending.DIVIDED: "as many are for it as against it, and nobody has the final say",
        Ending.BLOCKED: "an abstention blocks",
        Ending.NOT_STATED: "nothing says what an abstention counts as",
    }.get(ending, takes)


def in_words(split: Split) -> str:
    """How the votes fall, in a sentence: ``3 for, 2 against, 1 abstained and 1 absent``."""
    words = ("for", "against", "abstained", "absent")
    told = [f"{count} {word}" for count, word in zip(split, words, strict=True) if count]
    return joined(told) if told else "no votes"


def cases_without_final_say(governance: Governance, forum: Forum, decision: Decision) -> str:
    """The cases of a decision in which nobody has the final say on a tie, in words; empty where there are none."""
    voting = known(forum.voting)
    rows = [Outcome(when=one.when, decider=one.by) for one in (final_say(voting) if voting is not None else ())]
    if not rows or not all(map(is_conditional, rows)):
        return ""
    cases = Cases(governance, decision, rows)
    regions = Space(cases.told).gaps([box for row in rows for box in cases.widest(row)])
    return regions_in_words(cases, regions, Interval()) if regions else ""


def _most_absent(governance: Governance, forum: Forum, there: Votes, voting: Voting) -> int:
    """So many who vote may surely stay away, and there is a quorum all the same; none where there may be none."""
    quorum, alliance = known(forum.quorum), governance.alliance
    if quorum is None or known(voting.one_vote_per) is not VotePer.MEMBER or _is_untold(quorum):
        return 0
    least, each = known(quorum.at_least), known(quorum.from_each_party) or 0
    needed = _needed(governance, forum, quorum)
    if known(quorum.all) or needed is None or (least is None and not each):
        return 0
    if each and not (
        len(alliance.client) == len(alliance.providers) == 1 and min(there.client, there.provider) >= each
    ):
        return 0
    sides = ((Side.CLIENT, there.client, each), (Side.PROVIDER, there.provider, each), (None, there.others, 0))
    free = sum(max(0, count - max(least_of_side, needed[side])) for side, count, least_of_side in sides)
    return max(0, min(free, there.total - (least or 0)))


def _is_untold(quorum: Quorum) -> bool:
    parts = (quorum.all, quorum.at_least, quorum.from_each_party, quorum.required, quorum.chair)
    return any(map(is_untold, parts)) or any(absence(part) is not None for part in parts[1:3])


def _needed(governance: Governance, forum: Forum, quorum: Quorum) -> Counter[Side | None] | None:
    """How many voting seats of each side must be filled at least; None where that cannot be told."""
    chairing = list(_chairing(forum)) if known(quorum.chair) else []
    if known(quorum.chair) and not chairing:
        return None
    present, found = {*quorum.required, *chairing}, Counter[Side | None]()
    for seat in forum.seats:
        role = governance.find(known(seat.role), Role)
        is_free = all(claim is False for claim in claims(seat.required))
        is_free = is_free and not (role is not None and role.id in present)
        if not is_free and may_hold(seat, governance.as_of) and known(seat.vote):
            found[governance.sides.of_role(role) if role is not None else None] += 1
    return found


def _chairing(forum: Forum) -> Iterator[str]:
    chair = known(forum.chair)
    if chair is not None:
        yield from (*ids_of(chair.role), *chair.rotates)
