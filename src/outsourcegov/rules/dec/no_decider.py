"""Nobody may take a decision.

## Why it matters

The decision is named, it will come up, and no role or forum has the right to take it. On the day it is taken by whoever
is in the room, or by nobody.

A forum with the decision on its agenda and a delegation are a home for it as well. Where one is for a decision that
cannot be told, it may be for any, and nothing is said. Neither is a home where the source says that nobody has a right
(`rights: none`): a forum may talk about what is on its agenda without a right to decide it.

## Example

```yaml bad
decisions:
  change-request: {rights: []}              # <- Nobody may decide "change-request"
```

```yaml bad
roles:
  client-cio: {party: client-co}
forums:
  board: {seats: [client-cio], decides: urgent-change}
decisions:
  urgent-change: {rights: none}             # <- Nobody may decide "urgent-change"
```

```yaml good
roles:
  contract-manager: {party: client-co}
decisions:
  change-request:
    rights: [{decider: contract-manager}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import is_hidden, may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import grants
from outsourcegov.governance.governance import Governance


@rule(id="DEC001", severity=Severity.ERROR, since="0.1.0", fix="Add a right with a decider: a role or a forum.")
def no_decider(governance: Governance) -> Iterator[Problem]:
    alliance, day = governance.alliance, governance.as_of
    at_home = governance.authorities.at_home
    if at_home is None or governance.terms.all_may_have_ended:
        return
    for decision in alliance.decisions:
        if (
            not may_hold(decision, day)
            or is_hidden(decision.from_)
            or decision.id in at_home
            or is_untold(decision.rights)
        ):
            continue
        rights = [right for right in decision.rights if grants(right)]
        if not rights:
            yield Problem(decision, f'Nobody may decide "{decision.id}": no right names a role or a forum.')
        elif not any(may_hold(right, day) for right in rights):
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" on {day}: no right to it is in force that day.',
                fix="Let one of its rights begin earlier or go on.",
            )
