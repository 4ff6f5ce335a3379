"""Something on the road map is for services that will be over by then, or are.

## Why it matters

A road map outlives the services it was drawn for: the network is to be renewed in the year after the contract for it
ends. Either there is a plan to go on that nobody has written down, or money is planned for nothing.

Told is what is planned or under way where every service that it `affects` has ended, or where its `due` day lies
after the last day of all of them; of what says no services, after the last day of every contract. A contract with a
`renewal` may go on, and nothing is said of its end.

## Example

```yaml bad
roles:
  service-owner: {party: client-co}
  network-lead: {party: provider-co}
contracts:
  msa: {between: [client-co, provider-co], owner: service-owner, effective: 2025-04-01, expires: 2027-03-31}
scope-of-work:
  lines: {services: {network: {owner: service-owner, provided-by: network-lead}}}
roadmap:
  new-switches:                             # <- due on 2028-06-30, and what it is for ends on 2027-03-31
    {owner: network-lead, due: 2028-06-30, affects: network}
```

```yaml good
roles:
  service-owner: {party: client-co}
  network-lead: {party: provider-co}
contracts:
  msa: {between: [client-co, provider-co], owner: service-owner, effective: 2025-04-01, expires: 2027-03-31}
scope-of-work:
  lines: {services: {network: {owner: service-owner, provided-by: network-lead}}}
roadmap:
  new-switches: {owner: network-lead, due: 2026-12-31, affects: network}
```
"""

from collections.abc import Iterator, Sequence
from datetime import date

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.follow_through.tasks import due_day, open_tasks
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Absent, Presence, is_ruled_out, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.planning import RoadmapItem
from outsourcegov.model.scope import Service


@rule(
    id="FOL007",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Do it earlier, drop it, or agree on how the services go on and write that down.",
)
def roadmap_beyond_the_end(governance: Governance) -> Iterator[Problem]:
    for item in open_tasks(governance):
        if not isinstance(item, RoadmapItem) or presence(item.affects) in (Presence.UNKNOWN, Presence.NOT_APPLICABLE):
            continue
        services = _services(governance, item)
        due, last = due_day(item), _last_day(governance, services)
        if services and all(map(governance.terms.has_ended, services)):
            message = f"is for {listed_briefly([one.id for one in services])}, and that has ended"
        elif due is not None and last is not None and due > last:
            message = f"is due on {due}, and what it is for ends on {last}"
        else:
            continue
        yield Problem(item, f'Roadmap item "{item.id}" {message}.', witness={"services": [one.id for one in services]})


def _services(governance: Governance, item: RoadmapItem) -> Sequence[Service]:
    found = (governance.find(id, Service) for id in item.affects)
    return [service for service in found if service is not None]


def _last_day(governance: Governance, services: Sequence[Service]) -> date | None:
    """The last day of some services, or where there are none of every contract; None where that is not certain."""
    if services:
        days = [_last_day_of(governance, service) for service in services]
    else:
        days = [_last_day_of_contract(governance, contract) for contract in governance.alliance.contracts]
    told = [day for day in days if day is not None]
    return max(told) if told and len(told) == len(days) else None


def _last_day_of(governance: Governance, service: Service) -> date | None:
    if service.until is not None:
        return known(service.until)
    contract = governance.terms.contract_of(service)
    return _last_day_of_contract(governance, contract) if contract is not None else None


def _last_day_of_contract(governance: Governance, contract: Contract) -> date | None:
    dates = (contract.from_, contract.until, contract.effective, contract.expires, contract.initial_term)
    is_certain = not any(isinstance(date, Absent) for date in dates) and is_ruled_out(contract.renewal)
    return governance.terms.last_day(contract) if is_certain else None
