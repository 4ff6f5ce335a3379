"""On which days roles and forums can act, and why not on others."""

import datetime
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.analysis.intervals import gaps, shared
from outsourcegov.findings import Cause
from outsourcegov.findings.words import joined, listed_briefly
from outsourcegov.governance.dates.validity import Days, days_of, stretch_on
from outsourcegov.governance.forums.attendance import Attendance, Meeting, needed
from outsourcegov.governance.forums.quorum import MOST_FOR_A_SEAT, Sitting
from outsourcegov.governance.people.candidates import ALWAYS, MOST_STRETCHES, Candidates, id_of
from outsourcegov.governance.people.sides import Sides
from outsourcegov.governance.structure.cycles import few
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.forums import Forum
from outsourcegov.model.who import WORDS, Who

_DAY = datetime.timedelta(days=1)
_Lack = tuple[Days, tuple[Cause, ...]]


@attrs.frozen(eq=False, repr=False, slots=False)
class Availability:
    """On which days somebody can act: a role, a forum, or several of them.

    A role can act while somebody holds it, or a deputy of it, or a deputy of one. A forum can act while its quorum can
    be reached by people of whom nobody sits on two seats. Whatever is unknown counts in their favour, so that on any
    other day it is certain that they cannot.
    """

    alliance: Alliance
    sides: Sides
    _found: dict[tuple[str, Days], Sequence[Days]] = attrs.field(factory=dict, init=False)
    _found_together: dict[Who, Sequence[Days]] = attrs.field(factory=dict, init=False)
    _found_lacks: dict[str, Sequence[_Lack]] = attrs.field(factory=dict, init=False)

    def but(self, alliance: Alliance, roles: AbstractSet[str], forums: AbstractSet[str]) -> "Availability":
        """That of an alliance in which others hold some roles.

        ``roles`` are these and all that they stand in for, ``forums`` those in which one of them has a say.
        """
        new = Availability(alliance, self.sides)
        object.__setattr__(new, "candidates", self.candidates.but(alliance, roles))
        new._found.update({key: days for key, days in self._found.items() if key[0] not in forums})
        changed = roles | forums
        together = self._found_together.items()
        new._found_together.update({who: days for who, days in together if changed.isdisjoint(who.names)})
        new._found_lacks.update({id: lacks for id, lacks in self._found_lacks.items() if id not in forums})
        return new

    def days_of_role(self, id: str) -> Sequence[Days]:
        """The stretches of days on which a role can act, in order; always for one that is not defined."""
        return self.candidates.days_of(id)

    def vacancies_of_role(self, id: str) -> Sequence[Days]:
        """The stretches of days on which a role cannot act, in order; of very many those that end last."""
        return list(gaps(self.days_of_role(id), ALWAYS[0]))[-MOST_STRETCHES:]

    def deputised(self, id: str) -> Sequence[Days]:
        """The stretches of days on which nobody holds a role, and a deputy who is known stands in."""
        if id not in self.candidates.roles:
            return []
        vacancies = self.candidates.vacancies(id)
        others = self.candidates.of([id], MOST_FOR_A_SEAT) if vacancies else []
        there = shared([one.days for one in others if isinstance(one.person, str)])
        return list(shared([*vacancies, *there], least=2))[-MOST_STRETCHES:]

    def days_of_forum(self, id: str) -> Sequence[Days]:
        """The stretches of days on which a forum can act, in order; always for one that is not defined."""
        return self._sitting_days(id, ALWAYS[0]) if id in self._forums else ALWAYS

    def who(self, who: Who) -> Sequence[Days]:
        """The stretches of days on which those who act can; a party can until it leaves, and a word always."""
        if len(who.names) == 1:
            return self._days(who.names[0])
        if who not in self._found_together:
            each = (days for name in who.names for days in self._days(name))
            self._found_together[who] = list(shared(each, who.least))
        return self._found_together[who]

    def are_there(self, who: Who, days: Days) -> bool:
        """Whether those who act can on each of some days."""
        name = sole(who)
        if name is None or name not in self._forums or name in self.candidates.roles:
            there = self.who(who)
        else:
            there = self._sitting_days(name, days)
        return any(one.start <= days.start and days.stop <= one.stop for one in there)

    def why_not_role(self, id: str, day: datetime.date, today: datetime.date | None = None) -> str:
        """Why a role cannot act on a day, as part of a sentence; empty where it can."""
        if stretch_on(day, self.days_of_role(id)):
            return ""
        within = days_of(self.candidates.roles[id])
        ended = "ends" if today is not None and within.high is not None and today < within.high else "ended"
        return _outside(id, within, day, ended) or f"{self._vacant(id, day)} {self.and_no_deputy(id, day)}"

    def and_no_deputy(self, id: str, day: datetime.date) -> str:
        """Why no deputy stands in for a vacant role on a day, as a sentence goes on."""
        roles = self.candidates.roles
        near = [one for one in dict.fromkeys(self.candidates.deputies[id] or ()) if one != id]
        apart = [one for one in dict.fromkeys(roles[id].deputies) if one != id and one not in near]
        if near and apart:
            return "and none of its deputies can stand in"
        if len(near) > 1:
            return "and its deputies are vacant too"
        if near:
            when = self._when(near[0], day)
            return f'and its deputy "{near[0]}" is vacant too{when and ","}{when}'
        if not apart:
            return "and has no deputy"
        who, parties = listed_briefly(apart), [*dict.fromkeys(known(roles[one].party) or "" for one in apart)]
        sit = f"deputy {who} sits" if len(apart) == 1 else f"deputies {who} sit"
        return f"and its {sit} with {listed_briefly(parties)}"

    def why_not_forum(self, id: str, day: datetime.date) -> str:
        """Why a forum cannot act on a day, as part of a sentence; empty where it can."""
        if stretch_on(day, self.days_of_forum(id)):
            return ""
        if outside := _outside(id, days_of(self._forums[id]), day):
            return outside
        attendance = self._sitting(id).at((0, day, 0))
        if not attendance.seats and not attendance.spares:
            return f'"{id}" cannot meet: none of its seats is in force'
        if attendance.lacks_only_votes:
            reasons = [self._vacant(seat.role or "", day) for seat in attendance.seats if seat.votes]
            return f'"{id}" cannot meet: nobody who has a vote can come: {joined(few([*dict.fromkeys(reasons)]))}'
        reasons = [self._vacant(role, day) for role in attendance.missing]
        if not reasons and attendance.short_of_seats:
            reasons = [f"it has {joined(attendance.short_of_seats)}"]
        reasons = reasons or [*self._empty(attendance, day)]
        reasons += self._seats_ended(id, day)
        takes = ", ".join(needed(known(self._forums[id].quorum)))
        head = f'"{id}" lacks its quorum ({takes})' if takes else f'"{id}" cannot meet'
        return f"{head}: {joined(few([*dict.fromkeys(reasons)])) if reasons else 'it has too few seats'}"

    def _seats_ended(self, id: str, day: datetime.date) -> Iterator[str]:
        """The seats with the end of which a forum ceased to be able to act, on a day on which it cannot."""
        stretch = stretch_on(day, list(gaps(self.days_of_forum(id), ALWAYS[0])))
        low = stretch.low if stretch is not None else None
        for seat in self._forums[id].seats if low is not None else ():
            name = known(seat.role) or known(seat.party)
            if low is not None and name is not None and days_of(seat).high == low:
                yield f'"{name}" has no seat after {low - _DAY}'

    def why_not(self, who: Who, day: datetime.date) -> str:
        """Why those who act cannot on a day, as part of a sentence; empty where they can."""
        if sum(stretch_on(day, self._days(name)) is not None for name in who.names) >= who.least:
            return ""
        reasons = dict.fromkeys(self._why_not(name, day) for name in who.names)
        return ", and ".join(few([reason for reason in reasons if reason]))

    def cause(self, id: str, day: datetime.date) -> Cause | None:
        """The fault that keeps a role, a forum or a party from acting on a day; None where it can act."""
        stretch = stretch_on(day, list(gaps(self._days(id), ALWAYS[0])))
        if stretch is None:
            return None
        if id in self.candidates.roles:
            return Cause("vacant", id, stretch.low)
        within = days_of(self._forums[id]) if id in self._forums else self._days_of_party(id)
        if day not in within:
            return Cause("not-in-force", id, within.high if within.high is not None and within.high <= day else None)
        return Cause("inquorate", id, stretch.clipped(within).low, because=self.causes_of_forum(id, day))

    def causes_of_forum(self, id: str, day: datetime.date) -> tuple[Cause, ...]:
        """The vacant roles for which a forum lacks its quorum on a day; none where filling them would not be enough."""
        return next((causes for days, causes in self._lacks(id) if day in days), ())

    def causes(self, who: Who, days: Days) -> tuple[Cause, ...]:
        """The faults that keep those who act, or one of them, from it on some of the days."""
        found: dict[Cause, None] = {}
        for name in who.names:
            for stretch in gaps(self._days(name), days):
                if isinstance(name, str):
                    found |= dict.fromkeys(self._causes(name, stretch))
        return tuple(found)

    def _causes(self, id: str, days: Days) -> Iterator[Cause]:
        """The faults that keep a role or a forum from acting on some days on which it cannot."""
        given = () if id in self.candidates.roles else self._lacks(id)
        lacks = [(part, causes) for one, causes in given if not (part := one.clipped(days)).is_empty]
        in_force = [part for part, _ in lacks]
        for part in (*in_force[:1], *gaps(in_force, days)):
            cause = self.cause(id, part.low or datetime.date.min)
            if cause is not None:
                yield cause
        for part, causes in lacks[1:]:
            yield from causes or (Cause("inquorate", id, part.low),)

    def _lacks(self, id: str) -> Sequence[_Lack]:
        """The days on which a forum is in force and lacks its quorum, and the vacant roles behind it.

        Where they change all too often, there are none.
        """
        if id not in self._forums:
            return ()
        if id not in self._found_lacks:
            without = gaps(self.days_of_forum(id), days_of(self._forums[id]))
            lacks = [lack for days in without for lack in self._sitting(id).lacks(days)]
            told = lacks if len(lacks) <= MOST_STRETCHES else ()
            self._found_lacks[id] = [(days, self._vacancies(roles, days)) for days, roles in told]
        return self._found_lacks[id]

    def _vacancies(self, roles: Sequence[str], days: Days) -> tuple[Cause, ...]:
        found = [self.cause(role, days.low or datetime.date.min) for role in roles]
        told = tuple(cause for cause in found if cause is not None)
        return told if len(told) == len(found) else ()

    def indispensable(self, id: str, day: datetime.date) -> Sequence[str]:
        """Those whose absence alone keeps a forum from acting on a day: people, or the role of one without a name."""
        if id not in self._forums or not stretch_on(day, self.days_of_forum(id)):
            return []
        return sorted({id_of(one) for one in self._sitting(id).indispensable((0, day, 0))})

    def meeting(self, id: str, day: datetime.date) -> Meeting | None:
        """Who could come to a meeting of a forum on a day, by name; None where it is too large to look at."""
        sitting, cut = self._sitting(id), (0, day, 0)
        return Meeting(sitting.at(cut, by_name=True), sitting.comers(cut)) if sitting.is_small else None

    def _days(self, name: Maybe[str]) -> Sequence[Days]:
        if not isinstance(name, str) or name in WORDS:
            return ALWAYS
        if name in self.candidates.roles:
            return self.days_of_role(name)
        return self.days_of_forum(name) if name in self._forums else [self._days_of_party(name)]

    def _days_of_party(self, id: str) -> Days:
        """The days on which a party is there; always for one that is not defined."""
        party = self.alliance.parties.get(id)
        return days_of(party) if party is not None else ALWAYS[0]

    def _why_not(self, name: Maybe[str], day: datetime.date) -> str:
        if not isinstance(name, str) or name in WORDS:
            return ""
        if name in self.candidates.roles:
            return self.why_not_role(name, day)
        is_forum = name in self._forums
        return self.why_not_forum(name, day) if is_forum else _outside(name, self._days_of_party(name), day, "left")

    def _empty(self, attendance: Attendance, day: datetime.date) -> Iterator[str]:
        """Why seats stay empty on a day: nobody could sit there, or too few are there for several seats."""
        short: dict[frozenset[Hashable], dict[str, None]] = {}
        for seat, place in attendance.empty:
            if not place.people:
                yield self._vacant(seat.role or "", day)
                continue
            roles, people = attendance.contested(seat)
            short.setdefault(frozenset(people), {}).update(dict.fromkeys(roles))
        for them, wanted in short.items():
            names = sorted(map(id_of, them))
            are = "is" if len(names) == 1 else "are"
            yield f"only {listed_briefly(names)} {are} there for the seats of {listed_briefly([*wanted])}"

    def _vacant(self, id: str, day: datetime.date) -> str:
        """That nobody holds a role on a day."""
        return f'"{id}" is vacant{self._when(id, day)}'

    def _when(self, id: str, day: datetime.date) -> str:
        """After or before which day nobody holds a role, as far as that is known."""
        vacancy = stretch_on(day, self.candidates.vacancies(id))
        if vacancy is None:
            return ""
        if vacancy.low is not None:
            return f" after {vacancy.low - _DAY}"
        return f" before {vacancy.high}" if vacancy.high is not None else ""

    def _sitting_days(self, id: str, window: Days) -> Sequence[Days]:
        if (id, window) not in self._found:
            self._found[id, window] = self._sitting(id).days(window)
        return self._found[id, window]

    def _sitting(self, id: str) -> Sitting:
        return Sitting(self._forums[id], self.candidates, self.sides)

    @cached_property
    def candidates(self) -> Candidates:
        """Who may act for each role."""
        return Candidates(self.alliance, self.sides)

    @cached_property
    def _forums(self) -> Mapping[str, Forum]:
        return {forum.id: forum for forum in reversed(self.alliance.forums)}


def _outside(id: str, within: Days, day: datetime.date, ended: str = "ended") -> str:
    """That something is not in force on a day, as part of a sentence; empty where it is."""
    if within.high is not None and within.high <= day:
        return f'"{id}" {ended} on {within.high - _DAY}'
    return f'"{id}" only begins on {within.low}' if within.low is not None and day < within.low else ""
