"""A lower tier decides on more money than a higher one.

## Why it matters

Authority grows with what is at stake. Where a manager decides on large amounts and a director on small ones, two rows
have changed places, or the limits of one table were raised and those of another were not.

Rights to the same cases, one of which begins where the other has ended or above, are compared by the tiers of the
roles and forums that have them. A right that needs prior approval is as high as whoever approves, and is left out; so
is one that counts only in the absence of others.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co, tier: tactical}
  client-cio: {party: client-co, tier: strategic}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: client-cio, when: {amount: {up-to: 50000}}}
      - {decider: contract-manager, when: {amount: {over: 50000}}}   # <- decides on more than "client-cio"
```

```yaml good
roles:
  contract-manager: {party: client-co, tier: tactical}
  client-cio: {party: client-co, tier: strategic}
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
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC007",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Check the two rows: have they changed places, or was one limit raised and the other not?",
)
def non_monotone_authority(governance: Governance) -> Iterator[Problem]:
    for found in governance.authorities.faults.inversions:
        lower, higher = str(found.lower.decider), str(found.higher.decider)
        yield Problem(
            found.lower,
            f'In "{found.decision.id}", "{lower}" decides on more than "{higher}", which stands on a higher tier.',
            witness={"lower": lower, "higher": higher, "attribute": found.attribute},
            discriminator=f"{lower}:{higher}:{found.attribute}",
        )
