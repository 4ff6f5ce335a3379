"""The changes of a scope add up to more than fifteen percent of the contract.

## Why it matters

Each change was small, and somebody approved it. Together they are another contract, which nobody negotiated, tendered
or compared with anything.

Added up are the amounts of the decisions of the category `scope-change` that the log has as approved, since the
contract began; a cut counts as much as an addition. They are compared with its `total-value`, or where there is none
with its `annual-charges`. Only an alliance with one contract is looked at, amendments aside, since the log does not say
to which contract a change belongs.

## Example

```yaml bad
roles:
  buyer: {party: client-co}
contracts:
  msa:                                      # <- 200,000 GBP, which is 20 % of its total value
    {between: [client-co, provider-co], effective: 2025-04-01, total-value: 1000000}
decisions:
  change-request: {category: scope-change, rights: [{decider: buyer}]}
decision-log:
  d-1: {decision: change-request, amount: 120000, decided: 2025-09-01, outcome: approved}
  d-2: {decision: change-request, amount: 80000, decided: 2026-03-01, outcome: approved}
```

```yaml good
roles:
  buyer: {party: client-co}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, total-value: 2000000}
decisions:
  change-request: {category: scope-change, rights: [{decider: buyer}]}
decision-log:
  d-1: {decision: change-request, amount: 120000, decided: 2025-09-01, outcome: approved}
  d-2: {decision: change-request, amount: 80000, decided: 2026-03-01, outcome: approved}
```
"""

import datetime
from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal, localcontext

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import grouped, plain
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import Contract, ContractKind
from outsourcegov.model.decisions import Decision, DecisionCategory
from outsourcegov.model.forums import LogOutcome

_MOST_PERCENT = 15
_DIGITS = 100


@rule(
    id="SOW012",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Look at the changes together: agree on a new baseline and price (total-value: ...), or stop.",
)
def scope_drift(governance: Governance) -> Iterator[Problem]:
    contract = _only_contract(governance)
    if contract is None or not governance.terms.is_agreed(contract):
        return
    of_total = is_ruled_out(contract.total_value)
    base = governance.figures.value(known(contract.annual_charges if of_total else contract.total_value))
    first = governance.terms.first_day(contract)
    changed = list(_changes(governance, first)) if first is not None else []
    with localcontext(prec=_DIGITS):
        total = sum(map(abs, changed), Decimal())
        if base is None or base <= 0 or total * 100 <= base * _MOST_PERCENT:
            return
        percent = (total * 100 / base).quantize(Decimal("0.1"), ROUND_CEILING)
    currency = known(governance.alliance.currency)
    of = "annual charges" if of_total else "total value"
    yield Problem(
        contract,
        f'The approved changes of scope of "{contract.id}" add up to {grouped(total)} '
        f"{currency.code + ', ' if currency is not None else ''}which is {plain(percent)} % of its {of}.",
        witness={"changes": len(changed), "sum": plain(total), "base": plain(base), "percent": plain(percent)},
    )


def _only_contract(governance: Governance) -> Contract | None:
    """The only contract of an alliance, amendments aside."""
    contracts = governance.alliance.contracts
    found = [one for one in contracts if known(one.kind) is not ContractKind.AMENDMENT]
    return found[0] if len(found) == 1 else None


def _changes(governance: Governance, first: datetime.date) -> Iterator[Decimal]:
    """The amounts of the changes of scope that were approved from a day on."""
    for entry in governance.alliance.decision_log:
        decision = governance.find(known(entry.decision), Decision)
        is_change = decision is not None and known(decision.category) is DecisionCategory.SCOPE_CHANGE
        decided, amount = known(entry.decided), known(entry.amount)
        if is_change and known(entry.outcome) is LogOutcome.APPROVED and amount is not None and decided is not None:
            yield from [amount] if first <= decided <= governance.as_of else []
