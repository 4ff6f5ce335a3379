"""A review of a contract is overdue.

## Why it matters

A contract that nobody looks at drifts away from the work: prices, volumes and levels stay as they were on the day it
was signed, until one side needs something to be otherwise. At least once a year is usual (ISO/IEC 20000-1).

A review is overdue when the day it was `last` held is longer ago than `every` says, or than 12 months where nothing
says how often. Of one that was never held the time runs from its first day, or from that of the contract. The time
counts up to whatever is on record last: a review or a meeting that was held, a decision in the log, or that the
alliance was `reviewed`. Of a record that nobody goes on with nothing is said.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-11-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    reviews:
      yearly: {every: 12 months, last: 2025-10-15}        # <- was due by 2026-10-15
      half-yearly: {every: 6 months}                      # <- was due by 2025-10-01, and none is recorded
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    reviews:
      yearly: {every: 12 months, last: 2026-04-10}
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import later
from outsourcegov.governance.forums.meetings import Meetings
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_lacking, is_ruled_out, known
from outsourcegov.model.contracts import Contract, Review
from outsourcegov.model.duration import Duration

USUAL = Duration.parse("12 months")
"""How often a contract is reviewed where nothing says so."""


@rule(
    id="CON011", severity=Severity.WARNING, since="0.1.0", fix="Hold it, and write down when it was held (last: ...)."
)
def review_overdue(governance: Governance) -> Iterator[Problem]:
    until = _recorded_until(governance)
    for contract in governance.alliance.contracts:
        for review in contract.reviews if governance.terms.surely_holds(contract) else ():
            since, every = _since(contract, review), _every(review)
            due = later(since, every) if since is not None and every is not None else None
            if due is None or due >= until or not governance.terms.surely_holds(review):
                continue
            none = ", and none is recorded" if known(review.last) is None else f"; the last was held on {since}"
            yield Problem(
                review,
                f'Review "{review.id}" of "{contract.id}" was due by {due}{none}.',
                witness={"due": str(due), "contract": contract.id},
            )


def _recorded_until(governance: Governance) -> datetime.date:
    """The last day up to the day of which something is on record, or on which a contract was reviewed."""
    held = [known(review.last) for contract in governance.alliance.contracts for review in contract.reviews]
    days = [day for day in held if day is not None and day <= governance.as_of]
    return max([Meetings(governance).recorded_until, *days])


def _every(review: Review) -> Duration | None:
    if is_ruled_out(review.every):
        return USUAL
    every = known(review.every)
    return known(every.period) if every is not None else None


def _since(contract: Contract, review: Review) -> datetime.date | None:
    """The day from which the time to the next review runs; None where that cannot be told."""
    if not is_lacking(review.last):
        return known(review.last)
    return known(contract.effective) if review.from_ is None else known(review.from_)
