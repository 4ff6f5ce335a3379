"""The steps of a decision lead back to where they began, and nothing says how often.

## Why it matters

A refused paper goes back, is written again and refused again. Both sides keep to the contract, and nothing is ever
decided; whoever gains by waiting has a way to wait for good. A way back is fine where it is said how often the same
matter may come again: `repeats`, on any step that it passes. `repeats: 0` says never.

The steps are followed in their order, and so are the outcomes (`if-refused`, `if-missed`, `if-undecided`) that lead
to a step, of the same decision or another; only what is in force on the day, and only a way round that one and the
same case may go. A way back by an escalation path is not followed; circles of those are [ESC003](ESC003.md).

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    rights: [{decider: client-cio}]
    steps:
      - {id: draft-change, by: contract-manager, does: prepare}
      - {id: sign-change, by: client-cio, does: approve, if-refused: {step: draft-change}}   # <- back to step
```

```yaml good
roles:
  contract-manager: {party: client-co}
  client-cio: {party: client-co}
decisions:
  change-request:
    rights: [{decider: client-cio}]
    steps:
      - {id: draft-change, by: contract-manager, does: prepare}
      - {id: sign-change, by: client-cio, does: approve, if-refused: {step: draft-change}, repeats: 2}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import capitalised
from outsourcegov.governance.decisions.cases import share_a_case
from outsourcegov.governance.decisions.procedure import Procedure, Stage, build_procedure
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.cycles import cycles, few
from outsourcegov.model.absent import Presence, presence


@rule(
    id="DEC040",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Say how often the same matter may come to one of these steps (repeats: 1), or let the way end elsewhere.",
)
def loop_without_limit(governance: Governance) -> Iterator[Problem]:
    found = build_procedure(governance)
    unlimited = {
        stage: [*found.passages[stage]]
        for stage, step in found.steps.items()
        if presence(step.repeats) is Presence.MISSING
    }
    for loop in cycles(unlimited):
        steps = zip(loop, (*loop[1:], loop[0]), strict=True)
        passages = [found.passages[stage][to] for stage, to in steps]
        outcomes = [passage.outcome for passage in passages if passage.outcome is not None]
        if not share_a_case(governance, found.decisions[loop[0].decision], outcomes):
            continue
        key = passages[-1].key
        yield Problem(
            found.decisions[loop[-1].decision] if key == "if-undecided" else found.steps[loop[-1]],
            _sentence(found, loop),
            at=(key,),
            witness={"cycle": [str(stage) for stage in loop]},
            discriminator=str(loop[0]),
        )


def _sentence(found: Procedure, loop: Sequence[Stage]) -> str:
    """The way round, from the step that leads back."""
    last, *others = (found.label(stage) for stage in (loop[-1], *loop[:-1]))
    begin = capitalised(last)
    if not others:
        return f"{begin} leads back to itself, and nothing says how often."
    first, *between = others
    on = "".join(f", on to {stop}" for stop in few(between))
    return f"{begin} leads back to {first}{on}, and from there to itself again, and nothing says how often."
