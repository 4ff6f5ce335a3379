"""Something in scope lacks what a promise needs: when it is owed, by when it is due, what it is measured by.

## Why it matters

A service without hours is owed at some time, and one without a metric is owed at some quality. Both sides fill the gap
in with what they hope for, and find out in the first dispute that they hoped for different things.

| of | is wanted |
|---|---|
| a service | `hours`, where any service states them |
| a service | `metrics`, where the alliance has any; those of its activities and processes count |
| a deliverable that is not accepted | `due` |

What is said in words that cannot be measured is SCH011. It is an error where the service is critical.

## Example

```yaml bad
metrics:
  answer-time: {kind: sla, unit: deadline}
scope-of-work:
  infrastructure:
    services:
      service-desk: {hours: "24x7", metrics: answer-time}
      network: {criticality: critical}      # <- when it is owed (hours) and what it is measured by (metrics)
```

```yaml good
metrics:
  answer-time: {kind: sla, unit: deadline}
  uptime: {kind: sla, unit: percent, direction: higher-is-better}
scope-of-work:
  infrastructure:
    services:
      service-desk: {hours: "24x7", metrics: answer-time}
      network: {criticality: critical, hours: "24x7", metrics: uptime}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import InScope, in_scope, services
from outsourcegov.governance.scope.measures import is_measuring_told, measured_elsewhere
from outsourcegov.model.absent import Presence, is_lacking, known, presence
from outsourcegov.model.scope import Criticality, Deliverable, Service

_WORDS = {
    "hours": "when it is owed (hours)",
    "metrics": "what it is measured by (metrics)",
    "due": "by when it is due (due)",
}


@rule(id="SOW001", severity=Severity.WARNING, since="0.1.0", fix="Write down what is missing.")
def item_incomplete(governance: Governance) -> Iterator[Problem]:
    wanted = _wanted(governance)
    measured = measured_elsewhere(governance)
    for one in in_scope(governance):
        lacking = [key for key in _lacking(one) if key in wanted and not (key == "metrics" and one.item.id in measured)]
        if lacking:
            is_critical = isinstance(one.item, Service) and known(one.item.criticality) is Criticality.CRITICAL
            yield Problem(
                one.item,
                f"It is not said of {one} {joined(_WORDS[key] for key in lacking)}.",
                fix=f"Say {joined(_WORDS[key] for key in lacking)}.",
                severity=Severity.ERROR if is_critical else None,
                witness={"missing": lacking},
                discriminator=",".join(lacking),
            )


def _wanted(governance: Governance) -> frozenset[str]:
    """The keys that are wanted: those of parts of the language that the alliance uses."""
    is_hours = any(presence(service.hours) is Presence.STATED for service, _ in services(governance))
    is_metrics = bool(governance.alliance.metrics) and is_measuring_told(governance)
    return frozenset({"due", *["hours"] * is_hours, *["metrics"] * is_metrics})


def _lacking(one: InScope) -> Iterator[str]:
    item = one.item
    if isinstance(item, Service):
        yield from (key for key, value in (("hours", item.hours), ("metrics", item.metrics)) if is_lacking(value))
    elif isinstance(item, Deliverable) and is_lacking(item.due):
        yield "due"
