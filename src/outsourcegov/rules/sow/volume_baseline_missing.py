"""A service is paid by the unit, and nothing says how many units the price assumes.

## Why it matters

A price per call, per device or per site was worked out for a volume. When the volume is half of it or twice, one side
loses on every unit, and no sentence of the contract says when to talk about it.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      service-desk: {unit: call}            # <- is paid by "call", and it is not said how many
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      service-desk: {unit: call, baseline-volume: {amount: 4000, per: month}}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import services
from outsourcegov.model.absent import is_lacking, known
from outsourcegov.model.scope import Service


@rule(
    id="SOW009",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say how many the price assumes: baseline-volume: {amount: ..., per: month}",
)
def volume_baseline_missing(governance: Governance) -> Iterator[Problem]:
    for service, _ in services(governance):
        unit = known(service.unit)
        if unit is not None and _is_without_volume(service):
            yield Problem(
                service,
                f'Service "{service.id}" is paid by {quoted(unit)}, and it is not said how many the price assumes.',
                at=("unit",),
            )


def _is_without_volume(service: Service) -> bool:
    volume = known(service.baseline_volume)
    return is_lacking(service.baseline_volume) if volume is None else is_lacking(volume.amount)
