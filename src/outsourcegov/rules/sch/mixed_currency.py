"""Amounts in different currencies, or in none, are compared.

## Why it matters

A limit of 50,000 in one currency and a limit of 50,000 in another are not neighbours. Compared without a rate they give
gaps and overlaps that are not there, and hide those that are. An amount without any currency cannot be compared at all.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  client-board: {party: client-co}
decisions:
  change-request:                                  # <- amounts in EUR and GBP are compared
    attributes: {amount: {from: 0}}
    rights:
      - {decider: client-cio, when: {amount: {up-to: {amount: 50000, currency: EUR}}}}
      - {decider: client-board, when: {amount: {over: 50000}}}
```

```yaml good
roles:
  client-cio: {party: client-co}
  client-board: {party: client-co}
decisions:
  change-request:
    attributes: {amount: {from: 0}}
    rights:
      - {decider: client-cio, when: {amount: {up-to: 50000}}}
      - {decider: client-board, when: {amount: {over: 50000}}}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.attributes import MONEY, tested, unit_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Attribute, Figure
from outsourcegov.model.money import Money
from outsourcegov.model.walk import Placed


@rule(
    id="SCH006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="State all amounts of one decision in one currency, that of the alliance.",
)
def mixed_currency(governance: Governance) -> Iterator[Problem]:
    for decision in governance.alliance.decisions:
        for attribute, currencies in governance.figures.currencies(decision).items():
            if len(currencies) > 1:
                names = sorted(currencies)
                yield Problem(
                    decision,
                    f'"{decision.id}": amounts in {joined(names)} are compared, and nothing states a rate.',
                    witness={"attribute": attribute, "currencies": names},
                    discriminator=f"{attribute}:{','.join(names)}",
                )
    if presence(governance.alliance.currency) is Presence.MISSING and _has_bare_amounts(governance):
        yield Problem(
            governance.alliance,
            "Amounts of money are written without a currency, and the alliance has none.",
            fix="Add currency to alliance, such as currency: EUR.",
            discriminator="none",
        )


def _has_bare_amounts(governance: Governance) -> bool:
    return any(_is_bare_amount(governance, placed) for placed in governance.placed)


def _is_bare_amount(governance: Governance, placed: Placed) -> bool:
    value = placed.value
    if isinstance(value, Test | Attribute):
        attribute = value if isinstance(value, Attribute) else tested(governance.alliance, placed)
        is_money = attribute is None or unit_of(attribute) is None
        name = value.id if isinstance(value, Attribute) else value.attribute
        return name == MONEY and is_money and _is_bounded(value)
    if isinstance(value, Figure) and unit_of(value) is not None:
        return False
    if isinstance(value, Figure | Money):
        amount = known(value.amount)
        return presence(value.currency) is Presence.MISSING and isinstance(amount, Decimal) and bool(amount)
    return False


def _is_bounded(value: Test | Attribute) -> bool:
    bounds = (value.from_, value.over, value.up_to, value.below)
    return any(isinstance(bound, Decimal) and bound for bound in bounds)
