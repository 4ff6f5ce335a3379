"""Meetings of a forum again and again had no quorum, or left no minutes.

## Why it matters

Once is bad luck. Twice in four meetings is a forum that does not work: what it decided does not count, or nobody can
say what it was.

Looked at are the last four meetings on record. Too few came where those who attended cannot make up the quorum with the
people and roles of that day, however they are seated. Minutes are missing where the record says `minutes: false`.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
  provider-executive: {party: provider-co, appointments: [{person: p-201}]}
forums:
  steering-committee:                       # <- 2 of the last 3 meetings
    seats: [client-cio, provider-executive]
    quorum: {from-each-party: 1}
meetings:
  sc-2026-03: {forum: steering-committee, held: 2026-03-09, attended: [p-101], minutes: true}
  sc-2026-06: {forum: steering-committee, held: 2026-06-15, attended: [p-101, p-201], minutes: true}
  sc-2026-09: {forum: steering-committee, held: 2026-09-14, attended: [p-101, p-201], minutes: false}
```

```yaml good
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
  provider-executive: {party: provider-co, appointments: [{person: p-201}]}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    quorum: {from-each-party: 1}
meetings:
  sc-2026-06: {forum: steering-committee, held: 2026-06-15, attended: [p-101, p-201], minutes: true}
  sc-2026-09: {forum: steering-committee, held: 2026-09-14, attended: [p-101], minutes: true}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.forums.meetings import Held, Meetings
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum

MOST = 4
"""So many meetings are looked at, the last ones."""
TOO_MANY = 2


@rule(
    id="FOR012",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Find out who stays away and why; name alternates, change the date, or ask for fewer members.",
)
def inquorate_meetings(governance: Governance) -> Iterator[Problem]:
    meetings = Meetings(governance)
    for forum in in_force(governance):
        last = meetings.held.get(forum.id, ())[-MOST:]
        faults = {held.meeting.id: fault for held in last if (fault := _fault(meetings, forum, held))}
        if len(faults) >= TOO_MANY:
            said = joined(f"{quoted(id)} ({fault})" for id, fault in faults.items())
            yield Problem(
                forum,
                f'{len(faults)} of the last {len(last)} meetings of "{forum.id}" do not count: {said}.',
                witness={"meetings": faults},
                discriminator=",".join(sorted(faults)),
            )


def _fault(meetings: Meetings, forum: Forum, held: Held) -> str:
    if meetings.lacked_quorum(forum, held):
        return "no quorum"
    return "no minutes" if known(held.meeting.minutes) is False else ""
