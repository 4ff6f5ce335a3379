"""A condition can never hold.

## Why it matters

An interval that ends before it begins has nothing in it. The row was meant for some cases, and is for none of them.

## Example

```xml bad
<decisionTable>
  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
  <rule>
    <inputEntry><text>[100..50]</text></inputEntry>   # <- No value of "amount" lies between
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
    <inputEntry><text>[50..100]</text></inputEntry>
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>not([50..100])</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
</decisionTable>
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import NEVER_HOLDS

never_holds = reported_while_reading(NEVER_HOLDS, __doc__, since="0.1.0")
