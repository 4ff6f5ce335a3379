"""Which parties belong together, and which group of providers does a service."""

from collections.abc import Iterable, Mapping, Sequence

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import InForce
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.governance.structure.named import names_in, presence_of
from outsourcegov.model.absent import Presence, known
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Service
from outsourcegov.model.vocabulary import Side


def groups(governance: Governance) -> Mapping[str, str]:
    """The party on top of each party, itself where there is none; a client above it counts for nothing."""
    return governance.answers.for_anybody(_groups)


def chains(governance: Governance) -> Mapping[str, str]:
    """The same of subcontractors, below the providers and clients for which they work."""
    return governance.answers.for_anybody(_chains)


def doing(governance: Governance, service: Service) -> Sequence[str | None]:
    """The parties of those who provide a service, each once; None for one that cannot be told."""
    names = names_in(service.provided_by)
    return [None] if names is None else list(dict.fromkeys(_party(governance, name) for name in names))


def provider_group(governance: Governance, one: InForce) -> str | None:
    """The group of the providers who do a service, by itself or by its contract; None for several, or where untold."""
    if presence_of(one.service.provided_by) is Presence.MISSING:
        between: Iterable[str] = one.contracts[0].between if one.contracts else ()
        parties: Sequence[str | None] = [id for id in between if governance.sides.of_party(id) is not Side.CLIENT]
    else:
        parties = doing(governance, one.service)
    providers = {governance.sides.principal(party) for party in parties}
    if not providers <= {*governance.alliance.providers}:
        return None
    found = {groups(governance).get(provider or "") for provider in providers}
    return found.pop() if len(found) == 1 else None


def _party(governance: Governance, name: str) -> str | None:
    role = governance.find(name, Role)
    return known(role.party) if role is not None else name if name in governance.alliance.parties else None


def _groups(governance: Governance) -> Mapping[str, str]:
    return _tops(governance, {*governance.alliance.client})


def _chains(governance: Governance) -> Mapping[str, str]:
    return _tops(governance, {*governance.alliance.client, *governance.alliance.providers})


def _tops(governance: Governance, beyond: set[str]) -> Mapping[str, str]:
    """The party on top of each, below some; where several are above it, or circles, it stands by itself."""
    above: dict[str, Sequence[str]] = {}
    for party in reversed(governance.alliance.parties):
        parent = known(party.parent)
        higher = [*governance.sides.wholes.get(party.id, ()), *([parent] if parent is not None else [])]
        above[party.id] = list(dict.fromkeys(one for one in higher if one not in beyond))
    found = {id: id for id in above}
    for id in from_the_top(above):
        if len(above.get(id, ())) == 1:
            found[id] = found.get(above[id][0], above[id][0])
    return found
