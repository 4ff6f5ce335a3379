"""Some cases of a decision may be decided by nobody.

## Why it matters

A right is for cases: changes up to 50,000 that are routine, services of one site, matters of one severity. Each row of
the table looks reasonable, and together they leave a corner open. Nobody sees it in the table; everybody sees it on the
day that such a case comes up.

The cases are all that the attributes of the decision allow, and every named condition that a right tests may hold or
not. An attribute of which it is not declared what it can be leaves nothing open. What is reported is certain, as for
DEC002. Where there are more combinations than can be looked at, that is said instead.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:                           # <- for amount over 50,000 GBP and urgency emergency
    attributes:
      amount: {from: 0}
      urgency: {one-of: [normal, emergency]}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}, urgency: normal}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    attributes:
      amount: {from: 0}
      urgency: {one-of: [normal, emergency]}
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
from outsourcegov.governance.decisions.region_words import region_as_data, regions_in_words
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC008",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Add a right for these cases, or widen one that is for similar cases.",
)
def decision_gap(governance: Governance) -> Iterator[Problem]:
    for one in governance.authorities.faults.open:
        authority, decision = one.authority, one.authority.decision
        if one.open_cases is None:
            yield Problem(
                decision,
                f'The rights to "{decision.id}" differ in too many ways to tell which cases they leave open.',
                severity=Severity.WARNING,
                fix="Split the decision into several, or give its rights fewer conditions.",
                discriminator="too many",
            )
        regions = one.gaps(Gap.CASES)
        if regions:
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" {regions_in_words(authority.cases, regions, authority.days)}.',
                witness={"regions": [region_as_data(authority.cases, region) for region in regions]},
            )
