"""A review of a contract is overdue.

## Why it matters

A contract that nobody looks at drifts away from the work: prices, volumes and levels stay as they were on the day it
was signed, until one side needs something to be otherwise. At least once a year is usual (ISO/IEC 20000-1).

A review is overdue when the day it was `last` held is longer ago than `every` says, or than 12 months where nothing
says how often. Of one that was never held, or not since it began, the time runs from its first day, or from that of the
contract. Where `every` names a day, such as 1 April, it is due on that day, and a review up to half a period before it
was for that day: half a year is six months of the calendar. A day of every second year, or of every third month, is
counted from the last one.

The time counts up to the day of the check, as it does in the calendar (`outsourcegov calendar`), which counts with the
same function: what is overdue there is a finding here, as long as it is certain that the contract still holds.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    reviews:
      yearly: {every: 12 months, last: 2025-10-15}        # <- was due by 2026-10-15
      half-yearly: {every: 6 months}                      # <- was due by 2025-10-01: no review is on record
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

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.on_record import last_done
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.reviews import next_review


@rule(
    id="CON011", severity=Severity.WARNING, since="0.1.0", fix="Hold it, and write down when it was held (last: ...)."
)
def review_overdue(governance: Governance) -> Iterator[Problem]:
    terms = governance.terms
    for contract in governance.alliance.contracts:
        for review in contract.reviews if terms.surely_holds(contract) else ():
            due = next_review(terms, review)
            if due is None or due >= governance.as_of or not terms.surely_holds(review):
                continue
            last = last_done(terms, review.last, "held", "review")
            yield Problem(
                review,
                f'Review "{review.id}" of "{contract.id}" was due by {due}: {last}.',
                witness={"due": str(due), "contract": contract.id},
            )
