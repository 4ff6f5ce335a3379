"""The owner of a contract or a service has no say anywhere.

## Why it matters

Whoever answers for a thing must be able to do something about it. An owner who decides nothing, sits nowhere and stands
on no escalation path can only report that it goes wrong, and is blamed all the same.

An owner has a say through any right, veto, step or delegation, a seat in a forum, or a level of an escalation path; its
own, or that of somebody above it or below it in its line, or of whom it is a deputy. The rule asks where the alliance
has written down decisions, and forums or escalation paths, and somebody else of the owner's side has a say. It keeps
silent where it is unknown who has one, and where the organisation of the owner decides as such.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  network-owner: {party: client-co}         # <- "network-owner" owns service "network" and has no say
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner}
decisions:
  change-request: {rights: [{decider: client-cio}]}
escalations:
  operational: {category: operational, levels: [{by: client-cio, final: true}]}
```

```yaml good
roles:
  client-cio: {party: client-co}
  network-owner: {party: client-co}
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner}
decisions:
  change-request: {rights: [{decider: client-cio}]}
escalations:
  operational: {category: operational, levels: [{by: network-owner}, {by: client-cio, final: true}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import things
from outsourcegov.model.contracts import Contract
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Service


@rule(
    id="OWN015",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give it a right, a seat or a level of an escalation path, or give the thing to a role that has one.",
)
def accountable_without_authority(governance: Governance) -> Iterator[Problem]:
    alliance, powers, sides = governance.alliance, governance.powers, governance.sides
    if not (alliance.decisions and (alliance.forums or alliance.escalations)):
        return
    heard = {sides.of_role(id) for id in powers.having_say if id in alliance.roles}
    below_say = powers.below_say
    for id, everything in governance.owned_by.items():
        role = governance.find(id, Role)
        owned = [one for one in everything if isinstance(one.thing, Contract | Service) and one.has_begun]
        if role is None or not owned or id in below_say or not governance.terms.surely_holds(role):
            continue
        side = sides.of_role(role)
        if side is not None and side in heard and powers.is_told:
            yield Problem(
                role,
                f'"{id}" owns {things(owned)} and has no say: nobody in its line has a right, a seat or a level of an '
                "escalation path.",
                witness={"owns": [one.thing.id for one in owned]},
            )
