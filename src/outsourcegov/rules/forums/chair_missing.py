"""Nobody takes the chair of a forum: none is named, or the role that takes it is vacant.

## Why it matters

Nobody calls the meeting, nobody sets the agenda, and nobody signs the minutes. Where the vote is tied the chair often
has the final say, and then there is none.

A missing chair is told where the forum itself relies on one, or other forums of the alliance have one. Of several who
chair together or in turn one is enough.

## Example

```yaml bad
people:
  p-101: {employer: client-co}
roles:
  client-cio: {party: client-co, appointments: [{person: p-101, until: 2026-06-30}]}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    chair: client-cio                       # <- Nobody can take the chair of "steering-committee"
    seats: [client-cio, client-cfo, provider-executive]
  service-review:                           # <- "service-review" has no chair
    seats: [client-cfo, provider-executive]
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee: {chair: client-cio, seats: [client-cio, provider-executive]}
  service-review: {chair: {rotates: [client-cio, provider-executive]}, seats: [client-cio, provider-executive]}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import stretch_on
from outsourcegov.governance.forums.bodies import chairs_of, in_force
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, is_in_words, known, presence
from outsourcegov.model.forums import Forum


@rule(id="FOR003", severity=Severity.ERROR, since="0.1.0", fix="Name the role that takes the chair: chair: ...")
def chair_missing(governance: Governance) -> Iterator[Problem]:
    forums = in_force(governance)
    have_chairs = any(presence(forum.chair) is Presence.STATED for forum in forums)
    for forum in forums:
        if presence(forum.chair) is Presence.MISSING:
            if have_chairs or _relies_on_one(forum):
                reason = ", although it relies on one" if _relies_on_one(forum) else ""
                what = ": who takes the chair is given only in words" if is_in_words(forum.chair) else " has no chair"
                yield Problem(forum, f'"{forum.id}"{what}{reason}.')
        else:
            yield from governance.answers.of(forum, _vacant)


def _vacant(governance: Governance, forum: Forum) -> Sequence[Problem]:
    """That no role can take the chair, of a forum that could meet all the same."""
    ask, day = governance.availability, governance.as_of
    roles = [role.id for role in chairs_of(governance, forum) or ()]
    reasons = [ask.why_not_role(id, day) for id in roles]
    if not roles or not all(reasons) or not stretch_on(day, ask.days_of_forum(forum.id)):
        return []
    causes = (ask.cause(id, day) for id in dict.fromkeys(roles))
    problem = Problem(
        forum,
        f'Nobody can take the chair of "{forum.id}": {joined(dict.fromkeys(reasons))}.',
        at=("chair",),
        fix="Appoint somebody, name a deputy of the role, or give the chair to another.",
        witness={"chair": roles},
        because=tuple(cause for cause in causes if cause is not None),
    )
    return [problem]


def _relies_on_one(forum: Forum) -> bool:
    """Whether the quorum or the final say on a tie is for a chair."""
    quorum, voting = known(forum.quorum), known(forum.voting)
    ties = [known(one.by) for one in voting.tie_break] if voting is not None else []
    return (quorum is not None and known(quorum.chair) is True) or any(
        who is not None and "chair" in who.words for who in ties
    )
