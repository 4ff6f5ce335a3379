"""The last appointment to an owning role ends before what it owns does.

## Why it matters

The vacancy is already in the calendar: the appointment has a last day, the contract runs on, and nobody has been named
to follow. It is cheap to see today and awkward on the day.

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
from outsourcegov.governance.validity import days_between
from outsourcegov.model.contracts import Contract
from outsourcegov.model.parties import Role


@rule(id="OWN009", severity=Severity.WARNING, since="0.1.0", fix="Extend the appointment, or name who follows.")
def term_ends_before_contract(governance: Governance) -> Iterator[Problem]:
    for id, owned in governance.owned_by.items():
        role = governance.find(id, Role)
        first_open = _first_day_open(governance, role) if role is not None else None
        left = _left_open(governance, owned, first_open) if first_open is not None else []
        if role is None or not left:
            continue
        end, contract, _ = max(left, key=lambda one: one[0])
        concerned = [one for last, of, one in left if last == end and of is contract]
        yield Problem(
            role,
            f'From {first_open} nobody holds "{role.id}", which owns {things(concerned)} until {end}.',
            witness={"from": str(first_open), "until": str(end), "contract": contract.id},
            discriminator=contract.id,
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


def _first_day_open(governance: Governance, role: Role) -> datetime.date | None:
    """The day from which on nobody is appointed, if that is still to come."""
    vacancies = list(governance.appointments.vacancies(role, days_between(None, None)))
    if not vacancies or vacancies[-1].high is not None or vacancies[-1].low is None:
        return None
    return vacancies[-1].low if vacancies[-1].low > governance.as_of else None
