"""Whose absence alone keeps a forum from its quorum, as its seats and its quorum are written down."""

from collections import Counter
from collections.abc import Sequence

from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import may_hold, stretch_on, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import reached
from outsourcegov.model.absent import Maybe, claims, known
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Holders, Role
from outsourcegov.model.who import Who


def blocking_roles(governance: Governance, forum: Forum) -> Sequence[str]:
    """The roles whose seat the quorum needs and nobody is free to take, nor to decide while they are away."""
    return [id for id in _unshared(governance, forum) if not _others_decide_without(governance, forum, id)]


def _unshared(governance: Governance, forum: Forum) -> Sequence[str]:
    """The roles whose seat the quorum needs and nobody is free to take: whoever may must be there on another one."""
    seats, deputies = _needed_by_side(governance, forum), governance.availability.candidates.known_deputies
    holders = [(seat, role) for seat in seats if (role := _only_holder(governance, seat))]
    others = {role.id: [*seat.alternates, *deputies(role.id)] for seat, role in holders}
    stands_in_for: dict[str, list[str]] = {}
    for id, names in others.items():
        for name in names:
            stands_in_for.setdefault(name, []).append(id)
    open_to_others = reached(stands_in_for.keys() - others.keys(), stands_in_for)
    return [id for id in others if id not in open_to_others]


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
    """The role of a seat where one person holds it, and it is known who else may sit there; None for any other."""
    role = governance.find(known(seat.role), Role)
    if role is None or known(role.holders) is not Holders.ONE:
        return None
    several = len(governance.appointments.holders(role, governance.as_of)) > 1
    is_hidden = any(is_untold(ids) for ids in (seat.alternates, role.deputies))
    return None if several or is_hidden else role
