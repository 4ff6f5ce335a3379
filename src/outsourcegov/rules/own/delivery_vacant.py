"""Nobody is there to deliver a service.

## Why it matters

Whoever answers for the service calls the provider, and the role that delivers it is empty: tickets wait, and what is
agreed with the provider reaches nobody. That is seldom noticed before something fails.

Looked at is `provided-by` of the services and deliverables that are open. A deputy who is there counts, and of any of
several roles one is enough; of several together each must be there. A vacancy that is still to come is a warning, if
what is delivered is sure to go on then. Of a role whose appointments are not written down nothing is known, and nothing
is said. What the role owns is [OWN002](OWN002.md), [OWN009](OWN009.md) or [OWN010](OWN010.md).

## Example

```yaml bad
people:
  p-201: {employer: provider-co}
roles:
  desk-owner: {party: client-co}
  desk-manager:                             # <- is vacant after 2026-06-30 and has no deputy; it delivers
    party: provider-co
    appointments: [{person: p-201, from: 2025-04-01, until: 2026-06-30}]
scope-of-work:
  infrastructure:
    services:
      service-desk: {owner: desk-owner, provided-by: desk-manager}
```

```yaml good
people:
  p-201: {employer: provider-co}
  p-202: {employer: provider-co}
roles:
  desk-owner: {party: client-co}
  desk-manager:
    party: provider-co
    deputies: [network-manager]
    appointments: [{person: p-201, from: 2025-04-01, until: 2026-06-30}]
  network-manager:
    party: provider-co
    appointments: [{person: p-202, from: 2025-04-01}]
scope-of-work:
  infrastructure:
    services:
      service-desk: {owner: desk-owner, provided-by: desk-manager}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import capitalised
from outsourcegov.governance.dates.validity import Days, is_over
from outsourcegov.governance.decisions.region_words import days_in_words
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.deliveries import Undelivered, undelivered
from outsourcegov.governance.people.ownership import things, things_until
from outsourcegov.governance.people.ownership_gaps import by_vacancy
from outsourcegov.model.parties import Role

_LET_GO_ON = "Let a role that goes on deliver it (provided-by: ...), or let this one go on (until: ...)."


@rule(
    id="OWN032",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Appoint somebody, name a deputy whose role is filled, or let another role deliver it (provided-by: ...).",
)
def delivery_vacant(governance: Governance) -> Iterator[Problem]:
    by_role: dict[str, list[Undelivered]] = {}
    for one in undelivered(governance):
        if one.days.high is None or one.days.high > governance.as_of:
            by_role.setdefault(one.role, []).append(one)
    told = by_vacancy(governance.ownership_gaps())
    for id, found in by_role.items():
        role = governance.find(id, Role)
        if role is None:
            continue
        soonest = min(found, key=lambda one: one.days.start)
        now = [one for one in found if governance.as_of in one.days]
        concerned = now or [one for one in found if one.vacancy == soonest.vacancy]
        day = governance.as_of if now else soonest.days.low or governance.as_of
        cause = governance.availability.cause(id, day)
        is_told = (id, concerned[0].vacancy) in told
        yield Problem(
            role,
            _now(governance, id, now) if now else _to_come(role, soonest, concerned),
            severity=None if now else Severity.WARNING,
            fix=_LET_GO_ON if is_over(role, day) else None,
            witness={"from": str(day), "delivers": [one.thing.thing.id for one in concerned]},
            states=None if is_told else cause,
            because=(cause,) if is_told and cause is not None else (),
        )


def _now(governance: Governance, id: str, found: Sequence[Undelivered]) -> str:
    reason = governance.availability.why_not_role(id, governance.as_of)
    return f"{reason}; it delivers {things([one.thing for one in found])}."


def _to_come(role: Role, soonest: Undelivered, found: Sequence[Undelivered]) -> str:
    is_for_good = soonest.vacancy.high is None
    stretch = days_in_words(Days(soonest.days.start, soonest.vacancy.stop), Days())
    nor = ", nor any deputy of it" if any(deputy != role.id for deputy in role.deputies) else ""
    delivers = (
        things_until([(one.thing, one.days) for one in found]) if is_for_good else things([one.thing for one in found])
    )
    return f'{capitalised(stretch)} nobody holds "{role.id}"{nor}; it delivers {delivers}.'
