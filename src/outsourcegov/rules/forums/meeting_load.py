"""One person sits in more than five forums.

## Why it matters

Whoever sits everywhere prepares nothing. The same three people meet each other under different names, and what one
forum should check is decided by those it checks.

Counted are seats of roles that the person holds on the day, not those of alternates and deputies.

## Example

```yaml bad
people:
  p-101: {employer: client-co}              # <- "p-101" sits in 6 forums
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
forums:
  one: {seats: [client-cio]}
  two: {seats: [client-cio]}
  three: {seats: [client-cio]}
  four: {seats: [client-cio]}
  five: {seats: [client-cio]}
  six: {seats: [client-cio]}
```

```yaml good
people:
  p-101: {employer: client-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
forums:
  one: {seats: [client-cio]}
  two: {seats: [client-cio]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.bodies import in_force, people_in
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import surely_holds
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Holders, Role

MOST = 5


@rule(id="FOR018", severity=Severity.NOTE, since="0.1.0", fix="Join forums, or send somebody else to some of them.")
def meeting_load(governance: Governance) -> Iterator[Problem]:
    found: dict[str, set[str]] = {}
    for forum in in_force(governance):
        for id in _sitting_in(governance, forum):
            found.setdefault(id, set()).add(forum.id)
    for id, forums in found.items():
        person = governance.alliance.people.get(id)
        if person is not None and len(forums) > MOST:
            yield Problem(
                person,
                f'"{id}" sits in {len(forums)} forums: {listed_briefly(sorted(forums))}.',
                witness={"forums": sorted(forums)},
            )


def _sitting_in(governance: Governance, forum: Forum) -> Iterator[str]:
    """Those who surely sit in a forum on the day."""
    for seat in forum.seats:
        role = governance.find(known(seat.role), Role)
        if role is not None and known(role.holders) is Holders.ONE and surely_holds(seat, governance.as_of):
            people = people_in(governance, role)
            yield from people if len(people) == 1 else ()
