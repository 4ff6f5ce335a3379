"""Decisions that take a yes of both sides."""

from collections.abc import Iterator

import attrs

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import rights_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.vocabulary import Side

MOST_PAIRS = 10_000
"""So many pairs of rights of both sides are compared; the rights of a decision with more may all be meant together."""


def is_joint(decision: Decision) -> bool:
    """Whether every source says that a decision takes a yes of both sides."""
    return all(claim is True for claim in claims(decision.joint))


@attrs.frozen(eq=False, repr=False)
class JointDecisions:
    """The decisions that are sure to be in force on a day and to take a yes of both sides."""

    governance: Governance

    def __iter__(self) -> Iterator[Decision]:
        alliance = self.governance.alliance
        if not alliance.client or not alliance.providers:
            return  # there are no two sides, or it is not known who they are
        for decision in alliance.decisions:
            if is_joint(decision) and self.governance.terms.is_agreed(decision) and not is_untold(decision.rights):
                yield decision

    def one_sided_rights(self, decision: Decision) -> Iterator[tuple[Right, Side]]:
        """The rights by which one side is sure to decide without the other, and that side.

        Not those beside which the other side has a right that may be for the same cases: together they may be meant.
        """
        standing = self.governance.standings.with_a_yes(decision)
        rights = [(right, standing[id(right)]) for right in rights_in_force(self.governance, decision)]
        cases = Cases(self.governance, decision, decision.rights)
        for side in Side:
            others = [right for right, sides in rights if not sides <= {side}]
            own = [right for right, sides in rights if sides == {side} and surely_holds(right, self.governance.as_of)]
            if len(own) * len(others) <= MOST_PAIRS:
                yield from ((right, side) for right in own if not cases.may_share_some([right], others))
