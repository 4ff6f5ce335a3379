"""A file that is included lies outside the directory of the alliance.

## Why it matters

A document from somebody else could otherwise pull in any file of the computer that checks it, and quote it in a
finding. Only files below the root are read; links that lead out of it are not followed. The root is the directory of
the first file, unless a wider one is given: with `--root DIR` on the command line, with `root` in Python.

## Example

```text
alliance.yaml:2:11 error DOC011 include-outside-root
  "../../etc/passwd" lies outside "contracts"; only what is inside may be included.
  Fix: Move the file inside, or name a wider root.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import INCLUDE_OUTSIDE_ROOT

include_outside_root = reported_while_reading(INCLUDE_OUTSIDE_ROOT, __doc__, since="0.1.0")
