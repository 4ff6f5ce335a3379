"""A dispute ladder has no last step that binds, or two for the same matters.

## Why it matters

Talking helps, and mediation often does. When nothing helps somebody must decide, in a way that binds both sides. A
ladder that ends before that is an agreement to go on disagreeing; one that ends both with arbitrators and with a court
begins with a lawsuit about who is to decide.

A step binds where it is an arbitration or a court, unless it says `binding: false`, and any step that says
`binding: true`. A ladder is left alone that leads on, to another one or to somebody who decides, that lets somebody end
the contract, or that says what silence is taken for. Arbitrators and a court are told where both are for some matter,
and the first does not say what happens when it does not come to an end (`if-missed`).

## Example

```yaml bad
disputes:
  soft:                                     # <- No step of "soft" binds
    when: {category: security}
    steps:
      - {kind: negotiation, within: 30 days}
      - {kind: mediation, within: 30 days, institution: CEDR}
  double:
    when: {category: {not: security}}
    steps:
      - {kind: arbitration, institution: LCIA}
      - {kind: court, institution: High Court}              # <- step 1 and step 2
```

```yaml good
disputes:
  soft:
    when: {category: security}
    steps:
      - {kind: negotiation, within: 30 days}
      - {kind: expert-determination, within: 30 days, binding: true}
  double:
    when: {category: {not: security}}
    steps:
      - {kind: arbitration, institution: LCIA, unless: {category: relationship}}
      - {kind: court, institution: High Court, when: {category: relationship}}
```
"""

from collections.abc import Iterator
from itertools import combinations

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly
from outsourcegov.governance.decisions.cases import share_a_case
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.escalation.flow import Place, has_the_last_word, may_have_the_last_word, says
from outsourcegov.governance.escalation.in_force import sure_ladders, sure_steps
from outsourcegov.governance.escalation.matter_cases import cases_of_matters
from outsourcegov.governance.governance import Governance
from outsourcegov.model.escalations import Dispute, DisputeKind, DisputeStep

BINDING = (DisputeKind.ARBITRATION, DisputeKind.COURT)

MOST_LOOKED_AT = 10
"""So many arbitrations and courts of one ladder are compared with each other."""


@rule(
    id="ESC020",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="End with one step that binds: an arbitration or a court, or a step with binding: true.",
)
def ladder_without_terminal(governance: Governance) -> Iterator[Problem]:
    flow = governance.flow
    last = {place for place, level in flow.levels.items() if may_have_the_last_word(level)}
    ended = governance.reach.leading_to(last.__contains__)
    for ladder in sure_ladders(governance):
        if ended.isdisjoint((Place(ladder.id), *flow.order[ladder.id])) and not _leads_on(ladder):
            yield Problem(
                ladder,
                f'No step of "{ladder.id}" binds both sides: {_why(governance, ladder)}.',
                witness={"ladder": ladder.id},
                discriminator="none",
            )
        yield from _both(governance, ladder)


def _why(governance: Governance, ladder: Dispute) -> str:
    steps = [
        f"step {number} ({step.kind[0].value})"
        for number, step in sure_steps(governance, ladder)
        if not is_untold(step.kind) and step.kind and step.kind[0] in BINDING
    ]
    if not steps:
        return "none is an arbitration or a court"
    do = "does" if len(steps) == 1 else "do"
    return f"{briefly(steps)} {do} not bind (binding: false), and no other step does"


def _leads_on(ladder: Dispute) -> bool:
    """Whether something other than a status quo follows when nothing binds, or may."""
    said = (ladder.if_undecided, *(step.if_missed for step in ladder.steps))
    return any(is_untold(outcomes) or any(outcome.status_quo is None for outcome in outcomes) for outcomes in said)


def _both(governance: Governance, ladder: Dispute) -> Iterator[Problem]:
    """The first two steps of a ladder that both have the last word on some matter."""
    last = [
        (number, step)
        for number, step in sure_steps(governance, ladder)
        if set(step.kind) in ({kind} for kind in BINDING) and has_the_last_word(step) and not says(step.if_missed)
    ]
    for (number, one), (after, other) in combinations(last[:MOST_LOOKED_AT], 2):
        if set(one.kind) != set(other.kind) and one.goes_to is None and _surely_meet(governance, one, other):
            yield Problem(
                other,
                f'Both step {number} and step {after} of "{ladder.id}" have the last word on the same matters:'
                f" {one.kind[0].value} and {other.kind[0].value}.",
                at=("kind",),
                fix="Say which matters each of them is for (when: ...), or that one does not bind (binding: false).",
                witness={"ladder": ladder.id, "steps": [number, after]},
                discriminator=f"{ladder.id}:both",
            )
            return


def _surely_meet(governance: Governance, one: DisputeStep, other: DisputeStep) -> bool:
    """Whether some matter is sure to be one of both steps."""
    cases = cases_of_matters(governance, [one, other])
    return share_a_case(governance, cases.decision, [one, other])
