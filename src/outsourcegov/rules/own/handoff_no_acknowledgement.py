"""Work is handed to another organisation, and nobody says that it has arrived.

## Why it matters

"Somebody will call you within the hour" is a promise on behalf of somebody else. Whoever makes it believes the work to
be with the other organisation, which may never have seen it. A receiver who confirms within a fixed time makes the
difference between work that is under way and work that is lost, on the day and not when the customer complains.

Only handoffs between two parties count, a unit counting as the party it is a part of, and only those that somebody
takes: [OWN020](OWN020.md) is about the others.

## Example

```yaml bad
roles:
  desk: {party: client-co}
  crew-lead: {party: provider-co}
processes:
  repair:
    steps: [{id: take-call, by: desk}, {id: visit, by: crew-lead}]
    handoffs:
      - {of: fault ticket, sent-by: take-call, sent-to: visit}                      # <- nobody has to confirm
```

```yaml good
roles:
  desk: {party: client-co}
  crew-lead: {party: provider-co}
processes:
  repair:
    steps: [{id: take-call, by: desk}, {id: visit, by: crew-lead}]
    handoffs:
      - {of: fault ticket, sent-by: take-call, sent-to: visit, acknowledge: 15 minutes}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.processes import courses
from outsourcegov.model.absent import is_ruled_out


@rule(
    id="OWN021",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say how soon the receiver confirms it, such as acknowledge: 1 hour",
)
def handoff_no_acknowledgement(governance: Governance) -> Iterator[Problem]:
    for course in courses(governance):
        for one in course.handovers:
            if one.taker is not None and is_ruled_out(one.handoff.acknowledge):
                what = course.handed(one.handoff)
                yield Problem(
                    one.handoff,
                    f'In "{course.process.id}", {what} passes from "{one.giver}" to "{one.taker}",'
                    " and nobody has to confirm that it has arrived.",
                    witness={"from": one.giver, "to": one.taker},
                    discriminator=f"{course.process.id}:{one.key}",
                )
