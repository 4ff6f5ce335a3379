"""Who decides for a forum that has no quorum, where it names them (``if-inquorate``), and on which days they can."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from outsourcegov.analysis.intervals import shared
from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import Days, days_of, stretch_on
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.candidates import ALWAYS
from outsourcegov.governance.structure.cycles import few
from outsourcegov.governance.structure.undefined import why_not
from outsourcegov.model.absent import Maybe, Presence, absence, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.forums import Forum
from outsourcegov.model.who import Together, Who

MOST_NAMES = 100
"""So many are followed who decide for one forum, or for one of those who do; of more it cannot be told who can."""


def _written(forum: Forum) -> Sequence[Outcome]:
    return forum.if_inquorate


@attrs.frozen(eq=False, repr=False, slots=False)
class Fallbacks:
    """On which days those who decide can, themselves or, for a forum without a quorum, through others.

    These are the deciders that the forum names for that, and for one of them that is such a forum its own. Of several
    any will do, as each may be for another case. ``outcomes`` are those of a forum that count; else all it states.
    """

    governance: Governance
    outcomes: Callable[[Forum], Sequence[Outcome]] = _written
    _found: dict[str, Sequence[Days]] = attrs.field(factory=dict, init=False)
    _found_deciders: dict[str, Sequence[Who] | None] = attrs.field(factory=dict, init=False)

    def who(self, who: Who) -> Sequence[Days]:
        """The stretches of days on which those who act can, in order."""
        if not any(map(self.has_deciders, who.ids)):
            return self.governance.availability.who(who)
        return self._together(who, {id: self.days_of_forum(id) for id in who.ids if self.has_deciders(id)})

    def are_there(self, who: Who, days: Days) -> bool:
        """Whether those who act can on each of some days."""
        if self.governance.availability.are_there(who, days):
            return True
        is_longer = any(map(self.has_deciders, who.ids))
        return is_longer and any(one.start <= days.start and days.stop <= one.stop for one in self.who(who))

    def days_of_forum(self, id: str) -> Sequence[Days]:
        """The stretches of days on which a forum has a quorum, or is in force and those can act who decide then."""
        if id not in self._found:
            chain, forum = self.chain(id), self._forum(id)
            found = {one: self.governance.availability.days_of_forum(one) for one in chain or ()}
            for _ in found:
                before, found = found, {one: self._once_more(one, found) for one in found}
                if before == found:
                    break
            self._found.update(found if forum is None or chain is not None else {id: [days_of(forum)]})
        return self._found[id]

    def why_not(self, who: Who, day: datetime.date) -> str:
        """Why those who act cannot on a day, as part of a sentence; empty where they can, or others for them."""
        replaced = {id for id in who.ids if self.acts_through_others(id, day)}
        left = tuple(name for name in who.names if name not in replaced)
        least = who.least - (len(who.names) - len(left))
        if least <= 0:
            return ""
        reason = why_not(self.governance, Who(left, Together.AT_LEAST, least) if replaced else who, day)
        if not reason:
            return ""
        instead = (why_not(self.governance, one, day) for id in who.ids for one in self.deciders(id) or ())
        told = few([*dict.fromkeys(filter(None, instead))])
        return f"{reason}, and nobody decides instead: {', and '.join(told)}" if told else reason

    def causes(self, who: Who, days: Days) -> Sequence[Cause]:
        """The faults that keep those who act, or one of them or of those who decide instead, from it on some days."""
        everybody, ask = (who, *self.others(who)), self.governance.availability
        return [*dict.fromkeys(cause for one in everybody for cause in ask.causes(one, days))]

    def others(self, who: Who) -> Iterator[Who]:
        """Those who decide for the forums among those who act, and for one of these."""
        return (one for id in who.ids for forum in self.chain(id) or (id,) for one in self.deciders(forum) or ())

    def acts_through_others(self, id: str, day: datetime.date) -> bool:
        """Whether a forum cannot meet on a day, and those can act who decide then."""
        if not self.has_deciders(id) or stretch_on(day, self.governance.availability.days_of_forum(id)):
            return False
        return stretch_on(day, self.days_of_forum(id)) is not None

    def goes_on(self, id: str, day: datetime.date) -> bool:
        """Whether something follows where a forum cannot meet on a day: others decide, or it leads elsewhere."""
        return self.leads_elsewhere(id) or self.acts_through_others(id, day)

    def has_deciders(self, id: str) -> bool:
        """Whether it is a forum that names deciders for when it has no quorum."""
        return bool(self.deciders(id))

    def deciders(self, id: str) -> Sequence[Who] | None:
        """Those who decide when a forum has no quorum; None where it leads elsewhere, or cannot be told."""
        if id not in self._found_deciders:
            self._found_deciders[id] = self._stated(id)
        return self._found_deciders[id]

    def _stated(self, id: str) -> Sequence[Who] | None:
        forum = self._forum(id)
        if forum is None or presence(forum.if_inquorate) is Presence.MISSING:
            return ()
        if absence(forum.if_inquorate) is not None:
            return None
        found = [known(one.decider) for one in self.outcomes(forum)]
        told = [one for one in found if one is not None]
        return told if len(told) == len(found) else None

    def leads_elsewhere(self, id: str, days: Days = ALWAYS[0]) -> bool:
        """Whether it is a forum on some days for which something else follows than that others decide, or may."""
        forum = self._forum(id)
        if forum is None or days_of(forum).clipped(days).is_empty:
            return False
        chain = self.chain(id)
        return chain is None or any(self.deciders(one) is None for one in chain)

    def chain(self, id: str) -> Sequence[str] | None:
        """A forum with those that decide for it, and for one of these; None where they are too many to follow."""
        found, count = [id], 0
        for one in found:
            for who in self.deciders(one) or ():
                count += len(who.names)
                if count > MOST_NAMES:
                    return None
                found += [name for name in dict.fromkeys(who.ids) if name not in found and self._forum(name)]
        return found

    def _forum(self, id: str) -> Forum | None:
        alliance = self.governance.alliance
        return alliance.forums.get(id) if id not in alliance.roles else None

    def _once_more(self, id: str, found: Mapping[str, Sequence[Days]]) -> Sequence[Days]:
        """The days on which a forum has a quorum, or those can act who decide then, with those found so far."""
        return list(shared([*found[id], *self._days_of_others(id, found)]))

    def _days_of_others(self, id: str, found: Mapping[str, Sequence[Days]]) -> Iterator[Days]:
        forum = self._forum(id)
        for who in self.deciders(id) or ():
            for days in self._together(who, found):
                if forum is not None and not (part := days.clipped(days_of(forum))).is_empty:
                    yield part

    def _together(self, who: Who, found: Mapping[str, Sequence[Days]]) -> Sequence[Days]:
        each = (days for name in who.names for days in self._days(name, found))
        return list(shared(each, who.least))

    def _days(self, name: Maybe[str], found: Mapping[str, Sequence[Days]]) -> Sequence[Days]:
        if isinstance(name, str) and name in found:
            return found[name]
        return self.governance.availability.who(Who((name,)))
