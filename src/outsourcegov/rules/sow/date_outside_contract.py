"""A date in the scope of work lies outside the contract that it belongs to.

## Why it matters

A deliverable that is due after the contract ends is owed by nobody on that day, and a service that begins before the
contract runs without one: without its price, its limit of liability and its way out.

Compared are the first and the last day of services and deliverables, and the day on which a deliverable is
due, with the term of the contract and all its renewals. A contract that renews itself is taken to do so as often as it
may, and lasts no longer than one with which it ends. Where a date is reached only if somebody renews the contract, this
is a note. Nothing is said of the end of a contract that has none, that may be renewed nobody knows how often, or that
an amendment may have prolonged.

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
from outsourcegov.governance.paper.renewals import last_days_of
from outsourcegov.governance.scope.items import InScope, in_scope
from outsourcegov.model.absent import known
from outsourcegov.model.scope import Deliverable


@rule(
    id="SOW007",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Move the date into the term of the contract, or agree that the contract runs longer.",
)
def date_outside_contract(governance: Governance) -> Iterator[Problem]:
    for one in in_scope(governance):
        contract = one.contract
        if contract is None:
            continue
        first, (last, end) = governance.terms.first_day(contract), last_days_of(governance, contract)
        for key, day, says in _dates(one):
            if first is not None and day < first:
                yield _problem(one, key, f'{says} {day}, before "{contract.id}" begins on {first}')
            elif end is not None and day > end:
                often = ", however often it is renewed" if end != last else ""
                yield _problem(one, key, f'{says} {day}, after "{contract.id}" ends on {end}{often}')
            elif last is not None and day > last:
                only = f'which "{contract.id}" reaches only if it is renewed: its term ends on {last}'
                yield _problem(one, key, f"{says} {day}, {only}", Severity.NOTE)


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


def _problem(one: InScope, key: str, says: str, severity: Severity | None = None) -> Problem:
    fix = "Agree on the renewal in time, or move the date." if severity is Severity.NOTE else None
    return Problem(one.item, f"{one.named} {says}.", at=(key,), discriminator=key, severity=severity, fix=fix)
