"""One deputy stands in for three or more members of the same forum, as the only one.

## Why it matters

Holidays, illness and the end of the year come to all at once. Two members away, and their deputy has to choose for whom
he sits; with three or more that is only a question of time.

Counted are seats without alternates whose role has this one deputy and no other.

## Example

```yaml bad
roles:
  client-cio: {party: client-co, deputies: [chief-of-staff]}
  client-cfo: {party: client-co, deputies: [chief-of-staff]}
  client-risk-director: {party: client-co, deputies: [chief-of-staff]}
  chief-of-staff: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:                       # <- "chief-of-staff" is the only deputy
    seats: [client-cio, client-cfo, client-risk-director, provider-executive]
```

```yaml good
roles:
  client-cio: {party: client-co, deputies: [chief-of-staff]}
  client-cfo: {party: client-co, deputies: [finance-lead]}
  client-risk-director: {party: client-co, deputies: [chief-of-staff]}
  chief-of-staff: {party: client-co}
  finance-lead: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, client-risk-director, provider-executive]
```
"""

from collections.abc import Iterable, Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.appointments import said_of
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.model.absent import claims, known
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Holders, Role

_MANY = 3


@rule(id="OWN013", severity=Severity.NOTE, since="0.1.0", fix="Spread the deputies, or name alternates for the seats.")
def shared_deputy_collision(governance: Governance) -> Iterator[Problem]:
    for forum in governance.alliance.forums:
        if not governance.terms.surely_holds(forum):
            continue
        found: dict[str, list[str]] = {}
        for member in _members(governance, forum):
            deputy = governance.answers.of(member, _only_deputy)
            if deputy is not None:
                found.setdefault(deputy, []).append(member.id)
        for who, members in found.items():
            if len(members) >= _MANY:
                yield Problem(
                    forum,
                    f'"{who}" is the only deputy of {len(members)} members of "{forum.id}": {listed_briefly(members)}.',
                    witness={"deputy": who, "members": members},
                    discriminator=who,
                )


def _members(governance: Governance, forum: Forum) -> Iterable[Role]:
    """The roles that are sure to have seats nobody else may take, each once."""
    found: dict[str, Role] = {}
    for seat in forum.seats:
        role = governance.find(known(seat.role), Role)
        if role is not None and said_of(seat.alternates) == [] and surely_holds(seat, governance.as_of):
            found[role.id] = role
    return found.values()


def _only_deputy(governance: Governance, member: Role) -> str | None:
    """The one deputy of a role that one person holds: a person where it is known who that is, else the role."""
    deputies = [id for id in governance.appointments.deputies(member.id) or () if id != member.id]
    deputy = governance.find(deputies[0], Role) if len(deputies) == 1 else None
    if deputy is None or not surely_holds(member, governance.as_of):
        return None
    if any(holders is not Holders.ONE for holders in (*claims(member.holders), *claims(deputy.holders))):
        return None
    people = incumbents(governance.appointments, deputy, governance.as_of)
    return next(iter(people)) if people and len(people) == 1 else deputy.id
