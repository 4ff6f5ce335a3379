"""A service or a deliverable is in scope, and nobody is named who delivers it.

## Why it matters

What is in a scope of work is bought and paid for. If no role provides it, each of several providers takes it for the
work of the others, and the client learns of it when it is needed.

It is told where several providers are parties to the contract of the scope, or where other items name who provides them
(`provided-by`). Of a service that activities or steps of a process belong to, nothing is said: there it stands who does
what. Who answers for it on the client's side is its `owner`, and that nobody does is OWN001.

## Example

```yaml bad
roles:
  desk-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      service-desk: {provided-by: desk-lead}
      network: {hours: "24x7"}              # <- Nobody is named who delivers service "network"
```

```yaml good
roles:
  desk-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      service-desk: {provided-by: desk-lead}
      network: {hours: "24x7", provided-by: desk-lead}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import InScope, in_scope
from outsourcegov.governance.scope.providers import is_delivered, providers_of
from outsourcegov.governance.structure.named import is_named_in_words, presence_of
from outsourcegov.model.absent import Presence


@rule(
    id="SOW016",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name the role on the provider's side that delivers it: provided-by: ...",
)
def delivered_by_nobody(governance: Governance) -> Iterator[Problem]:
    items = [(one, one.item) for one in in_scope(governance)]
    is_usual = any(presence_of(item.provided_by) is Presence.STATED for _, item in items)
    for one, item in items:
        among = _providers(governance, one)
        if (is_usual or among) and not is_delivered(governance, item):
            of = f", and {listed(among)} are parties to its contract" if among else ""
            only = f"Who delivers {one} is given only in words"
            no = f"Nobody is named who delivers {one}"
            message = f"{only if is_named_in_words(item.provided_by) else no}{of}."
            yield Problem(item, message, witness={"providers": among})


def _providers(governance: Governance, one: InScope) -> list[str]:
    """The providers among whom it is open who delivers something; none where there is but one, or it is not told."""
    found = providers_of(governance, one.contract) if one.contract is not None else None
    return sorted(found) if found is not None and len(found) > 1 else []
