"""A matter goes from level to level, and not up.

## Why it matters

Whoever escalates wants somebody who can do more than the last one could. Where the next level stands lower, the matter
is handed down with a delay; where three levels in a row stand at the same height, it is passed around among equals, and
each of them waits for the others.

Two things are told: a level that stands lower than the one before it, and the third level in a row on the same tier,
unless that is the highest, or a line of reports leads from one of them to a later one. Several who act together stand
as high as the highest of them. Levels whose tier is not known, and those for some matters only, are passed over in
silence.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co, tier: tactical}
  delivery-lead: {party: provider-co, tier: tactical}
  service-owner: {party: client-co, tier: operational}
  desk-manager: {party: provider-co, tier: operational}
escalations:
  performance:
    category: performance
    levels:
      - {by: [contract-manager, delivery-lead]}
      - {by: [service-owner, desk-manager]}             # <- lower than level 1
    if-undecided: {deemed: rejected}
```

```yaml good
roles:
  contract-manager: {party: client-co, tier: tactical}
  delivery-lead: {party: provider-co, tier: tactical}
  service-owner: {party: client-co, tier: operational}
  desk-manager: {party: provider-co, tier: operational}
escalations:
  performance:
    category: performance
    levels:
      - {by: [service-owner, desk-manager]}
      - {by: [contract-manager, delivery-lead]}
    if-undecided: {deemed: rejected}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.decisions.tiers import TIERS, TOP, heights
from outsourcegov.governance.escalation.flow import Place
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.escalation.paths import ascents
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.lines import Lines
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.escalations import Escalation


@rule(
    id="ESC010",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Put the levels in the order in which they stand, or let somebody higher deal with the later one.",
)
def tier_not_rising(governance: Governance) -> Iterator[Problem]:
    lines = Lines(governance.alliance)
    for path in sure_paths(governance):
        up = {one.before: one.after for one in ascents(governance, path)}
        there = dict.fromkeys((*up, *up.values()))
        found = {place: heights(governance, governance.flow.levels[place].by) for place in there}
        told = {place: height for place, height in found.items() if height is not None}
        for before, after in up.items():
            if before in told and after in told and told[after][1] < told[before][0]:
                yield _problem(
                    governance,
                    path,
                    after,
                    f'Level {after.number} of "{path.id}" stands on the {TIERS[told[after][1]]} tier, lower than'
                    f" level {before.number} on the {TIERS[told[before][0]]} tier.",
                )
        for row in _rows(up, told):
            if not _may_rise(governance, lines, row):
                numbers = joined(str(place.number) for place in row)
                yield _problem(
                    governance,
                    path,
                    row[2],
                    f'Levels {numbers} of "{path.id}" all stand on the {TIERS[told[row[0]][0]]} tier.',
                )


def _problem(governance: Governance, path: Escalation, place: Place, message: str) -> Problem:
    level = governance.flow.levels[place]
    names = ",".join(sorted(ids_of(level.by)))
    witness = {"path": path.id, "level": place.number}
    return Problem(level, message, at=("by",), witness=witness, discriminator=f"{path.id}:{names}")


def _rows(up: Mapping[Place, Place], told: Mapping[Place, tuple[int, int]]) -> Iterator[Sequence[Place]]:
    """The first three levels of every row of them that stand at the same height, and below the top."""
    same = {
        one: other
        for one, other in up.items()
        if one in told and told[one] == told.get(other) and told[one][0] == told[one][1] < TOP
    }
    begun = same.keys() - set(same.values())
    yield from ((one, same[one], same[same[one]]) for one in same if one in begun and same[one] in same)


def _may_rise(governance: Governance, lines: Lines, places: Sequence[Place]) -> bool:
    """Whether somebody stands above another of an earlier level in a line of reports, or may."""
    passed: list[str] = []
    for place in places:
        ids = ids_of(governance.flow.levels[place].by)
        above = lines.above(passed)
        if above is None or not above.isdisjoint(ids) or any(id not in governance.alliance.roles for id in ids):
            return True
        passed.extend(ids)
    return False
