"""Something is in scope and out of scope at once.

## Why it matters

Each side has a line of the contract to point at, and both are right. Whoever reads only one of them plans on it.

What is out of scope is text; it is compared with the ids, titles and other names of the services and deliverables of
the same contract, without regard to capitals, hyphens and spaces. Only what is wholly alike is told.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      service-desk: {title: Service desk}
    out-of-scope: [service desk]            # <- Service "service-desk" is in scope, and "service desk" is out of it
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      service-desk: {title: Service desk}
    out-of-scope: [service desk at night]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import in_scope
from outsourcegov.governance.scope.names import alike, names_of
from outsourcegov.model.contracts import Contract
from outsourcegov.model.scope import Scope


@rule(
    id="SOW003", severity=Severity.ERROR, since="0.1.0", fix="Decide which of the two it is, and take the other away."
)
def in_and_out(governance: Governance) -> Iterator[Problem]:
    items = sorted(in_scope(governance), key=lambda one: one.item.id, reverse=True)
    named = {(_whole(one.contract, one.scope), name): one for one in items for name in names_of(one.item)}
    for scope in filter(governance.terms.is_agreed, governance.alliance.scope_of_work):
        whole = _whole(governance.terms.contract_of(scope), scope)
        for number, text in enumerate(scope.out_of_scope):
            found = named.get((whole, alike(text)))
            if found is not None:
                yield Problem(
                    scope,
                    f"{found.named} is in scope, and {quoted(text)} is out of it.",
                    at=("out-of-scope", number),
                    witness={"item": found.item.id, "out-of-scope": text},
                    discriminator=f"{found.item.id}:{alike(text)}",
                )


def _whole(contract: Contract | None, scope: Scope) -> int:
    """What a scope is a part of: its contract, or itself where that is not told."""
    return id(contract if contract is not None else scope)
