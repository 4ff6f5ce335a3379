"""A side lacks a role that every alliance lives on.

## Why it matters

On the client's side somebody must manage the contract, somebody own each service, and an executive stand behind it; on
each provider's side somebody must deliver or keep the relationship, with an executive behind. A side without them
cannot keep its part of any agreement, whatever the paper says.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}   # <- meridian has no executive sponsor
roles:
  client-cio: {party: northbank, kind: executive-sponsor}
  client-manager: {party: northbank, kind: contract-manager}
  desk-owner: {party: northbank, kind: service-owner}
  delivery: {party: meridian, kind: service-delivery-manager}
```

```yaml good
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}
roles:
  client-cio: {party: northbank, kind: executive-sponsor}
  client-manager: {party: northbank, kind: contract-manager}
  desk-owner: {party: northbank, kind: service-owner}
  delivery: {party: meridian, kind: service-delivery-manager}
  meridian-executive: {party: meridian, kind: executive-sponsor}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.lookup import find
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import Role, RoleKind

_CLIENT = (
    (RoleKind.EXECUTIVE_SPONSOR,),
    (RoleKind.CONTRACT_MANAGER, RoleKind.SOURCING_MANAGER),
    (RoleKind.SERVICE_OWNER,),
)
_PROVIDER = (
    (RoleKind.EXECUTIVE_SPONSOR,),
    (RoleKind.SERVICE_DELIVERY_MANAGER, RoleKind.RELATIONSHIP_MANAGER),
)


@rule(
    id="PTY002", severity=Severity.ERROR, since="0.1.0", fix="Add the role, with its kind, and appoint somebody to it."
)
def essential_role_missing(governance: Governance) -> Iterator[Problem]:
    alliance, sides = governance.alliance, governance.sides
    if presence(alliance.roles) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE):
        return
    by_party: dict[str, list[Role]] = {}
    anywhere: list[Role] = []  # those of which it cannot be told whose they are
    for role in alliance.roles:
        if may_hold(role, governance.as_of):
            principal = sides.principal(known(role.party))
            if principal is not None:
                by_party.setdefault(principal, []).append(role)
            elif known(role.party) is None:
                anywhere.append(role)
    wanted = [(tuple(alliance.client), _CLIENT), *(((provider,), _PROVIDER) for provider in alliance.providers)]
    for parties, kinds in wanted:
        roles = [*anywhere, *(role for party in parties for role in by_party.get(party, ()))]
        missing = [choice for choice in kinds if not any(_may_be(role, choice) for role in roles)]
        if parties and missing:
            names = [" or ".join(kind.value.replace("-", " ") for kind in choice) for choice in missing]
            yield Problem(
                find(alliance.parties, parties[0]) or alliance,
                f"{' and '.join(parties)} {'has' if len(parties) == 1 else 'have'} no {_listed(names)}.",
                witness={"party": list(parties), "missing": [[kind.value for kind in choice] for choice in missing]},
                discriminator=f"{','.join(parties)}:{','.join(choice[0].value for choice in missing)}",
            )


def _may_be(role: Role, kinds: Sequence[RoleKind]) -> bool:
    """Whether a role is of one of these kinds, or may be."""
    return any(known(kind) in kinds or presence(kind) is Presence.UNKNOWN for kind in claims(role.kind))


def _listed(names: Sequence[str]) -> str:
    return " and no ".join([", no ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
