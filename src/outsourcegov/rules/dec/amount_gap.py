"""Part of a decision's range may be decided by nobody.

## Why it matters

Authority is granted in bands, and between two bands, or above the last, there may be nothing. The first case that falls
there waits, or is cut into two smaller ones.

Only ranges that no right covers under any circumstances are reported here, so the finding is certain. A bound that
cannot be told, such as an unknown figure or an amount in another currency, counts in favour of the right, and so do
bounds that contradict each other. Money is counted in cents, and what has only whole bounds in whole numbers: nothing
lies between 49.99 and 50. No number is equal to a text such as "<= 500", so that a right for that alone covers nothing.
Everything above the highest right is DEC003, a single number between two rights DEC006, and cases that differ in more
than an amount are DEC008.

A forum with the decision on its agenda, and a delegation, may cover the rest, and nothing is said; but not a forum that
a right names, or a delegation by somebody whom a right names: how far their authority goes is told there.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:                           # <- over 50,000 GBP up to 75,000 GBP
    attributes: {amount: {from: 0, up-to: 500000}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 75000}}}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0, up-to: 500000}}
    rights:
      - {decider: contract-manager, when: {amount: {up-to: 50000}}}
      - {decider: client-cio, when: {amount: {over: 50000}}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import written
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.open_decisions import Gap
from outsourcegov.governance.decisions.region_words import cases_in_words, region_as_data
from outsourcegov.governance.governance import Governance
from outsourcegov.model.conditions import Scalar


@rule(
    id="DEC002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Add a right for the open range, or widen the one beside it.",
)
def amount_gap(governance: Governance) -> Iterator[Problem]:
    for one in governance.authorities.faults.open:
        authority, decision = one.authority, one.authority.decision
        for region in one.gaps(Gap.RANGE):
            words = cases_in_words(authority.cases, region)
            [attribute] = region
            never = next(_never(authority, attribute), None)
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" {words}.',
                fix=None if never is None else _as_bounds(attribute, never),
                witness={
                    "region": region_as_data(authority.cases, region),
                    "unit": authority.cases.attributes[attribute].unit,
                },
                discriminator=words,
            )


def _never(authority: Authority, attribute: str) -> Iterator[Scalar]:
    """What rights want an attribute to be and no number is, such as the text ``<= 500``."""
    bounds = authority.cases.attributes[attribute].bounds
    for right in authority.rights:
        test = right.when.get(attribute)
        yield from (value for value in (test.one_of if test is not None else ()) if not bounds.may_be_number(value))


def _as_bounds(attribute: str, never: Scalar) -> str:
    text = written(str(never))
    return f"Write the limits of a right as bounds, such as {attribute}: {{up-to: 500}}; no number is ever {text}."
