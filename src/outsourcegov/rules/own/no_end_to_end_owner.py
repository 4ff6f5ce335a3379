"""Work crosses organisations, and nobody on the client's side answers for all of it.

## Why it matters

Each organisation does its part, and each part is done well. What the customer waits for is the whole, and that belongs
to the client: work can be given away, and the answer for it cannot. An owner on the provider's side answers for what
the provider does, and can neither see nor order what happens elsewhere.

A process crosses organisations where its steps are done by two parties, a unit counting as the party it is a part of,
or by roles of one party whose lines of reports (`reports-to`) end at different heads. That it has no owner at all is
another finding ([OWN001](OWN001.md)). Nothing is said where the owner may be on the client's side.

## Example

```yaml bad
roles:
  network-lead: {party: client-co}
  desk-lead: {party: provider-co}
processes:
  repair:
    owner: desk-lead                        # <- "desk-lead" is on the provider's side
    steps: [{by: desk-lead}, {by: network-lead}]
```

```yaml good
roles:
  network-lead: {party: client-co}
  operations-head: {party: client-co, kind: end-to-end-owner}
  desk-lead: {party: provider-co}
processes:
  repair:
    owner: operations-head
    steps: [{by: desk-lead}, {by: network-lead}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed, listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.processes import Course, courses
from outsourcegov.model.absent import known
from outsourcegov.model.vocabulary import Side


@rule(
    id="OWN019",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Let a role on the client's side own it from end to end; the provider's role may own its steps.",
)
def no_end_to_end_owner(governance: Governance) -> Iterator[Problem]:
    for course in courses(governance):
        process, way = course.process, _way(course)
        owner = known(process.owner)
        if not way or owner is None or governance.standings.surely_of(owner) != frozenset({Side.PROVIDER}):
            continue
        owners = list(dict.fromkeys(str(name) for name in owner.names))
        yield Problem(
            process,
            f'Process "{process.id}" passes through {way}, and nobody on the client\'s side answers for it from end to '
            f"end: {listed(owners)} {'is' if len(owners) == 1 else 'are'} on the provider's side.",
            at=("owner",),
            witness={"owners": owners, "organisations": list(course.organisations), "heads": list(course.heads)},
        )


def _way(course: Course) -> str:
    """What the process passes through, as part of a sentence; empty where it stays in one place."""
    if len(course.organisations) > 1:
        return listed_briefly(course.organisations)
    return f"the lines of {listed_briefly(course.heads)}" if course.heads else ""
