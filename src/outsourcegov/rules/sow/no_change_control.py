"""A contract has work in scope, and no way to change it.

## Why it matters

Every scope changes. Without a procedure it changes by mail and by habit: the provider does what was asked, the client
pays for what was billed, and neither is what was agreed.

A contract is looked at that has services or deliverables, and of which the `provisions` are written down, or those of
one above it. If no decision is, or may be, of the category `scope-change`, it is told that the contract has no
provision `change-control`, or that it has one and nobody is named to decide. A decision without deciders is DEC001, and
a category that `required-categories` asks for is DEC031.

## Example

```yaml bad
contracts:
  msa:                                      # <- "msa" has no procedure for changes
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions: {change-control: {status: absent}}
scope-of-work:
  infrastructure: {contract: msa, services: {network: {hours: "24x7"}}}
```

```yaml good
roles:
  buyer: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions: {change-control: {status: present}}
scope-of-work:
  infrastructure: {contract: msa, services: {network: {hours: "24x7"}}}
decisions:
  change-request: {category: scope-change, rights: [{decider: buyer}]}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.provisions import Provided, paper_of
from outsourcegov.governance.scope.items import in_scope
from outsourcegov.model.absent import claims
from outsourcegov.model.decisions import DecisionCategory

_SAID = {
    Provided.PRESENT: (Severity.ERROR, "has a procedure for changes, and no decision says who decides on one"),
    Provided.ABSENT: (Severity.ERROR, "has no procedure for changes, and no decision says who decides on one"),
    Provided.UNSAID: (Severity.WARNING, "says nothing about changes, and no decision says who decides on one"),
}


@rule(
    id="SOW011",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Agree how the scope is changed (provisions: {change-control: ...}), and add a decision of the category "
    "scope-change.",
)
def no_change_control(governance: Governance) -> Iterator[Problem]:
    if _may_be_decided(governance):
        return
    contracts = {id(one.contract): one.contract for one in in_scope(governance) if one.contract is not None}
    required = governance.alliance.required_categories
    is_asked_for = not is_told(required) or DecisionCategory.SCOPE_CHANGE in required
    for contract in contracts.values():
        paper = paper_of(governance, contract)
        found = paper.provided("change-control") if paper is not None else Provided.UNTOLD
        if found in _SAID and not (found is Provided.PRESENT and is_asked_for):
            severity, says = _SAID[found]
            yield Problem(contract, f'"{contract.id}" {says}.', severity=severity, discriminator=found.name.lower())


def _may_be_decided(governance: Governance) -> bool:
    """Whether a decision is about changes of the scope, or may be."""
    decisions = governance.alliance.decisions
    held = [decision for decision in decisions if may_hold(decision, governance.as_of)]
    stated = [claim for decision in held for claim in claims(decision.category)]
    is_other = (isinstance(one, DecisionCategory) and one is not DecisionCategory.SCOPE_CHANGE for one in stated)
    return not is_told(decisions) or not all(is_other)
