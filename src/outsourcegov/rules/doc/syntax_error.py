"""The text is not YAML or JSON.

## Why it matters

Of a file that breaks the rules of YAML or JSON nothing can be read, so nothing in it is checked: everything that stands
in it is missing from the alliance. Mend this first: until then no rule is asked, and of this file only the first such
fault is told.

## Example

```yaml bad
alliance:
  title: Northbank: infrastructure        # <- A colon and a space stand inside a text
```

```yaml bad
roles:
  client-cio: {party: northbank           # <- The mapping that opens with { here is not closed
  contract-manager: {party: northbank}
```

```yaml good
alliance:
  title: "Northbank: infrastructure"
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import SYNTAX_ERROR

syntax_error = reported_while_reading(SYNTAX_ERROR, __doc__, since="0.1.0")
