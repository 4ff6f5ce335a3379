"""A document is larger, deeper or wider than is read.

## Why it matters

Whoever checks the documents of others must not be stopped by one of them. Size, depth, number of values, what aliases
repeat and number of files are all bounded; an honest alliance comes nowhere near these bounds. A program that needs
more can give `check` wider `limits`.

## Example

```text
alliance.yaml:1:1 error DOC006 limit-exceeded
  The text is larger than 40,000,000 bytes, the most that is read.
  Fix: Split it into several files.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import LIMIT_EXCEEDED

limit_exceeded = reported_while_reading(LIMIT_EXCEEDED, __doc__, since="0.1.0")
