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
      service-desk: {criticality: important}                               # <- it is not said when that was assessed
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
from outsourcegov.governance.dates.on_record import on_record, said_too_early
from outsourcegov.governance.dates.validity import end_of, later
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import services, vital
from outsourcegov.model.absent import Presence, is_in_words, known, presence
from outsourcegov.model.duration import Duration

COUNTS_FOR = Duration.parse("12 months")
_NOT_SAID = {False: "it is not said when that was assessed", True: "when that was assessed is given only in words"}


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
        service = one.service
        assessment = on_record(governance.terms, service.criticality_assessed)
        assessed = end_of(assessment, max)
        due = later(assessed, COUNTS_FOR) if assessed is not None else None
        if is_wanted and presence(assessment) is Presence.MISSING:
            ahead = said_too_early(governance.terms, service.criticality_assessed, "assessed")
            why = f"that {ahead}" if ahead else _NOT_SAID[is_in_words(assessment)]
            yield Problem(
                service,
                f'"{service.id}" is {one.words}, and {why}.',
                discriminator="never",
            )
        elif due is not None and due < governance.as_of:
            yield Problem(
                service,
                f'That "{service.id}" is {one.words} was last assessed on {assessed}, more than 12 months ago.',
                at=("criticality-assessed",),
                witness={"assessed": str(assessed), "due": str(due)},
                discriminator="stale",
            )
