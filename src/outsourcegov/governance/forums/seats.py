"""The seats of a forum: how many votes each side has, and how a vote may end."""

from collections import Counter
from collections.abc import Mapping, Set as AbstractSet
from decimal import Decimal
from typing import NamedTuple

from outsourcegov.governance.dates.validity import is_over, may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import presence_of
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.voting import VotePer, Voting, VotingRule

AGREEMENT = (VotingRule.UNANIMITY, VotingRule.CONSENSUS)
"""Rules by which a single no is enough to leave a matter undecided."""


class Votes(NamedTuple):
    """How many votes each side has in a forum; ``others`` are on no side."""

    client: int
    provider: int
    others: int = 0

    @property
    def total(self) -> int:
        """All votes there are."""
        return sum(self)

    @property
    def are_even(self) -> bool:
        """Whether both sides have as many, and nobody else has one."""
        return self.client == self.provider > 0 == self.others


def votes(governance: Governance, forum: Forum) -> Votes | None:
    """The votes of a forum on the day; None where they cannot be told."""
    if presence(forum.seats) is not Presence.STATED:
        return None
    found = [_seat(governance, seat) for seat in forum.seats]
    told = [seat for seat in found if seat is not None]
    if len(told) < len(found):
        return None
    by_side = Counter[Side | None]()
    for seat in told:
        by_side.update(seat)
    voting = known(forum.voting)
    if voting is not None and known(voting.one_vote_per) is not VotePer.MEMBER:
        return _by_party(governance, forum) if known(voting.one_vote_per) is VotePer.PARTY else None
    return Votes(by_side[Side.CLIENT], by_side[Side.PROVIDER], by_side[None])


def _seat(governance: Governance, seat: Seat) -> Mapping[Side | None, int] | None:
    """The votes of a seat by side, None for no side; None where they cannot be told."""
    has_vote = {claim if isinstance(claim, bool) else None for claim in claims(seat.vote)}
    if has_vote == {False} or not may_hold(seat, governance.as_of):
        return {}
    if has_vote != {True} or not surely_holds(seat, governance.as_of):
        return None
    if presence(seat.role) is not Presence.MISSING:
        role = governance.find(known(seat.role), Role)
        sides = governance.sides.may_be_on(role) if role is not None else frozenset(Side)
        return {next(iter(sides), None): 1} if len(sides) < len(Side) else None
    return _without_role(governance, seat)


def _without_role(governance: Governance, seat: Seat) -> Mapping[Side | None, int] | None:
    """The votes of a seat that names a party, or gives so many to each of the two there are."""
    alliance, each = governance.alliance, known(seat.each_party)
    if each is not None:
        are_two = len(alliance.client) == len(alliance.providers) == 1
        return dict.fromkeys(Side, each) if are_two else None
    side, count = governance.sides.of_party(known(seat.party)), _count(seat)
    return {side: count} if side is not None and count is not None else None


def _count(seat: Seat) -> int | None:
    """How many such seats there are: one where nothing is said."""
    if seat.count is None:
        return 1
    count = known(seat.count)
    said = count.one_of if count is not None else ()
    number = said[0] if len(said) == 1 else None
    return int(number) if isinstance(number, Decimal) else None


def _by_party(governance: Governance, forum: Forum) -> Votes | None:
    """One vote for each party, where each side has one party in the forum."""
    parties = parties_of(governance, forum)
    return Votes(1, 1) if parties is not None and all(len(there) == 1 for there in parties.values()) else None


def parties_of(governance: Governance, forum: Forum) -> Mapping[Side, AbstractSet[str]] | None:
    """The parties of each side that have a vote in a forum; None where that cannot be told, or one is on no side."""
    parties: dict[Side, set[str]] = {side: set() for side in Side}
    for seat in forum.seats:
        has_votes = _seat(governance, seat)
        if has_votes == {}:
            continue
        role = governance.find(known(seat.role), Role)
        party = known(role.party) if role is not None else known(seat.party)
        side = governance.sides.of_party(party)
        if has_votes is None or side is None or party is None:
            return None
        parties[side].add(party)
    return parties


def needs_all(governance: Governance, forum: Forum) -> bool:
    """Whether it is sure that a single no leaves a matter undecided."""
    voting = known(forum.voting)
    if voting is None or known(voting.rule) not in AGREEMENT or _has_final_say(voting):
        return False
    there = votes(governance, forum)
    return there is None or there.total > 1


def out_of_reach(governance: Governance, forum: Forum) -> tuple[int, int] | None:
    """The votes that it takes to pass and those that there are, where these are too few and nobody has a final say.

    Where seats are to come, so may votes be.
    """
    voting, there, day = known(forum.voting), votes(governance, forum), governance.as_of
    if voting is None or there is None or known(voting.rule) is not VotingRule.AT_LEAST or _has_final_say(voting):
        return None
    if not all(may_hold(seat, day) or is_over(seat, day) for seat in forum.seats):
        return None
    needed = known(voting.votes)
    return (needed, there.total) if needed is not None and needed > there.total > 0 else None


def sides_may_tie(governance: Governance, forum: Forum) -> bool:
    """Whether it is sure that two sides with as many votes may vote against each other, and neither then passes.

    So it is as well where nothing is said of how the forum votes.
    """
    there = votes(governance, forum)
    if there is None or not there.are_even or known(forum.equal_sides) is False or is_untold(forum.equal_sides):
        return False
    voting = known(forum.voting)
    if voting is None:
        return presence(forum.voting) is Presence.MISSING
    needed = known(voting.votes)
    takes_both = known(voting.rule) is VotingRule.AT_LEAST and there.client < (needed or 0) <= there.total
    passes_none = known(voting.rule) in (VotingRule.MAJORITY, VotingRule.TWO_THIRDS) or takes_both
    return passes_none and not _has_final_say(voting)


def half_may_tie(governance: Governance, forum: Forum) -> bool:
    """Whether it is sure that half of an even number of votes may stand against the other half, sides or no sides."""
    voting, there = known(forum.voting), votes(governance, forum)
    if voting is None or there is None or known(voting.rule) is not VotingRule.MAJORITY or _has_final_say(voting):
        return False
    return there.total > 0 and there.total % 2 == 0


def _has_final_say(voting: Voting) -> bool:
    """Whether somebody has the final say on a tie, or may."""
    said = voting.tie_break
    return is_untold(said) or any(presence_of(one.by) is not Presence.MISSING for one in said)
