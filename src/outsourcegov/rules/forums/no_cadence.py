"""Nothing says how often a forum meets.

## Why it matters

A forum that meets when there is a need meets when it is too late. With a date in the diary people bring up what they
would not have asked a meeting for.

Told where other forums of the alliance have a cadence. A forum that meets as required, on request or for each event of
a kind says how often it meets.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:                       # <- Nothing says how often "steering-committee" meets
    seats: [client-cio, provider-executive]
  service-review:
    seats: [client-cio, provider-executive]
    meets: {every: 1 month}
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    meets: {every: 3 months}
  crisis-meeting:
    seats: [client-cio, provider-executive]
    meets: {every: {each: incident}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.forums.bodies import in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.forums import Forum


@rule(id="FOR008", severity=Severity.WARNING, since="0.1.0", fix="Say how often it meets: meets: {every: 3 months}.")
def no_cadence(governance: Governance) -> Iterator[Problem]:
    forums = in_force(governance)
    if any(_has_cadence(forum) for forum in forums):
        for forum in forums:
            meets = known(forum.meets)
            if is_ruled_out(forum.meets) or (meets is not None and is_ruled_out(meets.every)):
                yield Problem(forum, f'Nothing says how often "{forum.id}" meets.')


def _has_cadence(forum: Forum) -> bool:
    meets = known(forum.meets)
    return meets is not None and known(meets.every) is not None
