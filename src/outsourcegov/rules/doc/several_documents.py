"""One file holds several documents.

## Why it matters

A line of three dashes begins a new document in YAML. Only the first is read, so what stands below that line is not part
of the alliance, and no rule sees it.

## Example

```yaml bad
parties:
  northbank: {kind: client}
---                                        # <- A second document begins here
roles:
  client-cio: {party: northbank}
```

```yaml good
parties:
  northbank: {kind: client}
roles:
  client-cio: {party: northbank}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import SEVERAL_DOCUMENTS

several_documents = reported_while_reading(SEVERAL_DOCUMENTS, __doc__, since="0.1.0")
