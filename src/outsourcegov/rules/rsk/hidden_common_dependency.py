"""Several providers hang on the same subcontractor, each for a service on which much depends.

## Why it matters

Two providers were chosen so that not all fails at once. When both have the same company behind them, all fails at once
after all, and the contracts do not show it: each names its own chain.

Looked at are critical and important services, the parties to which they are subcontracted, and those whose roles
provide them. Subcontractors with the same party on top (`parent`) count as one. Providers of one group count as one
too: of them RSK003 speaks. That two providers work from the same country is not told: that says too little about what
they share.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [one-co, two-co]}
parties:
  client-co: {kind: client}
  one-co: {kind: provider}
  two-co: {kind: provider}
  cloud-co: {kind: third-party}            # <- "cloud-co" stands behind services of several providers
roles:
  one-lead: {party: one-co}
  two-lead: {party: two-co}
scope-of-work:
  infrastructure:
    services:
      payments: {provided-by: one-lead, subcontracted-to: [cloud-co], criticality: critical}
      archive: {provided-by: two-lead, subcontracted-to: [cloud-co], criticality: important}
```

```yaml good
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [one-co, two-co]}
parties:
  client-co: {kind: client}
  one-co: {kind: provider}
  two-co: {kind: provider}
  cloud-co: {kind: third-party}
  line-co: {kind: third-party}
roles:
  one-lead: {party: one-co}
  two-lead: {party: two-co}
scope-of-work:
  infrastructure:
    services:
      payments: {provided-by: one-lead, subcontracted-to: [cloud-co], criticality: critical}
      archive: {provided-by: two-lead, subcontracted-to: [line-co], criticality: important}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import InForce, vital
from outsourcegov.governance.resilience.groups import chains, doing, provider_group
from outsourcegov.model.parties import Party
from outsourcegov.model.vocabulary import Side


@rule(
    id="RSK004",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let one of the providers work with somebody else, or plan for the day on which this one fails.",
)
def hidden_common_dependency(governance: Governance) -> Iterator[Problem]:
    behind: dict[str, dict[str, dict[str, None]]] = {}
    for one in vital(governance):
        group = provider_group(governance, one)
        for party in _behind(governance, one) if group is not None else ():
            behind.setdefault(party, {}).setdefault(str(group), {})[one.service.id] = None
    for party, by_group in behind.items():
        subject = governance.find(party, Party)
        if len(by_group) > 1 and subject is not None:
            each = [f'{listed_briefly(list(services))} of "{group}"' for group, services in by_group.items()]
            yield Problem(
                subject,
                f'"{party}" stands behind services of several providers on which much depends: {joined(each)}.',
                witness={"services": {group: list(services) for group, services in by_group.items()}},
            )


def _behind(governance: Governance, one: InForce) -> Sequence[str]:
    """The parties behind the provider of a service: those on top of its subcontractors, but for the client's own."""
    tops, sides = chains(governance), governance.sides
    parties = dict.fromkeys([*one.service.subcontracted_to, *doing(governance, one.service)])
    others = [id for id in parties if id is not None and sides.of_party(id) is not Side.CLIENT]
    return list(dict.fromkeys(tops[id] for id in others if id in tops))
