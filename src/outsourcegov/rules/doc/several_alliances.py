"""One directory holds several alliances.

## Why it matters

All files of a directory are one alliance, so exactly one of them says under `alliance` who the parties to it are. Of
several alliances put together, every role and contract would seem to stand there twice; so none is read.

## Example

```text
examples/a.yaml:2:1 error DOC013 several-alliances
  The directory holds several alliances, in examples/a.yaml and examples/b.yaml.
  Fix: Check each of them on its own. If they are one, keep "alliance" in a single file.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import SEVERAL_ALLIANCES

several_alliances = reported_while_reading(SEVERAL_ALLIANCES, __doc__, since="0.1.0")
