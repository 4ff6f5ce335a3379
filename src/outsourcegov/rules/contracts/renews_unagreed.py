"""A contract renews itself although what must be settled first may not be.

## Why it matters

The new term needs a decision, on its price for example, and goes on without it: from that day nobody can say what is
owed. A renewal that fails with what it needs is safe (`if-needs-fail: ends`); one that goes on all the same, or of
which nothing says what happens, is not.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: automatic, notice: 6 months, needs: renewal-terms, if-needs-fail: renews}     # <- all the same
decisions:
  renewal-terms: {rights: [{decider: client-co}]}
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: automatic, notice: 6 months, needs: renewal-terms, if-needs-fail: ends}
decisions:
  renewal-terms: {rights: [{decider: client-co}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import is_lacking, known
from outsourcegov.model.contracts import EndsOrRenews, RenewalKind


@rule(
    id="CON015",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let it end without them (if-needs-fail: ends), or agree on what holds meanwhile.",
)
def renews_unagreed(governance: Governance) -> Iterator[Problem]:
    for contract in governance.alliance.contracts:
        renewal = known(contract.renewal)
        if renewal is None or not renewal.needs or contract.until is not None:
            continue
        if governance.terms.may_have_ended(contract):
            continue
        needs, verb = listed(renewal.needs), "is" if len(renewal.needs) == 1 else "are"
        if known(renewal.if_needs_fail) is EndsOrRenews.RENEWS:
            key, said = "if-needs-fail", f'"{contract.id}" is renewed all the same if {needs} {verb} not settled.'
        elif known(renewal.kind) is RenewalKind.AUTOMATIC and is_lacking(renewal.if_needs_fail):
            said = f'"{contract.id}" renews itself, and nothing says what happens if {needs} {verb} not settled.'
            key = "needs"
        else:
            continue
        yield Problem(contract, said, at=("renewal", key), witness={"needs": list(renewal.needs)})
