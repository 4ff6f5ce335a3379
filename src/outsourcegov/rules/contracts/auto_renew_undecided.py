"""A contract renews itself, and nobody is there to decide whether it should.

## Why it matters

Silence is a decision here. Where nobody has the duty to ask in time whether the contract still serves, it runs on
because nobody asked.

Somebody is there if the renewal says who decides (`decided-by`) or which decisions it `needs`, or if the alliance has a
decision of the category `extension`.

## Example

```yaml bad
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: automatic, period: 1 year, notice: 6 months}     # <- nobody is named who decides
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    renewal: {kind: automatic, period: 1 year, notice: 6 months, decided-by: client-cio}
roles:
  client-cio: {party: client-co}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import is_named_in_words, presence_of
from outsourcegov.model.absent import Presence, claims, is_lacking, known
from outsourcegov.model.contracts import RenewalKind
from outsourcegov.model.decisions import DecisionCategory

_NOT_NAMED = {
    False: "nobody is named who decides whether it should",
    True: "who decides whether it should is given only in words",
}


@rule(
    id="CON004",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name who decides for the client (decided-by), or add a decision of the category extension.",
)
def auto_renew_undecided(governance: Governance) -> Iterator[Problem]:
    if _may_decide(governance):
        return
    for contract in governance.alliance.contracts:
        renewal = known(contract.renewal)
        if renewal is None or contract.until is not None or governance.terms.may_have_ended(contract):
            continue
        is_automatic = known(renewal.kind) is RenewalKind.AUTOMATIC and known(renewal.times) != 0
        is_open = presence_of(renewal.decided_by) is Presence.MISSING and is_lacking(renewal.needs)
        if is_automatic and is_open:
            yield Problem(
                contract,
                f'"{contract.id}" renews itself, and {_NOT_NAMED[is_named_in_words(renewal.decided_by)]}.',
                at=("renewal", "kind"),
            )


def _may_decide(governance: Governance) -> bool:
    """Whether the alliance has a decision about going on, or may have."""
    decisions = governance.alliance.decisions
    return not is_told(decisions) or any(
        claim is DecisionCategory.EXTENSION or not is_told(claim)
        for decision in decisions
        if may_hold(decision, governance.as_of)
        for claim in claims(decision.category)
    )
