"""A service is hard to get elsewhere, and nobody has asked who else could do it.

## Why it matters

If another provider is hard to find, that is the reason to look early. Either somebody else could take over, even if not
tomorrow, or the client could take the work back. A plan that has looked at neither leads nowhere.

Found where `substitutability` is `difficult` or `impossible`, no `alternatives` are named, and `reintegration` is left
out or `impossible`.

## Example

```yaml bad
exit-plans:
  leave: {substitutability: difficult}    # <- hard to find, and the plan names no alternative
```

```yaml good
exit-plans:
  leave: {substitutability: difficult, alternatives: [a second provider for the lines]}
  take-back: {substitutability: impossible, reintegration: difficult}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.resilience.coverage import exit_coverage
from outsourcegov.model.absent import Presence, claims, is_lacking, known, presence
from outsourcegov.model.risks import Difficulty, ExitPlan

_WORDS = {Difficulty.DIFFICULT: "hard", Difficulty.IMPOSSIBLE: "impossible"}


@rule(
    id="EXI004",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say who else could do it (alternatives), and how hard it would be to take the work back (reintegration).",
)
def no_alternative(governance: Governance) -> Iterator[Problem]:
    for plan in exit_coverage(governance).plans:
        difficulty = known(plan.substitutability)
        is_alone = is_lacking(plan.alternatives) and _is_no_way_back(plan)
        if difficulty in _WORDS and is_alone and governance.terms.surely_holds(plan):
            back = "cannot be taken back" if presence(plan.reintegration) is Presence.STATED else ""
            yield Problem(
                plan,
                f'By "{plan.id}" another provider is {_WORDS[difficulty]} to find, and the plan names no alternative'
                f"{f'; the work {back}' if back else ', nor says whether the work could be taken back'}.",
                at=("substitutability",),
                witness={"substitutability": difficulty.value},
            )


def _is_no_way_back(plan: ExitPlan) -> bool:
    if is_lacking(plan.reintegration):
        return True
    return all(claim is Difficulty.IMPOSSIBLE for claim in claims(plan.reintegration))
