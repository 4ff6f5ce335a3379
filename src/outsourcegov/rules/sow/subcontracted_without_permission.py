"""Part of a service is done by a subcontractor, and the contract does not allow it.

## Why it matters

The client has chosen its provider and not those behind it. A subcontractor whom the contract does not know is bound by
nothing in it: not by its security, its audits or its limits of liability, and every one of them is a breach.

Looked at are the parties under `subcontracted-to`, and those of kind `subcontractor` whose role provides a service. The
contract of the service, or one above it or an amendment of one, must have the provision `sub-permission`. It is an
error where that is stated as `absent`, and a warning where the contract lists provisions and this is not among them. Of
a contract without a list of provisions nothing is said. It is told once for a family of contracts, and where a regime
wants the provision, beneath [CON009](CON009.md), which tells that it is not there.

## Example

```yaml bad
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  line-co: {kind: subcontractor, parent: provider-co}
contracts:
  msa:                                      # <- "msa" does not allow subcontractors, and "line-co" does part of
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions: {sub-permission: {status: absent}}
scope-of-work:
  infrastructure:
    contract: msa
    services:
      network: {subcontracted-to: line-co}
```

```yaml good
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  line-co: {kind: subcontractor, parent: provider-co}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, provisions: {sub-permission: {status: present}}}
scope-of-work:
  infrastructure:
    contract: msa
    services:
      network: {subcontracted-to: line-co}
```
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import briefly, listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.lacking import lacking_in
from outsourcegov.governance.paper.provisions import Provided, paper_of
from outsourcegov.governance.scope.items import InScope, services
from outsourcegov.governance.scope.providers import is_subcontractor
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import Contract
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Service

_SUBJECT = "sub-permission"
_SAID: Mapping[Provided, tuple[str, Severity]] = {
    Provided.ABSENT: ("does not allow subcontractors", Severity.ERROR),
    Provided.UNSAID: ("does not say whether it allows subcontractors", Severity.WARNING),
}


@rule(
    id="SOW010",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Agree on it, and say so (provisions: {sub-permission: ...}), or let the provider do it itself.",
)
def subcontracted_without_permission(governance: Governance) -> Iterator[Problem]:
    for contract, said, found in _by_paper(governance):
        says, severity = _SAID[said]
        lacking = lacking_in(governance, contract, _SUBJECT)
        fault = (f"without-{_SUBJECT}", contract.id) if said is Provided.ABSENT else ("incomplete", contract.id)
        parties = [*dict.fromkeys(party for _, each in found for party in each)]
        do = "does" if len(parties) == 1 else "do"
        items = briefly([str(one) for one, _ in found])
        yield Problem(
            contract,
            f'"{contract.id}" {says}, and {listed_briefly(parties)} {do} part of {items}.',
            severity=severity,
            witness={"subcontractors": parties, "services": [one.item.id for one, _ in found]},
            discriminator=",".join(sorted(parties)),
            because=(Cause(*fault),) if lacking is not None else (),
        )


def _by_paper(governance: Governance) -> Iterable[tuple[Contract, Provided, list[tuple[InScope, Sequence[str]]]]]:
    """The services that subcontractors do a part of, with these, by the contract that does not allow it."""
    found: dict[tuple[str, Provided], tuple[Contract, Provided, list[tuple[InScope, Sequence[str]]]]] = {}
    for service, one in services(governance):
        parties = _subcontractors(governance, service)
        paper = paper_of(governance, one.contract) if parties and one.contract is not None else None
        said = paper.provided(_SUBJECT) if paper is not None else Provided.UNTOLD
        if paper is None or said not in _SAID:
            continue
        contract = paper.said[_SUBJECT].contract if said is Provided.ABSENT else paper.contract
        if said is Provided.UNSAID:
            lacking = lacking_in(governance, contract, _SUBJECT)
            contract = (
                governance.alliance.contracts.get(lacking or "") or families(governance).top(contract) or contract
            )
        found.setdefault((contract.id, said), (contract, said, []))[2].append((one, parties))
    return found.values()


def _subcontractors(governance: Governance, service: Service) -> Sequence[str]:
    roles = (governance.find(name, Role) for name in names_in(service.provided_by) or ())
    providing = [party for role in roles if role is not None and (party := known(role.party)) is not None]
    return [
        *dict.fromkeys((*service.subcontracted_to, *(one for one in providing if is_subcontractor(governance, one))))
    ]
