"""What was promised to a customer is done, and nobody told them.

## Why it matters

Everybody promises that somebody will call, and to the one who does the work it is over when it works. The customer
waits on, calls again, and is promised the same once more. Only who is told can say that it is not done.

Asked are actions that were `promised-to` somebody and are done, from the day after, without a day on which that was
`confirmed`. Whether a process tells the customer at all is [OWN022](OWN022.md).

## Example

```yaml bad
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles:
  desk-lead: {party: provider-co}
actions:
  call-back:                                # <- is done, and nobody has told "callers"
    {owner: desk-lead, promised-to: callers, due: 2026-10-20, status: done}
```

```yaml good
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles:
  desk-lead: {party: provider-co}
actions:
  call-back:
    {owner: desk-lead, promised-to: callers, due: 2026-10-20, status: done, confirmed: 2026-10-20}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.on_record import said_too_early
from outsourcegov.governance.follow_through.tasks import promised_to, unconfirmed
from outsourcegov.governance.governance import Governance


@rule(id="FOL003", severity=Severity.WARNING, since="0.1.0", fix="Tell them, and write the day: confirmed: ...")
def promise_never_confirmed(governance: Governance) -> Iterator[Problem]:
    for action in unconfirmed(governance):
        ahead = said_too_early(governance.terms, action.confirmed, "confirmed")
        yield Problem(action, f'Action "{action.id}" is done, and {ahead or f"nobody has told {promised_to(action)}"}.')
