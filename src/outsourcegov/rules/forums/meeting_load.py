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

from collections.abc import Iterator, Mapping, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.forums.bodies import in_force, people_in
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Holders, Role

MOST = 5


@rule(
    id="FOR018",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Merge some of the forums, or send somebody else to some of them.",
)
def meeting_load(governance: Governance) -> Iterator[Problem]:
    found: dict[str, set[str]] = {}
    for role, forums in governance.answers.for_anybody(_forums_by_role).items():
        holder = _holder(governance, role)
        if holder is not None:
            found.setdefault(holder, set()).update(forums)
    for id, forums in found.items():
        person = governance.alliance.people.get(id)
        if person is not None and len(forums) > MOST:
            yield Problem(
                person,
                f'"{id}" sits in {len(forums)} forums: {listed_briefly(sorted(forums))}.',
                witness={"forums": sorted(forums)},
            )


def _forums_by_role(governance: Governance) -> Mapping[str, AbstractSet[str]]:
    """The forums in which each role certainly sits."""
    found: dict[str, set[str]] = {}
    for forum in in_force(governance):
        for seat in forum.seats:
            role = known(seat.role) if surely_holds(seat, governance.as_of) else None
            if role is not None:
                found.setdefault(role, set()).add(forum.id)
    return found


def _holder(governance: Governance, id: str) -> str | None:
    """The person who alone holds a role on the day; None where that is nobody, or not known."""
    role = governance.find(id, Role)
    people = governance.answers.of(role, people_in) if role is not None and known(role.holders) is Holders.ONE else ()
    return people[0] if len(people) == 1 else None
