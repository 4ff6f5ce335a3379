"""The provider's side alone decides what is the client's to decide.

## Why it matters

Whoever owes a service credit and may waive it owes none. Whoever delivers and may accept it delivers what they like.
Whoever takes risks for somebody else, and accepts them too, takes many.

Two categories are the client's in every case, since the provider's side would judge itself: `service-credit-waiver` and
`deliverable-acceptance`. Each right to such a decision is asked for a yes of the client's side. A `risk-acceptance` may
leave the small risks to the provider: there one right that takes a yes of the client's side is enough.

Those who decide count, and those who must have agreed before (`prior-approval`), who may veto (`agreed-by`) and who
approve or sign in a step. A forum stands where its votes are. Nothing is said where one of them cannot be told or may
be on the client's side, nor of a decision that is `joint`: that is DEC021.

## Example

```yaml bad
roles:
  account-manager: {party: provider-co}
decisions:
  waive-credit:
    category: service-credit-waiver
    rights:
      - {decider: account-manager}            # <- "account-manager" alone decides "waive-credit"
```

```yaml good
roles:
  account-manager: {party: provider-co}
  contract-manager: {party: client-co}
decisions:
  waive-credit:
    category: service-credit-waiver
    proposed-by: account-manager
    rights:
      - {decider: contract-manager}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.joint import is_joint
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.rights import rights_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Decision, DecisionCategory, Right
from outsourcegov.model.vocabulary import Side

_IN_EVERY_CASE = (DecisionCategory.SERVICE_CREDIT_WAIVER, DecisionCategory.DELIVERABLE_ACCEPTANCE)
_PROVIDERS = frozenset({Side.PROVIDER})


@rule(
    id="DEC043",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let somebody of the client's side decide, or agree before (prior-approval: ...).",
)
def decided_in_own_favour(governance: Governance) -> Iterator[Problem]:
    for decision in governance.alliance.decisions:
        told = set[str]()
        for right in _of_the_provider(governance, decision):
            names = sorted(names_in(right.decider) or ())
            deciders = ",".join(names)
            if names and deciders not in told:
                told.add(deciders)
                yield Problem(
                    right,
                    f'{listed(names)} alone decide{"s" * (len(names) == 1)} "{decision.id}" ({_category(decision)}),'
                    " on the provider's side, and it is the client's to decide.",
                    at=("decider",),
                    witness={"decision": decision.id, "deciders": names, "category": _category(decision)},
                    discriminator=f"{decision.id}:{deciders}",
                )


def _of_the_provider(governance: Governance, decision: Decision) -> Sequence[Right]:
    """The rights in force by which the provider's side decides alone what is the client's."""
    category, day = known(decision.category), governance.as_of
    if category not in (*_IN_EVERY_CASE, DecisionCategory.RISK_ACCEPTANCE) or is_joint(decision):
        return ()
    if not governance.terms.is_agreed(decision) or is_untold(decision.rights) or is_untold(decision.joint):
        return ()
    standing, rights = governance.standings.with_a_yes(decision), rights_in_force(governance, decision)
    own = [right for right in rights if standing[id(right)] == _PROVIDERS]
    if category is DecisionCategory.RISK_ACCEPTANCE and len(own) < len(rights):
        return ()
    return [right for right in own if surely_holds(right, day)]


def _category(decision: Decision) -> str:
    category = known(decision.category)
    return category.value if category is not None else ""
