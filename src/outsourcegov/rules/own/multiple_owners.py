"""Something has more than one owner.

## Why it matters

When two roles both answer for a thing, neither does: every incident starts with a debate about whose it is. Work may be
shared; the answer for it may not.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  sourcing-manager: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: [contract-manager, sourcing-manager]   # <- owned by contract-manager and sourcing-manager
```

```yaml good
roles:
  contract-manager: {party: client-co, deputies: [sourcing-manager]}
  sourcing-manager: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance


@rule(
    id="OWN006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Keep one owner; make the other a deputy, or split the thing in two.",
)
def multiple_owners(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        several = [owner for owner in one.owners if owner is not None and len(owner.names) > 1]
        if one.key == "owner" and several and len(several) == len(one.owners):
            message = f"{one.named} is owned by {several[0]}; it needs one owner."
            yield Problem(one.thing, message, at=(one.key,), witness={"owners": list(several[0].ids)})
