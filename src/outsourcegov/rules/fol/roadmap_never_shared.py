"""Nothing of the road map was ever shown at a meeting.

## Why it matters

A road map that lies in a drawer is a plan of one side. What makes it shared is the day on which both looked at it, and
asked.

Asked where meetings are on record: at least one thing that is planned or under way should say the meeting that it was
`shared-at`.

## Example

```yaml bad
roles:
  network-lead: {party: provider-co}
  client-cio: {party: client-co}
forums:
  summit: {kind: planning-summit, seats: [client-cio, network-lead]}
meetings:
  summit-2026: {forum: summit, held: 2026-09-15}
roadmap:
  new-switches: {owner: network-lead, due: 2027-06-30}      # <- Nothing of the road map was ever shown at a meeting
```

```yaml good
roles:
  network-lead: {party: provider-co}
  client-cio: {party: client-co}
forums:
  summit: {kind: planning-summit, seats: [client-cio, network-lead]}
meetings:
  summit-2026: {forum: summit, held: 2026-09-15}
roadmap:
  new-switches: {owner: network-lead, due: 2027-06-30, shared-at: summit-2026}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.follow_through.tasks import open_tasks
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_lacking
from outsourcegov.model.planning import RoadmapItem


@rule(
    id="FOL009",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Show it at the next planning summit, and say so of each thing: shared-at: ...",
)
def roadmap_never_shared(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    items = [one for one in open_tasks(governance) if isinstance(one, RoadmapItem)]
    if not items or not alliance.meetings or not is_told(alliance.roadmap):
        return
    if all(is_lacking(one.shared_at) for one in items):
        yield Problem(alliance, "Nothing of the road map was ever shown at a meeting.", at=("roadmap",))
