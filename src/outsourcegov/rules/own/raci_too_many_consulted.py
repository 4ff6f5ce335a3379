"""So many have a say in an activity that it will be slow.

## Why it matters

Each C is a meeting, a reminder and a change of wording. Past a handful nobody is asked properly any more: the paper
goes round, the answers contradict each other, and the date moves.

More than four who are consulted are told, or more than six who are consulted or responsible together: that many no
longer fit round one table. This is a note. In `rapid` it is the letter I, for input, that says who is consulted.

## Example

```yaml bad
roles:
  a: {party: client-co}
  b: {party: client-co}
  c: {party: client-co}
  d: {party: client-co}
  e: {party: client-co}
activities:
  patching:                                 # <- 5 are consulted on "patching"
    raci: {a: A/C, b: R/C, c: C, d: C, e: C}
```

```yaml good
roles:
  a: {party: client-co}
  b: {party: client-co}
  c: {party: client-co}
  d: {party: client-co}
  e: {party: client-co}
activities:
  patching: {raci: {a: A, b: R, c: C, d: I, e: I}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import Part, rows

MOST_CONSULTED = 4
"""So many may be consulted on one activity."""

MOST_AT_WORK = 6
"""So many may be consulted or responsible together."""


@rule(id="OWN027", severity=Severity.NOTE, since="0.1.0", fix="Inform some of them instead, or ask a forum.")
def raci_too_many_consulted(governance: Governance) -> Iterator[Problem]:
    for row in rows(governance):
        consulted = row.having(Part.CONSULTED)
        working = row.having(Part.CONSULTED, Part.RESPONSIBLE)
        witness = {"consulted": sorted(consulted), "consulted-or-responsible": len(working)}
        if len(consulted) > MOST_CONSULTED:
            yield Problem(row.activity, f'{len(consulted)} are consulted on "{row.activity.id}".', witness=witness)
        elif consulted and len(working) > MOST_AT_WORK:
            message = f'{len(working)} do "{row.activity.id}" or are consulted on it.'
            yield Problem(row.activity, message, witness=witness)
