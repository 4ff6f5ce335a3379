"""The meetings on record: when each forum met, and whether those who came were enough."""

import datetime
from collections.abc import Hashable, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.analysis.intervals import shared
from outsourcegov.analysis.matching import Place, can_meet
from outsourcegov.governance.dates.validity import Days, stretch_on
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.bodies import sitting_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.appointments import tenures
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum, Meeting

PATIENCE = 1.5
"""So many times its cadence may pass before a meeting is overdue."""


@attrs.frozen(eq=False, repr=False)
class Held:
    """A meeting on record, and the day on which it was held."""

    day: datetime.date
    meeting: Meeting


@attrs.frozen(eq=False, repr=False, slots=False)
class Meetings:
    """The meetings that were held by the day, as far as that is certain."""

    governance: Governance

    @cached_property
    def held(self) -> Mapping[str, Sequence[Held]]:
        """The meetings of each forum, the last one last; none of a forum of which one cannot be told."""
        alliance = self.governance.alliance
        found: dict[str, list[Held]] = {}
        untold = set[str]()
        if is_untold(alliance.meetings) or any(known(one.forum) is None for one in alliance.meetings):
            return {}
        for meeting in alliance.meetings:
            forum, day = known(meeting.forum) or "", known(meeting.held)
            if day is None:
                untold.add(forum)
            elif day <= self.governance.as_of:
                found.setdefault(forum, []).append(Held(day, meeting))
        return {id: sorted(held, key=_day_and_id) for id, held in found.items() if id not in untold}

    @cached_property
    def recorded_until(self) -> datetime.date:
        """The last day up to the day of which something is on record: a meeting, a decision, taken or not, a review."""
        alliance = self.governance.alliance
        days = [known(alliance.reviewed), *(known(one.held) for one in alliance.meetings)]
        days += [known(day) for one in alliance.decision_log for day in (one.raised, one.decided)]
        return max((day for day in days if day is not None and day <= self.governance.as_of), default=datetime.date.min)

    def overdue(self, forum: Forum) -> Duration | None:
        """How often a forum is to meet that has not met for longer than it should; None where it has, or may have."""
        held, wait = self.held.get(forum.id), self.governance.clock.longest_wait(forum)
        days = self.governance.clock.calendar_days(wait) if wait is not None else None
        if not held or days is None or self.governance.clock.missed_sitting(forum, self.governance.as_of) is None:
            return None
        return wait if (self.recorded_until - held[-1].day).days > PATIENCE * days.most else None

    def lacked_quorum(self, forum: Forum, held: Held) -> bool:
        """Whether it is certain that too few came to a meeting.

        Whoever came and holds no role on that day may have sat for anybody.
        """
        quorum, attended = known(forum.quorum), frozenset(held.meeting.attended)
        if quorum is None or presence(held.meeting.attended) is not Presence.STATED:
            return False
        if len(attended) < (known(quorum.at_least) or 0):
            return True
        if any(stretch_on(held.day, self._appointed.get(one, ())) is None for one in attended):
            return False
        sitting, cut = sitting_of(self.governance, forum), (0, held.day, 0)
        if not sitting.is_small:
            return False
        attendance = sitting.at(cut, by_name=True)
        places = [_place_with(place, attended) for place in attendance.places]
        groups = [*sitting.comers(cut), *attendance.voters]
        is_enough = can_meet(places, attendance.least, attendance.of_each)
        return not is_enough or not all(any(_came(one, attended) for one in group) for group in groups)

    @cached_property
    def _appointed(self) -> Mapping[str, Sequence[Days]]:
        """The days on which each person holds a role."""
        found: dict[str, list[Days]] = {}
        for role in self.governance.alliance.roles:
            for one, days in tenures(self.governance.alliance, role) or ():
                found.setdefault(known(one.person) or "", []).append(days)
        return {person: list(shared(days)) for person, days in found.items()}


def _day_and_id(held: Held) -> tuple[datetime.date, str]:
    return held.day, held.meeting.id


def _place_with(place: Place, attended: AbstractSet[str]) -> Place:
    """A seat, and those who came of the people who may sit there."""
    if place.people is None:
        return place
    return attrs.evolve(place, people=[one for one in place.people if _came(one, attended)])


def _came(person: Hashable, attended: AbstractSet[str]) -> bool:
    """Whether somebody who may sit somewhere came, or may have: of those without a name it cannot be told."""
    return person in attended or not isinstance(person, str)
