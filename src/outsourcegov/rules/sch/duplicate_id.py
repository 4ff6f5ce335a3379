"""Two objects have the same id.

## Why it matters

An id is how everything else refers to an object. When two share one, every reference to it is ambiguous, and nobody can
say which of the two is meant. Ids are unique over the whole alliance, all collections and all files together.

## Example

```yaml bad
people:
  delivery-lead: {employer: provider-co}
roles:
  delivery-lead: {party: provider-co}      # <- "delivery-lead" is the id of a person already
```

```yaml good
people:
  p-201: {employer: provider-co}
roles:
  delivery-lead: {party: provider-co}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.references import a_kind
from outsourcegov.model.walk import Placed, kind_of


@rule(
    id="SCH001",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Give one of them another id, and use it wherever that one is meant.",
)
def duplicate_id(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    first = {alliance.id: Placed.root(alliance, alliance.id)}
    for placed in governance.placed:
        if not placed.identified:
            continue
        before = first.setdefault(placed.subject, placed)
        if before is not placed:
            kind, again = kind_of(before.value), kind_of(placed.value)
            has_it = "the alliance" if before.value is alliance else a_kind(kind)
            of = f"another {again.replace('-', ' ')}" if kind == again else a_kind(again)
            message = f'"{placed.subject}" is the id of {has_it} already, and here of {of}.'
            yield Problem(placed.value, message, witness={"first": list(before.path), "again": list(placed.path)})
