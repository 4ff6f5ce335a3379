"""A decision in the log was taken by somebody who had no right to it.

## Why it matters

What is decided without authority can be challenged, and binds perhaps nobody. It usually shows in an audit, years
later, when money has been spent on it.

Each entry of the log is held against the rights of the day on which it was decided, with the delegations and deputies
of that day. A deputy may always decide, since nobody writes down who is away; the deputy of a deputy only while the
role between them is vacant, or may be. What the log does not say of the case may have been whatever a right wants.
Where it is not told who has the decision, nothing is said.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}
decision-log:
  d-17:                         # <- "contract-manager" decided "change-request" on 2026-09-14; only "client-cio"
    {decision: change-request, amount: 63000, decided: 2026-09-14, by: contract-manager, outcome: approved}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}
decision-log:
  d-17: {decision: change-request, amount: 63000, decided: 2026-09-14, by: client-cio, outcome: approved}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.replay import beyond_authority
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC033",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Have it decided again by somebody who may, or correct the log.",
)
def ultra_vires_decision(governance: Governance) -> Iterator[Problem]:
    for found in beyond_authority(governance):
        yield Problem(
            found.entry,
            f'{listed(found.by)} decided "{found.entry.decision}" on {found.day}; {found.reason}.',
            witness={"by": found.by, "decided": found.day, "decision": str(found.entry.decision)},
        )
