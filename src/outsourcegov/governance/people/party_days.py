"""What begins and ends with a party: its roles, and its seats in forums."""

import datetime
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


def within_parties(alliance: Alliance) -> Alliance:
    """The alliance in which roles and seats begin and end with their party; itself where no party does.

    Where the first or the last day of the party cannot be told, nor can that of what states none itself. What only
    begins after its party has ended, or ends before that begins, is left as it is: which of the two is wrong cannot be
    told.
    """
    dated = {
        one.id: one for one in reversed(alliance.parties) if not (is_ruled_out(one.from_) and is_ruled_out(one.until))
    }
    if not dated:
        return alliance
    parties = {role.id: dated[party] for role in alliance.roles if (party := known(role.party)) in dated}
    roles = changed_items(alliance.roles, lambda role: _within(role, parties.get(role.id)))
    forums = changed_items(alliance.forums, lambda forum: _forum(forum, dated, parties))
    if roles is alliance.roles and forums is alliance.forums:
        return alliance
    return Alliance.build({**vars(alliance), "roles": roles, "forums": forums})


def _forum(forum: Forum, dated: Mapping[str, Party], of_roles: Mapping[str, Party]) -> Forum:
    def party_of(seat: Seat) -> Party | None:
        if presence(seat.role) is Presence.MISSING:
            return dated.get(known(seat.party) or "")
        has_others = presence(seat.alternates) is not Presence.MISSING
        return of_roles.get(known(seat.role) or "") if not has_others else None

    seats = changed_items(forum.seats, lambda seat: _within(seat, party_of(seat)))
    return forum if seats is forum.seats else Forum.build({**vars(forum), "seats": seats})


def _within(entry: E, party: Party | None) -> E:
    """A role or a seat that begins with its party, if it does not later, and ends with it, if it does not before."""
    if party is None:
        return entry
    first, last = end_of(party.from_, min), end_of(party.until, max)
    own_first, own_last = end_of(entry.from_, min), end_of(entry.until, max)
    begins = is_ruled_out(entry.from_) or (own_first is not None and first is not None and own_first < first)
    ends = is_ruled_out(entry.until) or (own_last is not None and last is not None and last < own_last)
    changed: dict[str, object] = {}
    if begins and not is_ruled_out(party.from_) and not _is_after(first, own_last):
        changed["from_"] = party.from_
    if ends and not is_ruled_out(party.until) and not _is_after(own_first, last):
        changed["until"] = party.until
    return type(entry).build({**vars(entry), **changed}) if changed else entry


def _is_after(first: datetime.date | None, last: datetime.date | None) -> bool:
    return first is not None and last is not None and last < first
