"""At some tier the sides meet less often than is usual there.

## Why it matters

Matters wait for the next meeting, or are settled in the corridor. What has gone wrong for half a year is no longer a
slip but a habit.

Usual is at least once a month at the operational tier, once a quarter at the tactical and twice a year at the strategic
one. One forum of a tier that meets so often is enough, and the one that meets most often is told.

## Example

```yaml bad
roles:
  network-owner: {party: client-co, tier: operational}
  network-lead: {party: provider-co, tier: operational}
forums:
  operations-review:
    tier: operational
    seats: [network-owner, network-lead]
    meets: {every: 3 months}                # <- meets every 3 months; at the operational tier every month is usual
```

```yaml good
roles:
  network-owner: {party: client-co, tier: operational}
  network-lead: {party: provider-co, tier: operational}
forums:
  operations-review:
    tier: operational
    seats: [network-owner, network-lead]
    meets: {every: 2 weeks}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.how_often import often
from outsourcegov.governance.forums.cadence import slow_tiers
from outsourcegov.governance.governance import Governance


@rule(
    id="FOR009",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Meet more often, or accept it with a waiver that says why this is enough.",
)
def cadence_below_norm(governance: Governance) -> Iterator[Problem]:
    for slow in slow_tiers(governance):
        tier = slow.word.value
        yield Problem(
            slow.forum,
            f'"{slow.forum.id}" meets {often(slow.every)}; at the {tier} tier {often(slow.usual)} is usual.',
            at=("meets",),
            witness={"tier": tier, "every": str(slow.every), "usual": str(slow.usual)},
        )
