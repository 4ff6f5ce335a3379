"""Several are accountable for one activity of the responsibility matrix.

## Why it matters

Two A in a row were put there to keep the peace. When it goes wrong each of the two has answered for the half that went
well. Often there is one A for each side, which leaves open what the matrix was to settle.

Activities in the notations `raci` and `rasci` count; who decides in `rapid` and `daci` is a matter of DEC024.

## Example

```yaml bad
roles:
  security-officer: {party: client-co}
  operations-lead: {party: provider-co}
activities:
  patching: {raci: {operations-lead: R/A, security-officer: A}}     # <- "operations-lead" and "security-officer"
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
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.responsibilities import OF_WORK, Part, rows


@rule(
    id="OWN024",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Leave the A with one of them, or split the activity in two.",
)
def raci_many_accountable(governance: Governance) -> Iterator[Problem]:
    for row in rows(governance):
        accountable = sorted(row.having(Part.ACCOUNTABLE))
        if row.notation in OF_WORK and len(accountable) > 1:
            yield Problem(
                row.activity,
                f'"{row.activity.id}" has {len(accountable)} who are accountable, {listed(accountable)}; it needs one.',
                witness={"accountable": accountable},
            )
