"""A role that faces the other side has no counterpart there.

## Why it matters

Alliances are kept between peers: sponsor with sponsor, contract manager with delivery manager. A role whose work is the
other side, and that has nobody there to turn to, escalates everything or lets it lie.

## Example

```yaml bad
roles:
  client-manager: {party: client-co, kind: contract-manager}          # <- no counterpart on the other side
  delivery: {party: provider-co, kind: service-delivery-manager}      # <- no counterpart on the other side
```

```yaml good
roles:
  client-manager: {party: client-co, kind: contract-manager, counterparts: [delivery]}
  delivery: {party: provider-co, kind: service-delivery-manager}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.lookup import find
from outsourcegov.governance.validity import has_ended
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import Role, RoleKind

FACING = (
    RoleKind.EXECUTIVE_SPONSOR,
    RoleKind.CONTRACT_MANAGER,
    RoleKind.SOURCING_MANAGER,
    RoleKind.RELATIONSHIP_MANAGER,
    RoleKind.SERVICE_DELIVERY_MANAGER,
)
"""The kinds of role whose work is the other side."""


@rule(
    id="PTY003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name its peer on the other side under counterparts, on either of the two roles.",
)
def no_counterpart(governance: Governance) -> Iterator[Problem]:
    roles, sides = governance.alliance.roles, governance.sides
    paired: set[str] = set()
    for role in roles:
        for id in role.counterparts:
            other = find(roles, id)
            if other is None:
                paired.add(role.id)  # SCH002 or SCH003: it has one, and nobody can tell which
            elif _may_face(governance, role, other):
                paired |= {role.id, id}
    for role in roles:
        if role.id in paired or sides.of_role(role) is None or has_ended(role, governance.as_of):
            continue
        doubtful = presence(role.counterparts) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE)
        if not doubtful and all(known(kind) in FACING for kind in claims(role.kind)):
            yield Problem(role, f'"{role.name}" has no counterpart on the other side.')


def _may_face(governance: Governance, one: Role, other: Role) -> bool:
    """Whether two roles are on different sides, or may be."""
    sides = governance.sides
    if known(one.party) is None or known(other.party) is None:
        return True
    first, second = sides.of_role(one), sides.of_role(other)
    return first is not None and second is not None and first is not second
