"""What somebody promised was due on a day that has passed, and it is not done.

## Why it matters

A date that passes in silence tells everybody what the next one is worth. A customer who was told that somebody will
call learns the same, and calls somebody else.

Asked are open actions, agreed proposals, and what is planned or under way on the road map, from the day after they were
`due`; where the sources contradict each other, from the day after the latest that one of them gives. Where nothing at
all was put on record in the six months before, nothing is said: nobody knows any more.
An action that was `promised-to` somebody, such as a customer, is an error. Of other actions it is told once for the
whole list where more than a quarter of them are overdue, by [FOR016](FOR016.md), and not here.

## Example

```yaml bad
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles:
  desk-lead: {party: provider-co}
actions:
  call-back:
    owner: desk-lead
    promised-to: callers
    due: 2026-10-20                         # <- promised to "callers" for 2026-10-20 and is open 12 days later
```

```yaml good
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles:
  desk-lead: {party: provider-co}
actions:
  call-back:
    owner: desk-lead
    promised-to: callers
    due: 2026-10-20
    status: done
    done: 2026-10-20
    confirmed: 2026-10-20
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.follow_through.ageing import ageing
from outsourcegov.governance.follow_through.tasks import in_words, is_promised_outside, late_since, overdue, promised_to
from outsourcegov.governance.governance import Governance


@rule(
    id="FOL001",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Do it, or agree on a new day with whoever waits for it; drop what nobody wants any more.",
)
def promise_overdue(governance: Governance) -> Iterator[Problem]:
    actions = ageing(governance)
    told = {id(one) for one in actions.overdue} if actions.is_too_much else set[int]()
    for task in overdue(governance):
        due = late_since(governance, task)
        if due is None or id(task) in told:
            continue
        days = (governance.as_of - due).days
        yield Problem(
            task,
            f"{in_words(task)} was {_promised(promised_to(task))} {due} and is open"
            f" {'a day' if days == 1 else f'{days} days'} later.",
            at=("due",),
            witness={"due": str(due), "days": days},
            severity=Severity.ERROR if is_promised_outside(task) else None,
        )


def _promised(who: str) -> str:
    return f"promised to {who} for" if who else "due on"
