"""A value is something other than text, a number, a list or a mapping.

## Why it matters

YAML can ask a program to build objects of its own, and a program that does so can be made to run what a stranger wrote.
Here a document is only data: tags are passed over, and keys are text. The same holds for data given from Python.

## Example

```yaml bad
alliance:
  reviewed: !!python/name:os.system ""     # <- has no meaning here
```

```yaml good
alliance:
  reviewed: 2026-10-01
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import NOT_PLAIN_DATA

not_plain_data = reported_while_reading(NOT_PLAIN_DATA, __doc__, since="0.1.0")
