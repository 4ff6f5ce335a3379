"""More than a quarter of the open actions are overdue.

## Why it matters

Actions are what meetings leave behind. When the list only grows, people stop reading it, and the next promise is worth
as little as the last.

Counted are actions that are open, whose last day has passed; two at least. Where it is fewer than that, or a smaller
share, [FOL001](FOL001.md) tells each of them. What was promised to somebody outside, such as a customer, is not counted
here and always told there. Where nothing at all was put on record in the six months before, nothing is said.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co]}   # <- 2 of 3 open actions are overdue
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  service-owner: {party: client-co}
actions:
  a-1: {owner: service-owner, due: 2026-06-30}
  a-2: {owner: service-owner, due: 2026-09-30}
  a-3: {owner: service-owner, due: 2026-12-31}
  a-4: {owner: service-owner, due: 2026-08-31, status: done}
```

```yaml good
roles:
  service-owner: {party: client-co}
actions:
  a-1: {owner: service-owner, due: 2026-09-30, status: done}
  a-2: {owner: service-owner, due: 2026-12-31}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.follow_through.ageing import ageing
from outsourcegov.governance.governance import Governance


@rule(id="FOR016", severity=Severity.WARNING, since="0.1.0", fix="Finish them, drop them, or agree on a new day.")
def actions_ageing(governance: Governance) -> Iterator[Problem]:
    actions = ageing(governance)
    if actions.is_too_much:
        ids = [one.id for one in actions.overdue]
        yield Problem(
            governance.alliance,
            f"{len(ids)} of {actions.open} open actions are overdue, the oldest first: {listed_briefly(ids)}.",
            witness={"overdue": ids, "open": actions.open},
        )
