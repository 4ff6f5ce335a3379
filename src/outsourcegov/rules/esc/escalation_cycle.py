"""An escalation comes back to where it was.

## Why it matters

A matter that goes up and returns, unsettled, to a level that could not settle it before is played back and forth until
somebody tires of it. A way back is fine where it is said how often the same matter may take it (`repeats`).

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
escalations:
  performance:
    category: performance
    levels:
      - {by: contract-manager, within: 5 business days}     # <- and from there back to level 1 of "performance"
    if-undecided: {escalation: commercial}
  commercial:
    category: commercial
    levels:
      - {by: client-cio, within: 10 business days}
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

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.cycles import cycles, few
from outsourcegov.governance.flow import Flow, Node, flow
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.escalations import DisputeStep, Escalation, Level


@rule(
    id="ESC003",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let the way end somewhere, or say how often the same matter may pass: repeats: 1.",
)
def escalation_cycle(governance: Governance) -> Iterator[Problem]:
    ways = flow(governance)
    unbounded = {
        node: [target for target in targets if not _is_bounded(ways, node, target)]
        for node, targets in ways.edges.items()
    }
    for cycle in cycles(unbounded):
        stops = [node for node in cycle if isinstance(ways.places[node], Level | DisputeStep)] or list(cycle)
        yield Problem(
            ways.places[stops[0]],
            _sentence([ways.label(node) for node in stops]),
            witness={"cycle": list(cycle)},
            discriminator=min(cycle),
        )


def _is_bounded(ways: Flow, node: Node, target: Node) -> bool:
    """Whether it is said how often the same matter may go this way: back to a step, or into another path again."""
    place = ways.places[target]
    if isinstance(place, DisputeStep) and presence(place.repeats) is not Presence.MISSING:
        return True
    path = ways.path_of(target)
    enters = path is not ways.path_of(node) or target == path.id
    return enters and isinstance(path, Escalation) and presence(path.repeats) is not Presence.MISSING


def _sentence(stops: list[str]) -> str:
    first = stops[0]
    begin = first[0].upper() + first[1:]
    if len(stops) == 1:
        return f"{begin} leads back to itself."
    second, *further = few(stops[1:])
    on = "".join(f", from there to {stop}" for stop in further)
    return f"{begin} leads to {second}{on}, and from there back to {first}."
