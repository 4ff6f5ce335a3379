"""Something has more than one owner.

## Why it matters

When two roles both answer for a thing, neither does: every incident starts with a debate about whose it is. Work may be
shared; the answer for it may not.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  sourcing-manager: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: [contract-manager, sourcing-manager]   # <- owned by "contract-manager" and "sourcing-manager"
```

```yaml good
roles:
  contract-manager: {party: client-co, deputies: [sourcing-manager]}
  sourcing-manager: {party: client-co}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    owner: contract-manager
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed
from outsourcegov.governance.governance import Governance
from outsourcegov.model.who import WORDS, Together, Who


@rule(
    id="OWN006",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Keep one owner; make the other a deputy, or split the thing in two.",
)
def multiple_owners(governance: Governance) -> Iterator[Problem]:
    for one in governance.owned:
        if one.key != "owner":
            continue
        told = [_told(governance, owner) for owner in one.owners]
        if all(len(names) > 1 for names in told):
            last = "or" if one.owners[0] is not None and one.owners[0].how is Together.ANY_OF else "and"
            message = f"{one.named} is owned by {listed(told[0], last)}; it needs one owner."
            yield Problem(one.thing, message, at=(one.key,), witness={"owners": told[0]})


def _told(governance: Governance, owner: Who | None) -> list[str]:
    """The owners of which it can be told who they are, each once."""
    names = (*owner.ids, *owner.words) if owner is not None else ()
    return [name for name in dict.fromkeys(names) if name in WORDS or name in governance.objects]
