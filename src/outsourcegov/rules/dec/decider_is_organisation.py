"""A right to decide is given to an organisation, not to a role or a forum.

## Why it matters

"The Customer may approve" names nobody. The other side does not know whose yes counts, and inside the organisation
whoever answers first has decided. A right needs a role, or a forum that is known to meet.

A party is an organisation, and so is a side (`client`, `provider`, `either`, `other-side`). Each organisation is told
once for each decision. Only rights that are sure to be in force on the day count, and where sources contradict each
other each of them must name an organisation.

## Example

```yaml bad
decisions:
  travel-cost:
    rights:
      - {decider: client-co}                # <- decided by "client-co", which is a party
```

```yaml good
roles:
  contract-manager: {party: client-co}
decisions:
  travel-cost:
    rights:
      - {decider: contract-manager}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.governance.decisions.rights import rights_surely_in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.organisations import organisation
from outsourcegov.model.absent import claims, known
from outsourcegov.model.decisions import Right


@rule(
    id="DEC035",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Name the role on that side, or the forum, whose yes counts.",
)
def decider_is_organisation(governance: Governance) -> Iterator[Problem]:
    found: dict[str, dict[str, Right]] = {}
    for decision, right in rights_surely_in_force(governance):
        for name in _organisations(governance, right):
            found.setdefault(decision.id, {}).setdefault(name, right)
    for id, rights in found.items():
        for name, right in rights.items():
            what = organisation(governance, name)
            yield Problem(
                right,
                f'"{id}" is decided by "{name}", which is {what} and neither a role nor a forum.',
                at=("decider",),
                witness={"decision": id, "decider": name},
                discriminator=f"{id}:{name}",
                states=Cause("decided-by-an-organisation", id) if len(rights) == 1 else None,
            )


def _organisations(governance: Governance, right: Right) -> Sequence[str]:
    """The organisations that may say yes by a row, where every source names one."""
    deciders = [known(claim) for claim in claims(right.decider)]
    each = [(*who.ids, *who.words) if who is not None else () for who in deciders]
    found = [[name for name in names if organisation(governance, name)] for names in each]
    return found[0] if all(found) else ()
