"""Part of a decision's range may be decided by nobody.

## Why it matters

Authority is granted in bands, and between two bands, or above the last, there may be nothing. The first case that falls
there waits, or is cut into two smaller ones.

Only ranges that no right covers under any circumstances are reported here, so the finding is certain. A bound that
cannot be told, such as an unknown figure or an amount in another currency, counts in favour of the right, and so do
bounds that contradict each other. Nothing lies between 49.99 and 50, or between 4 and 5 where no money is meant.

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
from outsourcegov.governance.authority import open_ranges, rights_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.validity import may_hold


@rule(
    id="DEC002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Add a right for the open range, or widen the one beside it.",
)
def amount_gap(governance: Governance) -> Iterator[Problem]:
    for decision in governance.alliance.decisions:
        if not may_hold(decision, governance.as_of) or not rights_in_force(governance, decision):
            continue  # DEC001: nobody may decide at all
        for gap in open_ranges(governance, decision):
            plain = in_words(gap.values, _plain)
            words = in_words(gap.values, partial(_number, unit=gap.unit))
            yield Problem(
                decision,
                f'Nobody may decide "{decision.id}" for {gap.attribute.id} {words}.',
                witness={"attribute": gap.attribute.id, "range": plain, "unit": gap.unit},
                discriminator=f"{gap.attribute.id}:{plain}",
            )


def _plain(number: Decimal) -> str:
    """A number in the one form that does not depend on how it was written: ``50000`` of ``5e4``."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(number: Decimal, unit: str) -> str:
    """A number as people write it: ``50,000 GBP``."""
    return f"{Decimal(_plain(number)):,f} {unit}".strip()
