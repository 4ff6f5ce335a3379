"""Something on the road map is for services that will be over by then, or are.

## Why it matters

A road map outlives the services it was drawn for: the network is to be renewed in the year after the contract for it
ends. Either there is a plan to go on that nobody has written down, or money is planned for nothing.

Told is what is planned or under way where every service that it `affects` has ended, or where its `due` day lies
after the last day of all of them; of what says no services, after the last day of every contract. Renewals count: what
lies after the current term and before the end of the last renewal that is agreed is a note, where somebody must agree
to it or use an option. A contract that renews itself is taken to do so, as often as it may, and lasts no longer than
one with which it ends.

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
from outsourcegov.governance.paper.renewals import last_days_of
from outsourcegov.model.absent import Absent, Presence, known, presence
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
        due, (last, end) = due_day(item), _last_days(governance, services)
        severity, fix = None, None
        if services and all(map(governance.terms.has_ended, services)):
            message = f"is for {listed_briefly([one.id for one in services])}, and that has ended"
        elif due is not None and end is not None and due > end:
            message = f"is due on {due}, and what it is for ends on {end}"
        elif due is not None and last is not None and due > last:
            message = f"is due on {due}, and what it is for goes on after {last} only if it is renewed"
            severity, fix = Severity.NOTE, "Agree on the renewal in time, or do it earlier."
        else:
            continue
        yield Problem(
            item,
            f'Roadmap item "{item.id}" {message}.',
            witness={"services": [one.id for one in services]},
            severity=severity,
            fix=fix,
        )


def _services(governance: Governance, item: RoadmapItem) -> Sequence[Service]:
    found = (governance.find(id, Service) for id in item.affects)
    return [service for service in found if service is not None]


_Days = tuple[date | None, date | None]
"""The last day if nobody does anything, and if everybody renews; each None where that is not certain."""


def _last_days(governance: Governance, services: Sequence[Service]) -> _Days:
    """The last days of some services, or where there are none of every contract."""
    if services:
        days = [_last_days_of(governance, service) for service in services]
    else:
        days = [_last_days_of_contract(governance, contract) for contract in governance.alliance.contracts]
    return _longest([last for last, _ in days]), _longest([end for _, end in days])


def _longest(days: Sequence[date | None]) -> date | None:
    told = [day for day in days if day is not None]
    return max(told) if told and len(told) == len(days) else None


def _last_days_of(governance: Governance, service: Service) -> _Days:
    if service.until is not None:
        return known(service.until), known(service.until)
    contract = governance.terms.contract_of(service)
    return _last_days_of_contract(governance, contract) if contract is not None else (None, None)


def _last_days_of_contract(governance: Governance, contract: Contract) -> _Days:
    dates = (contract.from_, contract.until, contract.effective, contract.expires, contract.initial_term)
    return (None, None) if any(isinstance(date, Absent) for date in dates) else last_days_of(governance, contract)
