"""A policy that the provider is to keep binds no contract.

## Why it matters

What the client has settled for itself binds the provider only where a contract says so. Otherwise the provider has
never seen the policy, and is right.

Looked at are policies for changes, security and continuity, which are kept by those who do the work; and only where
another policy states the contracts that it governs (`binds`).

## Example

```yaml bad
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01}
policies:
  change-policy: {kind: change, binds: [msa]}
  security-policy: {kind: security}                # <- binds no contract
```

```yaml good
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01}
policies:
  outsourcing-policy: {kind: outsourcing}
  change-policy: {kind: change, binds: [msa]}
  security-policy: {kind: security, binds: [msa]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, is_lacking
from outsourcegov.model.risks import PolicyKind

KEPT_BY_THE_PROVIDER = (PolicyKind.CHANGE, PolicyKind.SECURITY, PolicyKind.CONTINUITY)


@rule(
    id="POL003",
    severity=Severity.NOTE,
    since="0.1.0",
    fix="Agree on it in the contract, and name the contract (binds).",
)
def policy_not_bound(governance: Governance) -> Iterator[Problem]:
    policies = governance.alliance.policies
    for policy in policies if any(one.binds for one in policies) else ():
        is_kept = all(kind in KEPT_BY_THE_PROVIDER for kind in claims(policy.kind))
        if is_kept and is_lacking(policy.binds) and governance.terms.surely_holds(policy):
            yield Problem(policy, f'"{policy.id}" is a policy that the provider is to keep, and it binds no contract.')
