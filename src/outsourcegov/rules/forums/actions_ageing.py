"""More than a quarter of the open actions are overdue.

## Why it matters

Actions are what meetings leave behind. When the list only grows, people stop reading it, and the next promise is worth
as little as the last.

Counted are actions that are open, whose last day has passed; two at least.

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
from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, known
from outsourcegov.model.forums import ActionStatus

SHARE = 4
"""More than one in so many is too many."""
LEAST = 2


@rule(id="FOR016", severity=Severity.WARNING, since="0.1.0", fix="Finish them, drop them, or agree on a new day.")
def actions_ageing(governance: Governance) -> Iterator[Problem]:
    actions, day = governance.alliance.actions, governance.as_of
    closed = (ActionStatus.DONE, ActionStatus.DROPPED)
    may_be_open = [
        one for one in actions if may_hold(one, day) and any(said not in closed for said in claims(one.status))
    ]
    overdue = [
        one
        for one in may_be_open
        if surely_holds(one, day) and known(one.status) is ActionStatus.OPEN and (due := known(one.due)) and due < day
    ]
    if len(overdue) >= LEAST and len(overdue) * SHARE > len(may_be_open) and not is_untold(actions):
        ids = [one.id for one in sorted(overdue, key=lambda one: (str(one.due), one.id))]
        yield Problem(
            governance.alliance,
            f"{len(overdue)} of {len(may_be_open)} open actions are overdue, the oldest first: {listed_briefly(ids)}.",
            witness={"overdue": ids, "open": len(may_be_open)},
        )
