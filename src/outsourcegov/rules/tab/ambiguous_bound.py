"""A text says both that a bound belongs to the amounts and that it does not.

## Why it matters

"200,000 or more" in one place and "above 200,000" in another leave open who decides at exactly 200,000. Amounts are
often exactly at the bound, because people keep below what needs another signature. In a matrix that is written as
`mixed`; the bound then counts as covered where gaps are looked for, and as shared with nobody where overlaps are.

## Example

```csv bad
decision,role,lower,lower_inclusive,upper,upper_inclusive
award,director,0,yes,200000,no
award,executive,200000,mixed,,         # <- both that the lower bound belongs
```

```csv good
decision,role,lower,lower_inclusive,upper,upper_inclusive
award,director,0,yes,200000,no
award,executive,200000,yes,,
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import AMBIGUOUS_BOUND

ambiguous_bound = reported_while_reading(AMBIGUOUS_BOUND, __doc__, since="0.1.0")
