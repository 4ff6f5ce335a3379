"""A delegation passes on more than whoever grants it has.

## Why it matters

Nobody can give what they lack. The delegate signs in good faith, for an amount or at a time that the grantor could not
have signed for, and nobody has decided.

What a grantor has is what rights give it, or a delegation that it has received, or what it has as a deputy. A
delegation without conditions passes on what there is, and exceeds nothing. Where it is not told who has the decision,
nothing is said.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  service-owner: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0, up-to: 50000}}
    rights: [{decider: contract-manager}]
  price-change:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 10000}}}
      - {decider: service-owner, when: {amount: {over: 10000}}}
delegations:
  leave-cover:                              # <- for amount over 10,000 GBP up to 20,000 GBP
    granted-by: contract-manager
    granted-to: service-owner
    decisions: [price-change, change-request]
    when: {amount: {up-to: 20000}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  service-owner: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0, up-to: 50000}}
    rights: [{decider: contract-manager}]
delegations:
  leave-cover:
    granted-by: contract-manager
    granted-to: service-owner
    decisions: change-request
    when: {amount: {up-to: 20000}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.delegations import void
from outsourcegov.governance.decisions.region_words import region_as_data, regions_in_words
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC016",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Limit the delegation to what its grantor may decide, or let somebody grant it who may.",
)
def delegation_exceeds_grantor(governance: Governance) -> Iterator[Problem]:
    for found in governance.authorities.faults.over_grants:
        authority, decision = found.authority, found.authority.decision
        words = regions_in_words(authority.cases, found.regions, authority.days) if found.regions else ""
        grantors = f"{listed(found.grantors)} {'may' if len(found.grantors) == 1 else 'together may'}"
        yield Problem(
            found.delegation,
            f'"{found.delegation.id}" passes on "{decision.id}"{words and f" {words}"}, which {grantors} not decide'
            f"{'' if words else ' at all'}.",
            witness={
                "decision": decision.id,
                "regions": [region_as_data(authority.cases, region) for region in found.regions],
            },
            discriminator=decision.id,
            because=void(found.delegation, decision),
        )
