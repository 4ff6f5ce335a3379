"""One person holds many roles, or answers for many things.

## Why it matters

Governance on paper needs few people: one of them can be written into every box. On a bad day all boxes want the same
person at once, and on the day that person leaves, all of them are empty.

A person is told who holds more than three roles on the day, or is the only one to hold the roles that own more than
fifteen things. Three is what a working week has room for beside the main one of them; with fifteen things a monthly
look at each takes most of it. This is a note: small alliances live with it and should know it.

## Example

```yaml bad
people:
  p-101: {employer: client-co}              # <- holds 4 roles
roles:
  contract-manager: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
  service-owner: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
  finance-lead: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
  risk-manager: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
  service-owner: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
  finance-lead: {party: client-co, appointments: [{person: p-102, from: 2025-04-01}]}
  risk-manager: {party: client-co, appointments: [{person: p-102, from: 2025-04-01}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance

MOST_ROLES = 3
"""So many roles one person may hold."""

MOST_THINGS = 15
"""So many things one person may answer for."""


@rule(id="PTY010", severity=Severity.NOTE, since="0.1.0", fix="Appoint somebody else to some of these roles.")
def role_overload(governance: Governance) -> Iterator[Problem]:
    duties = governance.duties
    for person in governance.alliance.people:
        roles = sorted(duties.roles(person.id))
        if len(roles) > MOST_ROLES:
            yield Problem(
                person,
                f'"{person.id}" holds {len(roles)} roles: {listed_briefly(roles)}.',
                witness={"roles": roles},
                discriminator="roles",
            )
        if sum(len(governance.owned_by.get(role, ())) for role in roles) <= MOST_THINGS:
            continue
        alone = [role for role in roles if duties.only_person(role) == person.id]
        things = [one.thing.id for role in alone for one in governance.owned_by.get(role, ()) if one.has_begun]
        if len(things) > MOST_THINGS:
            yield Problem(
                person,
                f'"{person.id}" answers for {len(things)} things as {listed_briefly(alone)}.',
                witness={"roles": alone, "things": sorted(things)},
                fix="Give some of these things to another role.",
                discriminator="things",
            )
