"""Several roles may decide the same case.

## Why it matters

In many organisations that is meant: whoever stands above may decide what those below may. Where it is not, a case that
one refuses is taken to the other. A matrix in CSV cannot say which is meant, so this is a warning; `--fail-on error`,
which is the default, does not fail for it.

## Example

```csv bad
decision,role,lower,lower_inclusive,upper,upper_inclusive
award,director,0,yes,50000,yes
award,executive,20000,yes,,         # <- "director" and "executive" may both decide
```

```csv good
decision,role,lower,lower_inclusive,upper,upper_inclusive
award,director,0,yes,50000,yes
award,executive,50000,no,,
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import SEVERAL_MAY_DECIDE

several_may_decide = reported_while_reading(SEVERAL_MAY_DECIDE, __doc__, since="0.1.0")
