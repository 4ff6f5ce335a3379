"""Nothing says that the services go on during a dispute.

## Why it matters

A side that stops working, or paying, in the middle of a dispute wins it before anybody has decided. Agreements
therefore say that everybody goes on as before until the ladder has come to its end.

It may be said of the ladder (`services-continue: true`) or by a contract, as the provision
`service-continuity-in-dispute`. Only an alliance is asked that has services in its scope.

## Example

```yaml bad
roles:
  service-owner: {party: client-co}
contracts:
  msa: {between: [client-co, provider-co], owner: service-owner, effective: 2025-01-01}
scope-of-work:
  work: {contract: msa, services: {service-desk: {owner: service-owner}}}
disputes:
  ladder:                                   # <- go on while a dispute is on "ladder"
    steps: [{kind: arbitration, institution: LCIA}]
```

```yaml good
roles:
  service-owner: {party: client-co}
contracts:
  msa: {between: [client-co, provider-co], owner: service-owner, effective: 2025-01-01}
scope-of-work:
  work: {contract: msa, services: {service-desk: {owner: service-owner}}}
disputes:
  ladder:
    services-continue: true
    steps: [{kind: arbitration, institution: LCIA}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_services
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.escalations import Dispute
from outsourcegov.model.provisions import ProvisionStatus


@rule(
    id="ESC024",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Agree that they go on, and say so (services-continue: true).",
)
def no_service_during_dispute(governance: Governance) -> Iterator[Problem]:
    contracts = governance.alliance.contracts
    if not any(sure_services(governance)) or is_untold(contracts) or any(map(_may_say_so, contracts)):
        return
    for ladder in sure_ladders(governance):
        what = _said(ladder)
        if what:
            yield Problem(ladder, f'{what} go on while a dispute is on "{ladder.id}".', witness={"ladder": ladder.id})


def _said(ladder: Dispute) -> str:
    """What is said of the services, as the beginning of a sentence; empty where it is that they go on, or may be."""
    stated = ladder.services_continue
    if presence(stated) is Presence.MISSING:
        return "Nothing says that the services"
    return "The services need not" if all(claim is False for claim in claims(stated)) else ""


def _may_say_so(contract: Contract) -> bool:
    """Whether a contract says that services go on during a dispute, or may."""
    provision = contract.provisions.get("service-continuity-in-dispute")
    if provision is None:
        return is_untold(contract.provisions)
    return not all(claim is ProvisionStatus.ABSENT for claim in claims(provision.status))
