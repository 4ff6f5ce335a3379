"""Two counterparts sit with the same party.

## Why it matters

A counterpart is the peer on the other side: the one to call when something is stuck between the organisations. A
colleague cannot be that, and while one is written there, the seat across the table looks taken.

A subcontractor's role may face one of the provider, and a unit's role one of its company: these are two parties.

## Example

```yaml bad
roles:
  contract-manager:
    party: client-co
    counterparts: [sourcing-manager]        # <- both sit with "client-co"
  sourcing-manager: {party: client-co}
```

```yaml good
roles:
  contract-manager: {party: client-co, counterparts: [delivery-director]}
  delivery-director: {party: provider-co}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import pairs
from outsourcegov.model.absent import claims, known


@rule(
    id="PTY005",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name its peer on the other side, or correct the party of one of the two roles.",
)
def counterpart_same_party(governance: Governance) -> Iterator[Problem]:
    for role, number, other in pairs(governance):
        party = known(role.party)
        if party is None or {*claims(role.party), *claims(other.party)} != {party}:
            continue
        what = "itself" if other.id == role.id else f'"{other.id}"'
        yield Problem(
            role,
            f'"{role.id}" names {what} as its counterpart: both sit with "{party}".',
            at=("counterparts", number),
            witness={"counterpart": other.id, "party": party},
            discriminator=other.id,
        )
