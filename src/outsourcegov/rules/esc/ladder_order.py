"""A dispute ladder goes back to a softer step.

## Why it matters

Each step of a ladder is to be more formal, and dearer, than the one before; that is what makes people settle on the one
they are at. Talking again after an expert has spoken gives the side that lost another round, and whoever is owed
something waits.

From soft to hard: notice, negotiation, negotiation of executives; then mediation, a dispute board or an expert; then
arbitration or a court. To appoint somebody and to answer belong to the step around them. Of a step with several kinds
the hardest counts. A step for some matters only is held against those before it that are for all. A ladder is left
alone whose steps do not go in order (`goes-to`, or `if-missed` with a `step`).

## Example

```yaml bad
disputes:
  ladder:
    steps:
      - {kind: notice, within: 5 days}
      - {kind: expert-determination, within: 21 days, binding: false, when: {category: commercial}}
      - {kind: mediation, within: 30 days}
      - {kind: negotiation, within: 30 days}                # <- step 4, negotiation, is softer than step 3, mediation
      - {kind: court, institution: High Court}
```

```yaml good
disputes:
  ladder:
    steps:
      - {kind: notice, within: 5 days}
      - {kind: negotiation, within: 30 days}
      - {kind: expert-determination, within: 21 days, binding: false, when: {category: commercial}}
      - {kind: mediation, within: 30 days}
      - {kind: court, institution: High Court}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.matters import is_conditional, is_untold
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_steps
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.escalations import DisputeKind, DisputeStep

HARDNESS = {
    DisputeKind.NOTICE: 0,
    DisputeKind.NEGOTIATION: 1,
    DisputeKind.EXECUTIVE_NEGOTIATION: 2,
    DisputeKind.MEDIATION: 3,
    DisputeKind.DISPUTE_BOARD: 3,
    DisputeKind.EXPERT_DETERMINATION: 3,
    DisputeKind.ARBITRATION: 4,
    DisputeKind.COURT: 4,
}


@rule(
    id="ESC021",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Put the softer step first, or take it away.",
)
def ladder_order(governance: Governance) -> Iterator[Problem]:
    for ladder in sure_ladders(governance):
        if any(map(_leads_by_name, ladder.steps)):
            continue
        hardest: tuple[int, int, str] | None = None
        for number, step in sure_steps(governance, ladder):
            hardness, kinds = _hardness(step), joined([kind.value for kind in step.kind] or [""], "or")
            if hardness is None:
                continue
            if hardest is not None and hardness < hardest[0]:
                yield Problem(
                    step,
                    f'In "{ladder.id}" step {number}, {kinds}, is softer'
                    f" than step {hardest[1]}, {hardest[2]}, before it.",
                    at=("kind",),
                    witness={"ladder": ladder.id, "steps": [hardest[1], number]},
                    discriminator=ladder.id,
                )
                break
            if not is_conditional(step):
                hardest = hardness, number, kinds


def _leads_by_name(step: DisputeStep) -> bool:
    """Whether a step leads to another by its id, so that the steps do not follow each other as they stand."""
    named = (step.goes_to, *(outcome.step for outcome in step.if_missed))
    return any(presence(one) is not Presence.MISSING for one in named)


def _hardness(step: DisputeStep) -> int | None:
    """How formal a step is; None where it belongs to another one, or that cannot be told."""
    if is_untold(step.kind):
        return None
    return max((HARDNESS[kind] for kind in step.kind if kind in HARDNESS), default=None)
