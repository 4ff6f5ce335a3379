"""One thing has several names in the source.

## Why it matters

A committee that is the "Steering Group" in one schedule and the "Management Board" in another is one body only until
somebody disputes it. The names are kept here, so that the contract can be tidied at the next change.

## Example

```yaml bad
forums:
  steering:                                       # <- also called "Management Board"
    title: Steering Group
    also-called: Management Board
    seats: []
```

```yaml good
forums:
  steering:
    title: Steering Group
    seats: []
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.governance import Governance


@rule(id="SCH012", severity=Severity.NOTE, since="0.1.0", fix="Use one name at the next change of the contract.")
def name_drift(governance: Governance) -> Iterator[Problem]:
    for thing in (governance.alliance, *governance.objects.values()):
        if thing.also_called:
            names = joined([f'"{name}"' for name in thing.also_called])
            message = f'"{thing.name}" is also called {names} in the source.'
            yield Problem(thing, message, witness={"names": list(thing.also_called)})
