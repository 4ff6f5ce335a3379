"""Two counterparts who run the daily work are hardly ever at work at the same time.

## Why it matters

A question asked at four is answered the next morning, and the answer to that a day later. What two people could settle
in ten minutes takes a week of mails, and nobody has done anything wrong.

Told of counterparts on the operational tier whose hours (`hours`) share less than two hours for each day on which the
one with fewer working days can be reached. Hours run on the clocks of their calendar, or where it has no time zone on
those of the people who hold the role; winter and summer are looked at, and the longer time counts.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-201: {employer: provider-co, timezone: Asia/Singapore}
calendars:
  london: {timezone: Europe/London, hours: "09:00-17:00"}
  office: {hours: "09:00-17:00"}
roles:
  desk-owner:
    {party: client-co, tier: operational, hours: london, counterparts: desk-lead}   # <- share at most 5 working hours
  desk-lead: {party: provider-co, tier: operational, hours: office, appointments: [{person: p-201}]}
```

```yaml good
calendars:
  london: {timezone: Europe/London, hours: "09:00-17:00"}
  late-shift: {timezone: Asia/Singapore, hours: "15:00-23:00"}
roles:
  desk-owner: {party: client-co, tier: operational, hours: london, counterparts: desk-lead}
  desk-lead: {party: provider-co, tier: operational, hours: late-shift}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.communication.overlap import overlap
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import pairs, tier_of
from outsourcegov.model.vocabulary import Tier

LEAST = 2
"""So many hours a day counterparts should share."""


@rule(
    id="COM008",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Shift the hours of one of them, or name somebody else who answers for the rest of the day.",
)
def no_working_overlap(governance: Governance) -> Iterator[Problem]:
    for role, number, other in pairs(governance):
        is_told_there = role.id in other.counterparts and other.id < role.id
        are_operational = tier_of(role) is Tier.OPERATIONAL and tier_of(other) is Tier.OPERATIONAL
        if is_told_there or not are_operational or not governance.sides.are_apart(role, other):
            continue
        found = overlap(governance, role, other)
        if found is not None and found.days and found.hours < LEAST * found.days:
            hours = f"at most {found.hours:.3g} working hours a week" if found.hours else "no working hours"
            yield Problem(
                role,
                f'"{role.id}" and "{other.id}" are counterparts, and share {hours}.',
                at=("counterparts", number),
                witness={"counterpart": other.id, "hours": found.hours, "days": found.days},
                discriminator=other.id,
            )
