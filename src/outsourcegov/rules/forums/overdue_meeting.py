"""A forum has not met for longer than it should.

## Why it matters

A meeting is put off once for good reasons and once for others. After that nobody has it in the diary any more, and what
it was for is not looked at.

Told where one and a half times its cadence have passed between its last meeting on record and whatever is on record
last: a meeting of another forum, a decision in the log that was `raised` or `decided`, or that the alliance was
`reviewed`. Of a record that nobody goes on with nothing is said. A next meeting that is announced changes nothing; that
it did not come is [FOR024](FOR024.md). The calendar counts in the same way, and lists the meeting from the day after it
was due.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-10-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:                       # <- has not met since 2026-03-09, and is to meet every 3 months
    seats: [client-cio, provider-executive]
    meets: {every: 3 months}
meetings:
  sc-2026-03: {forum: steering-committee, held: 2026-03-09}
```

```yaml good
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-10-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    meets: {every: 3 months}
meetings:
  sc-2026-03: {forum: steering-committee, held: 2026-03-09}
  sc-2026-07: {forum: steering-committee, held: 2026-07-06}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.how_often import often
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.forums.meetings import Meetings
from outsourcegov.governance.governance import Governance


@rule(
    id="FOR011", severity=Severity.ERROR, since="0.1.0", fix="Call the meeting, or put those that were held on record."
)
def overdue_meeting(governance: Governance) -> Iterator[Problem]:
    meetings = Meetings(governance)
    for forum in in_force(governance):
        wait = meetings.overdue(forum)
        if wait is not None:
            last = meetings.held[forum.id][-1]
            yield Problem(
                forum,
                f'"{forum.id}" has not met since {last.day}, and is to meet {often(wait)}.',
                witness={"last": str(last.day), "meeting": last.meeting.id, "every": str(wait)},
            )
