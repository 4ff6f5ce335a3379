"""A critical service is covered on the client's side by nobody below the strategic tier.

## Why it matters

Work can be given away, the knowledge to judge it cannot. Where an executive is the only one of the client who has to do
with a critical service, nobody there notices that it gets worse, nobody can talk to the provider about how it is done,
and nobody could take it back.

A service that is `critical` or `important` is asked for a role of the client's side, tactical or operational, that owns
it, owns or verifies one of its metrics, has a part in an activity, a step or a continuity plan of it, owes something in
the same part of the work, or reports to one of these. A role whose tier is not stated counts as one, and one that is no
longer in force does not.

## Example

```yaml bad
roles:
  client-cio: {party: client-co, tier: strategic}
scope-of-work:
  infrastructure:
    services:
      network:                              # <- only "client-cio" of the strategic tier has to do with "network"
        owner: client-cio
        criticality: critical
```

```yaml good
roles:
  client-cio: {party: client-co, tier: strategic}
  network-lead: {party: client-co, tier: operational, reports-to: client-cio}
scope-of-work:
  infrastructure:
    services:
      network:
        owner: client-cio
        criticality: critical
```
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import tier_of
from outsourcegov.governance.structure.chains import reached
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import UNKNOWN, Maybe, claims, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.metrics import Metric
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import VITAL, Service
from outsourcegov.model.vocabulary import Side, Tier
from outsourcegov.model.who import Who

_NONE = ""
"""No service; no id is empty."""


@rule(
    id="PTY007",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give it an owner of the tactical or operational tier, or say which role of those has to do with it.",
)
def retained_organisation_hollow(governance: Governance) -> Iterator[Problem]:
    covering = _covering(governance)
    if covering is None or _hides_somebody(governance.alliance):
        return
    beside = {id: _roles(governance, said) for id, said in _beside(governance).items()}
    settled = {id for id, roles in beside.items() if roles is None or not covering.isdisjoint(roles)}
    for scope in governance.alliance.scope_of_work:
        owed = _roles(governance, [obligation.owner for obligation in scope.obligations])
        if owed is None or not covering.isdisjoint(owed) or is_untold(scope.obligations):
            continue
        if not settled.isdisjoint((scope.id, known(scope.contract))):
            continue
        for service in scope.services:
            is_critical = all(one in VITAL for one in claims(service.criticality))
            if not is_critical or not governance.terms.surely_holds(service) or is_untold(service.metrics):
                continue
            owners = _roles(governance, [service.owner])
            if owners is None or not covering.isdisjoint(owners) or service.id in settled:
                continue
            roles = owners | (beside.get(service.id) or frozenset())
            client = sorted(role for role in roles if governance.sides.of_role(role) is Side.CLIENT)
            if client:
                yield from _problem(governance, service, client)


def _problem(governance: Governance, service: Service, roles: Sequence[str]) -> Iterator[Problem]:
    there = [id for id in roles if (role := governance.find(id, Role)) and may_hold(role, governance.as_of)]
    causes = [governance.availability.cause(id, governance.as_of) for id in roles]
    named = f'"{service.id}", which is {_word(service)}'
    if there:
        who = f"{listed_briefly(there)} of the strategic tier {'has' if len(there) == 1 else 'have'}"
        yield Problem(service, f"On the client's side only {who} to do with {named}.", witness={"roles": there})
    elif None not in causes:
        gone = f"{listed_briefly(roles)} {'is' if len(roles) == 1 else 'are'} not in force"
        yield Problem(
            service,
            f"Nobody on the client's side has to do with {named}: {gone}.",
            witness={"roles": roles},
            because=tuple(cause for cause in causes if cause is not None),
        )


def _word(service: Service) -> str:
    said = known(service.criticality)
    return said.value if said is not None else "critical or important"


def _covering(governance: Governance) -> AbstractSet[str] | None:
    """The roles of the client's side, or that may be of it, that may be below the strategic tier, and all above those.

    None where it cannot be told who reports to whom.
    """
    roles = governance.alliance.roles
    if is_untold(roles) or any(is_untold(role.reports_to) for role in roles):
        return None
    above = {role.id: [name] if (name := known(role.reports_to)) is not None else [] for role in roles}
    lower = (role.id for role in roles if tier_of(role) is not Tier.STRATEGIC and _may_be_there(governance, role))
    return reached(lower, above)


def _may_be_there(governance: Governance, role: Role) -> bool:
    return Side.CLIENT in governance.sides.may_be_on(role) and may_hold(role, governance.as_of)


def _hides_somebody(alliance: Alliance) -> bool:
    """Whether somebody may have to do with any service, because it cannot be told with which."""
    lists: list[object] = [alliance.activities, alliance.processes, alliance.continuity_plans]
    services: list[object] = [activity.service for activity in alliance.activities]
    for process in alliance.processes:
        lists.append(process.steps)
        services.extend(step.service for step in process.steps)
    services.extend(plan.covers for plan in alliance.continuity_plans)
    return any(map(is_untold, (*lists, *services)))


def _beside(governance: Governance) -> Mapping[str, Sequence[Maybe[Who]]]:
    """Who has to do with each service beside its owner, or with all of a scope or a contract."""
    alliance = governance.alliance
    found: dict[str, list[Maybe[Who]]] = {}
    for scope in alliance.scope_of_work:
        for service in scope.services:
            for id in service.metrics:
                metric = governance.find(id, Metric)
                who = (metric.owner, metric.verified_by) if metric is not None else (UNKNOWN,)
                found.setdefault(service.id, []).extend(who)
    for activity in alliance.activities:
        columns = [UNKNOWN] if is_untold(activity.raci) else [Who((cell.column,)) for cell in activity.raci]
        found.setdefault(known(activity.service) or _NONE, []).extend(columns)
    for process in alliance.processes:
        for step in process.steps:
            found.setdefault(known(step.service) or _NONE, []).append(step.by)
    for plan in alliance.continuity_plans:
        for id in plan.covers:
            found.setdefault(id, []).append(plan.owner)
    return found


def _roles(governance: Governance, said: Iterable[Maybe[Who]]) -> AbstractSet[str] | None:
    """The roles that are named; None where one cannot be told, or somebody else is named."""
    found: set[str] = set()
    for who in said:
        names = names_in(who)
        if names is None or any(governance.find(name, Role) is None for name in names):
            return None
        found.update(names)
    return found
