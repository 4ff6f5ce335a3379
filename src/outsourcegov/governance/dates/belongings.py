"""What each thing belongs to, and holds as long as."""

from collections.abc import Mapping, Sequence

from outsourcegov.model.absent import known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry


def belongings(alliance: Alliance) -> Mapping[int, Sequence[Entry]]:
    """What each thing belongs to, by the identity of the thing; nothing where that is not written, or not defined."""
    things: dict[str, Entry] = {contract.id: contract for contract in alliance.contracts}
    found: dict[int, Sequence[Entry]] = {id(one): [of] for of in alliance.contracts for one in of.reviews}
    measured: dict[str, list[Entry]] = {}
    for scope in alliance.scope_of_work:
        contract = alliance.contracts.get(known(scope.contract) or "")
        found[id(scope)] = [] if contract is None else [contract]
        found |= {id(one): [scope] for one in (*scope.services, *scope.deliverables, *scope.obligations)}
        things |= {one.id: one for one in (scope, *scope.services, *scope.deliverables)}
        services = ((one, one.metrics) for one in scope.services)
        for one, metrics in (*services, *((one, one.metrics) for one in scope.deliverables)):
            for metric in metrics:
                measured.setdefault(metric, []).append(one)
    found |= {id(metric): measured.get(metric.id, []) for metric in alliance.metrics}
    continuity = ((plan, plan.covers) for plan in alliance.continuity_plans)
    exits = ((plan, plan.covers) for plan in alliance.exit_plans)
    for plan, ids in (*continuity, *exits, *((policy, policy.binds) for policy in alliance.policies)):
        found[id(plan)] = [things[id] for id in ids] if all(id in things for id in ids) else []
    return found
