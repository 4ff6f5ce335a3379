"""The contract names key personnel, and nothing keeps the provider from replacing them.

## Why it matters

The people one bought are the people of the proposal. Where nothing is said of their replacement, the good ones move on
to the next bid within a year, and the client learns it from the new name in the minutes.

One of three is enough: the role is `protected`, somebody decides on the category `key-personnel`, or a contract has a
provision on key personnel.

## Example

```yaml bad
roles:
  delivery-director: {party: provider-co, key-personnel: true}     # <- nothing keeps its holder from being replaced
```

```yaml good
roles:
  service-director: {party: client-co}
  delivery-director:
    party: provider-co
    key-personnel: true
    protected: {for: 9 months, consent-of: service-director}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.contracts import Contract
from outsourcegov.model.decisions import DecisionCategory
from outsourcegov.model.provisions import ProvisionStatus

_SUBJECT = "key-personnel"


@rule(
    id="PTY009",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say for how long the holder stays and who must consent to a replacement (protected: ...).",
)
def key_personnel_unprotected(governance: Governance) -> Iterator[Problem]:
    if _is_decided(governance) or any(_is_provided_for(contract) for contract in governance.alliance.contracts):
        return
    for role in governance.alliance.roles:
        if (
            known(role.key_personnel) is True
            and governance.terms.surely_holds(role)
            and presence(role.protected) is Presence.MISSING
        ):
            yield Problem(role, f'"{role.id}" is key personnel, and nothing keeps its holder from being replaced.')


def _is_decided(governance: Governance) -> bool:
    """Whether somebody decides on replacing key personnel, or may."""
    alliance = governance.alliance
    if is_untold(alliance.decisions) or is_untold(alliance.contracts):
        return True
    return any(
        may_hold(decision, governance.as_of)
        and any(one is DecisionCategory.KEY_PERSONNEL or is_untold(one) for one in claims(decision.category))
        for decision in alliance.decisions
    )


def _is_provided_for(contract: Contract) -> bool:
    """Whether a contract has a provision on key personnel, or may."""
    if is_untold(contract.provisions):
        return True
    provision = contract.provisions.get(_SUBJECT)
    return provision is not None and any(one is not ProvisionStatus.ABSENT for one in claims(provision.status))
