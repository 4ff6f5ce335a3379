"""A decision that the client must keep is delegated to the provider's side.

## Why it matters

Work can be given away, and the answer for it cannot. Where the provider decides whether its own failure is forgiven,
its own target lowered or its own subcontractor accepted, the client has lost control without a word in the contract.

The client keeps what is `reserved`, and the decisions of these categories: termination, extension, target-change,
price-change, service-credit-waiver, subcontractor-approval, risk-acceptance, security-exception, deliverable-acceptance
and dispute-settlement. In all of them the provider would judge itself. Others, such as small changes of scope,
emergency changes and spending within limits, may be delegated.

Delegations by the client's side that hold on the day or later count, where those on the provider's side who receive it
need nobody of the client's side to act.

## Example

```yaml bad
roles:
  risk-director: {party: client-co}
  provider-lead: {party: provider-co}
decisions:
  security-exception:
    category: security-exception
    rights: [{decider: risk-director}]
delegations:
  night-cover:
    granted-by: risk-director
    granted-to: provider-lead
    decisions: [security-exception]         # <- "provider-lead" on the provider's side
```

```yaml good
roles:
  risk-director: {party: client-co}
  security-officer: {party: client-co}
  provider-lead: {party: provider-co}
decisions:
  security-exception:
    category: security-exception
    rights: [{decider: risk-director}]
delegations:
  night-cover:
    granted-by: risk-director
    granted-to: security-officer
    decisions: [security-exception]
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import a, listed
from outsourcegov.governance.decisions.delegations import delegated, void
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.decisions import Decision, DecisionCategory, Delegation
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Together, Who

RETAINED = frozenset(
    {
        DecisionCategory.TERMINATION,
        DecisionCategory.EXTENSION,
        DecisionCategory.TARGET_CHANGE,
        DecisionCategory.PRICE_CHANGE,
        DecisionCategory.SERVICE_CREDIT_WAIVER,
        DecisionCategory.SUBCONTRACTOR_APPROVAL,
        DecisionCategory.RISK_ACCEPTANCE,
        DecisionCategory.SECURITY_EXCEPTION,
        DecisionCategory.DISPUTE_SETTLEMENT,
        DecisionCategory.DELIVERABLE_ACCEPTANCE,
    }
)
"""What the client keeps: decisions in which the provider would judge itself."""

_SIDES = frozenset(side.value for side in Side)


@rule(id="DEC019", severity=Severity.ERROR, since="0.1.0", fix="Delegate it to a role on the client's side.")
def cross_party_delegation(governance: Governance) -> Iterator[Problem]:
    for delegation, decision, number in delegated(governance):
        if not (known(decision.reserved) is True or known(decision.category) in RETAINED):
            continue
        receivers = _across(governance, delegation)
        if receivers:
            yield Problem(
                delegation,
                f'"{delegation.id}" delegates "{decision.id}", {_kept(decision)}, to {listed(receivers)} on the '
                "provider's side.",
                at=("decisions", number),
                witness={"decision": decision.id, "receivers": receivers},
                discriminator=decision.id,
                because=void(delegation, decision),
            )


def _kept(decision: Decision) -> str:
    category = known(decision.category)
    if category is not None and category in RETAINED:
        return f"{a(category.value)} that the client must keep"
    return "which is reserved"


def _across(governance: Governance, delegation: Delegation) -> Sequence[str]:
    """Those on the provider's side who may act without the client's, where the client's side delegates."""
    givers, receivers = known(delegation.granted_by), known(delegation.granted_to)
    if givers is None or receivers is None or any(_side(governance, one) is not Side.CLIENT for one in givers.names):
        return []
    across = [one for one in receivers.names if isinstance(one, str) and _side(governance, one) is Side.PROVIDER]
    return across if len(across) >= _needed(receivers) else []


def _needed(who: Who) -> int:
    """How many of those who are named it takes."""
    if who.how is Together.AT_LEAST:
        return who.count
    return len(who.names) if who.how is Together.JOINTLY else 1


def _side(governance: Governance, name: Maybe[str]) -> Side | None:
    """The side of a role, a party, or all of a side; None where it is none, or cannot be told."""
    if isinstance(name, str) and name in _SIDES:
        return Side(name)
    role, party = governance.find(name, Role), governance.find(name, Party)
    if role is not None:
        return governance.sides.of_role(role)
    return governance.sides.of_party(party) if party is not None else None
