"""An escalation comes back to where it was.

## Why it matters

A matter that goes up and returns, unsettled, to a level that could not settle it before is played back and forth until
somebody tires of it. A way back is fine where it is said how often the same matter may come again: `repeats`, of a path
or of a step of a dispute ladder.

Only what is in force on the day counts, and only a way round that one and the same matter may go.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  performance:
    category: performance
    levels:
      - {by: contract-manager, within: 5 business days}
    if-undecided: {escalation: commercial}
  commercial:
    category: commercial
    levels:
      - {by: client-cio, within: 10 business days}      # <- and from there back to level 1 of "commercial"
    if-undecided: {escalation: performance}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  performance:
    category: performance
    levels:
      - {by: contract-manager, within: 5 business days}
    if-undecided: {escalation: commercial}
  commercial:
    category: commercial
    levels:
      - {by: client-cio, within: 10 business days, final: true}
```
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import capitalised
from outsourcegov.governance.decisions.matters import cases, is_for_untold
from outsourcegov.governance.escalation.flow import Flow, Place
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.cycles import cycles, few
from outsourcegov.model.escalations import Escalation


@rule(
    id="ESC003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let the way end somewhere, or say how often the same matter may come again to a path or step (repeats: 1).",
)
def escalation_cycle(governance: Governance) -> Iterator[Problem]:
    found = governance.flow
    unbounded = {
        place: [to for to, way in ways.items() if way.is_sure and not found.is_bounded(place, to)]
        for place, ways in found.ways.items()
    }
    for cycle in cycles(unbounded):
        if not _is_for_one_matter(found, cycle):
            continue
        levels = [place for place in cycle if place in found.levels]
        yield Problem(
            found.levels[levels[0]] if levels else found.ladders[cycle[0].ladder],
            _sentence([found.label(place) for place in levels or cycle]),
            fix=_fix(found, cycle),
            witness={"cycle": [str(place) for place in cycle]},
            discriminator=str(cycle[0]),
        )


def _is_for_one_matter(found: Flow, cycle: Sequence[Place]) -> bool:
    """Whether one and the same matter may go all the way round: no attribute of it is tested in two manners.

    Where it cannot be told for which matters a path or a level on the way is, neither can that be.
    """
    tested: dict[str, object] = {}
    ladders = [found.ladders[id] for id in dict.fromkeys(place.ladder for place in cycle)]
    if any(map(is_for_untold, (*ladders, *(found.levels[place] for place in cycle if place.number)))):
        return False
    of_ways = (found.cases(place, found.ways[place][to]) for place, to in _steps(cycle))
    for attribute, must, test in chain(*map(cases, ladders), *of_ways):
        if tested.setdefault(attribute, (must, test)) != (must, test):
            return False
    return True


def _steps(cycle: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    return zip(cycle, (*cycle[1:], cycle[0]), strict=True)


def _fix(found: Flow, cycle: Sequence[Place]) -> str:
    """What to do about a cycle; a path and a step can say how often a matter may come again, a level cannot."""
    entered = [to for place, to in _steps(cycle) if found.boundable(place, to) is not None]
    paths = [Place(to.ladder) for to in entered if isinstance(found.ladders[to.ladder], Escalation)]
    again = min(paths or entered, default=None)
    if again is None:
        return "Let one of these levels have the last word (final: true), or lead elsewhere (goes-to: ...)."
    what = found.label(again)
    return f"Let the way end somewhere, or say how often the same matter may come again to {what} (repeats: 1)."


def _sentence(stops: list[str]) -> str:
    first = stops[0]
    begin = capitalised(first)
    if len(stops) == 1:
        return f"{begin} leads back to itself."
    second, *further = few(stops[1:])
    on = "".join(f", from there to {stop}" for stop in further)
    return f"{begin} leads to {second}{on}, and from there back to {first}."
