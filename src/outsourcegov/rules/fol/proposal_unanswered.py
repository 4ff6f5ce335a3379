"""A proposal has had no answer for long.

## Why it matters

Whoever proposes something and hears nothing proposes the next thing elsewhere, or nothing at all. A no with a reason
costs a minute; silence costs the ideas of the people who know the work best.

Told is a proposal that waits where the forum in which it was made has met again thirty days later or more, and else
after six months. Where nothing at all was put on record in the six months before, nothing is said. The day of a
proposal is the one on which it was `proposed`, or that of its `source`.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-10-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  delivery-director: {party: provider-co}
proposals:
  fewer-reports: {proposed-by: delivery-director, proposed: 2026-03-02}     # <- has had no answer since 2026-03-02
```

```yaml good
roles:
  delivery-director: {party: provider-co}
proposals:
  fewer-reports:
    proposed-by: delivery-director
    proposed: 2026-03-02
    status: rejected
    answered: 2026-04-13
    rationale: the supervisor asks for them
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.follow_through.tasks import is_kept_up, is_older, raised_on, unanswered
from outsourcegov.governance.forums.meetings import Meetings
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Meeting
from outsourcegov.model.planning import Proposal

SOON = timedelta(days=30)
LATEST = 6
"""So many months an answer may take where nothing else is told."""


@rule(id="FOL004", severity=Severity.WARNING, since="0.1.0", fix="Answer it: agreed, or rejected with the reason.")
def proposal_unanswered(governance: Governance) -> Iterator[Problem]:
    meetings = Meetings(governance)
    for proposal in unanswered(governance) if is_kept_up(governance) else ():
        since = raised_on(governance, proposal)
        if since is None:
            continue
        met = _met_again(governance, meetings, proposal, since)
        if met is not None or is_older(since, LATEST, governance.as_of):
            source = governance.find(known(proposal.source), Meeting)
            again = f', and "{known(source.forum)}" has met on {met}' if source is not None and met is not None else ""
            yield Problem(
                proposal,
                f'Proposal "{proposal.id}" has had no answer since {since}{again}.',
                witness={"proposed": str(since), "met": str(met) if met is not None else None},
            )


def _met_again(governance: Governance, meetings: Meetings, proposal: Proposal, since: date) -> date | None:
    """The first day on which the forum in which it was made met again, long enough after."""
    source = governance.find(known(proposal.source), Meeting)
    held = meetings.held.get(known(source.forum) or "", ()) if source is not None else ()
    return next((one.day for one in held if one.day - since >= SOON), None)
