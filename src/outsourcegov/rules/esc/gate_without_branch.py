"""A gate asks whether a matter goes on, and does not say what happens when it does not.

## Why it matters

A gate at a level lets somebody decide whether a matter may climb. Where a no leads nowhere, it is a way to bury the
matter; and where several keep the gate and cannot agree, the matter stands before it.

A gate says what a no leads to (`if-no`). Where several keep it together it says as well what happens when they do not
agree (`if-split`), unless the level says what happens without an answer (`if-missed`). A forum that keeps a gate comes
to a result by its own rules. That a level has no limit is another fault, with a gate or without (ESC007).

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
  client-cio: {party: client-co}
decisions:
  change-request: {rights: [{decider: client-cio}]}
escalations:
  commercial:
    category: commercial
    levels:
      - by: [contract-manager, delivery-director]
        within: 5 business days
        gate: {asks: Must the executives hear it?}          # <- when the answer is no
      - by: client-cio
        final: true
        within: 5 business days
```

```yaml good
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
  client-cio: {party: client-co}
decisions:
  change-request: {rights: [{decider: client-cio}]}
escalations:
  commercial:
    category: commercial
    levels:
      - by: [contract-manager, delivery-director]
        within: 5 business days
        gate:
          asks: Must the executives hear it?
          if-no: {status-quo: change-request}
          if-split: {decider: client-cio}
      - by: client-cio
        final: true
        within: 5 business days
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.escalation.flow import says
from outsourcegov.governance.escalation.in_force import sure_levels, sure_paths
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known


@rule(
    id="ESC026",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say what happens then: if-no, and if-split where several keep the gate.",
)
def gate_without_branch(governance: Governance) -> Iterator[Problem]:
    every = ((path, *one) for path in sure_paths(governance) for one in sure_levels(governance, path))
    for path, number, level in every:
        gate, who = known(level.gate), known(level.by)
        if gate is None:
            continue
        names = [name for name in who.names if isinstance(name, str)] if who is not None else []
        keepers = listed(names) if names else "they"
        lacks = [] if says(gate.if_no) else ["if-no"]
        if who is not None and who.least > 1 and not says(gate.if_split) and not says(level.if_missed):
            lacks.append("if-split")
        cases = {
            "if-no": "the answer is no",
            "if-split": f"{keepers} do not agree",
        }
        if lacks:
            yield Problem(
                level,
                f'The gate at level {number} of "{path.id}" does not say what happens'
                f" when {' or '.join(cases[one] for one in lacks)}.",
                at=("gate",),
                witness={"path": path.id, "level": number, "lacks": lacks},
                discriminator=f"{path.id}:{','.join(lacks)}",
            )
