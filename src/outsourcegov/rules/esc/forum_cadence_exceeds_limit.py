"""A level is for a forum that meets too rarely.

## Why it matters

A forum that meets every quarter cannot settle in ten days what comes to it on the day after a meeting. The limit passes
before anybody has looked at the matter, and it climbs on unheard.

It is an error where the sources say that the forum never decides between its meetings (`between-meetings: none`) and
never meets out of turn (`special-meeting: none`), or only at a `notice` that is longer than the limit too. Where they
do not speak of one of these it is a warning.

Nothing is said where the clock starts with the meeting (`after: first-meeting`) or with another event that may go by
it, nor where the longest time between two meetings or the limit cannot be told, or the limit may be extended.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
forums:
  board: {seats: [client-cio], meets: 3 months, special-meeting: none, between-meetings: none}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: board, within: 10 days, final: true}       # <- "board" may let 3 months pass
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
forums:
  board: {seats: [client-cio], meets: 3 months, special-meeting: none, between-meetings: none}
escalations:
  commercial:
    category: commercial
    levels:
      - {by: contract-manager, within: 5 business days}
      - {by: board, within: 10 days, after: first-meeting, final: true}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.escalation.every_issue import reached_levels
from outsourcegov.governance.escalation.flow import LevelOrStep
from outsourcegov.governance.escalation.issues import USUAL
from outsourcegov.governance.escalation.level_limits import start_of_clock
from outsourcegov.governance.escalation.waits import AT_ANY_MOMENT, Length, never_acts_between, waits, why_it_waits
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import Presence, absence, claims, known, presence


@rule(
    id="ESC012",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let it meet in time out of turn (special-meeting), or start the clock when it meets (after: first-meeting).",
)
def forum_cadence_exceeds_limit(governance: Governance) -> Iterator[Problem]:
    rare = waits(governance)
    for place, level in reached_levels(governance) if rare else ():
        id = sole(known(level.by))
        wait = rare.get(id) if id is not None else None
        limit = _limit(governance, level) if wait is not None else None
        if id is None or wait is None or limit is None or wait.days <= limit.days:
            continue
        forum = governance.alliance.forums[id]
        yield Problem(
            level,
            f'"{id}" may let {wait.length} pass between its meetings, and has {limit.length} at'
            f" {governance.flow.label(place)}. {why_it_waits(forum)}",
            at=("by",),
            severity=None if never_acts_between(forum) else Severity.WARNING,
            witness={"forum": id, "longest-wait": str(wait.length), "limit": str(limit.length), "level": str(place)},
            discriminator=str(place),
        )


def _limit(governance: Governance, level: LevelOrStep) -> Length | None:
    """The longest time that a level leaves; None where that cannot be told, or its clock may start with a meeting."""
    if absence(level.within) is not None:
        return None
    found: list[Length] = []
    for limit in level.limits:
        if {presence(limit.extendable), presence(level.extendable)} != {Presence.MISSING}:
            return None
        for claim in claims(limit.within):
            length = known(claim)
            span = governance.clock.calendar_days(length) if length is not None else None
            if length is None or span is None or start_of_clock(limit) not in (USUAL, *AT_ANY_MOMENT):
                return None
            found.append(Length(length, span.most))
    return max(found, key=lambda one: one.days, default=None)
