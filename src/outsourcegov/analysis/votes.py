"""How a vote ends: for every split of the votes into for, against, abstained and absent, one ending."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

import attrs

from outsourcegov.model.voting import Abstention, TieIs, VotingRule

_FEW = 2
"""So many absent and abstained are looked at: more of them bring no ending that these and ties do not."""


class Split(NamedTuple):
    """How the votes fall."""

    for_: int
    against: int
    abstained: int = 0
    absent: int = 0

    def as_data(self) -> dict[str, int]:
        """The split as plain data."""
        return {"for": self.for_, "against": self.against, "abstained": self.abstained, "absent": self.absent}


class Ending(Enum):
    """How a vote ends; a motion that failed is a result as well."""

    PASSED = "passed"
    FAILED = "failed"
    TIED = "tied"
    """As many are for it as against it, and somebody has the final say."""
    DIVIDED = "divided"
    """As many are for it as against it, and nobody has the final say."""
    BLOCKED = "blocked"
    """It would have passed or been tied, and an abstention blocks."""
    NOT_STATED = "not-stated"
    """It depends on what an abstention counts as, and that is not stated."""

    @property
    def is_result(self) -> bool:
        """Whether it is then known what holds, or who says it."""
        return self in (Ending.PASSED, Ending.FAILED, Ending.TIED)


@attrs.frozen
class Ballot:
    """The votes of a body and what it takes to pass, in numbers: whose votes they are changes nothing.

    A majority and two thirds are those of the votes cast. ``least`` is how many votes it takes where the rule is
    at-least, ``abstention`` is None where it is not stated, and up to ``most_absent`` may stay away.
    """

    votes: int
    rule: VotingRule
    least: int = 0
    abstention: Abstention | None = None
    has_final_say: bool = False
    tie_is: TieIs = TieIs.EQUAL_OF_CAST
    most_absent: int = 0

    def ending(self, split: Split) -> Ending:
        """How a vote ends that falls in this way.

        >>> board = Ballot(6, VotingRule.MAJORITY, abstention=Abstention.NOT_COUNTED)
        >>> board.ending(Split(3, 2, 1)), board.ending(Split(3, 3))
        (<Ending.PASSED: 'passed'>, <Ending.DIVIDED: 'divided'>)
        """
        not_counted = self._ending(split.for_, split.against)
        if not split.abstained or self.abstention is Abstention.NOT_COUNTED:
            return not_counted
        if self.abstention is Abstention.BLOCKS:
            return not_counted if not_counted is Ending.FAILED else Ending.BLOCKED
        as_against = self._ending(split.for_, split.against + split.abstained)
        if self.abstention is Abstention.AGAINST or as_against is not_counted:
            return as_against
        return not_counted if self.rule is VotingRule.CONSENSUS else Ending.NOT_STATED  # who abstains does not object

    def witness(self, ending: Ending) -> Split | None:
        """A split that ends so, with as few absent and abstained as can be; None where there is none. Linear."""
        return next((split for split in self._near() if self.ending(split) is ending), None)

    def _near(self) -> Iterator[Split]:
        """The splits with few absent and abstained, and ties: they end in every way in which some split does."""
        for absent in range(min(self.most_absent, _FEW) + 1):
            for abstained in range(_FEW + 1):
                cast = self.votes - absent - abstained
                yield from (Split(for_, cast - for_, abstained, absent) for for_ in range(cast, -1, -1))
        yield from (Split(each, each, self.votes - 2 * each) for each in range(self.votes // 2, 0, -1))

    def _ending(self, for_: int, against: int) -> Ending:
        if for_ and self._passes(for_, against):
            return Ending.PASSED
        if not for_ or for_ != against:
            return Ending.FAILED
        if self.has_final_say and (self.tie_is is TieIs.EQUAL_OF_CAST or for_ + against == self.votes):
            return Ending.TIED
        return Ending.DIVIDED if self.rule is VotingRule.MAJORITY else Ending.FAILED

    def _passes(self, for_: int, against: int) -> bool:
        if self.rule is VotingRule.AT_LEAST:
            return for_ >= self.least
        if self.rule is VotingRule.TWO_THIRDS:
            return 3 * for_ >= 2 * (for_ + against)
        return for_ > against if self.rule is VotingRule.MAJORITY else not against
