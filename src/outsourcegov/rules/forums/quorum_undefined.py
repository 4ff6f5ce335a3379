"""A forum that decides has no quorum: nothing says how many must be there.

## Why it matters

Two members meet in August and decide on a change of half a million. Was that the committee? The contract does not say,
and whoever dislikes the result will say no.

Asked are forums that decide something, by a right of their own, or on their agenda where nobody has a right; and only
where another forum of the alliance has a quorum, or the forum itself says how it votes.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:                       # <- "steering-committee" decides on "change-request" and has no quorum
    seats: [client-cio, provider-executive]
    voting: {rule: majority}
decisions:
  change-request:
    rights: [{decider: steering-committee}]
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    voting: {rule: majority}
    quorum: {at-least: 2, from-each-party: 1}
decisions:
  change-request:
    rights: [{decider: steering-committee}]
```
"""

from collections.abc import Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.forums.bodies import in_force, seats_on_the_day
from outsourcegov.governance.forums.stakes import decisions_of_forums
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, is_ruled_out, presence


@rule(
    id="FOR004",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Say who must be there for it to decide: quorum: {at-least: ..., from-each-party: ...}, or all.",
)
def quorum_undefined(governance: Governance) -> Iterator[Problem]:
    forums, decided = in_force(governance), decisions_of_forums(governance)
    have_quorums = any(presence(forum.quorum) is Presence.STATED for forum in forums)
    for forum in forums:
        uses_quorums = have_quorums or presence(forum.voting) is Presence.STATED
        has_several = any(seat.each_party is not None or seat.count is not None for seat in forum.seats)
        has_several = has_several or len(seats_on_the_day(governance, forum) or ()) > 1
        if forum.id in decided and uses_quorums and has_several and is_ruled_out(forum.quorum):
            ids = sorted(one.id for one in decided[forum.id])
            yield Problem(
                forum,
                f'"{forum.id}" decides on {listed_briefly(ids)} and has no quorum.',
                witness={"decides": ids},
            )
