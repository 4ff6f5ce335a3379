"""Nobody is there to take a decision: the role that may is vacant.

## Why it matters

The right is written down, and whoever holds it has left, or will have before the contract ends. Until somebody is
appointed the cases wait, or are decided by somebody who may not.

The same is so where the decision takes somebody's agreement (`agreed-by`), or a right somebody's prior approval, and
that role is vacant: whoever decides cannot do so alone. A reviewer only looks at it, and is not waited for.

A deputy who is there, another right to the same cases, and a delegation count: then nothing is said. A vacancy that is
still to come is a warning. Of a role whose appointments are not written down nothing is known, and nothing is said.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  client-cio:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01, until: 2026-06-30}]
  contract-manager:
    party: client-co
    appointments: [{person: p-102, from: 2025-04-01}]
decisions:
  change-request:                           # <- Nobody can decide "change-request" at all
    rights: [{decider: client-cio}]
  acceptance:                               # <- it takes the agreement of "client-cio"
    agreed-by: client-cio
    rights: [{decider: contract-manager}]
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  client-cio:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01, until: 2026-06-30}]
    deputies: [contract-manager]
  contract-manager:
    party: client-co
    appointments: [{person: p-102, from: 2025-04-01}]
decisions:
  change-request:
    rights: [{decider: client-cio}]
  acceptance:
    agreed-by: client-cio
    rights: [{decider: contract-manager}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.unattended import without_decider
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC010",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Appoint somebody, name a deputy whose role is filled, or delegate the right.",
)
def decider_vacant(governance: Governance) -> Iterator[Problem]:
    for found in without_decider(governance, is_forum=False):
        yield Problem(
            found.authority.decision,
            found.sentence,
            severity=None if found.is_now else Severity.WARNING,
            witness=found.witness,
            discriminator=",".join(found.missing),
            because=found.causes,
        )
