"""A value is repeated inside itself.

## Why it matters

An alias in YAML (`*name`) repeats the value that carries its mark (`&name`). Inside that value it would repeat without
end.

## Example

```yaml bad
roles:
  client-cio: &cio
    party: northbank
    x-again: *cio                          # <- stands inside the value it repeats
```

```yaml good
roles:
  client-cio: &cio
    party: northbank
  deputy-cio: *cio
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import RECURSIVE_ALIAS

recursive_alias = reported_while_reading(RECURSIVE_ALIAS, __doc__, since="0.1.0")
