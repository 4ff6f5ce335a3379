"""Decisions that hang: those who may take them need not come to a result."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.joint import JointDecisions
from outsourcegov.governance.decisions.rights import rights_in_force
from outsourcegov.governance.forums.seats import half_may_tie, needs_all, sides_may_tie
from outsourcegov.governance.forums.stakes import rights_of_forums
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import alone, presence_of, sole
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.forums import Forum


class Hangs(Enum):
    """Why a forum need not come to a result."""

    ONE_NO = "one no is enough"
    SIDES = "the sides have as many votes"
    HALVES = "half of the votes may stand against the other half"


@attrs.frozen(eq=False, repr=False, slots=False)
class Deadlocks:
    """Tells which forums and which joint decisions are sure to hang when nobody gives way."""

    governance: Governance

    @cached_property
    def hanging(self) -> Mapping[str, Hangs]:
        """The forums that are sure to be in force and need not come to a result, each with the reason."""
        found = ((forum.id, self._reason(forum)) for forum in reversed(self.governance.alliance.forums))
        return {id: reason for id, reason in found if reason is not None}

    def _reason(self, forum: Forum) -> Hangs | None:
        if not self.governance.terms.is_agreed(forum):
            return None
        if needs_all(self.governance, forum):
            return Hangs.ONE_NO
        if sides_may_tie(self.governance, forum):
            return Hangs.SIDES
        return Hangs.HALVES if half_may_tie(self.governance, forum) else None

    def of_forums(self, decision: Decision) -> Mapping[str, Sequence[Right]]:
        """The hanging forums that are sure to have a right to a decision, each by itself, with those rights."""
        if not self.hanging:
            return {}
        rights = rights_of_forums(self.governance, decision)
        return {name: own for name, own in rights.items() if name in self.hanging}

    def of_both_sides(self) -> Iterator[tuple[Decision, Sequence[Right]]]:
        """The joint decisions to which some right is sure to need a yes of several, on both sides, and those rights.

        Not where one side alone may decide, nor where a forum comes to a result all the same.
        """
        joint = JointDecisions(self.governance)
        for decision in joint:
            one_sided = {id(right) for right, _ in joint.one_sided_rights(decision)}
            rights = (right for right in rights_in_force(self.governance, decision) if id(right) not in one_sided)
            certain = (right for right in rights if surely_holds(right, self.governance.as_of))
            hanging = [right for right in certain if self._takes_several(decision, right)]
            if hanging:
                yield decision, hanging

    def _takes_several(self, decision: Decision, right: Right) -> bool:
        who = known(right.decider)
        if who is None:
            return False
        forum = self.governance.find(sole(who), Forum)
        if forum is not None:
            return presence(forum.voting) is Presence.MISSING or forum.id in self.hanging
        if not alone(who):
            return True
        return any(presence_of(other) is Presence.STATED for other in (right.prior_approval, decision.agreed_by))
