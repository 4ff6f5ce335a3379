"""A price formula charges every rise of an index again each year.

## Why it matters

Either last year's price is raised by what the index rose in that year, or the first price by all it rose since. Last
year's price times all it rose since charges every rise again each year: at 5 % a year a price is a third higher after
three years where it should be a sixth.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    price-adjustment: {index: CPI, applied-to: current-charges, index-since: agreement}   # <- charges every rise again
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    price-adjustment: {index: CPI, applied-to: current-charges, index-since: last-adjustment}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import IndexSince, PriceBase


@rule(
    id="CON013",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Count the index since the last adjustment, or apply it to the original charges.",
)
def compounding_price(governance: Governance) -> Iterator[Problem]:
    for contract in governance.alliance.contracts:
        adjustment = known(contract.price_adjustment)
        if adjustment is None or governance.terms.may_have_ended(contract):
            continue
        is_current = known(adjustment.applied_to) is PriceBase.CURRENT_CHARGES
        if is_current and known(adjustment.index_since) is IndexSince.AGREEMENT:
            yield Problem(
                contract,
                f'The price formula of "{contract.id}" multiplies current charges by all the index has risen since the '
                "agreement, and so charges every rise again each year.",
                at=("price-adjustment", "index-since"),
            )
