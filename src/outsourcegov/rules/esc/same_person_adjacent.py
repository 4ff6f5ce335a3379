"""A matter climbs to those who could not settle it.

## Why it matters

Two levels that follow each other are held by the same people: the matter waits for a second limit and meets the same
view again. Nothing has climbed but the date.

It is a fault where exactly those deal with it at the second level who did at the first: in the same role, or as the
same person on the same side, also as the deputy for a vacant role. Where one side brings somebody new, or one of
several may now decide alone, nothing is said. Only what is certain counts: a role that is held by several, or by
somebody who is not known, is taken for another. Forums are left out.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
roles:
  contract-manager: {party: client-co, appointments: [{person: p-101}]}
  client-cio: {party: client-co, appointments: [{person: p-101}]}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, final: true}                     # <- held by the same person as level 1 of "commercial"
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager: {party: client-co, appointments: [{person: p-101}]}
  client-cio: {party: client-co, appointments: [{person: p-102}]}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, final: true}
```
"""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from typing import NamedTuple

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import capitalised, listed
from outsourcegov.governance.escalation.every_issue import reached_levels
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.actors import actors
from outsourcegov.model.absent import known
from outsourcegov.model.escalations import Level
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Together, Who

Holder = tuple[str, str]
"""A person or a role, with its id."""

BySide = Mapping[Side, Sequence[Role]]


@rule(
    id="ESC011",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody else deal with it at the second level, or leave the level out.",
)
def same_person_adjacent(governance: Governance) -> Iterator[Problem]:
    for step in governance.answers.for_anybody(_steps):
        if _people(governance, step.above) == _people(governance, step.below):
            yield _problem(governance, step)


class _Step(NamedTuple):
    """From one level to the next, with the roles that act at both, by side."""

    place: Place
    to: Place
    below: BySide
    above: BySide


def _steps(governance: Governance) -> Sequence[_Step]:
    flow = governance.flow
    acting = {
        place: _by_side(governance, level) for place, level in reached_levels(governance) if isinstance(level, Level)
    }
    return [
        _Step(place, to, below, above)
        for place, below in acting.items()
        for to, way in flow.ways[place].items()
        if to != place and way.is_sure and way.outcome is None
        if (above := acting.get(to)) and above.keys() == below.keys()
    ]


def _problem(governance: Governance, step: _Step) -> Problem:
    flow, place, to = governance.flow, step.place, step.to
    acting = [role for roles in step.above.values() for role in roles]
    upper, who = flow.label(to), [governance.answers.of(role, _holder) for role in acting]
    what = "the same people" if len(who) > 1 else f"the same {who[0][0]}"
    return Problem(
        flow.levels[to],
        f"{capitalised(upper)} is held by {what} as {flow.label(place)}: {listed(id for _, id in who)}.",
        at=("by",),
        witness={"level": str(to), "below": str(place), "held-by": [id for _, id in who]},
        discriminator=str(place),
    )


def _people(governance: Governance, by_side: BySide) -> Mapping[Side, AbstractSet[Holder]]:
    """Who acts on each side."""
    return {side: {governance.answers.of(role, _holder) for role in roles} for side, roles in by_side.items()}


def _by_side(governance: Governance, level: Level) -> BySide:
    """The roles that act at a level, by side; none where others may, or not all need to."""
    who = known(level.by)
    if who is None or who.how not in (Together.ALONE, Together.JOINTLY, Together.EACH_OF):
        return {}
    found: dict[Side, list[Role]] = {}
    for name in dict.fromkeys(who.names):
        role = governance.alliance.roles.get(name) if isinstance(name, str) else None
        side = governance.sides.of_role(role) if role is not None else None
        if role is None or side is None:
            return {}
        found.setdefault(side, []).append(role)
    return found


def _holder(governance: Governance, role: Role) -> Holder:
    """The only person who acts in a role on the day, as its deputy where it is vacant; else the role that acts."""
    if not governance.terms.has_begun(role):
        return ("role", role.id)
    (actor,) = actors(governance, Who((role.id,)), governance.as_of)
    acts = actor.deputy or role.id
    person = governance.duties.only_person(acts)
    return ("role", acts) if person is None else ("person", person)
