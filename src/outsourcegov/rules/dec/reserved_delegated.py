"""A decision that may not be delegated is delegated.

## Why it matters

A decision is reserved because the one who answers for it must take it in person. Whoever takes it under the delegation
takes it without authority, and the other side may rely on that or refuse it, whichever suits.

Delegations that hold on the day or later count. They give nobody a right: that whoever may decide is not there is told
as if there were no delegation ([DEC010](DEC010.md)). Whatever else is wrong with them comes from this.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  contract-manager: {party: client-co}
decisions:
  termination: {reserved: true, rights: [{decider: client-cio}]}
delegations:
  leave-cover:
    granted-by: client-cio
    granted-to: contract-manager
    decisions: [termination]                # <- "termination", which is reserved
```

```yaml good
roles:
  client-cio: {party: client-co}
  contract-manager: {party: client-co}
decisions:
  termination: {reserved: true, rights: [{decider: client-cio}]}
  key-person: {rights: [{decider: client-cio}]}
delegations:
  leave-cover:
    granted-by: client-cio
    granted-to: contract-manager
    decisions: [key-person]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.delegations import delegated, may_not_be_passed_on, void
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC020",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Take the decision out of the delegation, or say that it may be delegated (reserved: false).",
)
def reserved_delegated(governance: Governance) -> Iterator[Problem]:
    for delegation, decision, number in delegated(governance):
        if may_not_be_passed_on(decision):
            yield Problem(
                delegation,
                f'"{delegation.id}" delegates "{decision.id}", which is reserved: nobody may pass it on.',
                at=("decisions", number),
                witness={"decision": decision.id},
                discriminator=decision.id,
                states=void(delegation, decision)[0],
            )
