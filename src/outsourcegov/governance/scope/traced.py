"""What can be traced: services and deliverables, and those that belong to a contract, a scope, a metric or a role."""

from collections.abc import Callable, Iterable, Iterator

from outsourcegov.errors import InvalidValue
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.scope.items import InScope, LeftOut, perhaps_in_scope, scope_caveats
from outsourcegov.governance.scope.measures import measured_elsewhere
from outsourcegov.governance.scope.trace import Trace, Traces
from outsourcegov.governance.scope.tracing import Tracer
from outsourcegov.governance.structure.named import names_in
from outsourcegov.governance.structure.references import a_kind
from outsourcegov.model.absent import known
from outsourcegov.model.common import Described
from outsourcegov.model.contracts import Contract
from outsourcegov.model.metrics import Metric
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.scope import Deliverable, Scope, Service
from outsourcegov.model.walk import kind_of


def traces(governance: Governance, of: str | None = None) -> Traces:
    """The traces of all that is in scope, or of what belongs to an id; raises ``UnknownId`` and ``InvalidValue``."""
    tracer, asked = Tracer(governance), governance[of] if of is not None else None
    if isinstance(asked, Service | Deliverable):
        return Traces((tracer.trace(_placed(governance, asked)),), asked=asked)
    belongs = _belonging(governance, asked) if asked is not None else lambda _: True
    there = list(perhaps_in_scope(governance))
    left = tuple(one for one in there if isinstance(one, LeftOut) and belongs(one.of))
    found = tuple(tracer.trace(one) for one in there if isinstance(one, InScope) and belongs(one))
    return Traces(found, left, asked, tuple(scope_caveats(governance, asked)))


def trace(governance: Governance, asked: Service | Deliverable | str) -> Trace:
    """The trace of a service or a deliverable; raises ``UnknownId`` and ``InvalidValue``."""
    id = asked if isinstance(asked, str) else asked.id
    found = governance[id]
    if not isinstance(found, Service | Deliverable):
        raise InvalidValue(f'"{id}" is {a_kind(kind_of(found))}; a service or a deliverable has a trace')
    return Tracer(governance).trace(_placed(governance, found))


def _belonging(governance: Governance, thing: Described) -> Callable[[InScope], bool]:
    """Tells what belongs to a thing; to a contract also what belongs to those below it."""
    match thing:
        case Contract():
            contracts = {id(thing), *map(id, _below(governance, thing))}
            return lambda one: id(one.contract) in contracts
        case Scope():
            return lambda one: one.scope is thing
        case Metric():
            measured = measured_elsewhere(governance)
            return lambda one: thing.id in (*one.item.metrics, *measured.get(one.item.id, ()))
        case Role() | Party():
            return lambda one: thing.id in _involved(governance, one)
        case _:
            raise InvalidValue(
                f'"{thing.id}" is {a_kind(kind_of(thing))}; a service or a deliverable has a trace, and so have those '
                "of a contract, a scope, a metric, a role or a party"
            )


def _below(governance: Governance, contract: Contract) -> Iterable[Contract]:
    """The contracts that belong to one, directly or through others."""
    of, found = families(governance), {contract.id: contract}
    for one in of.family(contract):
        above = of.parent(one)
        if above is not None and above.id in found:
            found[one.id] = one
    return found.values()


def _involved(governance: Governance, one: InScope) -> Iterator[str]:
    """The roles that own or deliver an item, and their parties."""
    yield from one.item.subcontracted_to if isinstance(one.item, Service) else ()
    for name in (*(names_in(one.item.owner) or ()), *(names_in(one.item.provided_by) or ())):
        yield name
        role = governance.find(name, Role)
        party = known(role.party) if role is not None else None
        yield from [party] if party is not None else []


def _placed(governance: Governance, item: Service | Deliverable) -> InScope:
    """An item with the scope it stands in."""
    scopes = governance.alliance.scope_of_work
    scope = next(one for one in scopes if any(each is item for each in (*one.services, *one.deliverables)))
    return InScope(item, scope, governance.terms.contract_of(scope))
