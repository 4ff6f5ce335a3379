"""A problem that one side put to the other has been open for a year, and nobody has proposed what to do.

## Why it matters

A side that puts its problems openly, instead of prescribing the solution, hopes for the other's experience. When
nothing comes back, it goes on living with the problem, and buys the solution somewhere else.

Told is an open problem statement a year after it was `raised`, or after its `source`, where nothing follows from it:
no proposal that `solves` it, other than rejected or dropped ones, and no action or item of the road map that has it
as its `source`. Where nothing at all was put on record in the six months before, nothing is said.

## Example

```yaml bad
alliance: {id: example, client: client-co, providers: [provider-co], reviewed: 2026-10-01}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles:
  service-owner: {party: client-co}
problem-statements:
  monday-queue: {owner: service-owner, raised: 2025-09-15}  # <- open since 2025-09-15, and no proposal for it stands
```

```yaml good
roles:
  service-owner: {party: client-co}
  desk-lead: {party: provider-co}
problem-statements:
  monday-queue: {owner: service-owner, raised: 2025-09-15}
proposals:
  self-service: {proposed-by: desk-lead, proposed: 2026-10-12, solves: monday-queue}
```
"""

from collections.abc import Iterator, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.follow_through.tasks import is_kept_up, is_older, open_tasks, raised_on
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, known
from outsourcegov.model.planning import ProblemStatement, ProposalStatus

YEAR = 12
_REFUSED = (ProposalStatus.REJECTED, ProposalStatus.DROPPED)


@rule(
    id="FOL006",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Ask the other side for a proposal, or drop the problem and say so.",
)
def problem_without_proposal(governance: Governance) -> Iterator[Problem]:
    followed = _followed(governance) if is_kept_up(governance) else None
    for problem in open_tasks(governance) if followed is not None else ():
        if not isinstance(problem, ProblemStatement) or problem.id in (followed or ()):
            continue
        since = raised_on(governance, problem)
        if since is not None and is_older(since, YEAR, governance.as_of):
            yield Problem(
                problem,
                f'Problem statement "{problem.id}" is open since {since}, and no proposal for it stands.',
                witness={"raised": str(since)},
            )


def _followed(governance: Governance) -> AbstractSet[str] | None:
    """The problems that something follows from; None where one of any may."""
    alliance = governance.alliance
    standing = [one for one in alliance.proposals if any(status not in _REFUSED for status in claims(one.status))]
    lists: list[object] = [alliance.proposals, alliance.actions, alliance.roadmap, *(one.solves for one in standing)]
    sources = [*(one.source for one in alliance.actions), *(one.source for one in alliance.roadmap)]
    if not all(map(is_told, (*lists, *sources))):
        return None
    return {*(id for one in standing for id in one.solves), *(known(source) or "" for source in sources)}
