"""What is done for a service is measured, and not what comes of it.

## Why it matters

A provider who is measured by activities does them: so many patches, so many visits. Whether the service is up is
nobody's number, and the better ways of getting there are of no use to anybody.

Looked at are services without `metrics` of their own, of which an activity has some (`measured-by`). One that is
measured by nothing at all is SOW001.

## Example

```yaml bad
metrics:
  visits: {kind: kpi, unit: count, direction: higher-is-better}
scope-of-work:
  infrastructure:
    services:
      network: {hours: "24x7"}              # <- Of service "network" only activities are measured
activities:
  site-visits: {service: network, measured-by: visits}
```

```yaml good
metrics:
  visits: {kind: kpi, unit: count, direction: higher-is-better}
  uptime: {kind: sla, unit: percent, direction: higher-is-better}
scope-of-work:
  infrastructure:
    services:
      network: {hours: "24x7", metrics: uptime}
activities:
  site-visits: {service: network, measured-by: visits}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import services
from outsourcegov.governance.scope.measures import is_measuring_told, measured_elsewhere
from outsourcegov.model.absent import is_lacking, known
from outsourcegov.model.scope import Activity


@rule(
    id="SOW013",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Measure what the client gets from it: metrics: [...]",
)
def how_not_what(governance: Governance) -> Iterator[Problem]:
    activities = _measured_activities(governance) if is_measuring_told(governance) else {}
    measured = measured_elsewhere(governance)
    for service, _ in services(governance):
        found = activities.get(service.id, ())
        of_activities = {metric for one in found for metric in one.measured_by}
        if found and is_lacking(service.metrics) and of_activities.issuperset(measured.get(service.id, ())):
            yield Problem(
                service,
                f'Of service "{service.id}" only activities are measured: {listed_briefly([one.id for one in found])}.',
                witness={"activities": [one.id for one in found]},
            )


def _measured_activities(governance: Governance) -> Mapping[str, Sequence[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in governance.alliance.activities:
        if activity.measured_by and governance.terms.is_agreed(activity):
            found.setdefault(known(activity.service) or "", []).append(activity)
    return found
