"""The next meeting of a forum was announced for a day that has passed, and no meeting is on record since.

## Why it matters

Either nobody came, or nobody wrote it down. Both times what the last meeting left behind was looked at by nobody, and
the day after next nobody remembers which it was.

Told where the last meeting on record says when the `next` one is, and something else is on record two weeks after that
day or later: a meeting of another forum, a decision in the log that was `raised` or `decided`, or that the alliance was
`reviewed`. That a forum has not met for much longer than it should is [FOR011](FOR011.md), and is then told there only.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-10-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co}
  managing-director: {party: provider-co}
forums:
  steering-committee: {seats: [client-cio, managing-director]}
meetings:
  sc-2026-06: {forum: steering-committee, held: 2026-06-15, next: 2026-09-14}   # <- announced for 2026-09-14
```

```yaml good
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-10-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co}
  managing-director: {party: provider-co}
forums:
  steering-committee: {seats: [client-cio, managing-director]}
meetings:
  sc-2026-06: {forum: steering-committee, held: 2026-06-15, next: 2026-09-14}
  sc-2026-09: {forum: steering-committee, held: 2026-09-14, next: 2026-12-14}
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.forums.meetings import Meetings
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known

PATIENCE = datetime.timedelta(weeks=2)
"""So long minutes may take."""


@rule(
    id="FOR024",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Put the meeting on record, or say when the next one is.",
)
def announced_meeting_missing(governance: Governance) -> Iterator[Problem]:
    meetings = Meetings(governance)
    for forum in in_force(governance):
        held = meetings.held.get(forum.id)
        if not held or meetings.overdue(forum) is not None:
            continue
        last = held[-1].meeting
        announced = known(last.next)
        if announced is not None and announced > held[-1].day and meetings.recorded_until - announced >= PATIENCE:
            yield Problem(
                last,
                f'The next meeting of "{forum.id}" was announced for {announced},'
                f" and none is on record since {held[-1].day}.",
                at=("next",),
                witness={"forum": forum.id, "announced": str(announced), "last": str(held[-1].day)},
            )
