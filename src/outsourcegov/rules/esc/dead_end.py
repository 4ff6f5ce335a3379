"""An escalation path ends and nothing follows.

## Why it matters

A matter that reaches the last level, and is not settled there, stays there. Somebody must have the last word, or the
matter must go on: to the dispute ladder, to another path, or to an outcome that is fixed beforehand.

A forum that deals with a matter may say itself what happens when it does not decide, and a way to something that has
ended leads nowhere.

A commercial path that has an end, and leads to no dispute ladder, is told by ESC019.

Only what is in force on the day counts, and only levels to which some matter is sure to come.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, within: 10 business days}      # <- "commercial" ends at level 2
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: client-cio, within: 10 business days, final: true}
```
"""

from collections.abc import Iterator, Sequence, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.governance.decisions.matters import Skipping
from outsourcegov.governance.escalation.flow import Flow, LevelOrStep, Place, forums_at, may_be_last, says
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.escalations import Escalation


@rule(
    id="ESC002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say what then (if-undecided: ...), or that its word is the last (final: true).",
)
def dead_end(governance: Governance) -> Iterator[Problem]:
    found = governance.flow
    reached = governance.reach.certain
    yield from _lost(found, reached)
    for path in sure_paths(governance):
        what = _end_of(governance, found, path, reached) if not says(path.if_undecided) else None
        if what:
            last = max(found.order[path.id], default=Place(path.id))
            yield Problem(
                found.levels.get(last, path),
                f'"{path.id}" {what}, and nothing says what happens then.',
                fix=None if last.number else "Add a level that is in force, or say what then (if-undecided: ...).",
                witness={"path": path.id, "level": last.number},
                discriminator=path.id,
            )


def _lost(found: Flow, reached: AbstractSet[Place]) -> Iterator[Problem]:
    """Every path or ladder that is sure to lead to what has ended."""
    told: set[tuple[str, str]] = set()
    for place, targets in found.lost.items():
        for id, last in targets.items():
            if place in reached and (place.ladder, id) not in told:
                told.add((place.ladder, id))
                yield Problem(
                    found.levels.get(place, found.ladders[place.ladder]),
                    f'"{place.ladder}" leads to "{id}", which ended on {last}.',
                    fix=f'Let it lead to what is in force, or let "{id}" go on.',
                    witness={"path": place.ladder, "leads-to": id, "ended": str(last)},
                    discriminator=f"{place.ladder}:{id}",
                    because=(Cause("over", id),),
                )


def _end_of(governance: Governance, found: Flow, path: Escalation, reached: AbstractSet[Place]) -> str | None:
    """How the path ends, if some matter that comes to its end is sure to be left there."""
    places = found.order[path.id]
    if not places:
        return "has no level in force" if path.levels else "has no level"
    ends = f"ends at level {places[-1].number}, which"
    start, *rest = _tail(found, path)
    level = found.levels.get(start)
    if start in reached and not (level is not None and _leads_on(governance, level)):
        leading_on = [found.levels[place] for place in rest if _leads_on(governance, found.levels[place])]
        if not leading_on:
            return f"{ends} is not final"
        skipping = Skipping(found.skips[path.id])
        if all(skipping.goes_on(one) for one in leading_on):
            return f"{ends} does not have the last word in every case"
    for place in reversed(rest):
        if _leads_on(governance, found.levels[place]):
            return None
        if place in reached:
            return f"{ends} is not final"
    return None


def _tail(found: Flow, path: Escalation) -> Sequence[Place]:
    """The last level that every matter comes to, or the beginning of the path, and all levels after it."""
    places = (Place(path.id), *found.order[path.id])
    start = max(
        number
        for number, place in enumerate(places)
        if not place.number or not found.skips[path.id].may_be(found.levels[place])
    )
    return places[start:]


def _leads_on(governance: Governance, level: LevelOrStep) -> bool:
    """Whether a level has the last word, or something is said to follow; or that may be so."""
    if may_be_last(level) or presence(level.goes_to) is not Presence.MISSING or says(level.if_missed):
        return True
    return any(says(forum.if_undecided) for forum in forums_at(governance, level))
