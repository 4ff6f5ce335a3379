"""Two people hold a role at once that is for one.

## Why it matters

Where a role says `holders: one`, everybody relies on one answer. Two people who hold it give two, and each of them may
leave a matter to the other.

Only a role is looked at in which `holders: one` is written: it is what counts where nothing is said as well, but then
nobody has said that it is meant. The days from the day of the check on count, where it is certain that two people hold
the role on them. Whoever stands in (`mode` of acting or interim) is there on purpose, and is left out.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:                     # <- "p-101" and "p-102" hold "contract-manager" at once
    party: client-co
    holders: one
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-12-31}
      - {person: p-102, from: 2026-09-01}
```

```yaml good
people:
  p-101: {employer: client-co}
  p-102: {employer: client-co}
roles:
  contract-manager:
    party: client-co
    holders: one
    appointments:
      - {person: p-101, from: 2025-04-01, until: 2026-08-31}
      - {person: p-102, from: 2026-09-01}
```
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.analysis.intervals import Interval, shared
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import Days, sure_days
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.parties import AppointmentMode, Holders, Person, Role

_LASTING = (AppointmentMode.PERMANENT, AppointmentMode.SECONDED)
_DAY = datetime.timedelta(days=1)


@rule(
    id="PTY011",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="End one appointment before the other begins, say who stands in (mode), or let many hold it (holders: many).",
)
def several_holders(governance: Governance) -> Iterator[Problem]:
    for role in governance.alliance.roles:
        is_for_one = "holders" in vars(role) and all(claim is Holders.ONE for claim in claims(role.holders))
        if not is_for_one or not governance.terms.is_agreed(role):
            continue
        days = _days_of_each(governance, role)
        at_once = next(shared([one for each in days.values() for one in shared(each)], least=2), None)
        if at_once is not None:
            people = [person for person, each in days.items() if any(not at_once.clipped(one).is_empty for one in each)]
            yield Problem(
                role,
                f'{listed_briefly(people)} hold "{role.id}" at once{_when(at_once)}, and it is for one person.',
                witness={"people": people},
            )


def _days_of_each(governance: Governance, role: Role) -> Mapping[str, Sequence[Days]]:
    """The days from that day on, on which each person is certain to hold a role for good."""
    found: dict[str, list[Days]] = {}
    within = sure_days(role)
    if within is None or presence(role.appointments) is not Presence.STATED:
        return found
    ahead = within.clipped(Interval.between(from_=governance.as_of))
    for appointment in role.appointments:
        id, days = known(appointment.person), sure_days(appointment)
        person = governance.find(id, Person)
        there = sure_days(person) if person is not None else ahead
        is_lasting = all(one in _LASTING for one in claims(appointment.mode))
        if id is not None and days is not None and there is not None and is_lasting:
            found.setdefault(id, []).append(days.clipped(there).clipped(ahead))
    return found


def _when(days: Days) -> str:
    first = f" from {days.low}" if days.low is not None else ""
    return f"{first} to {days.high - _DAY}" if days.high is not None else first
