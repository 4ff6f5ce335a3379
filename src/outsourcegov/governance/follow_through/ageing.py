"""Whether too many of the open actions are overdue."""

from collections.abc import Sequence
from typing import NamedTuple

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.follow_through.statuses import may_be_open
from outsourcegov.governance.follow_through.tasks import is_promised_outside, late_since, overdue
from outsourcegov.governance.governance import Governance
from outsourcegov.model.forums import Action

SHARE = 4
"""More than one in so many is too many."""
LEAST = 2


class Ageing(NamedTuple):
    """The actions between the sides that are overdue, the oldest first, and how many are open or may be."""

    overdue: Sequence[Action]
    open: int

    @property
    def is_too_much(self) -> bool:
        """Whether so many are overdue that it is the list that is wrong, and no longer each of them."""
        return len(self.overdue) >= LEAST and len(self.overdue) * SHARE > self.open


def ageing(governance: Governance) -> Ageing:
    """How the list of actions ages; what was promised to somebody outside is not in it."""
    return governance.answers.for_anybody(_ageing)


def _ageing(governance: Governance) -> Ageing:
    actions, day = governance.alliance.actions, governance.as_of
    listed = [one for one in actions if may_be_open(governance.terms, one) and not is_promised_outside(one)]
    late = [one for one in overdue(governance) if isinstance(one, Action) and not is_promised_outside(one)]
    late.sort(key=lambda one: (late_since(governance, one) or day, one.id))
    return Ageing([] if is_untold(actions) else late, len(listed))
