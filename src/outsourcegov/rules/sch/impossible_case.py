"""The decision log has a case that its decision cannot have.

## Why it matters

What was decided is held against the rights of the day. A case with a slip of the pen in it, an urgency that does not
exist or an amount below nothing, is one that no right is for, and whether somebody had the authority cannot be told.

## Example

```yaml bad
roles: {client-cio: {party: client-co}}
decisions:
  change-request:
    attributes: {amount: {from: 0}, urgency: {one-of: [normal, emergency]}}
    rights: [{decider: client-cio}]
decision-log:
  d-1:
    decision: change-request
    decided: 2026-09-14
    by: client-cio
    outcome: approved
    amount: -5                              # <- "amount" of "change-request" wants from 0 GBP, not -5
    attributes:
      urgency: nrmal                        # <- "urgency" of "change-request" wants normal or emergency, not "nrmal"
      severity: high                        # <- "change-request" has no attribute "severity"
```

```yaml good
roles: {client-cio: {party: client-co}}
decisions:
  change-request:
    attributes: {amount: {from: 0}, urgency: {one-of: [normal, emergency]}}
    rights: [{decider: client-cio}]
decision-log:
  d-1:
    decision: change-request
    decided: 2026-09-14
    by: client-cio
    outcome: approved
    amount: 5000
    attributes: {urgency: normal}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.attributes import MONEY
from outsourcegov.governance.decisions.authority import Authority
from outsourcegov.governance.decisions.questions import Given, case_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.base import Value
from outsourcegov.model.forums import DecisionEntry


@rule(id="SCH019", severity=Severity.ERROR, since="0.1.0", fix="Correct the entry, or declare what the case may be.")
def impossible_case(governance: Governance) -> Iterator[Problem]:
    found: dict[str, Authority] = {}
    for entry in governance.alliance.decision_log:
        decision = governance.alliance.decisions.get(known(entry.decision) or "")
        if decision is None:
            continue
        if decision.id not in found:
            found[decision.id] = governance.authorities.on(decision, governance.as_of)
        for at, holder, name, value in _given(entry):
            yield from _impossible(found[decision.id], holder, at, name, value)


def _given(entry: DecisionEntry) -> Iterator[tuple[tuple[str, ...], Value, str, Given]]:
    """What an entry says of its case, each with what says it and the key below that."""
    amount = known(entry.amount)
    if amount is not None:
        yield ("amount",), entry, MONEY, amount
    for one in entry.attributes:
        value = known(one.value)
        if isinstance(value, bool | Decimal | str):
            yield (), one, one.attribute, value


def _impossible(authority: Authority, holder: Value, at: tuple[str, ...], name: str, value: Given) -> Iterator[Problem]:
    try:
        case_of(authority, {name: value})
    except UnknownId as error:
        near = f'Did you mean "{error.near}"?' if error.near else None
        message = f'"{authority.decision.id}" has no attribute "{name}".'
        yield Problem(holder, message, at=at, fix=near, discriminator=name)
    except InvalidValue as error:
        yield Problem(holder, f'"{name}" of "{authority.decision.id}" {error.message}.', at=at, discriminator=name)
