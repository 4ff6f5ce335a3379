"""A level from which matters go on has no time limit.

## Why it matters

Without a limit there is no moment at which a matter that is not settled climbs: it waits where it is, and those above
never hear of it.

A level has one where a limit is stated, known or not; one in words only is another fault (SCH011). Where rows of limits
are for different cases, each case that comes to the level needs a row, as far as it is declared which cases there are.
The last level needs none if its word is final, or if nothing follows.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager}                       # <- Level 1 of "commercial" has no time limit
      - {by: client-cio, final: true}
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
      - {by: client-cio, final: true}
```
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly, capitalised, joined
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.region_words import value_in_words
from outsourcegov.governance.escalation.every_issue import every_issue, reached_levels, sure_halts
from outsourcegov.governance.escalation.flow import Flow, Place, may_be_last, says
from outsourcegov.governance.escalation.issues import Issue, subjects_of
from outsourcegov.governance.escalation.level_limits import is_limited, without_limit
from outsourcegov.governance.governance import Governance
from outsourcegov.model.conditions import Limit
from outsourcegov.model.escalations import Level


@rule(
    id="ESC007",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say how long it may take there (within: ...), or that its word is the last (final: true).",
)
def no_time_limit(governance: Governance) -> Iterator[Problem]:
    flow = governance.flow
    reached = dict(reached_levels(governance))
    levels = {place: level for place, level in reached.items() if isinstance(level, Level) and not may_be_last(level)}
    open_levels = {
        place: level for place, level in levels.items() if says(level.if_missed) or _goes_on(flow, place, reached)
    }
    for place, level in open_levels.items():
        if not is_limited(level):
            yield _problem(governance, place, level)
    rows = {place: level for place, level in open_levels.items() if any(limit.when for limit in level.within)}
    for place, cases in _without_limit(governance, rows).items():
        yield _problem(governance, place, rows[place], f" for {briefly(cases, last='or')}")


def _goes_on(flow: Flow, place: Place, reached: Container[Place]) -> bool:
    """Whether some matter is sure to go on from a level to what is sure to be in force."""
    return any(way.is_sure and (not to.number or to in reached) for to, way in flow.ways[place].items())


def _problem(governance: Governance, place: Place, level: Level, cases: str = "") -> Problem:
    label = governance.flow.label(place)
    return Problem(
        level,
        f"{capitalised(label)} has no time limit{cases}: what is not settled there never goes on.",
        witness={"level": str(place), "cases": cases.removeprefix(" for ")},
        discriminator=str(place),
        states=None if cases else without_limit(place),
    )


def _without_limit(governance: Governance, rows: Mapping[Place, Level]) -> Mapping[Place, Sequence[str]]:
    """The cases that surely come to each level and have no limit there, in words."""
    found: dict[Place, dict[str, None]] = {}
    subjects = subjects_of(governance) if rows else {}
    for id in dict.fromkeys(place.ladder for place in rows):
        for issue in every_issue(governance, id, subjects):
            for halt in sure_halts(issue, id):
                level = rows.get(halt.place)
                if level is not None and not any(_may_be_for(issue, limit) for limit in level.within):
                    found.setdefault(halt.place, {})[_in_words(issue, level)] = None
    return {place: list(cases) for place, cases in found.items()}


def _may_be_for(issue: Issue, limit: Limit) -> bool:
    return is_untold(limit.when) or all(issue.is_met(test) is not False for test in limit.when)


def _in_words(issue: Issue, level: Level) -> str:
    """What the limits of a level tell apart, as it is in a case."""
    names = dict.fromkeys(test.attribute for limit in level.within for test in limit.when)
    return joined(f"{name} {value_in_words(issue.case[name])}" for name in names if name in issue.case)
