"""A service is done by a provider that is no party to the contract it belongs to.

## Why it matters

What a provider owes stands in its own contract. One that delivers under the contract of another owes the client
nothing: no service level, no credit and no help when it is over, and the one that owes them does not deliver.

A role provides the service (`provided-by`), and the scope of that names the contract. The provider to which the role
belongs must be a party to it, or to one above or below it; a subcontractor and a unit belong to the provider for which
they work. Nothing is said where one of these cannot be told. Nor is it of a party that the service is
`subcontracted-to`.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: harbour-it, client: harbour, providers: [apps-co, cloud-co]}
parties: {harbour: {kind: client}, apps-co: {kind: provider}, cloud-co: {kind: provider}}
roles:
  cloud-lead: {party: cloud-co}
contracts:
  apps-contract: {between: [harbour, apps-co], effective: 2025-04-01}
scope-of-work:
  applications:
    contract: apps-contract
    services:
      hosting: {provided-by: cloud-lead}    # <- "cloud-lead" of "cloud-co", which is no party to "apps-contract"
```

```yaml good
outsourcegov: 1
alliance: {id: harbour-it, client: harbour, providers: [apps-co, cloud-co]}
parties: {harbour: {kind: client}, apps-co: {kind: provider}, cloud-co: {kind: provider}}
roles:
  cloud-lead: {party: cloud-co}
contracts:
  apps-contract: {between: [harbour, apps-co], effective: 2025-04-01}
scope-of-work:
  applications:
    contract: apps-contract
    services:
      hosting: {provided-by: cloud-lead, subcontracted-to: cloud-co}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import in_scope
from outsourcegov.governance.scope.providers import outside_contract


@rule(
    id="SOW015",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Take it into the scope of a contract with that provider, or let a party to this one provide it.",
)
def provider_outside_contract(governance: Governance) -> Iterator[Problem]:
    for one in in_scope(governance):
        if one.contract is None:
            continue
        for name, provider in outside_contract(governance, one.item, one.contract):
            who = f'"{name}" of "{provider}"' if name != provider else f'"{provider}"'
            yield Problem(
                one.item,
                f'{one.named} is provided by {who}, which is no party to "{one.contract.id}".',
                at=("provided-by",),
                witness={"provided-by": name, "provider": provider, "contract": one.contract.id},
                discriminator=name,
            )
