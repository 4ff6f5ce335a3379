"""The largest cases have nobody to decide them.

## Why it matters

Each right has a limit and the decision has none, so above the highest right there is nobody. These are the cases that
matter most: they go round the table until somebody decides who never had the authority, or they are cut into pieces
that fit.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:                           # <- over 500,000 GBP
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000, up-to: 500000}}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.open_decisions import Gap
from outsourcegov.governance.decisions.region_words import cases_in_words, region_as_data
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say who decides above the highest right, or give the attribute of the decision the upper limit it has.",
)
def top_uncovered(governance: Governance) -> Iterator[Problem]:
    for one in governance.authorities.faults.open:
        decision = one.authority.decision
        for region in one.gaps(Gap.TOP):
            words = cases_in_words(one.authority.cases, region)
            [attribute] = region
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" {words}: no right goes further up.',
                witness={
                    "region": region_as_data(one.authority.cases, region),
                    "unit": one.authority.cases.attributes[attribute].unit,
                },
                discriminator=attribute,
            )
