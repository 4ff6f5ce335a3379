"""A key that every object of its kind needs is left out.

## Why it matters

Some things make no sense without a certain key: a role that sits with no party, a contract between nobody. Where the
source does not say it, write `unknown`, so that a reader can tell a gap in the source from a slip.

## Example

```yaml bad
contracts:
  msa:                                     # <- has no "effective", and needs one
    between: [client-co, provider-co]
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: unknown
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import MISSING_KEY

missing_key = reported_while_reading(MISSING_KEY, __doc__, since="0.1.0")
