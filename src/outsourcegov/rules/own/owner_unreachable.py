"""The owner of something cannot be reached, or not when it matters.

## Why it matters

A critical service that is owed around the clock fails at night. If nobody who answers for it can be called at night,
decisions wait until nine, and whoever is on the phone makes them up.

Two things are reported: an owner who has no contacts, where that is stated (`contacts: none`), and the owner of a
critical service with `hours: "24x7"` whose own hours, with those of its deputies, leave a part of the week open. Where
any of these hours are not written down, nothing is said.

## Example

```yaml bad
calendars:
  business: {days: [mon, tue, wed, thu, fri], hours: "09:00-17:00"}
roles:
  service-desk-owner:
    party: client-co
    hours: business                         # <- cannot be reached at all hours
scope-of-work:
  desk:
    services:
      service-desk: {owner: service-desk-owner, criticality: critical, hours: "24x7"}
```

```yaml good
calendars:
  business: {days: [mon, tue, wed, thu, fri], hours: "09:00-17:00"}
  after-hours: {outside: business}
roles:
  service-desk-owner: {party: client-co, hours: business, deputies: [duty-manager]}
  duty-manager: {party: client-co, hours: after-hours}
scope-of-work:
  desk:
    services:
      service-desk: {owner: service-desk-owner, criticality: critical, hours: "24x7"}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.working_calendar import is_around_the_clock
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.appointments import said_of
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.governance.people.ownership import Owned, things
from outsourcegov.model.absent import NONE, absence, known
from outsourcegov.model.parties import Person, Role
from outsourcegov.model.scope import Criticality, Service

_ALWAYS = "24x7"
_MOST_CALENDARS = 100


@rule(id="OWN018", severity=Severity.WARNING, since="0.1.0")
def owner_unreachable(governance: Governance) -> Iterator[Problem]:
    for role, owned, critical in governance.answers.for_anybody(_owning):
        id, people = role.id, governance.answers.of(role, _without_contacts)
        if people:
            yield Problem(
                people[0],
                f'Who holds "{id}" cannot be reached: {listed(one.id for one in people)}'
                f" {'has' if len(people) == 1 else 'have'} no contacts; it owns {things(owned)}.",
                at=("contacts",),
                fix="Write down how the person is reached: contacts: [...]",
                witness={"people": [one.id for one in people], "owns": [one.thing.id for one in owned]},
                discriminator=id,
            )
        if critical and _is_away(governance, role):
            nor = ", nor can any deputy of it" if governance.appointments.deputies(role.id) else ""
            yield Problem(
                role,
                f'"{id}" cannot be reached at all hours{nor}; it owns {things(critical)},'
                " which is owed around the clock.",
                at=("hours",),
                fix="Name a deputy for the rest of the week, or let the owner be on call.",
                witness={"owns": [one.thing.id for one in critical]},
                discriminator="hours",
            )


def _owning(governance: Governance) -> Sequence[tuple[Role, Sequence[Owned], Sequence[Owned]]]:
    """Each role with what it owns that has begun, and what of that is critical and owed around the clock."""
    found = ((governance.find(id, Role), everything) for id, everything in governance.owned_by.items())
    begun = [(role, [one for one in everything if one.has_begun]) for role, everything in found if role is not None]
    return [
        (role, owned, [one for one in owned if _is_critical_around_the_clock(one)]) for role, owned in begun if owned
    ]


def _without_contacts(governance: Governance, role: Role) -> Sequence[Person]:
    """Those who hold a role, if it is stated that none of them has contacts."""
    ids = incumbents(governance.appointments, role, governance.as_of) or ()
    people = [governance.find(id, Person) for id in sorted(ids)]
    found = [one for one in people if one is not None and absence(one.contacts) is NONE]
    return found if len(found) == len(people) else []


def _is_critical_around_the_clock(one: Owned) -> bool:
    return (
        isinstance(one.thing, Service)
        and known(one.thing.criticality) is Criticality.CRITICAL
        and _ALWAYS in (said_of(one.thing.hours) or ())
        and absence(one.thing.hours) is None
    )


def _is_away(governance: Governance, role: Role) -> bool:
    """Whether neither a role nor any of its deputies can be reached in some hours of the week."""
    deputies = governance.appointments.deputies(role.id)
    if deputies is None:
        return False
    others = (governance.find(id, Role) for id in deputies)
    roles = [role, *(one for one in others if one is not None)]
    hours = [said_of(one.hours) if absence(one.hours) is None else None for one in roles]
    told = [ref for one in hours for ref in one or ()]
    return all(hours) and len(told) <= _MOST_CALENDARS and is_around_the_clock(governance.alliance, told) is False
