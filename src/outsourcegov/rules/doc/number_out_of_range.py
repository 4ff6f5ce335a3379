"""A number cannot be calculated with.

## Why it matters

Infinity, "not a number" and numbers of a hundred digits are no amounts, limits or counts. Taken as they are, they would
make every sum and comparison meaningless; the value is treated as unknown.

## Example

```yaml bad
figures:
  liability-cap: {amount: .inf}            # <- .inf is not a number one can calculate with
```

```yaml good
figures:
  liability-cap: {amount: 25000000}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import NUMBER_OUT_OF_RANGE

number_out_of_range = reported_while_reading(NUMBER_OUT_OF_RANGE, __doc__, since="0.1.0")
