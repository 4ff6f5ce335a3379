"""Nobody is accountable for an activity of the responsibility matrix.

## Why it matters

A row full of R, C and I has people who work and people who talk, and nobody who answers for the result. It is the row
everybody points at when it was not done.

Activities in the notations `raci` and `rasci` count; who decides in `rapid` and `daci` is a matter of DEC024.

## Example

```yaml bad
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: R, security-officer: C}}     # <- Nobody is accountable for "patching"
```

```yaml good
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: R, security-officer: A}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import OF_WORK, Part, rows


@rule(id="OWN023", severity=Severity.ERROR, since="0.1.0", fix="Give one role of the row the letter A.")
def raci_no_accountable(governance: Governance) -> Iterator[Problem]:
    for row in rows(governance):
        if row.notation in OF_WORK and row.is_told and not row.having(Part.ACCOUNTABLE):
            more = "" if row.columns else ": nobody has a part in it"
            yield Problem(row.activity, f'Nobody is accountable for "{row.activity.id}"{more}.')
