"""How a body comes to a result: quorum, votes, ties."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, ClassVar

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, model, one_or_many
from outsourcegov.model.common import Noted
from outsourcegov.model.conditions import Test
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import Count, RoleRef
from outsourcegov.model.who import Who


class VotingRule(Enum):
    """What a vote needs to pass."""

    UNANIMITY = "unanimity"
    CONSENSUS = "consensus"
    MAJORITY = "majority"
    TWO_THIRDS = "two-thirds"
    AT_LEAST = "at-least"


class VotePer(Enum):
    """Whether each member has a vote, or each party."""

    MEMBER = "member"
    PARTY = "party"


class Abstention(Enum):
    """What an abstention counts as."""

    NOT_COUNTED = "not-counted"
    AGAINST = "against"
    BLOCKS = "blocks"


class TieIs(Enum):
    """A tie is as many votes for as against: of the votes cast, or of all votes there are."""

    EQUAL_OF_CAST = "equal-of-cast"
    EQUAL_OF_ALL = "equal-of-all"


@model
class Quorum(Noted):
    """What a forum needs to decide. ``all`` means every seat."""

    SHORT_WORDS: ClassVar[Mapping[str, Mapping[str, Any]]] = {"all": {"all": True}}

    all: Maybe[bool] = key("Every seat must be there.", default=None)
    at_least: Maybe[Count] = key("So many members must be there.", default=None)
    from_each_party: Maybe[Count] = key("So many members of each party must be there.", default=None)
    required: Sequence[RoleRef] = one_or_many("The roles that must be there.")
    chair: Maybe[bool] = key("Whether the chair must be there.", default=None)
    remote: Maybe[bool] = key("Whether taking part from elsewhere counts.", default=None)


@model
class TieBreak(Value):
    """Who has the final say when a vote is tied."""

    SHORT: ClassVar[str] = "by"

    by: Maybe[Who] = key("Who has the final say on a tie; none: nobody.", default=None, kw_only=False)
    when: Collection[Test] = keyed_locally("The cases this is for; left out: all.")


@model
class Voting(Noted):
    """How a forum comes to a result."""

    rule: Maybe[VotingRule] = key("What a vote needs to pass.")
    votes: Maybe[Count] = key("How many votes it takes, where the rule is at-least.", default=None)
    one_vote_per: Maybe[VotePer] = key("Whether each member has a vote, or each party.", default=VotePer.MEMBER)
    abstention: Maybe[Abstention] = key("What an abstention counts as; left out: not stated.", default=None)
    tie_break: Sequence[TieBreak] = one_or_many("Who has the final say on a tie; none: nobody.")
    tie_is: Maybe[TieIs] = key(
        "A tie is as many votes for as against: of the votes cast, or of all votes there are.",
        default=TieIs.EQUAL_OF_CAST,
    )
