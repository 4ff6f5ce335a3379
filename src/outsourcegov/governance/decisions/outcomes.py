"""Where a matter goes that is not decided: what a decision or a forum says follows."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.questions import Case, attributes_of, holds
from outsourcegov.model.absent import known
from outsourcegov.model.common import Deemed, Outcome
from outsourcegov.model.who import Who

KINDS = ("decider", "escalation", "dispute", "step", "status-quo", "deemed", "terminate")
"""What an outcome may be, as the keys of the language."""


@attrs.frozen(eq=False)
class Following:
    """What follows for a case, as the decision or the forum of the id ``of`` says; ``cases`` read its conditions."""

    of: str
    outcome: Outcome
    cases: Cases = attrs.field(repr=False)

    @property
    def kind(self) -> str:
        """Which of the kinds it is, such as ``escalation``; empty where none is stated."""
        return kind_of_outcome(self.outcome)

    @property
    def to(self) -> Who | str | Deemed | None:
        """Who decides then, to what the matter goes, or what silence is taken for; None where that is not known."""
        return target_of_outcome(self.outcome)


def kind_of_outcome(outcome: Outcome) -> str:
    """Which of the kinds an outcome is, such as ``escalation``; empty where none is stated."""
    return next((kind for kind in KINDS if _stated(outcome, kind) is not None), "")


def target_of_outcome(outcome: Outcome) -> Who | str | Deemed | None:
    """Who decides then, to what the matter goes, or what silence is taken for; None where that is not known."""
    kind = kind_of_outcome(outcome)
    found: Who | str | Deemed | None = known(_stated(outcome, kind)) if kind else None
    return found


def _stated(outcome: Outcome, kind: str) -> Any:
    return getattr(outcome, kind.replace("-", "_"))


def following(authority: Authority, case: Case, of: str, outcomes: Sequence[Outcome]) -> Iterator[Following]:
    """The outcomes that are for a case, or may be."""
    if is_untold(outcomes):
        return
    cases, asked = Cases(authority.governance, authority.decision, outcomes), attributes_of(authority)
    own = cases.attributes
    comparable = {
        name: value
        for name, value in case.items()
        if name in own and type(own[name].dimension) is type(asked[name].dimension)
    }
    for outcome in outcomes:
        if any(
            all(holds(own[name], box[name], value) for name, value in comparable.items() if name in box)
            for box in cases.widest(outcome)
        ):
            yield Following(of, outcome, cases)
