"""A proposal was rejected, and nothing says why.

## Why it matters

The reason is what the other side can learn from: what would have to change for a yes. Without it the same proposal
comes back next year, or none does.

A reason is its `rationale`, or that of the logged decision it was `answered-in`.

## Example

```yaml bad
roles:
  delivery-director: {party: provider-co}
proposals:
  fewer-reports:                            # <- was rejected, and nothing says why
    {proposed-by: delivery-director, status: rejected, answered: 2026-04-13}
```

```yaml good
roles:
  delivery-director: {party: provider-co}
proposals:
  fewer-reports:
    {proposed-by: delivery-director, status: rejected, answered: 2026-04-13, rationale: the supervisor asks for them}
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, is_in_words, is_lacking, known, presence
from outsourcegov.model.forums import DecisionEntry
from outsourcegov.model.planning import ProposalStatus


@rule(id="FOL005", severity=Severity.NOTE, since="0.1.0", fix="Say why: rationale: ...")
def rejected_without_reason(governance: Governance) -> Iterator[Problem]:
    for proposal in governance.alliance.proposals:
        is_rejected = all(status is ProposalStatus.REJECTED for status in claims(proposal.status))
        entry = governance.find(known(proposal.answered_in), DecisionEntry)
        reasons = [proposal.rationale, entry.rationale if entry is not None else None]
        is_hidden = presence(proposal.answered_in) is Presence.UNKNOWN or is_in_words(proposal.answered_in)
        if is_rejected and not is_hidden and all(map(is_lacking, reasons)):
            yield Problem(proposal, f'Proposal "{proposal.id}" was rejected, and nothing says why.')
