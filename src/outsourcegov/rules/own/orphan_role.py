"""A role has no part in anything.

## Why it matters

A role that owns nothing, decides nothing and sits nowhere is either forgotten or part of an organisation that is not
written down. Its holder does something all day, and nobody in the alliance can say what it is for.

This is a note. Whatever names a role gives it a part: a thing it owns, a right, a seat, a level, a letter in the
responsibility matrix, a counterpart, or another role that reports to it. The rule asks where the alliance has written
down services, decisions, and forums or escalation paths, and nothing is unknown that may name a role.

## Example

```yaml bad
roles:
  service-owner: {party: client-co}
  transformation-lead: {party: client-co}   # <- Nothing names "transformation-lead"
scope-of-work:
  infrastructure:
    services:
      network: {owner: service-owner}
decisions:
  change-request: {rights: [{decider: service-owner}]}
forums:
  service-review: {seats: [service-owner]}
```

```yaml good
roles:
  service-owner: {party: client-co}
  transformation-lead: {party: client-co}
scope-of-work:
  infrastructure:
    services:
      network: {owner: service-owner}
decisions:
  change-request: {rights: [{decider: service-owner}]}
forums:
  service-review: {seats: [service-owner, transformation-lead]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence


@rule(id="OWN030", severity=Severity.NOTE, since="0.1.0", fix="Give it its part, or take it out.")
def orphan_role(governance: Governance) -> Iterator[Problem]:
    alliance, powers = governance.alliance, governance.powers
    has_services = any(scope.services for scope in alliance.scope_of_work)
    if not (has_services and alliance.decisions and (alliance.forums or alliance.escalations)):
        return
    for role in alliance.roles:
        if role.id in powers.mentions or role.id in powers.on_open_seats or not governance.terms.surely_holds(role):
            continue
        if presence(role.counterparts) is Presence.MISSING and powers.is_told:
            yield Problem(role, f'Nothing names "{role.id}": it owns nothing, decides nothing and sits nowhere.')
