"""A deliverable can be handed over, and nobody is named to accept it, or by nothing that it must meet.

## Why it matters

Without criteria a deliverable is done when the provider says so; without somebody who accepts it, it is done when
somebody pays. Both are found out after the money has gone.

What is accepted already is not looked at. That the provider's side accepts its own work is OWN007.

## Example

```yaml bad
roles:
  buyer: {party: client-co}
scope-of-work:
  infrastructure:
    deliverables:
      new-platform:                         # <- what it must meet (criteria)
        due: 2026-12-31
        acceptance: {acceptor: buyer}
```

```yaml good
roles:
  buyer: {party: client-co}
scope-of-work:
  infrastructure:
    deliverables:
      new-platform:
        due: 2026-12-31
        acceptance: {acceptor: buyer, criteria: [all alarms arrive within a minute]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import deliverables
from outsourcegov.governance.structure.named import is_named_in_words, presence_of
from outsourcegov.model.absent import Presence, is_lacking, known
from outsourcegov.model.scope import Deliverable

_WORDS = {"criteria": "what it must meet (criteria)", "acceptor": "who accepts it (acceptor)"}


@rule(
    id="SOW006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say how it is accepted: acceptance: {criteria: [...], acceptor: ...}",
)
def deliverable_without_acceptance(governance: Governance) -> Iterator[Problem]:
    for item, one in deliverables(governance):
        lacking = _lacking(item)
        if lacking:
            paid = ", and a payment depends on it" if known(item.payment_linked) is True else ""
            only = f"Who accepts {one} is given only in words"
            no = f"It is not said of {one} {joined((_WORDS[key] for key in lacking), 'or')}"
            yield Problem(
                item,
                f"{only if lacking == ['acceptor'] and _is_acceptor_in_words(item) else no}{paid}.",
                witness={"missing": lacking},
                discriminator=",".join(lacking),
            )


def _lacking(item: Deliverable) -> list[str]:
    if is_lacking(item.acceptance):
        return [*_WORDS]
    acceptance = known(item.acceptance)
    if acceptance is None:
        return []
    lacking = {
        "criteria": is_lacking(acceptance.criteria),
        "acceptor": presence_of(acceptance.acceptor) is Presence.MISSING,
    }
    return [key for key, is_missing in lacking.items() if is_missing]


def _is_acceptor_in_words(item: Deliverable) -> bool:
    acceptance = known(item.acceptance)
    return acceptance is not None and is_named_in_words(acceptance.acceptor)
