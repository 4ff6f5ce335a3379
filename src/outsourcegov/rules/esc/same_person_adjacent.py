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

from collections.abc import Iterator, Mapping, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.actors import actors
from outsourcegov.governance.duties import Duties
from outsourcegov.governance.every_issue import reached_levels
from outsourcegov.governance.flow import Place
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.escalations import Level
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Together, Who

Holder = tuple[str, str]
"""A person or a role, with its id."""


@rule(
    id="ESC011",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody else deal with it at the second level, or leave the level out.",
)
def same_person_adjacent(governance: Governance) -> Iterator[Problem]:
    flow, duties = governance.flow, Duties(governance)
    acting = {
        place: _by_side(governance, duties, level)
        for place, level in reached_levels(governance)
        if isinstance(level, Level)
    }
    for place, below in acting.items():
        for to, way in flow.ways[place].items():
            if to == place or not way.is_sure or way.outcome is not None:
                continue
            above = acting.get(to)
            if above and _people(above) == _people(below):
                yield _problem(governance, place, to, above)


def _problem(governance: Governance, place: Place, to: Place, above: Mapping[Side, Mapping[str, Holder]]) -> Problem:
    flow = governance.flow
    upper, who = flow.label(to), [holder for roles in above.values() for holder in roles.values()]
    what = "the same people" if len(who) > 1 else f"the same {who[0][0]}"
    return Problem(
        flow.levels[to],
        f"{upper[0].upper()}{upper[1:]} is held by {what} as {flow.label(place)}: {listed(id for _, id in who)}.",
        at=("by",),
        witness={"level": str(to), "below": str(place), "held-by": [id for _, id in who]},
        discriminator=str(place),
    )


def _people(by_side: Mapping[Side, Mapping[str, Holder]]) -> Mapping[Side, AbstractSet[Holder]]:
    return {side: set(roles.values()) for side, roles in by_side.items()}


def _by_side(governance: Governance, duties: Duties, level: Level) -> Mapping[Side, Mapping[str, Holder]]:
    """The roles that act at a level and who acts in each, by side; none where others may, or not all need to."""
    who = known(level.by)
    if who is None or who.how not in (Together.ALONE, Together.JOINTLY, Together.EACH_OF):
        return {}
    found: dict[Side, dict[str, Holder]] = {}
    for name in who.names:
        side = governance.sides.of_role(name) if isinstance(name, str) and name in governance.alliance.roles else None
        if side is None or not isinstance(name, str):
            return {}
        found.setdefault(side, {})[name] = _holder(governance, duties, name)
    return found


def _holder(governance: Governance, duties: Duties, role: str) -> Holder:
    """The only person who acts in a role on the day, as its deputy where it is vacant; else the role that acts."""
    (actor,) = actors(governance, Who((role,)), governance.as_of)
    acts = actor.deputy or role
    person = duties.only_person(acts)
    return ("role", acts) if person is None else ("person", person)
