"""Part of a decision's range may be decided by nobody.

## Why it matters

Authority is granted in bands, and between two bands, or above the last, there may be nothing. The first case that falls
there waits, or is cut into two smaller ones.

Only ranges that no right covers under any circumstances are reported here, so the finding is certain. A bound that
cannot be told, such as an unknown figure or an amount in another currency, counts in favour of the right, and so do
bounds that contradict each other. Nothing lies between 49.99 and 50, or between 4 and 5 where no money is meant. No
number is equal to a text such as "<= 500", so that a right for that alone covers nothing.

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
from decimal import Decimal
from functools import partial

from outsourcegov.analysis.intervals import in_words
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import grouped, plain, written
from outsourcegov.governance.authority import OpenRange, hosts, named, open_ranges, rights_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import may_hold


@rule(
    id="DEC002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Add a right for the open range, or widen the one beside it.",
)
def amount_gap(governance: Governance) -> Iterator[Problem]:
    at_home = hosts(governance)
    if at_home is None:
        return
    for decision in governance.alliance.decisions:
        rights = rights_in_force(governance, decision)
        if not may_hold(decision, governance.as_of) or not rights:
            continue  # DEC001: nobody may decide at all
        deciders = named(rights)
        if not all(host <= deciders for host in at_home.get(decision.id, ())):
            continue
        for gap in open_ranges(governance, decision):
            values = in_words(gap.values, plain)
            words = in_words(gap.values, partial(_number, unit=gap.unit))
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" for {gap.attribute.id} {words}.',
                fix=_as_bounds(gap) if gap.never else None,
                witness={"attribute": gap.attribute.id, "range": values, "unit": gap.unit},
                discriminator=f"{gap.attribute.id}:{values}",
            )


def _as_bounds(gap: OpenRange) -> str:
    text = written(str(gap.never[0]))
    return (
        f"Write the limits of a right as bounds, such as {gap.attribute.id}: {{up-to: 500}}; no number is ever {text}."
    )


def _number(number: Decimal, unit: str) -> str:
    """A number as people write it: ``50,000 GBP``."""
    return f"{grouped(number)} {unit}".strip()
