"""How a decision is reached: its steps, and what each leads to."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_never_for, is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.decisions import Decision, DecisionStep


class Stage(NamedTuple):
    """A step on the way to a decision, counted from 1."""

    decision: str
    number: int

    def __str__(self) -> str:
        return f"{self.decision}/{self.number}"


class Passage(NamedTuple):
    """How a matter passes from one stage to another: by itself, or by an outcome that stands under a key."""

    to: Stage
    outcome: Outcome | None = None
    key: str = ""


@attrs.frozen(eq=False, repr=False)
class Procedure:
    """The steps of all decisions that are certain to be in force on the day, and the passages between them."""

    decisions: Mapping[str, Decision]
    steps: Mapping[Stage, DecisionStep]
    passages: Mapping[Stage, Mapping[Stage, Passage]]

    def label(self, stage: Stage) -> str:
        """A stage in words: ``step "sign-change"``, or ``step 2 of "change-request"``."""
        id = self.steps[stage].id
        return f'step "{id}"' if id else f'step {stage.number} of "{stage.decision}"'


def build_procedure(governance: Governance) -> Procedure:
    """What leads to what, over the steps of all decisions. Linear in their size."""
    decisions: dict[str, Decision] = {}
    for decision in governance.alliance.decisions:
        if governance.terms.surely_holds(decision) and not is_untold(decision.steps):
            decisions.setdefault(decision.id, decision)
    steps = {
        Stage(id, number): step
        for id, decision in decisions.items()
        for number, step in enumerate(decision.steps, 1)
        if governance.terms.surely_holds(step)
    }
    by_id = {step.id: stage for stage, step in reversed(steps.items()) if step.id}
    passages: dict[Stage, dict[Stage, Passage]] = {stage: {} for stage in steps}
    for id, decision in decisions.items():
        for stage, passage in _passages(governance, decision, id, by_id):
            if stage in steps and passage.to in steps:
                passages[stage].setdefault(passage.to, passage)
    return Procedure(decisions, steps, passages)


def _passages(
    governance: Governance, decision: Decision, id: str, by_id: Mapping[str, Stage]
) -> Iterator[tuple[Stage, Passage]]:
    order = [
        (Stage(id, number), step) for number, step in enumerate(decision.steps, 1) if may_hold(step, governance.as_of)
    ]
    for (stage, _), (after, _) in pairwise(order):
        yield stage, Passage(after)
    for stage, step in order:
        for key, outcomes in (("if-refused", step.if_refused), ("if-missed", step.if_missed)):
            yield from ((stage, passage) for passage in _back(decision, outcomes, key, by_id))
    if order and presence(order[-1][1].if_missed) is Presence.MISSING:
        yield from (
            (order[-1][0], passage) for passage in _back(decision, decision.if_undecided, "if-undecided", by_id)
        )


def _back(decision: Decision, outcomes: Sequence[Outcome], key: str, by_id: Mapping[str, Stage]) -> Iterator[Passage]:
    """The passages to steps, for matters of the decision's category."""
    category = known(decision.category)
    for outcome in outcomes:
        to = by_id.get(known(outcome.step) or "")
        if to is not None and not (category is not None and is_never_for(outcome, category.value)):
            yield Passage(to, outcome, key)
