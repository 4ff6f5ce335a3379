"""A key is not part of the language.

## Why it matters

What stands under a misspelt key is not read: a deputy, a limit or an owner that somebody wrote down is not there for
any rule. Keys of your own are welcome where they begin with `x-`.

## Example

```yaml bad
roles:
  client-cio:
    party: client-co
    deputys: [contract-manager]            # <- did you mean "deputies"?
  contract-manager: {party: client-co}
```

```yaml good
roles:
  client-cio:
    party: client-co
    deputies: [contract-manager]
    x-cost-centre: 4711
  contract-manager: {party: client-co}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNKNOWN_KEY

unknown_key = reported_while_reading(UNKNOWN_KEY, __doc__, since="0.1.0")
