"""Which parties deliver what is in scope, and which of them the contract knows."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet

from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, principals
from outsourcegov.governance.scope.measures import is_work_told
from outsourcegov.governance.structure.named import ids_of, presence_of
from outsourcegov.model.absent import Presence, known
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
    top = families(governance).top(contract)
    return governance.answers.for_anybody(_providers_by_top).get(top.id) if top is not None else None


def _providers_by_top(governance: Governance) -> Mapping[str, AbstractSet[str] | None]:
    """The providers of each family, by the id of the contract at its top."""
    of = families(governance)
    return {top.id: _providers(governance, family) for family in of if (top := of.top(family[0])) is not None}


def _providers(governance: Governance, family: Sequence[Contract]) -> AbstractSet[str] | None:
    found = set[str]()
    for contract in family:
        parties = principals(governance, contract)
        if parties is None:
            return None
        found |= {party for party in parties if governance.sides.of_party(party) is Side.PROVIDER}
    return found


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
