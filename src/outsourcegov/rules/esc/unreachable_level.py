"""No matter ever comes to a level of an escalation path.

## Why it matters

A level that is passed by looks like a safeguard and is none. Usually somebody shortened the way, or gave an earlier
level the last word, and did not look at what stood behind it.

Any path may be entered at its beginning. A level counts as reached where some matter may come to it: it is for some
matters only, or those before it are; a level with the last word and a limit may let that pass. Only the first of
several in a row is told.

## Example

```yaml bad
roles:
  desk: {party: client-co}
  manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  operational:
    category: operational
    levels:
      - {by: desk, goes-to: top}
      - {by: manager}                       # <- level 1 goes on to "top"
      - {id: top, by: client-cio, final: true}
```

```yaml good
roles:
  desk: {party: client-co}
  manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  operational:
    category: operational
    levels:
      - {by: desk}
      - {by: manager}
      - {id: top, by: client-cio, final: true}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.escalation.flow import LevelOrStep, may_be_last, never_goes_on
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known


@rule(
    id="ESC004",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Let a level lead to it (goes-to: ...), or take it out of the path.",
)
def unreachable_level(governance: Governance) -> Iterator[Problem]:
    flow, reach = governance.flow, governance.reach
    for path in sure_paths(governance):
        for before, place in pairwise(flow.order[path.id]):
            level = flow.levels[place]
            is_passed_by = before in reach.possible and place not in reach.possible
            may_be_meant = bool(level.id) and reach.is_any_way_untold
            if is_passed_by and not may_be_meant and surely_holds(level, governance.as_of):
                why = f"level {before.number} {_leads(flow.levels[before])}"
                yield Problem(
                    level,
                    f'No matter comes to level {place.number} of "{path.id}": {why}.',
                    witness={"path": path.id, "level": place.number},
                    discriminator=f"{path.id}:{level.id}",
                )


def _leads(level: LevelOrStep) -> str:
    """Where a level leads that does not lead to the next."""
    goes_to = known(level.goes_to)
    if goes_to:
        return f"goes on to {quoted(goes_to)}"
    if may_be_last(level):
        return "has the last word"
    return "says itself what follows when its limit is missed" if never_goes_on(level) else "goes on elsewhere"
