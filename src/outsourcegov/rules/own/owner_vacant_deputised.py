"""A role that owns something has been vacant for a while, and only a deputy stands in.

## Why it matters

A deputy keeps things going for a leave or a handover. After more than 30 days the cover has become the rule: nobody has
the time for what the role owns, nobody decided who has it, and the deputy has no deputy.

Of a role that nobody ever held the days count from the first on which its deputy had to answer for something.

Where no deputy stands in either, that is [OWN002](OWN002.md). Where it is not known who holds the role of the deputy,
nothing is said; nor where the deputy sits with another party, which is [OWN012](OWN012.md).

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:                         # <- vacant since 2026-07-01
    party: client-co
    deputies: [sourcing-manager]
    appointments: [{person: p-101, from: 2025-04-01, until: 2026-06-30}]
  sourcing-manager:
    party: client-co
    appointments: [{person: p-102, from: 2025-04-01}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    deputies: [sourcing-manager]
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-06-30}
      - {person: p-102, from: 2026-07-01, mode: acting}
  sourcing-manager:
    party: client-co
    appointments: [{person: p-102, from: 2025-04-01}]
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

import datetime
from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import days_between, days_of, stretch_on
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import things
from outsourcegov.governance.people.ownership_gaps import OwnershipGap, Tense
from outsourcegov.model.parties import Role

_A_WHILE = datetime.timedelta(days=30)


@rule(
    id="OWN003",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Appoint somebody, if only for a time (mode: acting), or give the role's things to the deputy.",
)
def owner_vacant_deputised(governance: Governance) -> Iterator[Problem]:
    found: dict[tuple[str, str], list[OwnershipGap]] = {}
    for gap in governance.ownership_gaps():
        if gap.owner is not None and gap.deputy is not None and not gap.is_gap and gap.tense is Tense.NOW:
            found.setdefault((gap.owner, gap.deputy), []).append(gap)
    for (id, deputy), gaps in found.items():
        role, owned = governance.find(id, Role), [gap.owned for gap in gaps]
        since = _vacant_since(governance, role, gaps) if role is not None else None
        if role is not None and since is not None and governance.as_of - since >= _A_WHILE:
            yield Problem(
                role,
                f'"{id}" has been vacant since {since}, and only its deputy "{deputy}" stands in;'
                f" it owns {things(owned)}.",
                witness={"vacant-since": str(since), "deputy": deputy, "owns": [one.thing.id for one in owned]},
            )


def _vacant_since(governance: Governance, role: Role, gaps: Sequence[OwnershipGap]) -> datetime.date | None:
    """The first day on which nobody has held a role; where nobody ever did, the first on which its deputy was needed.

    None where that cannot be told.
    """
    vacancies = list(governance.appointments.vacancies(role, days_between(None, None)))
    vacancy = stretch_on(governance.as_of, vacancies)
    if vacancy is None or vacancy.low is not None:
        return vacancy.low if vacancy is not None else None
    needed = min((gap.first for gap in gaps if gap.first is not None), default=None)
    begins = days_of(role).low
    return max(needed, begins) if needed is not None and begins is not None else needed
