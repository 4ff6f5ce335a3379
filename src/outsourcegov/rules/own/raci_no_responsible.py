"""Nobody does an activity of the responsibility matrix.

## Why it matters

Somebody answers for it, others are asked and told, and nobody has been told to do it. If whoever is accountable does it
as well, that is a letter more: `R/A`.

What is looked for depends on the notation: R in `raci` and `rasci`, P, who carries out what was decided, in `rapid`,
and D, who drives the decision, in `daci`. A row in which nobody has any part is told by OWN023 or DEC024.

## Example

```yaml bad
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: C, security-officer: A}}     # <- Nobody is responsible for "patching"
```

```yaml good
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: R, security-officer: A}}
```
"""

from collections.abc import Iterator, Mapping

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import Part, rows
from outsourcegov.model.scope import Notation

_DOING: Mapping[Notation, tuple[Part, str]] = {
    Notation.RACI: (Part.RESPONSIBLE, "is responsible for"),
    Notation.RASCI: (Part.RESPONSIBLE, "is responsible for"),
    Notation.RAPID: (Part.RESPONSIBLE, "carries out"),
    Notation.DACI: (Part.DRIVING, "drives"),
}


@rule(id="OWN025", severity=Severity.ERROR, since="0.1.0", fix="Give the letter to whoever does it.")
def raci_no_responsible(governance: Governance) -> Iterator[Problem]:
    for row in rows(governance):
        part, does = _DOING[row.notation]
        if row.is_told and row.columns and not row.having(part):
            letter = row.letter(part)
            yield Problem(
                row.activity,
                f'Nobody {does} "{row.activity.id}": no role has the letter {letter}.',
                fix=f"Give the letter {letter} to whoever does it.",
            )
