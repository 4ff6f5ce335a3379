"""Two rights are for the same cases, and different people have them.

## Why it matters

Whoever asks may choose whom to ask, and goes where the answer will be yes. When the two disagree, nobody can say which
answer counts.

Where several may decide the same on purpose, the decision says so: `overlap: any-may`, or `first-row` and
`most-specific`, or a `priority` on the rows. A row `in-absence-of` others is a fallback and no fault, nor are rights of
both sides to a decision that is joint. What the sources leave open counts as no overlap.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 75000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}   # <- for amount over 50,000 GBP up to 75,000 GBP
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
from outsourcegov.governance.decisions.region_words import region_as_data, region_in_words
from outsourcegov.governance.governance import Governance


@rule(
    id="DEC004",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Part the cases between them, or say with overlap or priority whose right goes first.",
)
def overlap_different_decider(governance: Governance) -> Iterator[Problem]:
    for authority, found in governance.authorities.faults.contested:
        decision = authority.decision
        if found is None:
            yield Problem(
                decision,
                f'The rights to "{decision.id}" differ in too many ways to tell which are for the same cases.',
                severity=Severity.WARNING,
                fix="Split the decision into several, or give its rights fewer conditions.",
                discriminator="too many",
            )
        for contest in found or ():
            if contest.is_at_a_bound:
                continue  # DEC006
            words = region_in_words(authority.cases, contest.region, authority.days)
            yield Problem(
                contest.rights[-1],
                f'{listed(contest.deciders)} may each decide "{decision.id}" {words}.',
                witness={"deciders": contest.deciders, "region": region_as_data(authority.cases, contest.region)},
                discriminator=words,
            )
