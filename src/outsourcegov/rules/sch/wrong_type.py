"""A value is of another type than its key wants.

## Why it matters

A list where one value is meant, or a sentence where a number is, cannot be compared or added up. The value is treated
as unknown, and everything else is checked as it stands.

## Example

```yaml bad
alliance:
  id: northbank-it
  client: client-co
  providers: [provider-co]
  title: [Northbank, infrastructure]       # <- "title" wants text, not a list
```

```yaml good
alliance:
  id: northbank-it
  client: client-co
  providers: [provider-co]
  title: Northbank infrastructure
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import WRONG_TYPE

wrong_type = reported_while_reading(WRONG_TYPE, __doc__, since="0.1.0")
