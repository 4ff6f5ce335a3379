"""One person holds roles on both sides.

## Why it matters

Whoever sits on both sides of the table agrees with nobody but themselves. Each of the two roles is filled, each
decision is signed twice, and nobody has looked at it from the other side. The person may be beyond reproach; nobody
can see it.

Roles and appointments that are certain to hold on the day count.

## Example

```yaml bad
people:
  p-101: {employer: client-co}              # <- "contract-manager" on the client's side and "delivery-lead"
roles:
  contract-manager: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
  delivery-lead: {party: provider-co, appointments: [{person: p-101, from: 2026-01-01}]}
```

```yaml good
people:
  p-101: {employer: client-co}
roles:
  contract-manager: {party: client-co, appointments: [{person: p-101, from: 2025-04-01, until: 2025-12-31}]}
  delivery-lead: {party: provider-co, appointments: [{person: p-101, from: 2026-01-01}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.model.vocabulary import Side


@rule(id="OWN014", severity=Severity.ERROR, since="0.1.0", fix="Appoint somebody else to the roles of one side.")
def both_sides_person(governance: Governance) -> Iterator[Problem]:
    for person in governance.alliance.people:
        roles = sorted(governance.duties.roles(person.id))
        if len(roles) < 2:  # noqa: PLR2004 - one on each side
            continue
        sides = [governance.sides.of_role(role) for role in roles]
        client, provider = (
            [role for role, side in zip(roles, sides, strict=True) if side is one]
            for one in (Side.CLIENT, Side.PROVIDER)
        )
        if client and provider:
            yield Problem(
                person,
                f'"{person.id}" holds {listed_briefly(client)} on the client\'s side and {listed_briefly(provider)} on '
                "the provider's.",
                witness={"client": client, "provider": provider},
            )
