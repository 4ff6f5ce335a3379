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
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_levels, sure_paths, sure_steps
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.common import Deemed
from outsourcegov.model.escalations import DisputeStep, Level


@rule(
    id="ESC031",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Say who watches this date, or let the matter go on instead (if-missed: ...).",
)
def waived_by_inaction(governance: Governance) -> Iterator[Problem]:
    for path in sure_paths(governance):
        for number, level in sure_levels(governance, path):
            yield from _lost(path.id, f"level {number}", level)
    for ladder in sure_ladders(governance):
        for number, step in sure_steps(governance, ladder):
            yield from _lost(ladder.id, f"step {number}", step)


def _lost(ladder: str, what: str, level: Level | DisputeStep) -> Iterator[Problem]:
    found = {known(outcome.deemed) for outcome in level.if_missed}
    for deemed in (Deemed.ACCEPTED, Deemed.WAIVED):
        if deemed in found:
            yield Problem(
                level,
                f'When the limit of {what} of "{ladder}" is missed, the matter is taken for {deemed.value}.',
                at=("if-missed",),
                witness={"ladder": ladder, "at": what, "deemed": deemed.value},
                discriminator=f"{ladder}:{deemed.value}",
            )
