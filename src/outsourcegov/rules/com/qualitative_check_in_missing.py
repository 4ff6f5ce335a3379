"""All that is heard of the alliance is figures.

## Why it matters

A provider may meet every target and lose the client: what users feel, where the teams rub, what will go wrong next,
stands in no metric. Whoever looks at numbers alone hears of it when the contract is not renewed.

Told where reports show metrics, and nobody is asked: no survey is held, no metric is a survey or measures experience
(`survey`, `xla`), and no forum looks at such a thing. Where channels are written down, [COM001](COM001.md) tells that
none is for feedback.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [provider-co]}      # <- nobody is asked how it goes
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  delivery-lead: {party: provider-co}
  service-owner: {party: client-co}
metrics:
  availability: {kind: sla, unit: percent, direction: higher-is-better}
reports:
  monthly-report: {produced-by: delivery-lead, sent-to: service-owner, metrics: availability}
```

```yaml good
roles:
  delivery-lead: {party: provider-co}
  service-owner: {party: client-co}
metrics:
  availability: {kind: sla, unit: percent, direction: higher-is-better}
  satisfaction: {kind: survey, unit: points, direction: higher-is-better}
reports:
  monthly-report: {produced-by: delivery-lead, sent-to: service-owner, metrics: availability}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.communication.channels import is_in_force
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.metrics import MetricKind

_ASKED = (MetricKind.SURVEY, MetricKind.XLA)
_FIGURES = tuple(kind for kind in MetricKind if kind not in _ASKED)


@rule(
    id="COM009",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Ask: a talk for feedback under channels, a survey, or a metric of the kind survey.",
)
def qualitative_check_in_missing(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    if not all(map(is_told, (alliance.channels, alliance.surveys, alliance.metrics))):
        return
    if alliance.channels or alliance.surveys or governance.terms.may_have_ended(alliance):
        return
    kinds = [claim for metric in alliance.metrics for claim in claims(metric.kind)]
    reports = [one.id for one in alliance.reports if one.metrics and is_in_force(governance, one)]
    if reports and all(kind in _FIGURES for kind in kinds):
        yield Problem(
            alliance,
            f"All that is heard of the alliance is figures, in {listed_briefly(reports)}: nobody is asked how it goes.",
            witness={"reports": reports},
        )
