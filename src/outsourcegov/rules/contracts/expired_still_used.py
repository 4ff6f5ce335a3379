"""A contract has ended, and services go on under it.

## Why it matters

Work without a contract has no price, no limit of liability and no way out that anybody agreed on. Often the contract
was renewed and nobody wrote it down; then every date that hangs on it is wrong.

A service goes on where its own last day, or that of its scope, has not come, or none is written. Who says that a
contract held until a day (`until`) says that it is done with: then nothing is found. A contract that renews itself has
not ended while it may still do so; one that somebody must renew has ended with its term until its new last day is
written (`expires`); one that ends with the contract it belongs to has ended with that, if not before. Where an
amendment has a later last day than the contract, [CON021](CON021.md) asks which counts, and nothing is said here, nor
where it cannot be told whether a contract renews itself, or goes on without the one it belongs to.

## Example

```yaml bad
contracts:
  msa: {between: [client-co, provider-co], effective: 2023-04-01, expires: 2026-03-31}   # <- ended on 2026-03-31
scope-of-work:
  infrastructure:
    contract: msa
    services: {service-desk: {title: Service desk}}
```

```yaml good
contracts:
  msa: {between: [client-co, provider-co], effective: 2023-04-01, expires: 2027-03-31}
scope-of-work:
  infrastructure:
    contract: msa
    services: {service-desk: {title: Service desk}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.contract_terms import ends_with_parent, last_day_of_all
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families


@rule(
    id="CON002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Write down until when it runs now (expires: ...), or that it is done with (until: ...).",
)
def expired_still_used(governance: Governance) -> Iterator[Problem]:
    terms = governance.terms
    going_on: dict[str, list[str]] = {}
    for scope in governance.alliance.scope_of_work:
        for service in scope.services if surely_holds(scope, terms.day) else ():
            contract = terms.contract_of(service)
            if contract is not None and surely_holds(service, terms.day):
                going_on.setdefault(contract.id, []).append(service.id)
    for contract in governance.alliance.contracts:
        services = going_on.get(contract.id, [])
        if not services or contract.until is not None or not terms.has_ended(contract):
            continue
        last, parent = terms.ends_on(contract), families(governance).parent(contract)
        own, on = last_day_of_all(contract), f" on {last}" if last is not None else ""
        is_with_parent = ends_with_parent(contract) and (own is None or (last is not None and last < own))
        ended = f'{on} with "{parent.id}"' if parent is not None and is_with_parent and terms.has_ended(parent) else on
        called, go = ("service", "goes") if len(services) == 1 else ("services", "go")
        yield Problem(
            contract,
            f'"{contract.id}" ended{ended}, and {called} {listed_briefly(services)} {go} on under it.',
            at=("expires",) if contract.expires is not None else (),
            witness={"ended": str(last) if last is not None else None, "services": services},
        )
