"""Nobody is there at a level of an escalation path.

## Why it matters

What comes to this level stays there until its limit passes. If both sides are named and one is not there, the other
talks to an empty chair.

Whoever is named must be there, of several together each of them: a role that somebody holds, or a deputy of it; a forum
that can reach its quorum, or says what happens when it has none (`if-inquorate`). Where others of them are there, the
level cannot act as agreed. Of any of several one is enough. Steps of a dispute ladder are looked at as well.

Only levels to which some matter is sure to come count. A vacancy that is still to come is a warning, if the level is
sure to be in force then and no path, level or forum there begins or ends before. Of a role whose appointments are not
written down nothing is known, and nothing is said. Levels that are vacant for the same reason are told together.

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

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly, capitalised
from outsourcegov.governance.dates.validity import days_between
from outsourcegov.governance.escalation.every_issue import reached_levels
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.foresight import causes_on, first_day_without, next_change_of_ways
from outsourcegov.model.absent import known
from outsourcegov.model.common import Entry
from outsourcegov.model.who import Who


@rule(
    id="ESC006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Appoint somebody, name a deputy whose role is filled, or let somebody else deal with it.",
)
def level_vacant(governance: Governance) -> Iterator[Problem]:
    found = sorted(_vacant(governance), key=itemgetter(0, 1, 2))
    for (day, reason), group in groupby(found, key=itemgetter(0, 1)):
        levels = list(group)
        _, _, place, who = levels[0]
        is_now = day == governance.as_of
        where = briefly([governance.flow.label(one) for _, _, one, _ in levels])
        some_can = any(_some_can_act(governance, one, day) for _, _, _, one in levels)
        said = f"{where} cannot act as agreed" if some_can else f"nobody can act at {where}"
        said = capitalised(said) if is_now else f"From {day} {said}"
        yield Problem(
            governance.flow.levels[place],
            f"{said}: {reason}.",
            at=("by",),
            severity=None if is_now else Severity.WARNING,
            witness={"from": str(day), "levels": [str(one) for _, _, one, _ in levels]},
            discriminator=",".join(sorted(who.ids)),
            because=tuple(causes_on(governance, who, day)),
        )


def _vacant(governance: Governance) -> Iterator[tuple[datetime.date, str, Place, Who]]:
    """Each level where nobody can act, now or from a day on that is to come, and why."""
    change = governance.answers.for_anybody(next_change_of_ways)
    for place, who, things in governance.answers.for_anybody(_needed):
        day = first_day_without(governance, who, things)
        if day is not None and (change is None or day < change) and not _goes_elsewhere(governance, who, day):
            yield day, governance.fallbacks.why_not(who, day), place, who


def _needed(governance: Governance) -> Sequence[tuple[Place, Who, Sequence[Entry]]]:
    """The levels to which issues come and where it is known who acts, each with who and with its path and itself."""
    ladders, terms = governance.flow.ladders, governance.terms
    found = ((place, known(level.by), ladders[place.ladder], level) for place, level in reached_levels(governance))
    return [
        (place, who, (path, level)) for place, who, path, level in found if who is not None and terms.has_begun(path)
    ]


def _goes_elsewhere(governance: Governance, who: Who, day: datetime.date) -> bool:
    """Whether one of them is a forum without a quorum on a day that leads elsewhere then, or may."""
    without = (id for id in who.ids if governance.availability.why_not_forum(id, day))
    return any(governance.fallbacks.leads_elsewhere(id, days_between(day, day)) for id in without)


def _some_can_act(governance: Governance, who: Who, day: datetime.date) -> bool:
    """Whether one of several who must act together is there on a day."""
    several = dict.fromkeys(who.names)
    return any(not governance.fallbacks.why_not(Who((name,)), day) for name in several)
