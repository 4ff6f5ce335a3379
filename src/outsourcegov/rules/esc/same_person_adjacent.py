"""A matter climbs to the person who could not settle it.

## Why it matters

Two levels that follow each other are held by the same person: the matter waits for a second limit and meets the same
view again. Nothing has climbed but the date.

Of each side that is named at both levels, those at the second are compared with those at the first: it is a fault where
they are the same role, or the same person, also where that person stands in for a vacant role. Only what is certain
counts: a role held by several, or by somebody who is not known, is another only if it may be. Forums are left out.

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

from collections.abc import Iterator, Mapping

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.actors import actors
from outsourcegov.governance.duties import Duties
from outsourcegov.governance.every_issue import sure_levels
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
    levels = {place: level for place, level in sure_levels(governance) if isinstance(level, Level)}
    acting = {place: _by_side(governance, duties, level) for place, level in levels.items()}
    for place, below in acting.items():
        for to, way in flow.ways[place].items():
            if to == place or not way.is_sure or way.outcome is not None:
                continue
            for side, above in acting.get(to, {}).items():
                if side in below and set(above.values()) <= set(below[side].values()):
                    message, witness = _told(flow.label(place), flow.label(to), above, below[side])
                    yield Problem(
                        levels[to],
                        f"{message} on the side of the {side.value}.",
                        at=("by",),
                        witness={**witness, "side": side.value},
                        discriminator=f"{place}:{side.value}",
                    )


def _told(
    lower: str, upper: str, above: Mapping[str, Holder], below: Mapping[str, Holder]
) -> tuple[str, Mapping[str, object]]:
    """That the second level is held by those who hold the first, as part of a sentence, and the proof of it."""
    is_same_role = above.keys() <= below.keys()
    what = f"the same {'role' if is_same_role else 'person'}" if len(above) == 1 else "the same people"
    people = sorted({id for kind, id in above.values() if kind == "person"})
    who = listed(sorted(above) if is_same_role or not people else people)
    words = f"{upper[0].upper()}{upper[1:]} is held by {what} as {lower} ({who})"
    return words, {"above": sorted(above), "below": sorted(below), "people": people}


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
