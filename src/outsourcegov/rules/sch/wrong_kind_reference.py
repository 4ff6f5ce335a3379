"""A reference leads to the wrong kind of thing.

## Why it matters

Roles own and decide, people hold roles. When a contract names a person as its owner, the ownership ends with the
person's next move, and nobody notices. The same holds for a forum where a role is wanted, or a metric where a decision
is.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: p-101                           # <- "p-101" is a person
```

```yaml good
people:
  p-101: {employer: client-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101, from: 2025-04-01}]}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: client-cio
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.references import a_kind, one_of_kinds


@rule(id="SCH003", severity=Severity.ERROR, since="0.1.0")
def wrong_kind_reference(governance: Governance) -> Iterator[Problem]:
    for use in governance.broken_references:
        if not use.found:
            continue
        # A party is read where a role is wanted, since contracts are written so, and reported; nobody is advised to it.
        wanted = one_of_kinds([kind for kind in use.kinds if kind != "party" or "role" not in use.kinds])
        fix = f"Refer to {wanted}."
        if use.found == "person":
            fix = f"Refer to {wanted}; put the person into a role by an appointment."
        yield Problem(
            use.subject,
            f'"{use.id}" is {a_kind(use.found)}, and "{use.key}" wants {wanted}.',
            at=use.at,
            fix=fix,
            witness={"id": use.id, "is": use.found, "wanted": list(use.kinds)},
            discriminator=f"{use.key}:{use.id}",
        )
