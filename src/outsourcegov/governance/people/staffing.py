"""Who can act when only some people are there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import days_of, stretch_on
from outsourcegov.governance.forums.attendance import Meeting
from outsourcegov.governance.forums.quorum import MOST_FOR_A_SEAT
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.candidates import Candidates
from outsourcegov.model.absent import Maybe
from outsourcegov.model.who import WORDS, Who


@attrs.frozen(eq=False, repr=False, slots=False)
class Staffing:
    """Who can act on the day of a governance when only some of the people are there.

    A role can act through whoever holds it, a deputy, or a deputy of one; a forum with a quorum of different people, or
    through those whom it names to decide without one.
    Whoever cannot be told, and a party, can always act.
    """

    governance: Governance
    _people: dict[str, AbstractSet[str] | None] = attrs.field(factory=dict, init=False)
    _meetings: dict[str, Meeting | bool] = attrs.field(factory=dict, init=False)

    def can_act(self, who: Who, there: AbstractSet[str]) -> bool:
        """Whether as many of those who act can as must, given who is there."""
        return sum(self._can(name, there) for name in who.names) >= who.least

    def people(self, everybody: Iterable[Who]) -> Sequence[str]:
        """All people of whom it may depend whether some can act, each once."""
        names = [name for who in everybody for name in who.names]
        return list(dict.fromkeys(person for name in names for person in self._who_matters(name)))

    def _can(self, name: Maybe[str], there: AbstractSet[str]) -> bool:
        if not isinstance(name, str) or name in WORDS:
            return True
        if name in self._candidates.roles:
            people = self._of_role(name)
            return people is None or not people.isdisjoint(there)
        if name in self.governance.alliance.forums:
            return self._is_quorate(name, there) or self._others_can(name, there)
        return True

    def _is_quorate(self, forum: str, there: AbstractSet[str]) -> bool:
        meeting = self._meeting(forum)
        return meeting.is_quorate(there) if isinstance(meeting, Meeting) else meeting

    def _others_can(self, forum: str, there: AbstractSet[str]) -> bool:
        """Whether those can act who decide when a forum in force has no quorum."""
        fallbacks, forums = self.governance.fallbacks, self.governance.alliance.forums
        if not fallbacks.has_deciders(forum):
            return False
        chain = fallbacks.chain(forum)
        if chain is None:
            return self.governance.as_of in days_of(forums[forum])
        able = {one: self._is_quorate(one, there) for one in chain}
        in_force = [one for one in chain if self.governance.as_of in days_of(forums[one])]
        for _ in chain:
            more = [
                one
                for one in in_force
                if not able[one] and any(self._enough(who, there, able) for who in fallbacks.deciders(one) or ())
            ]
            able.update(dict.fromkeys(more, True))
            if able[forum] or not more:
                break
        return able[forum]

    def _enough(self, who: Who, there: AbstractSet[str], forums: Mapping[str, bool]) -> bool:
        known = (forums.get(name) if isinstance(name, str) else None for name in who.names)
        can = (self._can(name, there) if one is None else one for name, one in zip(who.names, known, strict=True))
        return sum(can) >= who.least

    def _who_matters(self, name: Maybe[str]) -> Iterator[str]:
        if not isinstance(name, str):
            return
        if name in self._candidates.roles:
            yield from sorted(self._of_role(name) or ())
        elif name in self.governance.alliance.forums:
            for forum in self.governance.fallbacks.chain(name) or (name,):
                meeting = self._meeting(forum)
                yield from meeting.people if isinstance(meeting, Meeting) else ()
                for who in self.governance.fallbacks.deciders(forum) or ():
                    roles = (id for id in who.ids if id in self._candidates.roles)
                    yield from (one for role in roles for one in sorted(self._of_role(role) or ()))

    def _of_role(self, id: str) -> AbstractSet[str] | None:
        """Those who may act for a role on the day; None where they cannot be told, or somebody among them."""
        if id not in self._people:
            found = self._candidates.of([id], MOST_FOR_A_SEAT)
            people = [one.person for one in found if self.governance.as_of in one.days]
            told = frozenset(person for person in people if isinstance(person, str))
            self._people[id] = told if len(told) == len(set(people)) else None
        return self._people[id]

    def _meeting(self, id: str) -> Meeting | bool:
        """The meeting that a forum could hold on the day; whether it could, where that does not depend on people."""
        if id not in self._meetings:
            day, there = self.governance.as_of, self.governance.availability
            can_meet = stretch_on(day, there.days_of_forum(id)) is not None
            self._meetings[id] = (there.meeting(id, day) or True) if can_meet else False
        return self._meetings[id]

    @cached_property
    def _candidates(self) -> Candidates:
        return self.governance.availability.candidates
