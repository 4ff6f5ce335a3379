"""A service is owed at hours at which the provider does not answer.

## Why it matters

The service runs all night, says the contract, and the desk opens at eight. What fails at two in the morning stays
broken until then, within every limit that only counts the hours of the desk.

The `hours` of a service, when it is owed, are compared with its `support`, when the provider answers, day by day of an
ordinary week; public holidays are left out. A calendar and all time `outside` of it are all of the week together,
whatever its hours are. Nothing is said where the hours cannot be told, or are in different time zones. Without
`support` the provider answers whenever the service is owed.

## Example

```yaml bad
calendars:
  weekdays: {days: [mon, tue, wed, thu, fri], hours: "00:00-24:00"}
scope-of-work:
  infrastructure:
    services:
      network: {hours: "24x7", support: weekdays}     # <- For 48 of the 168 hours a week
```

```yaml good
calendars:
  weekdays: {days: [mon, tue, wed, thu, fri], hours: "00:00-24:00"}
  weekends: {outside: weekdays}
scope-of-work:
  infrastructure:
    services:
      network: {hours: "24x7", support: [weekdays, weekends]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.weeks import hours_in, in_words, uncovered, week_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import services
from outsourcegov.model.absent import Presence, presence


@rule(
    id="SOW014",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody answer in these hours (support: ...), or say that the service is not owed then (hours: ...).",
)
def hours_without_support(governance: Governance) -> Iterator[Problem]:
    for service, _ in services(governance):
        if presence(service.hours) is not Presence.STATED or presence(service.support) is not Presence.STATED:
            continue
        owed, answered = (week_of(governance.clock, hours) for hours in (service.hours, service.support))
        if owed is None or answered is None or len(owed.zones | answered.zones) > 1:
            continue
        left = uncovered(owed, answered)
        if left:
            stretches = [in_words(one) for one in left]
            yield Problem(
                service,
                f"For {hours_in(left):g} of the {hours_in(owed.open):g} hours a week in which service "
                f'"{service.id}" is owed nobody answers, such as {stretches[0]}.',
                at=("support",),
                witness={"hours": stretches, "hours-missing": hours_in(left), "hours-owed": hours_in(owed.open)},
            )
