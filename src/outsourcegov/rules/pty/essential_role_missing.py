"""A side lacks a role that every alliance lives on.

## Why it matters

On the client's side somebody must manage the contract, somebody own each service, and an executive stand behind it; on
each provider's side somebody must deliver or keep the relationship, with an executive behind. A side without them
cannot keep its part of any agreement, whatever the paper says.

Where the scope of work is written down and holds no service, no service owner is wanted.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: northbank-it, client: northbank, providers: [meridian]}
parties:
  northbank: {kind: client}
  meridian: {kind: provider}   # <- "meridian" has no executive sponsor
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
from outsourcegov.findings.words import joined, listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Party, Role, RoleKind

Kinds = Sequence[RoleKind]
"""Kinds of which one is enough."""

_CLIENT: Sequence[Kinds] = (
    (RoleKind.EXECUTIVE_SPONSOR,),
    (RoleKind.CONTRACT_MANAGER, RoleKind.SOURCING_MANAGER),
    (RoleKind.SERVICE_OWNER,),
)
_PROVIDER: Sequence[Kinds] = (
    (RoleKind.EXECUTIVE_SPONSOR,),
    (RoleKind.SERVICE_DELIVERY_MANAGER, RoleKind.RELATIONSHIP_MANAGER),
)


@rule(id="PTY002", severity=Severity.ERROR, since="0.1.0")
def essential_role_missing(governance: Governance) -> Iterator[Problem]:
    alliance, sides = governance.alliance, governance.sides
    if presence(alliance.roles) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE):
        return
    by_party: dict[str, list[Role]] = {}
    anywhere: list[Role] = []  # those of which it cannot be told whose they are
    for role in alliance.roles:
        if may_hold(role, governance.as_of):
            party = known(role.party)
            principal = sides.principal(party)
            if principal is not None:
                by_party.setdefault(principal, []).append(role)
            elif not sides.is_outside(party):
                anywhere.append(role)
    client = _CLIENT if _may_have_services(alliance) else _CLIENT[:-1]
    for parties, kinds in ((alliance.client, client), *(([one], _PROVIDER) for one in alliance.providers)):
        defined = [found for id in parties if (found := governance.find(id, Party)) is not None]
        roles = [*anywhere, *(role for party in parties for role in by_party.get(party, ()))]
        missing = [choice for choice in kinds if not any(_may_be(role, choice) for role in roles)]
        if missing and defined and len(defined) == len(parties):
            yield _problem(defined, missing)


def _problem(parties: Sequence[Party], missing: Sequence[Kinds]) -> Problem:
    ids = [party.id for party in parties]
    names = [joined((kind.value for kind in choice), "or") for choice in missing]
    lacking = joined(f"no {name}" for name in names).replace("-", " ")
    wanted = joined(f"{'one' if index else 'a role'} of kind {name}" for index, name in enumerate(names))
    return Problem(
        parties[0],
        f"{listed(ids)} {'has' if len(ids) == 1 else 'have'} {lacking}.",
        fix=f"Give {listed(ids, 'or')} {wanted}.",
        witness={"party": ids, "missing": [[kind.value for kind in choice] for choice in missing]},
        discriminator=f"{','.join(ids)}:{','.join(choice[0].value for choice in missing)}",
    )


def _may_have_services(alliance: Alliance) -> bool:
    """Whether something is outsourced that a service owner would own, or may be."""
    scopes = alliance.scope_of_work
    return not scopes or any(scope.services or presence(scope.services) is Presence.UNKNOWN for scope in scopes)


def _may_be(role: Role, kinds: Kinds) -> bool:
    """Whether a role is of one of these kinds, or may be."""
    return any(known(kind) in kinds or presence(kind) is Presence.UNKNOWN for kind in claims(role.kind))
