"""A forum cannot decide while one member is away.

## Why it matters

Where the quorum needs every seat of a side, and a seat has nobody who may sit there instead, whoever does not want a
decision stays at home. A holiday does the same.

A seat counts as one that nobody else can take where it has no alternates and its role no deputies and a single holder.
Only a forum is looked at that has something to decide, by a right or on its agenda, and does not say what happens
without a quorum (`if-inquorate`). Nothing is said where the seats or the quorum cannot be told, nor of a quorum that is
out of reach at all.

## Example

```yaml bad
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co, deputies: delivery-director}
  delivery-director: {party: provider-co}
  account-manager: {party: provider-co}
decisions:
  change-request: {rights: [{decider: steering-committee}]}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, provider-executive, delivery-director, account-manager]
    quorum: {from-each-party: 2}                            # <- "client-cio" or "client-cfo" is away
  board:
    seats: [client-cio, provider-executive]
    quorum: all
```

```yaml good
roles:
  client-cio: {party: client-co}
  client-cfo: {party: client-co}
  provider-executive: {party: provider-co}
decisions:
  change-request: {rights: [{decider: steering-committee}]}
forums:
  steering-committee:
    seats: [client-cio, client-cfo, provider-executive]
    quorum: all
    if-inquorate: {decider: client-cio}
```
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import briefly, quoted
from outsourcegov.governance.appointments import appointments_to
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.stakes import decisions_of_forums
from outsourcegov.governance.validity import may_hold, surely_holds
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Holders, Role


@rule(
    id="FOR021",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Let somebody else sit there (alternates: ...), or say what happens without a quorum (if-inquorate: ...).",
)
def absence_blocks(governance: Governance) -> Iterator[Problem]:
    decided = decisions_of_forums(governance)
    for forum in governance.alliance.forums:
        has_outcome = forum.if_inquorate or is_untold(forum.if_inquorate)
        if forum.id not in decided or has_outcome or not surely_holds(forum, governance.as_of):
            continue
        seats = _needed_by_side(governance, forum)
        roles = dict.fromkeys(role.id for seat in seats if (role := _only_holder(governance, seat)) is not None)
        if roles:
            yield Problem(
                forum,
                f'"{forum.id}" cannot decide when {briefly([quoted(id) for id in roles], last="or")} is away:'
                " the quorum needs that seat, and nobody may sit there instead.",
                at=("quorum",),
                witness={"roles": list(roles)},
            )


def _needed_by_side(governance: Governance, forum: Forum) -> Sequence[Seat]:
    """The seats of the sides of which every seat must be filled; none where that cannot be told."""
    quorum, day = known(forum.quorum), governance.as_of
    seats = [seat for seat in forum.seats if may_hold(seat, day)]
    if quorum is None or is_untold(forum.seats) or not all(surely_holds(seat, day) for seat in seats):
        return ()
    roles = [governance.find(known(seat.role), Role) for seat in seats]
    parties = [governance.sides.principal(known(role.party)) if role is not None else None for role in roles]
    if None in parties:
        return ()
    if known(quorum.all) is True or known(quorum.at_least) == len(seats):
        return seats
    each, size, present = known(quorum.from_each_party), Counter(parties), frozenset(quorum.required)
    optional = {
        party
        for seat, role, party in zip(seats, roles, parties, strict=True)
        if not (all(claim is True for claim in claims(seat.required)) or (role and role.id in present))
    }
    return [seat for seat, party in zip(seats, parties, strict=True) if party not in optional or size[party] == each]


def _only_holder(governance: Governance, seat: Seat) -> Role | None:
    """The role of a seat that nobody but its one holder can take; None where somebody else may."""
    role = governance.find(known(seat.role), Role)
    if role is None or known(role.holders) is not Holders.ONE:
        return None
    held = appointments_to(role)
    several = held is not None and sum(may_hold(one, governance.as_of) for one in held) > 1
    others = (presence(seat.alternates), presence(role.deputies))
    return None if several or others != (Presence.MISSING, Presence.MISSING) else role
