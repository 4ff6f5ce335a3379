"""A file that is included is not there.

## Why it matters

Whatever stands in that file is missing from the alliance, and everything that refers to it leads to nothing. A path is
written from the file that includes it; text that has no file of its own, such as standard input, includes nothing
unless it is given a root directory (`--root DIR` on the command line, `root` in Python).

## Example

```text
alliance.yaml:2:11 error DOC010 include-not-found
  "roels.yaml" cannot be included: there is no such file.
  Fix: Did you mean roles.yaml?
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import INCLUDE_NOT_FOUND

include_not_found = reported_while_reading(INCLUDE_NOT_FOUND, __doc__, since="0.1.0")
