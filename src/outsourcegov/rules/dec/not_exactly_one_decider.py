"""A decision in the responsibility matrix has nobody who decides, or several.

## Why it matters

Rows in `rapid` and `daci` are there for one purpose: that everybody knows whose word settles it. Without that letter
the recommendation goes round, and with two of them each waits for the other or overrules the other.

It is D in `rapid`, and A, the approver, in `daci`. Who is accountable in `raci` and `rasci` is a matter of OWN023 and
OWN024.

## Example

```yaml bad
roles:
  architect: {party: client-co}
  operations-head: {party: client-co}
activities:
  buy-capacity:                             # <- Nobody decides "buy-capacity"
    notation: rapid
    raci: {architect: R, operations-head: P}
```

```yaml bad
roles:
  architect: {party: client-co}
  operations-head: {party: client-co}
activities:
  pick-devices:                             # <- "architect" and "operations-head"
    notation: daci
    raci: {architect: D/A, operations-head: A}
```

```yaml good
roles:
  architect: {party: client-co}
  operations-head: {party: client-co}
activities:
  buy-capacity: {notation: rapid, raci: {architect: R/P, operations-head: D}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import OF_WORK, Part, rows


@rule(id="DEC024", severity=Severity.ERROR, since="0.1.0")
def not_exactly_one_decider(governance: Governance) -> Iterator[Problem]:
    for row in rows(governance):
        if row.notation in OF_WORK:
            continue
        deciding, letter, id = sorted(row.having(Part.ACCOUNTABLE)), row.letter(Part.ACCOUNTABLE), row.activity.id
        if len(deciding) > 1:
            yield Problem(
                row.activity,
                f'"{id}" has {len(deciding)} who decide, {listed(deciding)}; it needs one.',
                fix=f"Leave the letter {letter} with one of them.",
                witness={"deciding": deciding},
            )
        elif not deciding and row.is_told:
            yield Problem(
                row.activity,
                f'Nobody decides "{id}": no role has the letter {letter}.',
                fix=f"Give the letter {letter} to one role.",
            )
