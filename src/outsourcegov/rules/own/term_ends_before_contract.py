"""The last appointment to an owning role ends before what it owns does.

## Why it matters

The vacancy is already in the calendar: the appointment has a last day, the contract runs on, and nobody has been named
to follow. It is cheap to see today and awkward on the day. As long as a deputy is in place there is no vacancy.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
roles:
  contract-manager:                         # <- From 2027-04-01 nobody holds
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01, until: 2027-03-31}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: contract-manager
```

```yaml good
people:
  p-101: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    owner: contract-manager
```
"""

import datetime
from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.ownership import Owned, things
from outsourcegov.model.contracts import Contract
from outsourcegov.model.parties import Role


@rule(id="OWN009", severity=Severity.WARNING, since="0.1.0", fix="Extend the appointment, or name who follows.")
def term_ends_before_contract(governance: Governance) -> Iterator[Problem]:
    ends = governance.appointments.ends()
    for id, owned in governance.owned_by.items():
        role, first_open = governance.find(id, Role), ends.get(id)
        if role is None or first_open is None or first_open <= governance.as_of:
            continue
        left = _left_open(governance, owned, first_open)
        if not left:
            continue
        end, contract, _ = max(left, key=lambda one: one[0])
        concerned = [one for last, of, one in left if last == end and of is contract]
        owns = f"owns {things(concerned)} until {end}"
        has_deputies = any(deputy != role.id for deputy in role.deputies)
        yield Problem(
            role,
            f'From {first_open} nobody holds "{role.id}"'
            f"{f', nor any deputy of it; it {owns}' if has_deputies else f', which {owns}'}.",
            witness={"from": str(first_open), "until": str(end), "contract": contract.id},
            discriminator=contract.id,
            states=governance.availability.cause(role.id, first_open),
        )


def _left_open(
    governance: Governance, owned: Sequence[Owned], day: datetime.date
) -> list[tuple[datetime.date, Contract, Owned]]:
    """The things that are sure to go on from a day on, each with its last day and its contract."""
    terms = governance.terms
    left = []
    for one in owned:
        end, contract = terms.last_day(one.thing), terms.contract_of(one.thing)
        if end is not None and contract is not None and end >= day:
            left.append((end, contract, one))
    return left
