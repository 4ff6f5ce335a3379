"""The provider need not tell what may keep it from delivering, though the rules that apply want it to.

## Why it matters

A sale of the provider, a strike, a lost licence: the client hears of it in the news. Of what is critical or important
a supervised client must have been promised to hear at once: the EBA guidelines on outsourcing (75 j) and DORA (article
30, 3 b) ask for a duty of the provider to report developments that may have a material effect on its delivery.

Told where `regimes` names `eba` or `dora` and a service in force is critical or important. The duty is an obligation of
the kind `material-development` that is not the client's own, or the provision `material-development-notice` of a
contract, in full or in part. Of a service whose contract lists provisions without it, [CON009](CON009.md) tells.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [provider-co], regimes: [eba]}   # <- what may keep it
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
scope-of-work:
  payments:
    services:
      clearing: {criticality: critical}
```

```yaml good
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [provider-co], regimes: [eba]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  delivery-lead: {party: provider-co}
scope-of-work:
  payments:
    services:
      clearing: {criticality: critical}
    obligations:
      tell-early: {kind: material-development, owner: delivery-lead, to: client, within: 1 business day}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed_briefly
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.in_force import sure_services
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.lacking import lacking_in
from outsourcegov.governance.paper.telling_duties import SUBJECT, must_tell
from outsourcegov.model.absent import NONE, claims
from outsourcegov.model.provisions import ProvisionStatus
from outsourcegov.model.scope import VITAL, Service

_REGIMES = ("eba", "dora")
_IS_NOT_THERE = (ProvisionStatus.ABSENT, None, NONE)


@rule(
    id="COM010",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Agree on it, and write it down as an obligation of the provider: {kind: material-development, owner: ...}",
)
def material_development_duty_missing(governance: Governance) -> Iterator[Problem]:
    alliance = governance.alliance
    stated = {regime.casefold() for regime in alliance.regimes} if is_told(alliance.regimes) else frozenset[str]()
    regimes = [regime for regime in _REGIMES if regime in stated]
    if not regimes or _may_be_agreed(governance):
        return
    grave = [
        one.id
        for one in sure_services(governance)
        if all(claim in VITAL for claim in claims(one.criticality)) and not _is_told_of_contract(governance, one)
    ]
    if grave:
        yield Problem(
            alliance,
            "Nothing obliges the provider to tell what may keep it from delivering, as"
            f" {joined(regime.upper() for regime in regimes)} {'wants' if len(regimes) == 1 else 'want'} it for"
            f" {listed_briefly(grave)}.",
            witness={"regimes": regimes, "services": grave},
        )


def _is_told_of_contract(governance: Governance, service: Service) -> bool:
    """Whether the contract of a service is told to lack the provision."""
    contract = governance.terms.contract_of(service)
    return contract is not None and lacking_in(governance, contract, SUBJECT) is not None


def _may_be_agreed(governance: Governance) -> bool:
    """Whether some contract or obligation has the duty, or may."""
    alliance = governance.alliance
    if not all(map(is_told, (alliance.contracts, *(one.provisions for one in alliance.contracts)))):
        return True
    provisions = (one.provisions.get(SUBJECT) for one in alliance.contracts)
    if any(claim not in _IS_NOT_THERE for one in provisions if one is not None for claim in claims(one.status)):
        return True
    return bool(must_tell(governance))
