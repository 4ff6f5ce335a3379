"""Forums as they surely are on the day: which are in force, who sits in them and takes the chair."""

from collections.abc import Iterator, Sequence, Set as AbstractSet

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.forums.quorum import Sitting
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.incumbents import incumbents
from outsourcegov.model.absent import Maybe, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.forums import Chair, Forum, Seat
from outsourcegov.model.parties import Role
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Who


def in_force(governance: Governance) -> Sequence[Forum]:
    """The forums that are sure to be in force on the day."""
    return governance.answers.for_anybody(_in_force)


def _in_force(governance: Governance) -> Sequence[Forum]:
    return [forum for forum in governance.alliance.forums if governance.terms.surely_holds(forum)]


def sitting_of(governance: Governance, forum: Forum) -> Sitting:
    """A forum, and when it can reach its quorum."""
    return Sitting(forum, governance.availability.candidates, governance.sides)


def seats_on_the_day(governance: Governance, forum: Forum) -> Sequence[Seat] | None:
    """The seats that there are on the day, or may be; None where they cannot be told."""
    if presence(forum.seats) is not Presence.STATED:
        return None
    return [seat for seat in forum.seats if may_hold(seat, governance.as_of)]


def roles_of(governance: Governance, seat: Seat) -> Sequence[Role] | None:
    """The roles that may sit somewhere, alternates after those whose seat it is; None where they cannot be told."""
    if presence(seat.alternates) not in (Presence.STATED, Presence.MISSING):
        return None
    ids = [*(() if is_ruled_out(seat.role) else claims(seat.role)), *seat.alternates]
    roles = [governance.find(id, Role) for id in ids]
    found = [role for role in roles if role is not None]
    return found if len(found) == len(ids) else None


def sides_of(governance: Governance, forum: Forum) -> AbstractSet[Side] | None:
    """The sides that have seats in a forum on the day; None where that cannot be told."""
    seats = seats_on_the_day(governance, forum)
    found = [_sides_of_seat(governance, seat) for seat in seats or ()]
    told = [sides for sides in found if sides is not None]
    return frozenset[Side]().union(*told) if seats and len(told) == len(found) else None


def _sides_of_seat(governance: Governance, seat: Seat) -> AbstractSet[Side] | None:
    roles = roles_of(governance, seat)
    if roles is None:
        return None
    if not roles:
        party = known(seat.party)
        side = governance.sides.of_party(party)
        if seat.each_party is not None:
            return frozenset(Side)
        return {side} if side is not None else frozenset[Side]() if governance.sides.is_outside(party) else None
    sides = [governance.sides.may_be_on(role) for role in roles]
    return frozenset[Side]().union(*sides) if all(len(one) < len(Side) for one in sides) else None


def chairs_of(governance: Governance, forum: Forum) -> Sequence[Role] | None:
    """The roles that take the chair, together or in turn; None where they cannot be told."""
    chair = known(forum.chair)
    if chair is None or presence(chair.rotates) not in (Presence.STATED, Presence.MISSING):
        return None
    roles = [governance.find(name, Role) for name in _names_of(chair)]
    found = [role for role in roles if role is not None]
    return found if found and len(found) == len(roles) else None


def _names_of(chair: Chair) -> Iterator[Maybe[str]]:
    who = None if is_ruled_out(chair.role) else known(chair.role)
    if who is None and not is_ruled_out(chair.role):
        yield None
    yield from who.names if isinstance(who, Who) else ()
    yield from chair.rotates


def people_in(governance: Governance, role: Role) -> Sequence[str]:
    """The people who hold a role on the day; nobody where it cannot be told who they all are."""
    return sorted(incumbents(governance.appointments, role, governance.as_of) or ())
