"""A step of a dispute ladder has no end, or names nobody to hold it.

## Why it matters

An agreement to negotiate that never ends cannot be enforced, and it keeps the sides from the step behind it. So does an
arbitration that names neither an institution nor a seat: before anything else the sides then dispute who sets it up.

To negotiate, to mediate, to ask a board or an expert, to appoint and to answer want a limit. A notice, an arbitration
and a court do not, nor a step that may be one of them. A limit in words is told by SCH011.

## Example

```yaml bad
disputes:
  ladder:
    steps:
      - kind: negotiation                   # <- Step 1 of "ladder", negotiation, has no limit
      - kind: arbitration                   # <- names neither an institution nor a seat
```

```yaml good
disputes:
  ladder:
    steps:
      - kind: negotiation
        within: 30 days
      - kind: arbitration
        institution: LCIA
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_steps
from outsourcegov.governance.escalation.level_limits import is_limited
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.escalations import DisputeKind, DisputeStep

WANT_NO_LIMIT = frozenset({DisputeKind.NOTICE, DisputeKind.ARBITRATION, DisputeKind.COURT})


@rule(
    id="ESC022",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give it a limit (within: ...).",
)
def ladder_open_ended(governance: Governance) -> Iterator[Problem]:
    for ladder in sure_ladders(governance):
        for number, step in sure_steps(governance, ladder):
            kinds = joined([kind.value for kind in step.kind] or [""], "or")
            if _wants_limit(step) and not is_limited(step):
                yield Problem(
                    step,
                    f'Step {number} of "{ladder.id}", {kinds}, has no limit.',
                    at=("kind",),
                    witness={"ladder": ladder.id, "step": number, "lacks": "within"},
                    discriminator=f"{ladder.id}:{kinds}:within",
                )
            if _is_nowhere(step):
                yield Problem(
                    step,
                    f'Step {number} of "{ladder.id}" is an arbitration, and names neither an institution nor a seat.',
                    at=("kind",),
                    fix="Name the institution whose rules apply, or the seat (institution: ..., seat: ...).",
                    witness={"ladder": ladder.id, "step": number, "lacks": "institution"},
                    discriminator=f"{ladder.id}:institution",
                )


def _wants_limit(step: DisputeStep) -> bool:
    return bool(step.kind) and not is_untold(step.kind) and WANT_NO_LIMIT.isdisjoint(step.kind)


def _is_nowhere(step: DisputeStep) -> bool:
    """Whether a step is an arbitration that nobody is sure to set up."""
    places = (step.institution, step.seat)
    is_arbitration = set(step.kind) == {DisputeKind.ARBITRATION}
    return is_arbitration and all(presence(place) is Presence.MISSING for place in places)
