"""There is nothing in the file.

## Why it matters

A file that holds only blank lines or comments adds nothing to the alliance. It was forgotten, or what stood in it was
lost.

## Example

```yaml bad
# parties and roles follow                 # <- There is nothing in this file
```

```yaml good
parties:
  northbank: {kind: client}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import EMPTY_DOCUMENT

empty_document = reported_while_reading(EMPTY_DOCUMENT, __doc__, since="0.1.0")
