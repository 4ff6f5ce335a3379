"""Nothing sets an exit plan in motion: no result of a metric, no event.

## Why it matters

Nobody likes to say that it is over. Without a line drawn beforehand, each bad month is the last one before things get
better, and the exit begins when there is no time left for it.

Looked at are plans for critical or important services. A trigger that names a metric must say which of its results
counts (`when` or `value`); an event, or that somebody has not answered for so long, is enough by itself.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical, metrics: [uptime]}
metrics:
  uptime: {kind: sla, unit: percent, direction: higher-is-better, target: {expected: 99}}
exit-plans:
  planned-exit: {covers: [network]}                            # <- nothing sets it in motion
  stressed-exit: {covers: [network], triggers: [{metric: uptime}]}   # <- which result of "uptime" counts
```

```yaml good
conditions:
  exit-started: {kind: event}
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
exit-plans:
  planned-exit: {covers: [network], triggers: [{event: exit-started}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import exit_coverage
from outsourcegov.model.absent import Presence, is_in_words, is_ruled_out, known, presence
from outsourcegov.model.common import Trigger


@rule(
    id="EXI006",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name the result of a metric, or the event, with which the exit begins (triggers: [...]).",
)
def exit_trigger_unmeasured(governance: Governance) -> Iterator[Problem]:
    coverage = exit_coverage(governance)
    for plan in coverage.plans if coverage.is_told else ():
        if not governance.terms.surely_holds(plan) or not coverage.is_for_vital(plan):
            continue
        triggers = [one for one in plan.triggers if may_hold(one, governance.as_of)]
        if presence(plan.triggers) is Presence.MISSING:
            only = "what sets it in motion is given only in words"
            why = only if is_in_words(plan.triggers) else "nothing sets it in motion: it has no trigger"
            yield Problem(plan, f'"{plan.id}" is an exit plan, and {why}.')
        elif triggers and all(map(_is_open, triggers)):
            metrics = list(dict.fromkeys(str(known(one.metric)) for one in triggers))
            yield Problem(
                plan,
                f'"{plan.id}" is an exit plan, and nothing says which result of {listed_briefly(metrics)} counts.',
                at=("triggers",),
                witness={"metrics": metrics},
                discriminator="result",
            )


def _is_open(trigger: Trigger) -> bool:
    """Whether a trigger names a metric, and surely no result of it."""
    return known(trigger.metric) is not None and is_ruled_out(trigger.when) and is_ruled_out(trigger.value)
