"""Whose yes a right takes: of those who decide by it, who must agree to the decision, and must have approved before."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.forums.fallbacks import Fallbacks
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.who import Together, Who


class Voice(NamedTuple):
    """Those whose yes it takes; ``kind`` says what it takes of them, and is empty for those who decide."""

    who: Who
    kind: str = ""

    def why_not(self, fallbacks: Fallbacks, day: datetime.date) -> str:
        """Why they cannot give it on a day, as part of a sentence; empty where they can."""
        reason = fallbacks.why_not(self.who, day)
        return f"it takes {self.kind} of {_in_words(self.who)}, and {reason}" if reason and self.kind else reason


def voices_for(decision: Decision, right: Right, decider: Maybe[Who]) -> Sequence[Voice]:
    """All whose yes a right takes, as far as they are known, when somebody decides by it; those who decide first."""
    said = ((decider, ""), (right.prior_approval, "the prior approval"), (decision.agreed_by, "the agreement"))
    found: dict[Who, Voice] = {}
    for one, kind in said:
        who = known(one)
        if who is not None:
            found.setdefault(who, Voice(who, kind))
    return [*found.values()]


def _in_words(who: Who) -> str:
    names = [quoted(name) if isinstance(name, str) else "somebody" for name in who.names]
    if who.how is Together.AT_LEAST:
        return f"{who.count} of {joined(names)}"
    return joined(names) if who.how in (Together.ALONE, Together.JOINTLY) else joined(names, "or")
