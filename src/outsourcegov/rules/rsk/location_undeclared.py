"""It is not said from where a service is provided that is critical, or touches personal data.

## Why it matters

The country decides which law protects the data, which holidays stop the service, and whom a supervisor may visit. A
move is noticed only by those who know where the service was before.

Asked for are the `locations` of critical and important services, and of those that touch personal data; and only where
the alliance states the locations of another service, or follows a regime (`regimes`). Whether a location is one that
the contract permits cannot be told: provisions name no countries.

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {locations: [GB]}
      service-desk: {personal-data: true}   # <- from where "service-desk" is provided
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {locations: [GB]}
      service-desk: {personal-data: true, locations: [GB, IE]}
      printing: {}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import services
from outsourcegov.model.absent import is_lacking, known


@rule(
    id="RSK010",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Name the countries from which it is provided (locations).",
)
def location_undeclared(governance: Governance) -> Iterator[Problem]:
    found = services(governance)
    if not governance.alliance.regimes and not any(one.service.locations for one in found):
        return
    for one in found:
        touches = ["touches personal data"] if known(one.service.personal_data) is True else []
        why = [*([f"is {one.words}"] if one.is_vital else []), *touches]
        if why and is_lacking(one.service.locations):
            yield Problem(
                one.service,
                f'It is not said from where "{one.service.id}" is provided, which {joined(why)}.',
                witness={"critical": one.is_vital, "personal-data": bool(touches)},
            )
