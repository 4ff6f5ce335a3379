"""An open decision of the log was to be taken by a day that has passed.

## Why it matters

Whoever asked for it waits, and cannot tell a late answer from none. Where time for a decision runs out, some agreements
take silence for a yes or a no; elsewhere work goes on as if it had been decided.

Asked are the entries of the log whose `outcome` is `open`, from the day after the limit of the decision (`within`) that
is for their case. An entry says itself that it is open: nothing else need be on record since. Nothing is said where it
depends on more which limit holds, and of a contract that has ended, or may have. A limit in business days is told two
weeks later where no calendar is stated, or not all of its holidays are known.

## Example

```yaml bad
roles: {security-officer: {party: client-co}}
decisions:
  security-change: {rights: [{decider: security-officer}], within: 10 days}
decision-log:
  firewall: {decision: security-change, raised: 2026-10-01, outcome: open}  # <- by 2026-10-11 and is open 21 days later
```

```yaml good
roles: {security-officer: {party: client-co}}
decisions:
  security-change: {rights: [{decider: security-officer}], within: 10 days}
decision-log:
  firewall:
    decision: security-change
    raised: 2026-10-01
    decided: 2026-10-09
    by: security-officer
    outcome: approved
```
"""

from collections.abc import Iterator
from datetime import timedelta

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.decisions.open_entries import OpenEntry, open_entries
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.contracts import Contract

HOLIDAYS = timedelta(days=14)
"""So much longer a limit may run of which not all holidays are known."""


@rule(
    id="FOL010",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Decide it, and write down who did, when and how; withdraw what nobody asks for any more.",
)
def decision_overdue(governance: Governance) -> Iterator[Problem]:
    for one in open_entries(governance):
        due, slack = one.limit.day, HOLIDAYS if one.limit.caveats else timedelta()
        days = (governance.as_of - due).days if due is not None else 0
        if timedelta(days=days) > slack and _is_surely_open(governance, one):
            yield Problem(
                one.entry,
                f"{quoted(one.entry.id)} was to be decided by {due} and is open"
                f" {'a day' if days == 1 else f'{days} days'} later: decision {quoted(one.decision.id)}.",
                at=("outcome",),
                witness={"due": str(due), "days": days},
            )


def _is_surely_open(governance: Governance, one: OpenEntry) -> bool:
    contracts = (governance.find(claim, Contract) for claim in claims(one.entry.contract))
    is_over = any(contract is not None and governance.terms.may_have_ended(contract) for contract in contracts)
    return one.is_certain and not is_over and governance.terms.is_agreed(one.entry)
