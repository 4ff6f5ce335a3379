"""A rule failed and found nothing.

## Why it matters

A rule that breaks off must not look like a rule that found nothing wrong. The other rules have run; what this one would
have said is not known. It is a fault of the rule, not of the alliance.

## Example

```text
error ENG001 rule-crashed
  Rule ACME001 unsigned-annex failed and found nothing: AttributeError: 'NoneType' object has no attribute 'title'
  Fix: Report it to whoever wrote the rule; until then run with --ignore ACME001.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import RULE_CRASHED

rule_crashed = reported_while_reading(RULE_CRASHED, __doc__, since="0.1.0")
