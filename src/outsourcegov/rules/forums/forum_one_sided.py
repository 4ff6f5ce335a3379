"""A forum that both sides are meant to share has seats of one side only.

## Why it matters

What one side decides among itself does not bind the other. The forum meets, notes that all agree, and the provider
learns of it from the minutes, or does not.

A forum of one side is no fault: each may have its own. Asked are those that say they are shared: both sides have as
many votes, each party has one vote, those who take the chair are of both sides, or a joint decision is on the agenda. A
quorum of each party is left to FOR005.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
forums:
  steering-committee:                       # <- All seats of "steering-committee" are on the client's side
    seats: [client-cio, client-cfo]
    equal-sides: true
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    equal-sides: true
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, quoted
from outsourcegov.governance.forums.bodies import chairs_of, in_force, sides_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import ids_of
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.voting import VotePer


@rule(
    id="FOR002",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Give the other side seats, or take away what says that both sides share it.",
)
def forum_one_sided(governance: Governance) -> Iterator[Problem]:
    for forum in in_force(governance):
        sides, signs = sides_of(governance, forum), list(_signs(governance, forum))
        quorum = known(forum.quorum)
        is_of_each = quorum is not None and bool(known(quorum.from_each_party))
        if sides is not None and len(sides) == 1 and signs and not is_of_each:
            (side,) = sides
            yield Problem(
                forum,
                f'All seats of "{forum.id}" are on the {side.value}\'s side, though {joined(signs)}.',
                witness={"side": side.value, "signs": signs},
            )


def _signs(governance: Governance, forum: Forum) -> Iterator[str]:
    """What says that both sides share a forum, in words."""
    voting, chairs = known(forum.voting), chairs_of(governance, forum)
    if known(forum.equal_sides) is True:
        yield "both sides are to have as many votes in it"
    if voting is not None and known(voting.one_vote_per) is VotePer.PARTY:
        yield "each party has a vote in it"
    if chairs is not None and {governance.sides.of_role(role) for role in chairs} >= set(Side):
        yield "those who take the chair are of both sides"
    yield from _joint_decisions(governance, forum)


def _joint_decisions(governance: Governance, forum: Forum) -> Iterator[str]:
    """The joint decisions on the agenda; those that a right gives to the forum are told by DEC021."""
    decisions = governance.alliance.decisions
    for id in sorted(forum.decides):
        decision = decisions.get(id)
        if decision is not None and known(decision.joint) is True:
            rights = [right for right in decision.rights if forum.id in ids_of(right.decider)]
            if not rights and governance.terms.surely_holds(decision):
                yield f"{quoted(id)}, which takes a yes of both sides, is on its agenda"
                return
