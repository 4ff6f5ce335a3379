"""None of a role's deputies could stand in for it.

## Why it matters

The cover exists on paper. A deputy that is vacant itself, that is held by the very person who is away, that is the role
itself, or that sits with another party, does not stand in when it comes to it.

It is reported where that is so of every deputy. A deputy whose own deputy is there is cover enough. Where the role and
its deputies are vacant, that is [OWN002](OWN002.md). Roles that are deputies of each other, and have no other, are a
note: they cover each other until both are away. Before the contract begins nobody needs to be in place.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  contract-manager:
    party: client-co
    deputies: [delivery-director]           # <- "delivery-director" sits with "provider-co"
    appointments: [{person: p-101, from: 2025-04-01}]
  sourcing-manager:
    party: client-co
    deputies: [finance-lead]                # <- "p-101" holds both
    appointments: [{person: p-101, from: 2025-04-01}]
  finance-lead:
    party: client-co
    appointments: [{person: p-101, from: 2025-04-01}]
  delivery-director:
    party: provider-co
    appointments: [{person: p-201, from: 2025-04-01}]
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    deputies: [sourcing-manager]
    appointments: [{person: p-101, from: 2025-04-01}]
  sourcing-manager:
    party: client-co
    appointments: [{person: p-102, from: 2025-04-01}]
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.governance.structure.chains import rings
from outsourcegov.governance.structure.cycles import few
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Role


@rule(
    id="OWN012",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name another role of the same party, which somebody else holds.",
)
def deputy_ineffective(governance: Governance) -> Iterator[Problem]:
    for role in governance.alliance.roles:
        yield from governance.answers.of(role, _ineffective)
    yield from governance.answers.for_anybody(_circles)


def _ineffective(governance: Governance, role: Role) -> Sequence[Problem]:
    availability, day = governance.availability, governance.as_of
    deputies = governance.appointments.deputies(role.id)
    if not deputies or availability.why_not_role(role.id, day) or not governance.terms.is_agreed(role):
        return []
    vacated = deputies if governance.terms.has_begun(role) else ()
    vacant = {id: why for id in vacated if (why := availability.why_not_role(id, day))}
    reasons = [vacant.get(id) or _why_not(governance, role, id) for id in deputies]
    if not all(reasons):
        return []
    would_do = (id for id in vacant if not _why_not(governance, role, id))
    causes = (availability.cause(id, day) for id in would_do)
    problem = Problem(
        role,
        f'No deputy of "{role.id}" could stand in for it: {", and ".join(few(reasons))}.',
        at=("deputies",),
        witness={"deputies": deputies},
        because=tuple(cause for cause in causes if cause is not None),
    )
    return [problem]


def _why_not(governance: Governance, role: Role, id: str) -> str:
    """Why a deputy cannot stand in for a role even if somebody holds it, as part of a sentence; empty where it can."""
    deputy, has_none = governance.find(id, Role), governance.appointments.deputies(id) == []
    if deputy is None:
        return ""
    if id == role.id:
        return f'"{id}" is the role itself'
    if governance.sides.are_apart(role, deputy):
        return f'"{id}" sits with "{known(deputy.party)}"'
    people = incumbents(governance.appointments, role, governance.as_of)
    if people and has_none and people == incumbents(governance.appointments, deputy, governance.as_of):
        return f'{listed(sorted(people))} {"holds" if len(people) == 1 else "hold"} both it and "{id}"'
    return ""


def _circles(governance: Governance) -> Sequence[Problem]:
    """Roles in force that are deputies of each other, and have no other."""
    return list(_rings(governance))


def _rings(governance: Governance) -> Iterator[Problem]:
    deputies = {role.id: governance.appointments.deputies(role.id) for role in governance.alliance.roles}
    for ring in rings({id: found or () for id, found in deputies.items()}):
        roles = [governance.find(id, Role) for id in sorted(ring)]
        in_force = [role for role in roles if role is not None and governance.terms.is_agreed(role)]
        are_alone = all(set(deputies[id] or [""]) <= set(ring) for id in ring)
        if len(ring) > 1 and len(in_force) == len(ring) and are_alone:
            names = joined(few([f'"{id}"' for id in sorted(ring)]))
            _, _, *others = ring
            yield Problem(
                in_force[0],
                f"{names} have no deputies but each other:"
                f" when {'all of them' if others else 'both'} are away, nobody stands in.",
                at=("deputies",),
                fix=f"Give one of them a deputy who is {'none' if others else 'neither'} of them.",
                severity=Severity.NOTE,
                witness={"circle": sorted(ring)},
                discriminator="circle",
            )
