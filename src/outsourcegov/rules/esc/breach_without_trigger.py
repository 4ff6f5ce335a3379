"""A critical target is missed, and no escalation path is set in motion.

## Why it matters

Somebody called the target critical, and nothing follows when it is missed: no talk, no plan, no limit. It is reported,
month after month, until nobody reads the report any more.

A metric has teeth where a trigger names it, or a metric that is computed from it (`based-on`): a trigger of an
escalation path, of a decision or of an exit plan. Where no path has any trigger, nothing is said.

## Example

```yaml bad
roles:
  service-owner: {party: client-co}
metrics:
  answer-time:                              # <- sets no escalation path in motion
    {kind: sla, unit: minutes, direction: lower-is-better, target: {expected: 15, class: critical}}
escalations:
  security: {category: security, triggers: [{event: incident}], levels: [{by: service-owner, final: true}]}
```

```yaml good
roles:
  service-owner: {party: client-co}
metrics:
  answer-time: {kind: sla, unit: minutes, direction: lower-is-better, target: {expected: 15, class: critical}}
escalations:
  performance:
    category: performance
    triggers: [{metric: answer-time, when: breached}]
    levels: [{by: service-owner, final: true}]
```
"""

from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import reached
from outsourcegov.model.absent import claims, is_ruled_out
from outsourcegov.model.metrics import Metric, TargetClass


@rule(
    id="ESC016",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let it set a path in motion: triggers: [{metric: ..., when: breached}]",
)
def breach_without_trigger(governance: Governance) -> Iterator[Problem]:
    followed = _followed(governance)
    if followed is None:
        return
    for metric in governance.alliance.metrics:
        if metric.id not in followed and governance.terms.is_agreed(metric) and _is_critical(governance, metric):
            yield Problem(
                metric,
                f'The target of "{metric.id}" is critical, and a breach of it sets no escalation path in motion.',
            )


def _is_critical(governance: Governance, metric: Metric) -> bool:
    """Whether a target that is sure to be in force is critical."""
    rows = (row for row in (*metric.target, *metric.levels) if surely_holds(row, governance.as_of))
    return any(all(claim is TargetClass.CRITICAL for claim in claims(row.class_)) for row in rows)


def _followed(governance: Governance) -> AbstractSet[str] | None:
    """The metrics that set something in motion, or may; None where that cannot be told, or no path has triggers."""
    alliance, day = governance.alliance, governance.as_of
    of_paths = [one.triggers for one in alliance.escalations if may_hold(one, day)]
    of_decisions = [one.triggers for one in alliance.decisions if may_hold(one, day)]
    of_plans = [one.triggers for one in alliance.exit_plans if may_hold(one, day)]
    lists = [*of_paths, *of_decisions, *of_plans]
    triggers = (trigger for triggers in lists for trigger in triggers if may_hold(trigger, day))
    named = [said for trigger in triggers for said in claims(trigger.metric)]
    ids = [said for said in named if isinstance(said, str)]
    computed = [metric.based_on for metric in alliance.metrics]
    are_named = all(isinstance(said, str) or is_ruled_out(said) for said in named)
    if not (
        are_named
        and all(map(is_told, (alliance.escalations, alliance.decisions, alliance.exit_plans, *lists, *computed)))
    ):
        return None
    if not any(of_paths):
        return None
    return reached(ids, {metric.id: metric.based_on for metric in reversed(alliance.metrics)})
