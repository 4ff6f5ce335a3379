"""An expert is to settle disputes, and nothing says on which matters.

## Why it matters

An expert knows one trade. Without a list of what goes to the expert, one side says that a case is one for an expert,
the other says that it is not, and that quarrel is one for a court.

The matters may be said of the step or of the whole ladder (`when`, `unless`).

## Example

```yaml bad
disputes:
  ladder:
    steps:
      - kind: expert-determination          # <- for which matters
        within: 30 days
      - kind: arbitration
        institution: LCIA
```

```yaml good
disputes:
  ladder:
    steps:
      - kind: expert-determination
        within: 30 days
        when: {category: [commercial, performance]}
      - kind: arbitration
        institution: LCIA
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_conditional
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_steps
from outsourcegov.governance.governance import Governance
from outsourcegov.model.escalations import DisputeKind


@rule(
    id="ESC023",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Say which matters go to the expert (when: ...).",
)
def expert_scope_missing(governance: Governance) -> Iterator[Problem]:
    for ladder in sure_ladders(governance):
        if is_conditional(ladder):
            continue
        for number, step in sure_steps(governance, ladder):
            if DisputeKind.EXPERT_DETERMINATION in step.kind and not is_conditional(step):
                goes = "goes" if len(set(step.kind)) == 1 else "may go"
                yield Problem(
                    step,
                    f'Step {number} of "{ladder.id}" {goes} to an expert, and nothing says for which matters.',
                    at=("kind",),
                    witness={"ladder": ladder.id, "step": number},
                    discriminator=ladder.id,
                )
