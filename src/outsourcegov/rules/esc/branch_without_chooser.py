"""A step of a dispute ladder may be one of several things, and nobody is named to choose.

## Why it matters

"Mediation or expert determination" leaves the sides a second dispute to settle before the first: which of the two. The
one that wants no result can go on asking for the other.

Nothing is said where somebody may be named to choose who cannot be told.

## Example

```yaml bad
disputes:
  ladder:
    steps:
      - kind: [mediation, expert-determination]             # <- mediation or expert-determination
        within: 30 days
      - kind: arbitration
        institution: LCIA
```

```yaml good
disputes:
  ladder:
    steps:
      - kind: [mediation, expert-determination]
        chosen-by: client
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
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_steps
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import presence_of
from outsourcegov.model.absent import Presence


@rule(
    id="ESC027",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name who chooses (chosen-by: ...), or make it two steps, one after the other.",
)
def branch_without_chooser(governance: Governance) -> Iterator[Problem]:
    for ladder in sure_ladders(governance):
        for number, step in sure_steps(governance, ladder):
            kinds = [kind.value for kind in dict.fromkeys(step.kind)]
            if len(kinds) > 1 and presence_of(step.chosen_by) is Presence.MISSING:
                yield Problem(
                    step,
                    f'Step {number} of "{ladder.id}" is {joined(kinds, "or")}, and nobody is named to choose.',
                    at=("kind",),
                    witness={"ladder": ladder.id, "step": number, "kinds": kinds},
                    discriminator=f"{ladder.id}:{','.join(kinds)}",
                )
