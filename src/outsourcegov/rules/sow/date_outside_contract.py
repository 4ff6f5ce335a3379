"""A date in the scope of work lies outside the contract that it belongs to.

## Why it matters

A deliverable that is due after the contract ends is owed by nobody on that day, and a service that begins before the
contract runs without one: without its price, its limit of liability and its way out.

Compared are the first and the last day of services and deliverables, and the day on which a deliverable is
due, with the term of the contract. Nothing is said of the end of a contract that may be renewed, or has none.

## Example

```yaml bad
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
scope-of-work:
  infrastructure:
    deliverables:
      migration:
        due: 2029-06-30                     # <- is due on 2029-06-30, after "msa" ends on 2029-03-31
```

```yaml good
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}
scope-of-work:
  infrastructure:
    deliverables:
      migration: {due: 2028-12-31}
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import InScope, in_scope
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.scope import Deliverable


@rule(
    id="SOW007",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Move the date into the term of the contract, or agree that the contract runs longer.",
)
def date_outside_contract(governance: Governance) -> Iterator[Problem]:
    terms = governance.terms
    for one in in_scope(governance):
        contract = one.contract
        if contract is None:
            continue
        first, last = terms.first_day(contract), terms.last_day(contract)
        for key, day, says in _dates(one):
            if first is not None and day < first:
                yield _problem(one, key, f'{says} {day}, before "{contract.id}" begins on {first}')
            elif last is not None and day > last and not _may_go_on(contract):
                yield _problem(one, key, f'{says} {day}, after "{contract.id}" ends on {last}')


def _dates(one: InScope) -> Iterator[tuple[str, datetime.date, str]]:
    """The days that are stated of an item, each with its key and the beginning of what is said of it."""
    due = known(one.item.due) if isinstance(one.item, Deliverable) else None
    for key, day, says in (
        ("from", known(one.item.from_), "begins on"),
        ("until", known(one.item.until), "lasts until"),
    ):
        if day is not None:
            yield key, day, says
    if isinstance(due, datetime.date):
        yield "due", due, "is due on"


def _may_go_on(contract: Contract) -> bool:
    """Whether the last day of a contract may not be its last."""
    return presence(contract.renewal) is not Presence.MISSING


def _problem(one: InScope, key: str, says: str) -> Problem:
    return Problem(one.item, f"{one.named} {says}.", at=(key,), discriminator=key)
