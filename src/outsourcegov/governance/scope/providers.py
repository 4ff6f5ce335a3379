"""Which parties deliver what is in scope, and which of them the contract knows."""

from collections.abc import Iterator, Mapping, Set as AbstractSet

from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.measures import is_work_told
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.governance.structure.named import ids_of, presence_of
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.parties import Party, PartyKind, Role
from outsourcegov.model.scope import Deliverable, Service
from outsourcegov.model.vocabulary import Side


def delivering(governance: Governance, item: Service | Deliverable) -> Iterator[tuple[str, str]]:
    """Those who deliver an item, each with the provider of the alliance that it belongs to; without others."""
    for name in ids_of(item.provided_by):
        role = governance.find(name, Role)
        party = known(role.party) if role is not None else name
        provider = governance.sides.principal(party)
        if provider is not None and governance.sides.of_party(party) is Side.PROVIDER:
            yield name, provider


def providers_of(governance: Governance, contract: Contract) -> AbstractSet[str] | None:
    """The providers that are parties to a contract, or to one above or below it; None where that cannot be told."""
    return governance.answers.for_anybody(_providers_by_contract).get(id(contract))


def _providers_by_contract(governance: Governance) -> Mapping[int, AbstractSet[str] | None]:
    contracts = governance.alliance.contracts
    above = {one.id: [parent] if (parent := known(one.parent)) else [] for one in reversed(contracts)}
    tops: dict[str, str] = {}
    for name in from_the_top(above):
        tops[name] = tops[above[name][0]] if above.get(name) else name
    found: dict[str, set[str] | None] = {}
    for contract in contracts:
        top, parties = tops.get(contract.id, contract.id), _providers(governance, contract)
        others = found.setdefault(top, set())
        if parties is None or others is None:
            found[top] = None
        else:
            others.update(parties)
    return {id(one): found.get(tops.get(one.id, one.id)) for one in contracts if not _is_parent_hidden(one)}


def _is_parent_hidden(contract: Contract) -> bool:
    return presence(contract.parent) is not Presence.MISSING and known(contract.parent) is None


def _providers(governance: Governance, contract: Contract) -> set[str] | None:
    """The providers among the parties to a contract; None where it cannot be told who they all are."""
    if not is_told(contract.between):
        return None
    sides = governance.sides
    principals = {party: sides.principal(party) for party in contract.between}
    if any(principal is None and not sides.is_outside(party) for party, principal in principals.items()):
        return None
    return {one for one in principals.values() if one is not None and sides.of_party(one) is Side.PROVIDER}


def is_subcontractor(governance: Governance, party: str) -> bool:
    """Whether a party is certain to work for a provider of the alliance, and to be no part of it."""
    found = governance.find(party, Party)
    if found is None or party in governance.alliance.providers or party in governance.alliance.client:
        return False
    return known(found.kind) is PartyKind.SUBCONTRACTOR and governance.sides.of_party(party) is Side.PROVIDER


def outside_contract(
    governance: Governance, item: Service | Deliverable, contract: Contract
) -> Iterator[tuple[str, str]]:
    """Those who deliver an item and whose provider is surely no party to its contract, each with the provider."""
    parties = providers_of(governance, contract)
    others = item.subcontracted_to if isinstance(item, Service) else ()
    if parties is None or not is_told(others):
        return
    subcontractors = {governance.sides.principal(party) for party in others}
    for name, provider in delivering(governance, item):
        if provider not in parties and provider not in subcontractors:
            yield name, provider


def is_delivered(governance: Governance, item: Service | Deliverable) -> bool:
    """Whether somebody is named who delivers an item, or may be: in activities and processes of a service, too."""
    if presence_of(item.provided_by) is not Presence.MISSING:
        return True
    if not is_work_told(governance):
        return True
    return isinstance(item, Service) and item.id in governance.answers.for_anybody(_worked_on)


def _worked_on(governance: Governance) -> AbstractSet[str]:
    """The services of which somebody does an activity or a step."""
    alliance = governance.alliance
    steps = (step.service for process in alliance.processes for step in process.steps)
    activities = (one.service for one in alliance.activities if one.raci or not is_told(one.raci))
    return {id for service in (*steps, *activities) if (id := known(service)) is not None}
