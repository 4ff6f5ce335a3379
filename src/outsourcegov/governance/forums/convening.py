"""``Convening``: whether a forum can meet on a day, who would sit there, and how its quorum is met."""

import datetime
from collections.abc import Hashable, Iterator, Sequence

import attrs

from outsourcegov.analysis.matching import Place, Somebody, seating
from outsourcegov.findings.words import listed, one_line, quoted
from outsourcegov.governance.forums.attendance import Attendance, Seated, Spare
from outsourcegov.governance.forums.bodies import sitting_of
from outsourcegov.governance.forums.can_meet import can_meet
from outsourcegov.governance.forums.quorum import NO_LIMIT, Sitting as Seating
from outsourcegov.governance.forums.sittings import Sitting
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.candidates import id_of
from outsourcegov.governance.structure.cycles import few
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum, Seat


@attrs.frozen
class Sitter:
    """A seat on the day, and who would sit there.

    ``role`` is the role whose seat it is. ``person`` sits there; it is empty where somebody does who is not known by
    name. ``stands_in`` is the alternate or the deputy through whom, empty where the role itself is there. ``why_empty``
    says why nobody can sit there. A seat without a role is filled by ``party``, or by each where that is empty; there
    are so many of them (``count``, None where nothing limits it).
    """

    role: str = ""
    person: str = ""
    stands_in: str = ""
    why_empty: str = ""
    is_required: bool = False
    votes: bool = True
    party: str = ""
    count: int | None = 1


@attrs.frozen
class Need:
    """One thing that a quorum takes: what, how many could come for it at most, and whether that is enough.

    ``have`` is None where nothing limits it.
    """

    what: str
    have: int | None
    is_met: bool


@attrs.frozen(eq=False, repr=False)
class Convening:
    """Whether a forum can meet on a day; its text says so in a line.

    ``sitters`` are its seats with one way to fill them; none where the seats cannot be told, or are too many. ``needs``
    are what its quorum takes, each by itself. ``can_meet`` is whether it has its quorum on the day, None where that
    cannot be told; ``why_not`` says why it cannot meet, and is empty where it can, or may.
    ``indispensable`` are those whose absence alone would break the quorum: people, or the role of one without a name.
    ``next_sitting`` is when it sits next, and ``why_not_then`` why it cannot meet on that day.
    """

    forum: Forum
    day: datetime.date
    sitters: tuple[Sitter, ...]
    needs: tuple[Need, ...]
    can_meet: bool | None
    why_not: str
    indispensable: tuple[str, ...]
    next_sitting: Sitting
    why_not_then: str

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self}>"

    def __str__(self) -> str:
        said = "can meet" if self.can_meet else "cannot be told"
        return one_line(
            f"{quoted(self.forum.id)} on {self.day}: {f'cannot meet: {self.why_not}' if self.why_not else said}"
        )


def convening_of(governance: Governance, forum: Forum) -> Convening:
    """Whether a forum can meet on the day."""
    ask, day = governance.availability, governance.as_of
    sitting, coming = sitting_of(governance, forum), governance.clock.next_sitting(forum, day, today=day)
    attendance = sitting.at((0, day, 0), by_name=True) if sitting.is_small else None
    return Convening(
        forum=forum,
        day=day,
        sitters=tuple(_sitters(governance, attendance)) if attendance is not None else (),
        needs=tuple(_needs(sitting, attendance)) if attendance is not None else (),
        can_meet=can_meet(governance, forum),
        why_not=ask.why_not_forum(forum.id, day),
        indispensable=tuple(ask.indispensable(forum.id, day)),
        next_sitting=coming,
        why_not_then=ask.why_not_forum(forum.id, coming.day) if coming.day is not None else "",
    )


