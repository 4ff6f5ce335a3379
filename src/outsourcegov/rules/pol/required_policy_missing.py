"""The client has no policy for something that outsourcing needs a rule for.

## Why it matters

A policy is what the client has settled once, so that it need not be argued each time: what may be outsourced, who may
decide, how changes are made, how information is kept safe, what happens when a service fails, and what whoever has
interests on both sides must do.

Wanted is a policy of each of the kinds `outsourcing`, `delegation`, `change`, `security`, `continuity` and
`conflict-of-interest`. It is asked for only where the alliance writes policies down, or where a service is stated to be
critical. It is a warning, since policies may be kept elsewhere. One that has ended counts for nothing; one of which the
kind is unknown may be any.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [provider-co]}   # <- no policy for delegation, change
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
policies:
  outsourcing-policy: {kind: outsourcing}
  security-policy: {kind: security}
```

```yaml good
policies:
  outsourcing-policy: {kind: outsourcing}
  delegation-policy: {kind: delegation}
  change-policy: {kind: change}
  security-policy: {kind: security}
  continuity-policy: {kind: continuity}
  conflict-policy: {kind: conflict-of-interest}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import vital
from outsourcegov.model.absent import claims
from outsourcegov.model.risks import PolicyKind

WANTED = tuple(kind for kind in PolicyKind if kind is not PolicyKind.OTHER)


@rule(
    id="POL001",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name the policies that there are (policies), and have the others written.",
)
def required_policy_missing(governance: Governance) -> Iterator[Problem]:
    policies, day = governance.alliance.policies, governance.as_of
    is_asked = policies.stated or any(one.is_critical for one in vital(governance))
    if not is_asked or not is_told(policies) or any(not is_told(one.kind) for one in policies):
        return
    there = {
        kind
        for one in policies
        if may_hold(one, day) and not governance.terms.has_ended(one)
        for kind in claims(one.kind)
    }
    missing = [kind.value for kind in WANTED if kind not in there]
    if missing:
        yield Problem(
            governance.alliance,
            f"The client has no policy for {joined((kind.replace('-', ' ') for kind in missing), 'or')}.",
            witness={"missing": missing},
        )
