"""A critical or important service is in no exit plan.

## Why it matters

A provider fails, is sold, or is simply no longer good enough, and the client finds that it cannot leave: nobody has
asked who would do the work, how long that takes, and in what form the data come back. Where much depends on a service,
that has to be known while there is no hurry.

A plan is for the services it names in `covers`, and for all services of a scope or a contract it names there; a
contract takes in those called off under it. A plan without `covers` is for every service. Only services that are stated
to be critical or important are looked at: for a critical one it is an error, for an important one a warning. A plan
that has ended, or does not hold yet, counts for nothing.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}      # <- "network" is critical, and no exit plan is for it
      service-desk: {criticality: important}
      printing: {criticality: standard}
exit-plans:
  leave-the-desk: {covers: [service-desk]}
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
      service-desk: {criticality: important}
exit-plans:
  leave: {covers: [infrastructure]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import exit_coverage, vital


@rule(
    id="EXI001",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Write an exit plan for it, or name it under covers of one that is there.",
)
def no_exit_plan(governance: Governance) -> Iterator[Problem]:
    coverage = exit_coverage(governance)
    covered = coverage.plans_of if coverage.is_told else {}
    for one in vital(governance) if coverage.is_told else ():
        if one.service.id not in covered:
            yield Problem(
                one.service,
                f'"{one.service.id}" is {one.words}, and no exit plan is for it.',
                severity=Severity.ERROR if one.is_critical else Severity.WARNING,
                witness={"criticality": one.words},
            )
