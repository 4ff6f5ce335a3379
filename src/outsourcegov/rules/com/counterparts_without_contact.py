"""Two counterparts have nothing on which they meet.

## Why it matters

Counterparts settle things because they know each other. Two who sit in no forum together, get no report of each other's
side, and have no channel, meet for the first time when something has gone wrong: on a level of an escalation path.

Told where other counterparts do meet: those who sit in one forum or keep its chair or minutes, of whom one writes a
report that goes to the other or to both, and those whose parties are on one channel. Where it cannot be told who sits
in a forum, gets a report or is on a channel, nothing is said.

## Example

```yaml bad
roles:
  service-owner: {party: client-co, counterparts: delivery-lead}
  delivery-lead: {party: provider-co}
  security-officer:
    party: client-co
    counterparts: [security-lead]      # <- "security-officer" and "security-lead" are counterparts, and share no forum
  security-lead: {party: provider-co}
forums:
  service-review: {seats: [service-owner, delivery-lead]}
```

```yaml good
roles:
  service-owner: {party: client-co, counterparts: delivery-lead}
  delivery-lead: {party: provider-co}
  security-officer: {party: client-co, counterparts: [security-lead]}
  security-lead: {party: provider-co}
forums:
  service-review: {seats: [service-owner, delivery-lead]}
reports:
  open-holes: {produced-by: security-lead, sent-to: security-officer}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.communication.meeting_points import meeting_points
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import pairs


@rule(
    id="COM011",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Give them a seat in one forum, a channel, or a report from one to the other; or name other counterparts.",
)
def counterparts_without_contact(governance: Governance) -> Iterator[Problem]:
    yield from governance.answers.for_anybody(_without_contact)


def _without_contact(governance: Governance) -> list[Problem]:
    points = meeting_points(governance)
    if points is None:
        return []
    facing = [pair for pair in pairs(governance) if governance.sides.are_apart(pair.role, pair.other)]
    apart = [pair for pair in facing if not points.have_one(pair.role, pair.other)]
    if len(apart) == len(facing):
        return []
    return [
        Problem(
            role,
            f'"{role.id}" and "{other.id}" are counterparts, and share no forum, report or channel.',
            at=("counterparts", number),
            witness={"counterpart": other.id},
            discriminator=other.id,
        )
        for role, number, other in apart
        if not (role.id in other.counterparts and other.id < role.id)
    ]
