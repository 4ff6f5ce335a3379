"""A condition asks for a value that its input cannot have.

## Why it matters

A word that was misspelt, or that is no longer used, makes a row that is for fewer cases than it seems, or for none.
The values that an input can have stand beside it in the table, or with its type.

## Example

```xml bad
<decisionTable>
  <input>
    <inputExpression typeRef="string"><text>urgency</text></inputExpression>
    <inputValues><text>"low", "high"</text></inputValues>
  </input>
  <rule>
    <inputEntry><text>"hihg"</text></inputEntry>   # <- asks for a value that "urgency" cannot have
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>not("high")</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
</decisionTable>
```

```xml good
<decisionTable>
  <input>
    <inputExpression typeRef="string"><text>urgency</text></inputExpression>
    <inputValues><text>"low", "high"</text></inputValues>
  </input>
  <rule>
    <inputEntry><text>"high"</text></inputEntry>
    <outputEntry><text>"buyer"</text></outputEntry>
  </rule>
  <rule>
    <inputEntry><text>not("high")</text></inputEntry>
    <outputEntry><text>"cfo"</text></outputEntry>
  </rule>
</decisionTable>
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNLISTED_VALUE

unlisted_value = reported_while_reading(UNLISTED_VALUE, __doc__, since="0.1.0")
