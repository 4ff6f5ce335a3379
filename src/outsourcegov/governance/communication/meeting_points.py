"""Where roles meet without anything having gone wrong: in forums, by reports, on channels."""

from collections.abc import Iterator, Sequence, Set as AbstractSet

import attrs

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.forums import Channel, Forum
from outsourcegov.model.parties import Role


@attrs.frozen(eq=False, repr=False)
class MeetingPoints:
    """The forums, reports and channels that there are on the day, or may be, by number, for each role and party."""

    governance: Governance
    of_roles: dict[str, set[int]]
    of_parties: dict[str, set[int]]
    _of_two_parties: dict[tuple[str, str], bool] = attrs.field(factory=dict, init=False)

    def have_one(self, one: Role, other: Role) -> bool:
        """Whether two roles have a meeting point, or may have."""
        if not self.of_roles.get(one.id, set()).isdisjoint(self.of_roles.get(other.id, ())):
            return True
        parties = self._party(one), self._party(other)
        if parties not in self._of_two_parties:
            first, second = (self.of_parties.get(party, set()) for party in parties)
            self._of_two_parties[parties] = "" in parties or not first.isdisjoint(second)
        return self._of_two_parties[parties]

    def _party(self, role: Role) -> str:
        return self.governance.sides.principal(known(role.party)) or ""


def meeting_points(governance: Governance) -> MeetingPoints | None:
    """All meeting points; None where it cannot be told who meets at one, or nobody has written any down."""
    alliance, day = governance.alliance, governance.as_of
    collections = (alliance.forums, alliance.reports, alliance.channels)
    if not any(collections) or not all(map(is_told, collections)):
        return None
    channels = [one for one in alliance.channels if may_hold(one, day)]
    forums = {one.id: _members(governance, one) for one in alliance.forums if may_hold(one, day)}
    readers = [_readers(governance, names_in(one.sent_to), names_in(one.produced_by)) for one in alliance.reports]
    groups = [*forums.values(), *(found and [*found, *_seats_of(found, forums)] for found in readers)]
    on_channels = [_principals(governance, one) for one in channels]
    if any(group is None for group in (*groups, *on_channels)):
        return None
    points = MeetingPoints(governance, {}, {})
    for found, everything in ((points.of_roles, groups), (points.of_parties, on_channels)):
        for number, group in enumerate(everything):
            for name in group or ():
                found.setdefault(name, set()).add(number)
    return points


def _members(governance: Governance, forum: Forum) -> Sequence[str] | None:
    """The roles that sit in a forum, chair it or keep its minutes; None where they cannot be told."""
    chair = known(forum.chair)
    is_chair_told = forum.chair is None or (chair is not None and is_told(chair.rotates))
    if not is_told(forum.seats) or not is_chair_told:
        return None
    named: list[Sequence[str] | None] = [names_in(forum.secretary)]
    named += [names_in(chair.role), chair.rotates] if chair is not None else []
    for seat in forum.seats:
        role = known(seat.role)
        is_known = is_told(seat.alternates) and (role is not None or (is_ruled_out(seat.role) and seat.alternates))
        named.append([*([role] if role is not None else []), *seat.alternates] if is_known else None)
    return _roles(governance, named)


def _readers(governance: Governance, *named: Sequence[str] | None) -> Sequence[str] | None:
    """The roles and forums that write or get a report; None where they cannot be told."""
    if any(names is None for names in named):
        return None
    names = [name for one in named for name in one or ()]
    return names if all(governance.find(name, Role) or governance.find(name, Forum) for name in names) else None


def _seats_of(names: Sequence[str], forums: dict[str, Sequence[str] | None]) -> Iterator[str]:
    """The roles that sit in the forums among some names."""
    for name in names:
        yield from forums.get(name) or ()


def _roles(governance: Governance, named: Sequence[Sequence[str] | None]) -> Sequence[str] | None:
    if any(names is None for names in named):
        return None
    names = [name for one in named for name in one or ()]
    return names if all(governance.find(name, Role) for name in names) else None


def _principals(governance: Governance, channel: Channel) -> AbstractSet[str] | None:
    """The clients and providers whose parties are on a channel; None where it cannot be told whose."""
    if not channel.participants or not is_told(channel.participants):
        return None
    found = [governance.sides.principal(party) for party in channel.participants]
    outside = [governance.sides.is_outside(party) for party in channel.participants]
    told = {one for one in found if one is not None}
    return told if all(one is not None or out for one, out in zip(found, outside, strict=True)) else None
