"""The quorum of a forum can never be reached, even if every seat is filled.

## Why it matters

It was written down by two people on two days: one listed the seats, the other the quorum. The forum can meet for years
and has never decided anything that counts.

The quorum wants more members than there are seats, or more of a party than it has seats, or some of each party where
all seats are of one. A role that must be there and has no seat, not even as an alternate or a deputy, is a warning: it
could come as a guest.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    quorum: {at-least: 3}                   # <- takes 3 members, and it has 2 seats
  audit-committee:
    seats: [client-cio, client-cfo]
    quorum: {from-each-party: 1}            # <- takes 1 of each party, and it has no seat of "provider-co"
```

```yaml good
roles:
  client-cio: {party: client-co}
  provider-executive: {party: provider-co}
forums:
  steering-committee:
    seats: [client-cio, provider-executive]
    quorum: {at-least: 2, from-each-party: 1}
```
"""

from collections.abc import Iterator, Sequence, Set as AbstractSet

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined, listed
from outsourcegov.governance.forums.attendance import Attendance, seats_in_words
from outsourcegov.governance.forums.bodies import chairs_of, in_force, roles_of, seats_on_the_day, sitting_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.forums import Forum

_SEAT_ONE = "Give the role a seat, or take it out of the quorum."
_SEAT_SEVERAL = "Give the roles seats, or take them out of the quorum."


@rule(
    id="FOR005",
    severity=Severity.ERROR,
    since="0.1.0",
    fix="Ask for no more than the seats can give, or add seats.",
)
def quorum_impossible(governance: Governance) -> Iterator[Problem]:
    for forum in in_force(governance):
        yield from governance.answers.of(forum, _impossible)


def _impossible(governance: Governance, forum: Forum) -> Sequence[Problem]:
    return list(_problems(governance, forum))


def _problems(governance: Governance, forum: Forum) -> Iterator[Problem]:
    quorum, sitting = known(forum.quorum), sitting_of(governance, forum)
    if quorum is None or not sitting.is_small:
        return
    attendance = sitting.at((0, governance.as_of, 0))
    if not attendance.is_possible:
        reasons = list(_reasons(attendance)) or ["takes more of each party than its seats can give"]
        yield Problem(
            forum,
            f'The quorum of "{forum.id}" {"; it also ".join(reasons)}.',
            at=("quorum",),
            witness={"reasons": reasons},
            states=governance.availability.cause(forum.id, governance.as_of),
        )
    there = _there(governance, forum) if quorum.required else None
    unseated = [role for role in dict.fromkeys(quorum.required) if there is not None and role not in there]
    if unseated:
        yield Problem(
            forum,
            f'The quorum of "{forum.id}" takes {listed(unseated)}, without a seat in it.',
            at=("quorum",),
            severity=Severity.WARNING,
            fix=_SEAT_ONE if len(unseated) == 1 else _SEAT_SEVERAL,
            witness={"roles": unseated},
            discriminator=",".join(unseated),
        )


def _reasons(attendance: Attendance) -> Iterator[str]:
    """Why a quorum cannot be reached although every seat is filled."""
    if attendance.least > len(attendance.places):
        members = f"{attendance.at_least} member{'s' * (attendance.at_least > 1)}"
        yield f"takes {members}, and it has {seats_in_words(len(attendance.places) + attendance.spare)}"
    if attendance.short_of_seats:
        yield f"takes {attendance.from_each} of each party, and it has {joined(attendance.short_of_seats)}"


def _there(governance: Governance, forum: Forum) -> AbstractSet[str] | None:
    """The roles that sit in a forum, for themselves or for others, or take the chair; None where that is untold."""
    seats, chairs = seats_on_the_day(governance, forum), chairs_of(governance, forum)
    if seats is None or (chairs is None and presence(forum.chair) is not Presence.MISSING):
        return None
    found = {role.id: None for role in chairs or ()}
    for seat in seats:
        roles = roles_of(governance, seat)
        if not roles:
            return None
        found |= {role.id: None for role in roles}
    waiting = list(found)
    for id in waiting:
        deputies = governance.availability.candidates.deputies.get(id)
        if deputies is None:
            return None
        waiting += [one for one in dict.fromkeys(deputies) if one not in found]
        found |= dict.fromkeys(deputies)
    return found.keys()
