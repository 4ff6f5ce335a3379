"""A decision table has more cases than are looked at.

## Why it matters

Rows can divide their inputs into more cases than any machine can go through. Where the bounded work is not enough,
nothing is guessed: the gaps, the overlaps or both are reported as not told, and the table as incomplete.

## Example

```text
A table of a million rows, or one whose rows combine hundreds of inputs in ever other ways.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import TABLE_TOO_LARGE

table_too_large = reported_while_reading(TABLE_TOO_LARGE, __doc__, since="0.1.0")
