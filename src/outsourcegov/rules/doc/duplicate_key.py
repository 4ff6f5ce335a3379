"""The same key stands twice.

## Why it matters

Only one of the two can count, and most programs drop the other without a word: a role, a limit or a whole chapter
disappears. Here the first counts, and the second is left out and reported. The same holds for a chapter that can stand
once in an alliance, such as `alliance` itself, and stands in two files. Until one of the two is gone no rule is asked:
what it would miss may stand under the second.

## Example

```yaml bad
roles:
  client-cio: {party: northbank}
  contract-manager: {party: northbank}
  client-cio: {party: meridian}            # <- The key "client-cio" stands twice
```

```yaml good
roles:
  client-cio: {party: northbank}
  contract-manager: {party: northbank}
  provider-executive: {party: meridian}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import DUPLICATE_KEY

duplicate_key = reported_while_reading(DUPLICATE_KEY, __doc__, since="0.1.0")
