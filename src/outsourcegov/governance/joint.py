"""Decisions that take a yes of both sides."""

from collections.abc import Iterator
from functools import cached_property

import attrs

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.reach import Reach
from outsourcegov.governance.rights import rights_in_force
from outsourcegov.governance.standing import Standings
from outsourcegov.governance.validity import surely_holds
from outsourcegov.model.absent import claims
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.vocabulary import Side


def is_joint(decision: Decision) -> bool:
    """Whether every source says that a decision takes a yes of both sides."""
    return all(claim is True for claim in claims(decision.joint))


@attrs.frozen(eq=False)
class JointDecisions:
    """The decisions that are sure to be in force on a day and to take a yes of both sides."""

    governance: Governance

    def __iter__(self) -> Iterator[Decision]:
        alliance = self.governance.alliance
        if not alliance.client or not alliance.providers:
            return  # there are no two sides, or it is not known who they are
        for decision in alliance.decisions:
            if is_joint(decision) and surely_holds(decision, self.governance.as_of) and not is_untold(decision.rights):
                yield decision

    def one_sided_rights(self, decision: Decision) -> Iterator[tuple[Right, Side]]:
        """The rights by which one side is sure to decide without the other, and that side.

        Not those beside which the other side has a right that may be for the same cases: together they may be meant.
        """
        standing = self._standings.with_a_yes(decision)
        rights = [(right, standing[id(right)]) for right in rights_in_force(self.governance, decision)]
        for side in Side:
            of_others = Reach(self.governance, decision, [right for right, sides in rights if not sides <= {side}])
            for right, sides in rights:
                is_alone = sides == {side} and surely_holds(right, self.governance.as_of)
                if is_alone and not of_others.may_include_some_of(right):
                    yield right, side

    @cached_property
    def _standings(self) -> Standings:
        return Standings(self.governance)
