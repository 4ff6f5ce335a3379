"""A cell of a decision table cannot be read.

## Why it matters

A cell that is skipped without a word makes a table look sound that is not. Read are the unary tests of FEEL that need
nothing but the value of the input: values, comparisons, intervals, lists of these, `not(...)` and a hyphen. Functions,
names and calculations are not; nor are amounts that may be one of two, such as `150,000`. Such a cell counts as
holding always where gaps are looked for, and as holding never where overlaps are, so that what is said is true
whatever it means. The table is reported as incomplete.

## Example

```xml bad
<decisionTable>
  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
  <rule>
    <inputEntry><text>&lt; limit</text></inputEntry>   # <- "limit" is a name
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>-</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
</decisionTable>
```

```xml good
<decisionTable>
  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
  <rule>
    <inputEntry><text>&lt; 100</text></inputEntry>
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>&gt;= 100</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
</decisionTable>
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNREADABLE_CELL

unreadable_cell = reported_while_reading(UNREADABLE_CELL, __doc__, since="0.1.0")
