"""A matter may take its escalation path only once, and there is no other for it.

## Why it matters

`repeats: 0` keeps a quarrel from being fought twice. It also means that a matter which comes up again, worse than
before, has nowhere to go.

A path that ends with a final word is left alone: a matter that was decided for good need not come again. So is one that
leads on to another path or a dispute ladder, and one beside which another path of its category, or a dispute ladder,
may be for the same matters.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
escalations:
  relationship:
    category: relationship
    repeats: 0                              # <- may take "relationship" only once
    levels:
      - {by: [contract-manager, delivery-director], within: 10 days}
    if-undecided: {deemed: rejected}
```

```yaml good
roles:
  contract-manager: {party: client-co}
  delivery-director: {party: provider-co}
escalations:
  relationship:
    category: relationship
    repeats: 1
    levels:
      - {by: [contract-manager, delivery-director], within: 10 days}
    if-undecided: {deemed: rejected}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_never_for, is_untold
from outsourcegov.governance.escalation.categories import may_be_of_any_category, stated_categories
from outsourcegov.governance.escalation.flow import PathOrLadder, may_be_last
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.escalation.matter_cases import cases_of_matters
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims
from outsourcegov.model.escalations import Escalation

MOST_PAIRS = 10_000
"""So many pairs of a path and another way are compared; of more, any two may be for the same matters."""


@rule(
    id="ESC028",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let it come again (repeats: 1), or say where it goes then (if-undecided: ...).",
)
def no_second_chance(governance: Governance) -> Iterator[Problem]:
    alliance, day = governance.alliance, governance.as_of
    every: Sequence[PathOrLadder] = (*alliance.escalations, *alliance.disputes)
    others = [path for path in every if may_hold(path, day)]
    once = [path for path in sure_paths(governance) if _is_once(path)]
    if is_untold(alliance.escalations) or is_untold(alliance.disputes) or len(once) * len(others) > MOST_PAIRS:
        return
    cases = cases_of_matters(governance, others)
    for path in once:
        leads_on = governance.reach.may_leave(path.id)
        beside = [one for one in others if one is not path and _may_be_alike(path, one)]
        if not leads_on and not any(map(may_be_last, path.levels)) and not cases.may_share_some([path], beside):
            yield Problem(
                path,
                f'A matter may take "{path.id}" only once, and no other path is for it when it comes up again.',
                at=("repeats",),
                witness={"path": path.id},
            )


def _is_once(path: Escalation) -> bool:
    return all(claim == 0 for claim in claims(path.repeats))


def _may_be_alike(path: Escalation, other: PathOrLadder) -> bool:
    """Whether another path may be of one of the same categories, or a ladder for matters of them."""
    mine = stated_categories(path)
    if may_be_of_any_category(path) or not mine:
        return True
    if isinstance(other, Escalation):
        return may_be_of_any_category(other) or not set(mine).isdisjoint(stated_categories(other))
    return not all(is_never_for(other, one.value) for one in mine)
