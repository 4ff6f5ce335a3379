"""A role that owns something is vacant, and nobody stands in.

## Why it matters

The owner is there on paper. The person has left, nobody was appointed, no deputy is in place, and everything the role
owns has been without an owner since.

Of something that has several owners it is told once none of them is there; that there are several is
[OWN006](OWN006.md).

A role whose appointments are not written down is not reported, unless the role itself is over: nothing is known about
who holds it. Nor is one that owns only what has not begun, or may not have, or has ended. One that has not begun itself
is reported where it owns something already, such as an action that is due before the party of the role joins. A deputy
that is vacant may be deputised in turn. A vacancy that is still to come is [OWN009](OWN009.md) or [OWN010](OWN010.md).

## Example

```yaml bad
people:
  p-101: {employer: client-co}
roles:
  contract-manager:                         # <- vacant since 2026-07-01
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01, until: 2026-06-30}]
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
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-06-30}
      - {person: p-102, from: 2026-07-01}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import days_between
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import things
from outsourcegov.governance.people.ownership_gaps import Tense, by_vacancy, of_several, remedy, vacancies_behind
from outsourcegov.model.parties import Role


@rule(
    id="OWN002", severity=Severity.ERROR, since="0.1.0", fix="Appoint somebody, or name a deputy whose role is filled."
)
def owner_vacant(governance: Governance) -> Iterator[Problem]:
    for (id, _), gaps in by_vacancy(governance.ownership_gaps()).items():
        role = governance.find(id, Role)
        owned = [gap.owned for gap in gaps if gap.tense is Tense.NOW]
        if role is None or not owned:
            continue
        since, ask, fix = _vacant_since(governance, role), governance.availability, remedy(role, governance.as_of)
        vacant = f'"{role.id}" {f"has been vacant since {since}" if since else "is vacant"}'
        why = f"{vacant} {ask.and_no_deputy(role.id, governance.as_of)}"
        yield Problem(
            role,
            f"{why if fix is None else ask.why_not_role(role.id, governance.as_of)}; it owns {things(owned)}.",
            witness={"vacant-since": str(since) if since else None, "owns": [one.thing.id for one in owned]},
            fix=fix,
            states=ask.cause(role.id, governance.as_of),
        )
    for gap in of_several(governance.ownership_gaps()):
        if gap.tense is Tense.NOW:
            yield Problem(
                gap.owned.thing,
                gap.sentence,
                at=(gap.owned.key,),
                witness={"from": str(gap.first) if gap.first is not None else None},
                because=vacancies_behind(governance, gap),
            )


def _vacant_since(governance: Governance, role: Role) -> datetime.date | None:
    """The first day of the vacancy: the day after the last appointment that has ended; None before the first begins."""
    vacancies = governance.appointments.vacancies(role, days_between(None, None))
    return next((vacancy.low for vacancy in vacancies if governance.as_of in vacancy), None)
