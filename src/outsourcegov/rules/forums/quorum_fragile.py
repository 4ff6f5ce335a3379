"""The quorum of a forum hangs on one person.

## Why it matters

A cold, a strike of the railway, a child's first day at school: one person stays away, and four people have travelled
for nothing. What was on the agenda waits for the next meeting.

Told of forums that decide something and say nothing of what happens without a quorum, or name deciders for that who
cannot act without this person either, where it is known by name who may sit on each seat. It is worked out exactly:
nobody is named whose absence another arrangement could make good.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
  p-201: {employer: provider-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
  client-cfo: {party: client-co, appointments: [{person: p-102}]}
  provider-executive: {party: provider-co, appointments: [{person: p-201}]}
forums:
  steering-committee:                       # <- Without "p-201"
    seats: [client-cio, client-cfo, provider-executive]
    quorum: {at-least: 2, from-each-party: 1}
decisions:
  change-request:
    rights: [{decider: steering-committee}]
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
  p-201: {employer: provider-co}
  p-202: {employer: provider-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101}]}
  client-cfo: {party: client-co, appointments: [{person: p-102}]}
  provider-executive: {party: provider-co, appointments: [{person: p-201}]}
  provider-director: {party: provider-co, appointments: [{person: p-202}]}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, {role: provider-executive, alternates: provider-director}]
    quorum: {at-least: 2, from-each-party: 1}
decisions:
  change-request:
    rights: [{decider: steering-committee}]
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.forums.blocking import blocking_roles, blocks
from outsourcegov.governance.forums.bodies import in_force, sitting_of
from outsourcegov.governance.forums.stakes import decisions_of_forums
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.duties import Duties
from outsourcegov.governance.people.staffing import Staffing
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum
from outsourcegov.model.who import Who


@rule(
    id="FOR007",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Name an alternate or a deputy, ask for fewer members, or say what happens without a quorum (if-inquorate).",
)
def quorum_fragile(governance: Governance) -> Iterator[Problem]:
    decided = decisions_of_forums(governance)
    for forum in in_force(governance):
        is_asked = forum.id in decided and known(forum.quorum) is not None
        if is_asked and not governance.fallbacks.leads_elsewhere(forum.id) and _is_told(governance, forum):
            people = _not_replaced(governance, forum)
            if people:
                without = ", or without ".join(map(quoted, people)) + "," * (len(people) > 1)
                instead = " or decide instead" if governance.fallbacks.has_deciders(forum.id) else ""
                yield Problem(
                    forum,
                    f'Without {without} "{forum.id}" has no quorum, and nobody could stand in{instead}.',
                    witness={"people": list(people)},
                    discriminator=",".join(people),
                    because=(blocks(forum),) if _hold_blocking_roles(governance, forum, people) else (),
                )


def _not_replaced(governance: Governance, forum: Forum) -> Sequence[str]:
    """Those without whom a forum has no quorum, and nobody can decide whom it names for that."""
    people, staffing = governance.availability.indispensable(forum.id, governance.as_of), Staffing(governance)
    those = governance.fallbacks.deciders(forum.id) or ()
    everybody = frozenset(staffing.people([Who((forum.id,))]))
    return [one for one in people if not any(staffing.can_act(who, everybody - {one}) for who in those)]


def _hold_blocking_roles(governance: Governance, forum: Forum, people: Sequence[str]) -> bool:
    """Whether the quorum hangs on all of these people for a seat that nobody else may take."""
    roles, duties = blocking_roles(governance, forum), Duties(governance)
    return bool(roles) and all(not duties.roles(one).isdisjoint(roles) for one in people)


def _is_told(governance: Governance, forum: Forum) -> bool:
    """Whether everybody who may sit in a forum is known by name."""
    attendance = sitting_of(governance, forum).at((0, governance.as_of, 0), by_name=True)
    people = [one for place in attendance.places for one in ([None] if place.people is None else place.people)]
    return not attendance.spares and all(isinstance(one, str) for one in people)
