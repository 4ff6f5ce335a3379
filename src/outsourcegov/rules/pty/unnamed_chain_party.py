"""A party does part of a service, and the alliance does not say whom it works for or where it is.

## Why it matters

Whoever is asked who really runs a service, by a supervisor, by a customer or after a failure, has to name the whole
chain: each subcontractor, under whom it works, and in which country it is. A name alone does not tell which law
protects the data, nor whom to call when the subcontractor stops.

Those parties are looked at to which a service is subcontracted, or whose role provides it, but for the providers of the
alliance themselves and their units. Whom a party works for is its `parent`, from which its rank in the chain follows.
Its `country` is asked for where the alliance states the country of any party, or follows a regime.

## Example

```yaml bad
parties:
  client-co: {kind: client, country: GB}
  provider-co: {kind: provider, country: GB}
  line-co: {kind: subcontractor}            # <- whom it works for or in which country it is
scope-of-work:
  infrastructure:
    services:
      network: {subcontracted-to: line-co}
```

```yaml good
parties:
  client-co: {kind: client, country: GB}
  provider-co: {kind: provider, country: GB}
  line-co: {kind: subcontractor, parent: provider-co, country: "NO"}
scope-of-work:
  infrastructure:
    services:
      network: {subcontracted-to: line-co}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed_briefly
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import Party, PartyKind, Role
from outsourcegov.model.scope import Service

_FIXES = {"parent": "for which party it works (parent)", "country": "in which country it is registered (country)"}
_WORDS = {"parent": "whom it works for", "country": "in which country it is"}


@rule(
    id="PTY008",
    severity=Severity.WARNING,
    since="0.1.0",
    fix=f"Say {joined(_FIXES.values())}.",
)
def unnamed_chain_party(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    if not alliance.client or not alliance.providers:
        return
    wants_country = bool(alliance.regimes) or any(known(one.country) is not None for one in alliance.parties)
    for id, services in _chain(governance).items():
        party = governance.find(id, Party)
        lacking = _lacking(governance, party, wants_country=wants_country) if party is not None else []
        if party is not None and lacking:
            what = joined((_WORDS[key] for key in lacking), "or")
            is_provider = known(party.kind) is PartyKind.PROVIDER and "parent" in lacking
            yield Problem(
                party,
                f'"{id}" does part of {listed_briefly(services)}, and it is not said {what}.',
                fix=f"Say {joined(_FIXES[key] for key in lacking)}{', or name it under providers' * is_provider}.",
                witness={"missing": lacking, "services": services},
                discriminator=",".join(lacking),
            )


def _chain(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The parties that do part of a service for a provider, each with the services."""
    found: dict[str, list[str]] = {}
    for scope in governance.alliance.scope_of_work:
        for service in scope.services:
            if governance.terms.surely_holds(service):
                for party in dict.fromkeys(_doing(governance, service)):
                    found.setdefault(party, []).append(service.id)
    principals = {*governance.alliance.client, *governance.alliance.providers}
    return {party: services for party, services in found.items() if party not in principals}


def _doing(governance: Governance, service: Service) -> Iterator[str]:
    """The parties that a service is subcontracted to, and those of the roles that provide it."""
    yield from service.subcontracted_to
    for name in ids_of(service.provided_by):
        role = governance.find(name, Role)
        party = known(role.party) if role is not None else name
        if party is not None:
            yield party


def _lacking(governance: Governance, party: Party, *, wants_country: bool) -> Sequence[str]:
    """The keys of a party in a chain that are not there."""
    if any(kind is PartyKind.UNIT or is_untold(kind) for kind in claims(party.kind)):
        return []
    is_alone = all(presence(above) is Presence.MISSING for above in (party.parent, party.managed_by))
    lacks_parent = is_alone and governance.sides.is_outside(party)
    lacks_country = wants_country and presence(party.country) is Presence.MISSING
    return [*(["parent"] if lacks_parent else []), *(["country"] if lacks_country else [])]
