"""A role that faces the other side has no counterpart there.

## Why it matters

Alliances are kept between peers: sponsor with sponsor, contract manager with delivery manager. A role whose work is the
other side, and that has nobody there to turn to, escalates everything or lets it lie.

The roles of a subcontractor face the party it works for, and need nobody on the other side.

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
from outsourcegov.findings import Cause, Severity
from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import none_to_face
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import Party, PartyKind, Role, RoleKind
from outsourcegov.model.vocabulary import Side

FACING = (
    RoleKind.EXECUTIVE_SPONSOR,
    RoleKind.CONTRACT_MANAGER,
    RoleKind.SOURCING_MANAGER,
    RoleKind.RELATIONSHIP_MANAGER,
    RoleKind.SERVICE_DELIVERY_MANAGER,
)
"""The kinds of role whose work is the other side."""

_OWN_PARTIES = (PartyKind.CLIENT, PartyKind.PROVIDER, PartyKind.UNIT, PartyKind.AFFILIATE)
"""The kinds of party that face the other side; those of others face the party they work for."""


@rule(
    id="PTY003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name its peer on the other side under counterparts, on either of the two roles.",
)
def no_counterpart(governance: Governance) -> Iterator[Problem]:
    alliance, sides = governance.alliance, governance.sides
    if not alliance.client or not alliance.providers:
        return  # there is no other side, or it cannot be told who is on it
    paired: set[str] = set()
    astray = frozenset[Side]()  # the sides of roles of which it cannot be told whose counterpart they are
    for role in alliance.roles:
        if is_over(role, governance.as_of):
            continue
        others = [governance.find(id, Role) for id in role.counterparts]
        if None in others or presence(role.counterparts) is Presence.UNKNOWN:
            paired.add(role.id)
            astray |= sides.may_be_on(role)
        for other in others:
            if other is not None and not is_over(other, governance.as_of) and sides.may_face(role, other):
                paired |= {role.id, other.id}
    for role in alliance.roles:
        if role.id in paired or not _faces_the_other_side(governance, role) or not governance.terms.is_agreed(role):
            continue
        if not astray - {sides.of_role(role)}:
            yield Problem(
                role, f'"{role.id}" has no counterpart on the other side.', because=tuple(_causes(governance, role))
            )


def _causes(governance: Governance, role: Role) -> Iterator[Cause]:
    """That an executive sponsor has nobody to face, as the other side has none."""
    if known(role.kind) is RoleKind.EXECUTIVE_SPONSOR:
        for side in set(Side) - {governance.sides.of_role(role)}:
            yield from none_to_face(governance, side)


def _faces_the_other_side(governance: Governance, role: Role) -> bool:
    """Whether it is certain that the work of a role is the other side of the alliance."""
    if governance.sides.of_role(role) is None or presence(role.counterparts) is Presence.NOT_APPLICABLE:
        return False
    parties = [governance.find(known(party), Party) for party in claims(role.party)]
    if any(party is None or known(party.kind) not in _OWN_PARTIES for party in parties):
        return False
    return all(known(kind) in FACING for kind in claims(role.kind))
