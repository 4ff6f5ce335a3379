"""A call-off or an amendment does not say which contract it belongs to.

## Why it matters

A call-off is nothing without its master: law, liability, notice and the way to settle disputes stand there. An
amendment that names nothing changes nothing.

## Example

```yaml bad
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01}
  security-addendum: {kind: amendment, between: [client-co, provider-co], effective: 2025-06-01}    # <- belongs to
```

```yaml good
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2025-04-01, precedence: [security-addendum, msa]}
  security-addendum: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2025-06-01}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import a
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import ContractKind


@rule(id="CON016", severity=Severity.WARNING, since="0.1.0", fix="Name the contract it belongs to (parent: ...).")
def call_off_without_parent(governance: Governance) -> Iterator[Problem]:
    for contract in governance.alliance.contracts:
        kind = known(contract.kind)
        if kind not in (ContractKind.CALL_OFF, ContractKind.AMENDMENT) or governance.terms.may_have_ended(contract):
            continue
        if is_ruled_out(contract.parent):
            yield Problem(
                contract,
                f'"{contract.id}" is {a(kind.value)} and does not say which contract it belongs to.',
                at=("kind",),
            )
