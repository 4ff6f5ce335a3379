"""What is to be done was promised by somebody who does not hold the role any more.

## Why it matters

A role owns an action, and a person gave the word. With the person the reason for it left, and the successor may not
even know: handovers list contracts and services, seldom what somebody said in a meeting two years ago.

Asked of each that is open is who held the role on the day of the promise:

| what | the day |
|---|---|
| an action | that of its `source`: a meeting, a decision of the log, or the answer to a proposal |
| an agreed proposal | the day it was `answered`, or that of what it was `answered-in` |
| an item of the road map | the last of the meetings that it was `shared-at` |

It is reported where it is certain who that was, and that the role is held by others now. A role that nobody holds is
[OWN002](OWN002.md).

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-06-30}
      - {person: p-102, from: 2026-07-01}
meetings:
  review-2026-05: {held: 2026-05-12}
actions:
  new-rates:                                # <- was promised by "p-101"
    owner: contract-manager
    source: review-2026-05
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-06-30}
      - {person: p-102, from: 2026-07-01}
meetings:
  review-2026-05: {held: 2026-05-12}
  review-2026-08: {held: 2026-08-11}
actions:
  new-rates: {owner: contract-manager, source: review-2026-08}
```
"""

import datetime
from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.follow_through.tasks import answered_on, day_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.governance.people.ownership import Ownable
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Action
from outsourcegov.model.parties import Role
from outsourcegov.model.planning import Proposal, RoadmapItem


@rule(
    id="OWN031",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Ask whoever holds the role whether it stands; drop it, or promise it again.",
)
def action_owner_gone(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        role, promised = governance.find(sole(known(one.owner)), Role), _promised(governance, one.thing)
        if role is None or promised is None:
            continue
        then = incumbents(governance.appointments, role, promised)
        now = incumbents(governance.appointments, role, governance.as_of)
        if then and now and not then & now:
            verb = "shared" if isinstance(one.thing, RoadmapItem) else "promised"
            yield Problem(
                one.thing,
                f"{one.named} was {verb} by {listed(sorted(then))} on {promised},"
                f' who {"does" if len(then) == 1 else "do"} not hold "{role.id}" any more.',
                witness={"promised": str(promised), "then": sorted(then), "now": sorted(now)},
            )


def _promised(governance: Governance, thing: Ownable) -> datetime.date | None:
    """The day on which something was promised; None where that is not known."""
    match thing:
        case Action():
            return day_of(governance, known(thing.source))
        case Proposal():
            return answered_on(governance, thing)
        case RoadmapItem() if not is_untold(thing.shared_at):
            days = [day_of(governance, meeting) for meeting in thing.shared_at]
            return max((day for day in days if day is not None), default=None) if None not in days else None
        case _:
            return None
