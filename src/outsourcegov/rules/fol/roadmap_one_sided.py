"""On the road map of a strategic alliance stands what one side intends, and nothing of the other.

## Why it matters

One side shows where it is going, the other listens. The provider learns of the merger when the volumes double, the
client of the new platform when the old one is no longer supported.

Asked in an alliance of the segment `strategic` that keeps a road map: with two open items at least, each of which has
an `owner` of whom the side is certain.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], segment: strategic}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  network-lead: {party: provider-co}
roadmap:
  new-switches: {owner: network-lead, due: 2027-06-30}      # <- nothing of the client's side
  second-site: {owner: network-lead, due: 2027-12-31}
```

```yaml good
alliance: {id: example, client: client-co, providers: [provider-co], segment: strategic}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  network-lead: {party: provider-co}
  client-cio: {party: client-co}
roadmap:
  new-switches: {owner: network-lead, due: 2027-06-30}
  fewer-branches: {owner: client-cio, due: 2027-12-31}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.follow_through.tasks import open_tasks
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.standing import Standing
from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Segment
from outsourcegov.model.planning import RoadmapItem
from outsourcegov.model.vocabulary import Side

LEAST = 2


@rule(
    id="FOL008",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Ask the other side what it intends, and put that on the road map too.",
)
def roadmap_one_sided(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    if known(alliance.segment) is not Segment.STRATEGIC or not is_told(alliance.roadmap):
        return
    sides = [_sides(governance, item) for item in open_tasks(governance) if isinstance(item, RoadmapItem)]
    told = {side for one in sides for side in one or ()}
    if len(sides) >= LEAST and all(sides) and len(told) == 1:
        (missing,) = set(Side) - told
        yield Problem(
            alliance,
            f"On the road map stands nothing of the {missing.value}'s side, and the alliance is strategic.",
            at=("roadmap",),
            witness={"side": missing.value, "items": len(sides)},
        )


def _sides(governance: Governance, item: RoadmapItem) -> Standing | None:
    """The sides whose plan it is; None where that cannot be told."""
    owner = known(item.owner)
    return governance.standings.surely_of(owner) if owner is not None else None
