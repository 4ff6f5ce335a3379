"""An owner sits with a party that is not part of the alliance.

## Why it matters

After a reorganisation or a sale, roles are left behind with companies that have no part in the alliance any more.
Whoever holds them has neither the duty nor the access to act.

A party that a client or a provider is a part of, another part of the same, and one that has members on a side are close
enough, and are not reported.

## Example

```yaml bad
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  old-parent: {kind: affiliate}
roles:
  contract-manager: {party: old-parent}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager                 # <- of "old-parent", which is on no side
```

```yaml good
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  shared-services: {kind: unit, parent: client-co}
roles:
  contract-manager: {party: shared-services}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Role


@rule(
    id="OWN008",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Give it to a role on the client's or a provider's side, or say whose part the party is (parent).",
)
def owner_outside_alliance(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        owner = known(one.owner)
        for name in owner.ids if owner is not None else ():
            role = governance.find(name, Role)
            party = known(role.party) if role is not None else None
            if not governance.sides.is_outside(party):
                continue
            message = f'{one.named} is owned by "{name}" of "{party}", which is on no side of the alliance.'
            yield Problem(
                one.thing,
                message,
                at=(one.key,),
                witness={"owner": name, "party": party},
                discriminator=name,
                because=(Cause("on-no-side", party),) if party else (),
            )
