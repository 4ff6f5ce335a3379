"""Only the provider's people do the work of a critical service, and nobody has agreed that they pass on what they know.

## Why it matters

After some years nobody at the client knows how the service really works. It cannot be judged, changed or taken away
then, and whoever knows can ask for anything.

Found for a critical service with activities in the responsibility matrix, in all of which those who are responsible (R)
sit on the provider's side, where neither a contract has the provision `knowledge-transfer` nor an exit plan for the
service says that knowledge is handed over. Matrices that say how something is decided (RAPID, DACI) do not count.

## Example

```yaml bad
roles:
  service-owner: {party: client-co}
  network-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}   # <- Only the provider's side does the work of "network"
activities:
  patching: {service: network, raci: {service-owner: A, network-lead: R}}
```

```yaml good
roles:
  service-owner: {party: client-co}
  network-lead: {party: provider-co}
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
activities:
  patching: {service: network, raci: {service-owner: A, network-lead: R}}
exit-plans:
  leave: {covers: [network], knowledge-transfer: present}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.provisions import may_have
from outsourcegov.governance.people.responsibilities import OF_WORK, Part, Row, rows
from outsourcegov.governance.people.standing import Standings
from outsourcegov.governance.resilience.coverage import exit_coverage, vital
from outsourcegov.model.absent import claims, is_lacking, known
from outsourcegov.model.risks import ExitPlan, Present
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who

_PROVIDERS = frozenset({Side.PROVIDER})


@rule(
    id="EXI008",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Agree on it in the contract (provision knowledge-transfer), or plan it (knowledge-transfer of an exit plan).",
)
def knowledge_locked(governance: Governance) -> Iterator[Problem]:
    coverage, work = exit_coverage(governance), governance.answers.for_anybody(_work)
    for one in vital(governance):
        doing = _doing(governance.standings, work.get(one.service.id, ()))
        if not one.is_critical or not doing or not coverage.is_told:
            continue
        is_agreed = any(may_have(governance, contract, "knowledge-transfer") for contract in one.contracts[:1])
        if not is_agreed and not any(map(_may_hand_over, coverage.plans_of.get(one.service.id, ()))):
            yield Problem(
                one.service,
                f'Only the provider\'s side does the work of "{one.service.id}" ({listed_briefly(doing)}), and nobody'
                " has agreed that knowledge is passed on.",
                witness={"responsible": doing},
            )


def _work(governance: Governance) -> Mapping[str, Sequence[Row]]:
    """The work that belongs to each service."""
    found: dict[str, list[Row]] = {}
    for row in rows(governance):
        service = known(row.activity.service)
        if service is not None and row.notation in OF_WORK:
            found.setdefault(service, []).append(row)
    return found


def _doing(standings: Standings, work: Sequence[Row]) -> Sequence[str]:
    """Those who do the work, where all of it is surely the provider's side's; else nobody."""
    named = list(dict.fromkeys(name for row in work for name in row.having(Part.RESPONSIBLE)))
    are_told = all(row.is_told for row in work)
    are_providers = bool(named) and standings.surely_of(Who.read({"any-of": named})) == _PROVIDERS
    return named if are_told and are_providers else []


def _may_hand_over(plan: ExitPlan) -> bool:
    if is_lacking(plan.knowledge_transfer):
        return False
    return not all(claim is Present.ABSENT for claim in claims(plan.knowledge_transfer))
