"""Nobody has asked for more than a year whether a service is still as critical as it is said to be.

## Why it matters

What depends on a service changes: a branch moves to the network, a process gets a second way. Plans, tests and controls
follow from how critical a service is, so an old answer sends them to the wrong place.

Critical and important services are looked at. The assessment (`criticality-assessed`) counts for 12 months, to the day.
One that is missing is told only where the alliance states it of some service, or follows a regime (`regimes`).

## Example

```yaml bad
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical, criticality-assessed: 2025-10-31}   # <- was last assessed on 2025-10-31
      service-desk: {criticality: important}                               # <- no assessment is on record
```

```yaml good
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical, criticality-assessed: 2025-11-01}
      printing: {criticality: standard}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.on_record import last_done, last_on_record, on_record
from outsourcegov.governance.dates.validity import later
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import services, vital
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.duration import Duration

COUNTS_FOR = Duration.parse("12 months")


@rule(
    id="RSK007",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Assess it again, and write down when (criticality-assessed).",
)
def criticality_stale(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    is_wanted = bool(alliance.regimes) or any(
        known(one.service.criticality_assessed) is not None for one in services(governance)
    )
    for one in vital(governance):
        service, terms = one.service, governance.terms
        assessed = last_on_record(terms, service.criticality_assessed)
        last = last_done(terms, service.criticality_assessed, "assessed", "assessment")
        due = later(assessed, COUNTS_FOR) if assessed is not None else None
        if is_wanted and presence(on_record(terms, service.criticality_assessed)) is Presence.MISSING:
            yield Problem(service, f'"{service.id}" is {one.words}, and {last}.', discriminator="never")
        elif due is not None and due < governance.as_of:
            yield Problem(
                service,
                f'"{service.id}" is {one.words}, and {last}, more than 12 months ago.',
                at=("criticality-assessed",),
                witness={"assessed": str(assessed), "due": str(due)},
                discriminator="stale",
            )
