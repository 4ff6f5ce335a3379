"""An open action was promised by somebody who does not hold the role any more.

## Why it matters

A role owns the action, and a person gave the word. With the person the reason for it left, and the successor may not
even know: handovers list contracts and services, seldom what somebody said in a meeting two years ago.

The action is traced to the day of its `source`, a meeting or a decision of the log, and to whoever held the role that
day. It is reported where it is certain who that was, and that the role is held by others now. A role that nobody holds
is [OWN002](OWN002.md).

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-06-30}
      - {person: p-102, from: 2026-07-01}
meetings:
  review-2026-05: {held: 2026-05-12}
actions:
  new-rates:                                # <- was promised by "p-101"
    owner: contract-manager
    source: review-2026-05
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-06-30}
      - {person: p-102, from: 2026-07-01}
meetings:
  review-2026-05: {held: 2026-05-12}
  review-2026-08: {held: 2026-08-11}
actions:
  new-rates: {owner: contract-manager, source: review-2026-08}
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Action, DecisionEntry, Meeting
from outsourcegov.model.parties import Role


@rule(
    id="OWN031",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Ask whoever holds the role whether the action stands; drop it, or promise it again.",
)
def action_owner_gone(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        action, role = one.thing, governance.find(sole(known(one.owner)), Role)
        promised = _promised(governance, action) if isinstance(action, Action) else None
        if role is None or promised is None:
            continue
        then = incumbents(governance.appointments, role, promised)
        now = incumbents(governance.appointments, role, governance.as_of)
        if then and now and not then & now:
            yield Problem(
                action,
                f"{one.named} was promised by {listed(sorted(then))} on {promised},"
                f' who {"does" if len(then) == 1 else "do"} not hold "{role.id}" any more.',
                witness={"promised": str(promised), "then": sorted(then), "now": sorted(now)},
            )


def _promised(governance: Governance, action: Action) -> datetime.date | None:
    """The day on which an action was promised; None where that is not known."""
    source = governance.objects.get(known(action.source) or "")
    if isinstance(source, Meeting):
        return known(source.held)
    return known(source.decided) if isinstance(source, DecisionEntry) else None
