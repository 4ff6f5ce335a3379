"""A process promises a customer something, and the customer is never told how it stands.

## Why it matters

A customer who is told nothing calls again, and starts everything a second time. Nor does anybody who does a step learn
whether it was enough: the only one who knows that the work is done is the one whom nobody asks.

A process with a `customer-outcome` wants `feedback-to-customer: true` at one of its steps or handoffs. Where it may be
at one, nothing is said.

## Example

```yaml bad
roles:
  desk: {party: client-co}
processes:
  repair:
    customer-outcome: The line works again  # <- at no step or handoff is the customer told
    owner: desk
    steps: [{id: take-call, by: desk}, {id: close, by: desk}]
```

```yaml good
roles:
  desk: {party: client-co}
processes:
  repair:
    customer-outcome: The line works again
    owner: desk
    steps: [{id: take-call, by: desk}, {id: close, by: desk, feedback-to-customer: true}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.processes import courses, may_tell_the_customer
from outsourcegov.model.absent import known


@rule(
    id="OWN022",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say at which step or handoff the customer is told how things stand: feedback-to-customer: true",
)
def promise_without_feedback(governance: Governance) -> Iterator[Problem]:
    for course in courses(governance):
        process, outcome = course.process, known(course.process.customer_outcome)
        if outcome and course.steps and not may_tell_the_customer(governance, process):
            yield Problem(
                process,
                f'Process "{process.id}" promises {quoted(outcome)},'
                " and at no step or handoff is the customer told how it stands.",
                at=("customer-outcome",),
            )
