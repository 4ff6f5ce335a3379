"""A critical or important service can be left in good order only, and not in a hurry.

## Why it matters

A planned exit takes a year and counts on the provider's help. When the provider is insolvent or a supervisor stops the
service, there is neither. What is to be done then has to be thought out beforehand: which part goes on, by what means,
and who decides.

Found where every plan for the service has the `scenario` `planned`. A plan without a scenario may be for both.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
exit-plans:
  planned-exit: {covers: [network], scenario: planned}   # <- no plan says how "network" is left in a hurry
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
exit-plans:
  planned-exit: {covers: [network], scenario: planned}
  stressed-exit: {covers: [network], scenario: stressed}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import exit_coverage, vital
from outsourcegov.model.absent import claims
from outsourcegov.model.risks import ExitPlan, ExitScenario


@rule(
    id="EXI005",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Write a plan for a forced exit as well (scenario: stressed).",
)
def stressed_exit_missing(governance: Governance) -> Iterator[Problem]:
    coverage = exit_coverage(governance)
    covered = coverage.plans_of if coverage.is_told else {}
    only_planned: dict[str, tuple[ExitPlan, list[str]]] = {}
    for id in dict.fromkeys(one.service.id for one in vital(governance)):
        plans = covered.get(id, ())
        if plans and all(_is_planned(plan) for plan in plans):
            only_planned.setdefault(plans[0].id, (plans[0], []))[1].append(id)
    for plan, services in only_planned.values():
        are = "is" if len(services) == 1 else "are"
        yield Problem(
            plan,
            f'"{plan.id}" is for a planned exit, and no plan says how {listed_briefly(services)} {are} left in a'
            " hurry.",
            at=("scenario",),
            witness={"services": services},
        )


def _is_planned(plan: ExitPlan) -> bool:
    return all(claim is ExitScenario.PLANNED for claim in claims(plan.scenario))
