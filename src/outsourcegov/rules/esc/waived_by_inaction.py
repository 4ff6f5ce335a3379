"""Missing a date costs a right.

## Why it matters

"If they do not meet in time, the procedure is deemed waived" turns a holiday into a legal act. That may be what was
agreed. Whoever keeps the calendar must know that this date is not like the others.

Levels of escalation paths and steps of dispute ladders are looked at whose `if-missed` is taken for waived or accepted.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - by: [contract-manager, delivery-director]
        within: 7 days
        if-missed: {deemed: waived}         # <- is taken for waived
    if-undecided: {terminate: either}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - by: [contract-manager, delivery-director]
        within: 7 days
    if-undecided: {terminate: either}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.ladders import numbered, surely_there
from outsourcegov.model.absent import known
from outsourcegov.model.common import Deemed
from outsourcegov.model.escalations import Level


@rule(
    id="ESC031",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Say who watches this date, or let the matter go on instead (if-missed: ...).",
)
def waived_by_inaction(governance: Governance) -> Iterator[Problem]:
    for ladder in surely_there(governance):
        for number, level in numbered(governance, ladder):
            what = "level" if isinstance(level, Level) else "step"
            lost = {known(outcome.deemed) for outcome in level.if_missed} & {Deemed.WAIVED, Deemed.ACCEPTED}
            for deemed in sorted(lost, key=lambda one: one.value if one is not None else ""):
                taken = deemed.value if deemed is not None else ""
                yield Problem(
                    level,
                    f'Missing the limit of {what} {number} of "{ladder.id}" is taken for {taken}.',
                    at=("if-missed",),
                    witness={"ladder": ladder.id, what: number, "deemed": taken},
                    discriminator=f"{ladder.id}:{taken}",
                )
