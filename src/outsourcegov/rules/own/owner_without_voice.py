"""The owner of a critical service sits in no forum and reports to nobody.

## Why it matters

What goes wrong with a critical service should be on a table within days. An owner who sits in no forum, stands on no
level of an escalation path, writes no report and has nobody to report to may know all of it and tell nobody.

The rule asks where the alliance has forums with named seats, and says of somebody on that side to whom they report. It
is enough that a role which reports to the owner is heard. Owners without any say are found by OWN015.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  service-director: {party: client-co, reports-to: client-cio}
  network-owner: {party: client-co}         # <- "network-owner" owns service "network"
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner, criticality: critical}
decisions:
  change-request: {rights: [{decider: network-owner}]}
forums:
  service-review: {seats: [service-director]}
```

```yaml good
roles:
  client-cio: {party: client-co}
  service-director: {party: client-co, reports-to: client-cio}
  network-owner: {party: client-co, reports-to: service-director}
scope-of-work:
  infrastructure:
    services:
      network: {owner: network-owner, criticality: critical}
decisions:
  change-request: {rights: [{decider: network-owner}]}
forums:
  service-review: {seats: [service-director]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Owned, things
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import VITAL, Service


@rule(
    id="OWN017",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give it a seat in the forum that reviews the service, or say to whom it reports (reports-to).",
)
def owner_without_voice(governance: Governance) -> Iterator[Problem]:
    alliance, powers, sides = governance.alliance, governance.powers, governance.sides
    if not any(forum.seats for forum in alliance.forums):
        return
    reporting = {sides.of_role(role) for role in alliance.roles if known(role.reports_to) is not None}
    with_voice, with_say = powers.with_voice, powers.with_say
    for id, everything in governance.owned_by.items():
        role = governance.find(id, Role)
        owned = [one for one in everything if _is_critical(one) and one.has_begun]
        if role is None or not owned or presence(role.reports_to) is not Presence.MISSING:
            continue
        is_heard = id in with_voice or id not in with_say or not governance.terms.surely_holds(role)
        side = sides.of_role(role)
        if not is_heard and side is not None and side in reporting and powers.is_told:
            yield Problem(
                role,
                f'"{id}" owns {things(owned)}, sits in no forum and reports to nobody.',
                witness={"owns": [one.thing.id for one in owned]},
            )


def _is_critical(one: Owned) -> bool:
    return isinstance(one.thing, Service) and all(claim in VITAL for claim in claims(one.thing.criticality))
