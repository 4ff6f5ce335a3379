"""A matter between the sides never comes to an executive.

## Why it matters

Money, missed targets and a relationship gone sour are settled by those who can give something away. Below the strategic
tier everybody defends what was agreed; where the path ends there, the next word is that of a lawyer.

Only paths for commercial, performance and relationship matters are looked at, on which the tier of everybody who deals
with a matter is known. The ladder and the paths that such a path leads to count as well: one executive anywhere is
enough.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co, tier: tactical}
  delivery-lead: {party: provider-co, tier: tactical}
escalations:
  commercial:                               # <- no higher than the tactical one
    category: commercial
    levels: [{by: [contract-manager, delivery-lead], final: true}]
```

```yaml good
roles:
  contract-manager: {party: client-co, tier: tactical}
  delivery-lead: {party: provider-co, tier: tactical}
  client-cio: {party: client-co, tier: strategic}
  provider-executive: {party: provider-co, tier: strategic}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [contract-manager, delivery-lead], within: 10 business days}
      - {by: [client-cio, provider-executive], final: true}
```
"""

from collections.abc import Iterator
from functools import partial

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.decisions.tiers import TIERS, TOP, heights
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.escalation.paths import is_between_the_sides
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out
from outsourcegov.model.escalations import DisputeKind, DisputeStep


@rule(
    id="ESC014",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Add a level at which the executives of both sides deal with the matter.",
)
def short_of_executive(governance: Governance) -> Iterator[Problem]:
    flow = governance.flow
    reaching = governance.reach.leading_to(partial(_may_be_executive, governance))
    for path in filter(is_between_the_sides, sure_paths(governance)):
        found = [heights(governance, flow.levels[place].by) for place in flow.order[path.id]]
        told = [height[1] for height in found if height is not None]
        if told and Place(path.id) not in reaching:
            tier = TIERS[max(told)]
            yield Problem(
                path,
                f'No matter on "{path.id}" comes to anybody on the strategic tier:'
                f" it gets no higher than the {tier} one.",
                witness={"tier": tier},
            )


def _may_be_executive(governance: Governance, place: Place) -> bool:
    """Whether somebody on the strategic tier deals with a matter at a place, or may."""
    level = governance.flow.levels.get(place)
    if level is None:
        return False
    if isinstance(level, DisputeStep) and is_ruled_out(level.by):
        return not is_told(level.kind) or DisputeKind.EXECUTIVE_NEGOTIATION in level.kind
    found = heights(governance, level.by)
    return found is None or found[1] == TOP
