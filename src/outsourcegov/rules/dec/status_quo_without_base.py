"""A status quo is to stay, and the decision log has no approval of it.

## Why it matters

"What was last decided stays in force" is an answer only where something was decided. If the log never saw an approval,
each side has its own idea of how things were, and the dispute goes on about that.

Only an alliance that keeps a `decision-log`, with one entry at least, is asked. An approval of any day counts, and
what the contract itself settled at its start belongs in the log as well. Nothing is said while an entry may be the
approval: its outcome, or the decision it is of, is unknown or in dispute.

## Example

```yaml bad
roles:
  contract-manager: {party: client-co}
decisions:
  budget:
    rights: [{decider: contract-manager}]
    if-undecided: {status-quo: budget}      # <- "budget" was never approved
  change-request: {rights: [{decider: contract-manager}]}
decision-log:
  d-1: {decision: change-request, decided: 2026-09-14, outcome: approved}
  d-2: {decision: budget, decided: 2026-09-14, outcome: refused}
```

```yaml good
roles:
  contract-manager: {party: client-co}
decisions:
  budget:
    rights: [{decider: contract-manager}]
    if-undecided: {status-quo: budget}
decision-log:
  d-1: {decision: budget, decided: 2025-09-14, outcome: approved}
  d-2: {decision: budget, decided: 2026-09-14, outcome: refused}
```
"""

from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.mentions import status_quos
from outsourcegov.model.absent import claims
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import DecisionEntry, LogOutcome


@rule(
    id="DEC041",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Log the decision that stays in force, or say otherwise what happens then.",
)
def status_quo_without_base(governance: Governance) -> Iterator[Problem]:
    approved = _approved(governance)
    if approved is None or governance.terms.all_may_have_ended:
        return
    for outcome, id in status_quos(governance):
        if id not in approved and governance.find(id, Decision) is not None:
            yield Problem(
                outcome,
                f'The status quo of "{id}" is to stay, and by the decision log "{id}" was never approved.',
                at=("status-quo",),
                witness={"decision": id},
                discriminator=id,
                because=(Cause("not-approved", id),),
            )


def _approved(governance: Governance) -> AbstractSet[str] | None:
    """The decisions that the log has an approval of, or may have; None where it may have one of any decision."""
    log = governance.alliance.decision_log
    if not log or is_untold(log):
        return None
    entries = [entry for entry in log if _may_be_approval(entry)]
    named = [claim for entry in entries for claim in claims(entry.decision)]
    known_ids = {id for id in named if isinstance(id, str)}
    is_told = all(isinstance(id, str) and governance.find(id, Decision) is not None for id in named)
    return known_ids if is_told else None


def _may_be_approval(entry: DecisionEntry) -> bool:
    return any(one is LogOutcome.APPROVED or is_untold(one) for one in claims(entry.outcome))