def _sitters(governance: Governance, attendance: Attendance) -> Iterator[Sitter]:
    """The seats in the order of the text, those without a role last."""
    own = [_own(governance, seat, place) for seat, place in zip(attendance.seats, attendance.places, strict=True)]
    taken = seating(attendance.places, attendance.of_each, own)
    for seat, place, one in zip(attendance.seats, attendance.places, taken, strict=True):
        why_empty = _why_empty(governance, seat, place) if one is None else ""
        person = one if isinstance(one, str) else ""
        stands_in = _through(governance, seat.seat, person) if person else ""
        if one is not None and not person and not isinstance(one, Somebody):
            stands_in = id_of(one)
        yield Sitter(
            role=seat.role or "",
            person=person,
            stands_in=stands_in if stands_in != seat.role else "",
            why_empty=why_empty,
            is_required=place.is_required,
            votes=seat.votes,
        )
    yield from map(_spare, attendance.spares)


def _own(governance: Governance, seat: Seated, place: Place) -> Sequence[Hashable]:
    """Those who may sit on a seat because they hold its role."""
    role = governance.alliance.roles.get(seat.role or "")
    appointments = governance.appointments.holders(role, governance.as_of) if role is not None else ()
    holders = {known(one.person) for one in appointments}
    return [one for one in place.people or () if one in holders or id_of(one) == seat.role]


def _spare(spare: Spare) -> Sitter:
    seat = spare.seat
    return Sitter(
        is_required=known(seat.required) is True,
        votes=known(seat.vote) is not False,
        party=known(seat.party) or "",
        count=spare.count if spare.count < NO_LIMIT else None,
    )


def _why_empty(governance: Governance, seat: Seated, place: Place) -> str:
    if place.people:
        people = [id_of(one) for one in place.people]
        return f"{listed(few(people))} {'sits on another seat' if len(people) == 1 else 'sit on other seats'}"
    return governance.availability.why_not_role(seat.role or "", governance.as_of) or "nobody is there for it"


def _through(governance: Governance, seat: Seat, person: str) -> str:
    """The first role by which a person may sit somewhere: that of the seat, an alternate, or a deputy of one."""
    deputies, roles = governance.availability.candidates.deputies, governance.alliance.roles
    waiting = [id for id in dict.fromkeys([known(seat.role), *seat.alternates]) if id in roles]
    for id in waiting:
        if id is not None and any(
            known(one.person) == person for one in governance.appointments.holders(id, governance.as_of)
        ):
            return id
        waiting += [one for one in deputies.get(id or "") or () if one not in waiting]
    return ""


def _needs(forum: Seating, attendance: Attendance) -> Iterator[Need]:
    """What a quorum takes, each by itself."""
    quorum, places = known(forum.forum.quorum), attendance.places
    if quorum is None:
        return
    come = _most(places)
    if known(quorum.all) is True:
        yield Need("every seat", come, come == len(places))
    if known(quorum.at_least):
        yield _need(
            f"{attendance.at_least} member{'s' * (attendance.at_least > 1)}",
            come + attendance.spare,
            attendance.at_least,
        )
    for party, spare in attendance.spare_by_party.items():
        there = [place for place in places if place.groups is None or party in place.groups]
        yield _need(f'{attendance.from_each} of "{party}"', _most(there) + spare, attendance.from_each)
    for role in quorum.required:
        sole = [place for seat, place in zip(attendance.seats, places, strict=True) if seat.role == role]
        can_come = sole[0].people != [] if len(sole) == 1 else role not in attendance.missing
        yield Need(quoted(role), int(can_come), can_come)
    if forum.chairing:
        can_come = not set(forum.chairing) <= {*attendance.missing, *_vacant(attendance)}
        yield Need(f"the chair, {listed(forum.chairing, 'or')}", int(can_come), can_come)


def _need(what: str, have: int, least: int) -> Need:
    return Need(what, have if have < NO_LIMIT else None, have >= least)


def _vacant(attendance: Attendance) -> Iterator[str]:
    """The roles for whose seat nobody could come."""
    for seat, place in zip(attendance.seats, attendance.places, strict=True):
        if place.people == [] and seat.role is not None:
            yield seat.role


def _most(places: Sequence[Place]) -> int:
    """How many of some seats can be filled at once."""
    return sum(one is not None for one in seating(places, {}))
