"""A file holds no decision table that can be read.

## Why it matters

A table that cannot be read is not checked, and what it leaves open stays unknown. A file of DMN is XML in one of the
namespaces of DMN 1.1 to 1.5; it needs no document type, and one that has it is refused, because a document type can
name other files and repeat text without end. An authority matrix in CSV names its columns in the first line.

## Example

```csv bad
amount,who         # <- does not name the column "decision" and "role"
100,buyer
```

```csv good
decision,role,lower,upper
any,buyer,0,100
any,cfo,100,
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNREADABLE_TABLE

unreadable_table = reported_while_reading(UNREADABLE_TABLE, __doc__, since="0.1.0")
