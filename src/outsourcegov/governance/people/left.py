"""What ends with a party: its roles, and its seats in forums."""

from collections.abc import Mapping
from typing import TypeVar

from outsourcegov.governance.dates.validity import end_of
from outsourcegov.governance.structure.changed import changed_items
from outsourcegov.model.absent import Presence, is_ruled_out, known, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Entry
from outsourcegov.model.forums import Forum, Seat
from outsourcegov.model.parties import Party

E = TypeVar("E", bound=Entry)


def with_ends_of_parties(alliance: Alliance) -> Alliance:
    """The alliance in which roles and seats end with their party, at the latest; itself where no party ends.

    Where the last day of the party cannot be told, nor can that of what states none itself. What only begins later is
    left as it is: which of the two is wrong cannot be told.
    """
    leaving = {one.id: one for one in reversed(alliance.parties) if not is_ruled_out(one.until)}
    if not leaving:
        return alliance
    parties = {role.id: leaving[party] for role in alliance.roles if (party := known(role.party)) in leaving}
    roles = changed_items(alliance.roles, lambda role: _ending(role, parties.get(role.id)))
    forums = changed_items(alliance.forums, lambda forum: _forum(forum, leaving, parties))
    if roles is alliance.roles and forums is alliance.forums:
        return alliance
    return Alliance.build({**vars(alliance), "roles": roles, "forums": forums})


def _forum(forum: Forum, leaving: Mapping[str, Party], of_roles: Mapping[str, Party]) -> Forum:
    def party_of(seat: Seat) -> Party | None:
        if presence(seat.role) is Presence.MISSING:
            return leaving.get(known(seat.party) or "")
        has_others = presence(seat.alternates) is not Presence.MISSING
        return of_roles.get(known(seat.role) or "") if not has_others else None

    seats = changed_items(forum.seats, lambda seat: _ending(seat, party_of(seat)))
    return forum if seats is forum.seats else Forum.build({**vars(forum), "seats": seats})


def _ending(entry: E, party: Party | None) -> E:
    """A role or a seat that ends with its party, if it does not before."""
    if party is None:
        return entry
    last, own, first = end_of(party.until, max), end_of(entry.until, max), end_of(entry.from_, min)
    is_later = own is not None and last is not None and last < own
    is_to_come = first is not None and last is not None and last < first
    if is_to_come or not (is_ruled_out(entry.until) or is_later):
        return entry
    return type(entry).build({**vars(entry), "until": party.until})
