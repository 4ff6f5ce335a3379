"""Whose absence alone keeps a forum from its quorum, as its seats and its quorum are written down."""

from collections import Counter
from collections.abc import Sequence

from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import may_hold, stretch_on, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.appointments import appointments_to
from outsourcegov.model.absent import Maybe, Presence, claims, known, presence
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Holders, Role
from outsourcegov.model.who import Who


def blocking_roles(governance: Governance, forum: Forum) -> Sequence[str]:
    """The roles whose seat the quorum needs and nobody else may take, nor decide while they are away."""
    return [id for id in _unshared(governance, forum) if not _others_decide_without(governance, forum, id)]


def _unshared(governance: Governance, forum: Forum) -> Sequence[str]:
    """The roles whose seat the quorum needs and nobody else may take."""
    holders = (_only_holder(governance, seat) for seat in _needed_by_side(governance, forum))
    return list(dict.fromkeys(role.id for role in holders if role is not None))


def _others_decide_without(governance: Governance, forum: Forum, role: str) -> bool:
    """Whether those can act, without a role, whom a forum names to decide when it has no quorum."""
    those = governance.fallbacks.deciders(forum.id) or ()
    return any(sum(_can_without(governance, name, role) for name in who.names) >= who.least for who in those)


def _can_without(governance: Governance, name: Maybe[str], role: str) -> bool:
    if name == role or not stretch_on(governance.as_of, governance.fallbacks.who(Who((name,)))):
        return False
    forum = governance.find(name, Forum) if isinstance(name, str) else None
    return forum is None or governance.fallbacks.has_deciders(forum.id) or role not in _unshared(governance, forum)


def blocks(forum: Forum) -> Cause:
    """The fault that a forum hangs on seats which nobody else may take."""
    return Cause("blocked-by-an-absence", forum.id)


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
