"""At the number where one right ends and the next begins, both may decide, or neither.

## Why it matters

"Up to 50,000" and "from 50,000" both have the case of exactly 50,000; "below" and "over" leave it to nobody. Round
numbers are what people ask for, so the case comes up.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:                           # <- for amount exactly 50,000 GBP
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {below: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}
  price-change:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 20000}}}
      - {decider: client-cio, when: {amount: {from: 20000}}}   # <- may both decide
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
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.open_decisions import Gap
from outsourcegov.governance.decisions.region_words import cases_in_words, region_as_data, region_in_words
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC006",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let one of the two take the number in (up-to, from) and the other leave it out (below, over).",
)
def boundary_ambiguity(governance: Governance) -> Iterator[Problem]:
    for one in governance.authorities.faults.open:
        decision = one.authority.decision
        for region in one.gaps(Gap.BOUND):
            words = cases_in_words(one.authority.cases, region)
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" {words}: one right ends below it, and the next begins above it.',
                witness={"region": region_as_data(one.authority.cases, region)},
                discriminator=words,
            )
    for authority, found in governance.authorities.faults.contested:
        for contest in found or ():
            if contest.is_at_a_bound:
                words = region_in_words(authority.cases, contest.region, authority.days)
                yield Problem(
                    contest.rights[-1],
                    f'{listed(contest.deciders)} may both decide "{authority.decision.id}" {words}.',
                    witness={"deciders": contest.deciders, "region": region_as_data(authority.cases, contest.region)},
                    discriminator=words,
                )
