"""A value is not one that its key can have.

## Why it matters

Dates, durations, amounts and closed lists of words are written in one way only, so that every reader and every rule
understands the same. The value is treated as unknown until it can be read.

## Example

```yaml bad
roles:
  client-cio: {party: client-co, tier: strategical}     # <- did you mean "strategic"?
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 1 April 2025                             # <- wants a date, such as 2029-03-31
```

```yaml good
roles:
  client-cio: {party: client-co, tier: strategic}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import INVALID_VALUE

invalid_value = reported_while_reading(INVALID_VALUE, __doc__, since="0.1.0")
