"""A decision table has no row for some cases.

## Why it matters

What no row is for is decided by nobody, or by whoever is bold. Every gap that is reported is certain: a cell that
could not be read counts as holding always. Gaps of a table whose outputs have defaults are no fault, and each input
counts as free of the others.

## Example

```csv bad
decision,role,lower,lower_inclusive,upper,upper_inclusive
award,director,0,yes,50000,yes         # <- amount is over 50,000 below 100,000
award,executive,100000,yes,,
```

```csv good
decision,role,lower,lower_inclusive,upper,upper_inclusive
award,director,0,yes,50000,yes
award,executive,50000,no,,
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import TABLE_GAP

table_gap = reported_while_reading(TABLE_GAP, __doc__, since="0.1.0")
