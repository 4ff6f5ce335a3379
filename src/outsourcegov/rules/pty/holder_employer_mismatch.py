"""Somebody employed on one side is appointed to a role of the other.

## Why it matters

A role looks after the interests of its side, and an employer pays for looking after its own. Whoever sits on the
client's side and is paid by the provider is asked every day to choose, and nobody sees it: the list of roles shows a
client's role that is filled.

Where it is meant, it is a secondment: `mode: seconded` says so. Units, affiliates and subcontractors are on the side of
the party they belong to, and whoever they employ may hold its roles. Only appointments that hold on the day or later
count.

## Example

```yaml bad
people:
  p-201: {employer: provider-co}
roles:
  service-owner:
    party: client-co
    appointments:
      - person: p-201                       # <- "p-201" is employed by "provider-co"
        from: 2026-01-01
```

```yaml good
people:
  p-201: {employer: provider-co}
roles:
  service-owner:
    party: client-co
    appointments: [{person: p-201, from: 2026-01-01, mode: seconded}]
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import AppointmentMode, Person, Role
from outsourcegov.model.vocabulary import Side


@rule(
    id="PTY006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Appoint somebody who is employed on that side, or say that it is a secondment (mode: seconded).",
)
def holder_employer_mismatch(governance: Governance) -> Iterator[Problem]:
    for role in governance.alliance.roles:
        yield from governance.answers.of(role, _mismatches)


def _mismatches(governance: Governance, role: Role) -> Sequence[Problem]:
    side = governance.sides.of_role(role)
    return list(_of_side(governance, role, side)) if side is not None else []


def _of_side(governance: Governance, role: Role, side: Side) -> Iterator[Problem]:
    for number, one in enumerate(role.appointments):
        person = governance.find(known(one.person), Person)
        employer = _other_side(governance, person, side) if person is not None else None
        if person is None or employer is None or _may_be_seconded(one.mode):
            continue
        days = governance.terms.shared_days([role, one, person])
        if days is None:
            continue
        holds = "holds" if governance.as_of in days else "is to hold"
        yield Problem(
            role,
            f'"{person.id}" is employed by "{employer}" and {holds} '
            f'"{role.id}" on the {side.value}\'s side, and nothing says that this is a secondment.',
            at=("appointments", number, "person"),
            witness={"person": person.id, "employer": employer, "party": known(role.party)},
            discriminator=f"{person.id}:{one.from_}",
        )


def _may_be_seconded(mode: object) -> bool:
    said = claims(mode)
    return any(one is AppointmentMode.SECONDED or presence(one) is Presence.UNKNOWN for one in said)


def _other_side(governance: Governance, person: Person, side: Side) -> str | None:
    """The employer of a person, where it is certain that it is on the other side."""
    employer = known(person.employer)
    sides = {governance.sides.of_party(known(claim)) for claim in claims(person.employer)}
    return employer if sides == set(Side) - {side} else None
