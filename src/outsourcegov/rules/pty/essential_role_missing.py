"""A side lacks a role that every alliance lives on.

## Why it matters

On the client's side somebody must manage the contract, somebody own each service, and an executive stand behind it; on
each provider's side somebody must deliver or keep the relationship, with an executive behind. A side without them
cannot keep its part of any agreement, whatever the paper says.

Of a party that others make up together, a role of any member counts. A role that owns a service is a service owner,
whatever its kind. Where the scope of work is written down and holds no service, no service owner is wanted. A role that
is still to come counts, and nothing is asked of a party all of whose contracts have ended.

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

from collections.abc import Iterator, Sequence, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed
from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import without_executive
from outsourcegov.governance.structure.chains import reached
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Party, Role, RoleKind

Kinds = tuple[RoleKind, ...]
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
    alliance = governance.alliance
    if presence(alliance.roles) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE):
        return
    client = _CLIENT if _may_have_services(alliance) else _CLIENT[:-1]
    having = {kinds: _principals_with(governance, kinds) for kinds in (*client, *_PROVIDER)}
    for parties, wanted in ((alliance.client, client), *(([one], _PROVIDER) for one in alliance.providers)):
        defined = [found for id in parties if (found := governance.find(id, Party)) is not None]
        staying = [one for one in defined if not is_over(one, governance.as_of)]
        missing = [kinds for kinds in wanted if (who := having[kinds]) is not None and who.isdisjoint(parties)]
        are_told = len(defined) == len(parties) and all(_is_told(governance, one) for one in defined)
        if missing and staying and are_told and not _may_have_left(governance, parties):
            yield _problem(staying, missing)


def _principals_with(governance: Governance, kinds: Kinds) -> AbstractSet[str] | None:
    """The clients and providers that have a role of these kinds, or may, or whose members do; None: any of them may."""
    sides = governance.sides
    owning = _owners_of_services(governance) if RoleKind.SERVICE_OWNER in kinds else ()
    if owning is None:
        return None
    found = set[str]()
    for role in governance.alliance.roles:
        if not is_over(role, governance.as_of) and (role.id in owning or _may_be(role, kinds)):
            party = known(role.party)
            principal = sides.principal(party)
            if principal is not None:
                found.add(principal)
            elif not sides.is_outside(party):
                return None  # it cannot be told whose it is
    return reached(found, sides.wholes)


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
        states=without_executive(ids[0]) if (RoleKind.EXECUTIVE_SPONSOR,) in missing else None,
    )


def _is_told(governance: Governance, party: Party) -> bool:
    """Whether it is known who the members of a party are, where it has any."""
    are_defined = all(governance.find(id, Party) is not None for id in party.members)
    return are_defined and presence(party.members) is not Presence.UNKNOWN


def _may_have_services(alliance: Alliance) -> bool:
    """Whether something is outsourced that a service owner would own, or may be."""
    scopes = alliance.scope_of_work
    return not scopes or any(scope.services or presence(scope.services) is Presence.UNKNOWN for scope in scopes)


def _owners_of_services(governance: Governance) -> AbstractSet[str] | None:
    """All who own a service, or may; None where one cannot be told."""
    services = (service for scope in governance.alliance.scope_of_work for service in scope.services)
    owners = [names_in(service.owner) for service in services if not is_over(service, governance.as_of)]
    return None if None in owners else {name for names in owners for name in names or ()}


def _may_have_left(governance: Governance, parties: Sequence[str]) -> bool:
    """Whether all contracts have ended that some parties have, or all there are where they have none; or may have."""
    contracts = [one for one in governance.alliance.contracts if not set(parties).isdisjoint(one.between)]
    ended = governance.terms.may_have_ended
    return all(map(ended, contracts)) if contracts else ended(governance.alliance)


def _may_be(role: Role, kinds: Kinds) -> bool:
    """Whether a role is of one of these kinds, or may be."""
    return any(known(kind) in kinds or presence(kind) is Presence.UNKNOWN for kind in claims(role.kind))
