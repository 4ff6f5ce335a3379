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
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum
from outsourcegov.model.vocabulary import Tier

NORMS = {
    Tier.STRATEGIC: Duration.parse("6 months"),
    Tier.TACTICAL: Duration.parse("3 months"),
    Tier.OPERATIONAL: Duration.parse("1 month"),
}


@rule(
    id="FOR009",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Meet more often, or accept it with a waiver that says why this is enough.",
)
def cadence_below_norm(governance: Governance) -> Iterator[Problem]:
    forums = [forum for forum in governance.alliance.forums if may_hold(forum, governance.as_of)]
    if is_untold(governance.alliance.forums) or any(known(forum.tier) is None for forum in forums):
        return
    for tier, norm in NORMS.items():
        slowest = [_wait(governance, forum, norm) for forum in forums if known(forum.tier) is tier]
        waits = [wait for wait in slowest if wait is not None]
        if waits and len(waits) == len(slowest):
            _, id, wait = min(waits, key=lambda one: one[:2])
            yield Problem(
                governance.alliance.forums[id],
                f'"{id}" meets every {_bare(wait)}; at the {tier.value} tier every {_bare(norm)} is usual.',
                at=("meets",),
                witness={"tier": tier.value, "every": str(wait), "usual": str(norm)},
            )


def _wait(governance: Governance, forum: Forum, norm: Duration) -> tuple[int, str, Duration] | None:
    """The time that passes between two meetings, with its days; None where that is within the norm, or may be."""
    clock = governance.clock
    wait = clock.longest_wait(forum)
    days, usual = clock.calendar_days(wait) if wait is not None else None, clock.calendar_days(norm)
    if wait is None or days is None or usual is None or days.fewest <= usual.most:
        return None
    return (days.fewest, forum.id, wait) if governance.terms.surely_holds(forum) else None


def _bare(length: Duration) -> str:
    """A length of time after the word every."""
    return str(length).removeprefix("1 ")
