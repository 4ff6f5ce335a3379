"""Files include each other in a circle.

## Why it matters

Each file is read once, so nothing is lost. But nobody can tell any more which file is part of which, and whoever takes
one of them out takes out all of them.

## Example

```text
roles.yaml:1:11 error DOC012 include-loop
  The files include each other in a circle: alliance.yaml includes roles.yaml includes alliance.yaml.
  Fix: Delete one of these includes.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import INCLUDE_LOOP

include_loop = reported_while_reading(INCLUDE_LOOP, __doc__, since="0.1.0")
