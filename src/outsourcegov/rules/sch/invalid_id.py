"""An id is not one that others can refer to.

## Why it matters

Ids stand in references, commands, file names and links. They begin with a letter, hold only a to z, digits, hyphens and
dots, and are no word that means something else in the language, such as `client` or `none`.

## Example

```yaml bad
roles:
  Client CIO: {party: client-co}           # <- "Client CIO" cannot be an id
```

```yaml good
roles:
  client-cio: {party: client-co, title: Client CIO}
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import INVALID_ID

invalid_id = reported_while_reading(INVALID_ID, __doc__, since="0.1.0")
