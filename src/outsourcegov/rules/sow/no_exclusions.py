"""Nothing is said to be outside the scope of a contract.

## Why it matters

A list of what is in scope has an edge that nobody drew. Whatever lies near it, such as training, cabling or the old
printers, is asked for by one side as included and billed by the other as extra.

The scopes of one contract are taken together: one that names what it leaves out is enough. If everything there is
belongs to it, say so: `out-of-scope: {not-applicable: ...}`.

## Example

```yaml bad
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01}
scope-of-work:
  infrastructure:                           # <- Nothing is said to be outside the scope of "msa"
    contract: msa
    services: {service-desk: {hours: "24x7"}}
```

```yaml good
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01}
scope-of-work:
  infrastructure:
    contract: msa
    services: {service-desk: {hours: "24x7"}}
    out-of-scope: [end-user training]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import in_scope, is_scope_told
from outsourcegov.model.absent import is_lacking


@rule(
    id="SOW002",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name what is near and not included: out-of-scope: [...]",
)
def no_exclusions(governance: Governance) -> Iterator[Problem]:
    if not is_scope_told(governance):
        return
    scopes = [scope for scope in governance.alliance.scope_of_work if may_hold(scope, governance.as_of)]
    drawn = [scope for scope in scopes if not is_lacking(scope.out_of_scope)]
    told = set(map(id, map(governance.terms.contract_of, drawn)))
    for one in sorted(in_scope(governance), key=lambda one: one.scope.id):
        if one.contract is not None and told.isdisjoint((id(None), id(one.contract))):
            told.add(id(one.contract))
            yield Problem(one.scope, f'Nothing is said to be outside the scope of "{one.contract.id}".')
