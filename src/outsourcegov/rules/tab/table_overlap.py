"""Two rows of a decision table hold in the same case.

## Why it matters

With the hit policy UNIQUE, which holds where nothing else is said, each case has one row; where two hold, a program
that runs the table fails, and a person takes the row that suits. With ANY, rows may share cases where they give the
same; it is a fault where they certainly do not. With PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER and COLLECT several
rows are meant to hold. Every overlap that is reported is certain: a cell that could not be read counts as holding
never.

## Example

```xml bad
<decisionTable>
  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
  <rule>
    <inputEntry><text>[0..50]</text></inputEntry>
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>   # <- Rows 1 and 2
    <inputEntry><text>&gt;= 50</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>&lt; 0</text></inputEntry>
    <outputEntry><text>"nobody"</text></outputEntry>
  </rule>
</decisionTable>
```

```xml good
<decisionTable>
  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
  <rule>
    <inputEntry><text>[0..50]</text></inputEntry>
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>&gt; 50</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>&lt; 0</text></inputEntry>
    <outputEntry><text>"nobody"</text></outputEntry>
  </rule>
</decisionTable>
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import TABLE_OVERLAP

table_overlap = reported_while_reading(TABLE_OVERLAP, __doc__, since="0.1.0")
