"""Nothing sets an escalation path in motion, or nobody can tell when it is.

## Why it matters

A path without a trigger is used when somebody is angry enough. A trigger that cannot be measured, such as a metric
without the result that counts, is disputed at the moment it is needed, and the matter stays where it is.

Of a path without triggers it is told only where another path has some, and nothing leads to it: no other path, no
decision, no forum. A metric sets a path in motion by the result that counts, `when: breached` or `missed-minimum`, or
by a `value`; its target must say what that is.

## Example

```yaml bad
roles:
  service-owner: {party: client-co}
metrics:
  answer-time: {kind: sla, unit: minutes, direction: lower-is-better, target: {expected: 15}}
escalations:
  performance:
    category: performance
    triggers:
      - {metric: answer-time}                               # <- which result counts
      - {metric: answer-time, when: missed-minimum}         # <- has no minimum to miss
    levels: [{by: service-owner, final: true}]
  security:                                                 # <- Nothing sets "security" in motion
    category: security
    levels: [{by: service-owner, final: true}]
```

```yaml good
roles:
  service-owner: {party: client-co}
metrics:
  answer-time: {kind: sla, unit: minutes, direction: lower-is-better, target: {expected: 15}}
escalations:
  performance:
    category: performance
    triggers: [{metric: answer-time, when: breached}]
    levels: [{by: service-owner, final: true}]
  security:
    category: security
    triggers: [{event: incident}]
    levels: [{by: service-owner, final: true}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.escalation.paths import entered
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, is_ruled_out, known
from outsourcegov.model.common import Trigger
from outsourcegov.model.metrics import Metric

_BREACHED, _MISSED_MINIMUM = "breached", "missed-minimum"


@rule(
    id="ESC015",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name a metric and the result that counts, an event, or how long nobody may be silent (triggers: [...]).",
)
def trigger_missing_or_vague(governance: Governance) -> Iterator[Problem]:
    found = list(sure_paths(governance))
    led_to, are_in_use = entered(governance), any(path.triggers for path in found)
    for path in found:
        is_without = not path.triggers and is_told(path.triggers)
        if is_without and are_in_use and led_to is not None and path.id not in led_to:
            yield Problem(path, f'Nothing sets "{path.id}" in motion: it has no trigger.')
        for number, trigger in enumerate(path.triggers):
            what = _vague(governance, trigger)
            if what and surely_holds(trigger, governance.as_of):
                metric = known(trigger.metric)
                yield Problem(
                    trigger,
                    f'"{path.id}" is set in motion by "{metric}", {what}.',
                    witness={"path": path.id, "trigger": number, "metric": metric},
                    discriminator=f"{path.id}:{metric}:{known(trigger.when) or ''}",
                )


def _vague(governance: Governance, trigger: Trigger) -> str:
    """What about a metric that sets a path in motion cannot be measured, as part of a sentence; empty for nothing."""
    metric, when = governance.find(known(trigger.metric), Metric), known(trigger.when)
    if metric is None or not is_ruled_out(trigger.value):
        return ""
    if when is None:
        return "and nothing says which result counts" if is_ruled_out(trigger.when) else ""
    if when not in (_BREACHED, _MISSED_MINIMUM):
        return f"and {quoted(when)} is no result that it can have"
    if not is_told(metric.target) or not is_told(metric.levels):
        return ""
    rows = [row for row in (*metric.target, *metric.levels) if may_hold(row, governance.as_of)]
    if not rows:
        return "which has no target"
    has_minimum = any(not is_ruled_out(claim) for row in rows for claim in claims(row.minimum))
    return "" if has_minimum or when == _BREACHED else "which has no minimum to miss"
