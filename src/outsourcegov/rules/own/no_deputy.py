"""A role on which something critical depends has no deputy.

## Why it matters

When its holder is ill, whatever the role owns has no owner, and nobody can be appointed in an hour. For most roles that
can wait; for one that the alliance stands still without, or that owns a critical service, it cannot.

It is a note where the role owns a service that is important and none that is critical. Nothing is said while two people
or a team hold the role, of a role that owns nothing, and in an alliance that does not write down any deputies. A role
that is vacant is [OWN002](OWN002.md); deputies who could not stand in are [OWN012](OWN012.md).

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    critical: true
    deputies: none                          # <- "contract-manager" has no deputy
    appointments: [{person: p-101, from: 2025-04-01}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    critical: true
    deputies: [sourcing-manager]
    appointments: [{person: p-101, from: 2025-04-01}]
  sourcing-manager:
    party: client-co
    appointments: [{person: p-102, from: 2025-04-01}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Owned, things
from outsourcegov.model.absent import NONE, absence, claims, known
from outsourcegov.model.parties import Holders, Role
from outsourcegov.model.scope import Criticality, Service


@rule(id="OWN011", severity=Severity.ERROR, since="0.1.0", fix="Name a role that stands in for it: deputies: [...]")
def no_deputy(governance: Governance) -> Iterator[Problem]:
    if not any(_says_of_deputies(role) for role in governance.alliance.roles):
        return
    for id, everything in governance.owned_by.items():
        role = governance.find(id, Role)
        owned = [one for one in everything if one.has_begun]
        stakes = list(_at_stake(role, owned)) if role is not None and owned else []
        if role is None or not stakes or _has_or_may_have(governance, role):
            continue
        if governance.availability.why_not_role(id, governance.as_of):
            continue
        for severity, critical in stakes:
            yield Problem(
                role,
                f'"{id}" has no deputy; it owns {things(critical)}.',
                at=("deputies",) if _says_of_deputies(role) else (),
                severity=severity,
                witness={"owns": [one.thing.id for one in critical]},
            )


def _says_of_deputies(role: Role) -> bool:
    return bool(role.deputies) or absence(role.deputies) is NONE


def _has_or_may_have(governance: Governance, role: Role) -> bool:
    """Whether somebody may stand in for a role: a deputy, or another of those who hold it."""
    deputies = governance.appointments.deputies(role.id)
    if deputies is None or deputies:
        return True
    several = len(governance.appointments.holders(role, governance.as_of)) > 1
    return several or any(holders is not Holders.ONE for holders in claims(role.holders))


def _at_stake(role: Role, owned: Sequence[Owned]) -> Iterator[tuple[Severity, Sequence[Owned]]]:
    """How bad it is when nobody stands in, and the things for which it is; nothing where it can wait."""
    critical = owned if known(role.critical) is True else _of_criticality(owned, Criticality.CRITICAL)
    important = _of_criticality(owned, Criticality.IMPORTANT)
    if critical:
        yield Severity.ERROR, critical
    elif important:
        yield Severity.NOTE, important


def _of_criticality(owned: Sequence[Owned], criticality: Criticality) -> Sequence[Owned]:
    return [one for one in owned if isinstance(one.thing, Service) and known(one.thing.criticality) is criticality]
