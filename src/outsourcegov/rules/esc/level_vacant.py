"""Nobody is there at a level of an escalation path.

## Why it matters

What comes to this level stays there until its limit passes. If both sides are named and one is not there, the other
talks to an empty chair.

Whoever is named must be there, of several together each of them: a role that somebody holds, or a deputy of it; a forum
that can reach its quorum. Where others of them are there, the level cannot act as agreed. Of any of several one is
enough. Steps of a dispute ladder are looked at as well.

Only the day counts, and only levels to which some matter is sure to come. Of a role whose appointments are not written
down nothing is known, and nothing is said. Levels that are vacant for the same reason are told together.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
roles:
  client-cio:
    party: client-co
    appointments: [{person: p-101, until: 2026-06-30}]
  provider-executive: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [client-cio, provider-executive], final: true}    # <- Level 1 of "commercial" cannot act as agreed
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  client-cio:
    party: client-co
    appointments: [{person: p-101, until: 2026-06-30}, {person: p-102, from: 2026-07-01}]
  provider-executive: {party: provider-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: [client-cio, provider-executive], final: true}
```
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import briefly
from outsourcegov.governance.every_issue import reached_levels
from outsourcegov.governance.flow import Place
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.who import Who


@rule(
    id="ESC006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Appoint somebody, name a deputy whose role is filled, or let somebody else deal with it.",
)
def level_vacant(governance: Governance) -> Iterator[Problem]:
    for reason, group in groupby(sorted(_vacant(governance), key=itemgetter(0, 1)), key=itemgetter(0)):
        levels = list(group)
        _, place, who = levels[0]
        where = briefly([governance.flow.label(one) for _, one, _ in levels])
        some_can = any(_some_can_act(governance, one) for _, _, one in levels)
        said = f"{where[0].upper()}{where[1:]} cannot act as agreed" if some_can else f"Nobody can act at {where}"
        yield Problem(
            governance.flow.levels[place],
            f"{said}: {reason}.",
            at=("by",),
            witness={"levels": [str(one) for _, one, _ in levels]},
            discriminator=",".join(sorted(who.ids)),
            because=tuple(_causes(governance, who)),
        )


def _vacant(governance: Governance) -> Iterator[tuple[str, Place, Who]]:
    """Each level where nobody can act, and why."""
    for place, level in reached_levels(governance):
        who = known(level.by)
        reason = governance.availability.why_not(who, governance.as_of) if who is not None else ""
        if who is not None and reason:
            yield reason, place, who


def _some_can_act(governance: Governance, who: Who) -> bool:
    """Whether one of several who must act together is there."""
    several = dict.fromkeys(who.names)
    return any(not governance.availability.why_not(Who((name,)), governance.as_of) for name in several)


def _causes(governance: Governance, who: Who) -> Iterator[Cause]:
    """The vacant roles and the forums without a quorum for which they cannot act."""
    for id in dict.fromkeys(who.ids):
        cause = governance.availability.cause(id, governance.as_of)
        if cause is not None:
            yield cause
        yield from governance.availability.causes_of_forum(id, governance.as_of)
