"""A matrix has a column that is not read.

## Why it matters

A misspelt `upper` makes every limit endless. Another column may hold a condition that narrows the rows, and what is
found then says more than the text does.

## Example

```csv bad
decision,role,lower,uper         # <- The column "uper" is not one that is read
award,director,0,100
```

```csv good
decision,role,lower,upper
award,director,0,100
award,executive,100,
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNKNOWN_COLUMN

unknown_column = reported_while_reading(UNKNOWN_COLUMN, __doc__, since="0.1.0")
