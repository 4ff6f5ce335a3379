"""The way of one issue over escalation paths and dispute ladders, as long as nobody solves it."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum

import attrs

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.escalation.flow import Flow, LevelOrStep, Place, forums_at, has_the_last_word, levels_of
from outsourcegov.governance.escalation.issues import Issue
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.common import Outcome


class Came(Enum):
    """How an issue comes to a level."""

    BEGINS = "begins"
    NEXT = "next"
    GOES_TO = "goes-to"
    MISSED = "if-missed"
    UNDECIDED = "if-undecided"


class Ending(Enum):
    """How the way of an issue ends."""

    LAST_WORD = "last-word"
    OUTCOME = "outcome"
    DEAD_END = "dead-end"
    CIRCLE = "circle"
    GONE = "gone"
    NOT_FOR_IT = "not-for-it"
    UNTOLD = "untold"


@attrs.frozen(eq=False, repr=False)
class Halt:
    """A level or step to which an issue comes, how, and the levels that it skips on the way there.

    ``depends_on`` are the attributes that were not given and on which it depends whether it comes here; it
    ``is_certain`` where that can be told.
    """

    place: Place
    level: LevelOrStep
    came: Came
    skipped: tuple[Place, ...] = ()
    is_certain: bool = True
    depends_on: tuple[str, ...] = ()


@attrs.frozen(eq=False, repr=False)
class End:
    """How a way ends: by which outcomes, at or before what (an id), or in which circle.

    A ``circle`` begins and ends with the place that it has passed already.
    ``skipped`` are the levels that it skips last, and ``depends_on`` the attributes on which it depends where it leads.
    """

    ending: Ending
    outcomes: tuple[Outcome, ...] = ()
    to: str = ""
    circle: tuple[Place, ...] = ()
    skipped: tuple[Place, ...] = ()
    depends_on: tuple[str, ...] = ()


@attrs.frozen(eq=False, repr=False)
class Trail:
    """The levels and steps to which an issue comes, in order, and how its way ends."""

    halts: tuple[Halt, ...]
    end: End


_Step = tuple[Place, Came]


def trail(flow: Flow, issue: Issue, begin: Place) -> Trail:
    """The way of an issue from a path or ladder on. No place is passed twice, so it is linear in all of them."""
    walk, halts, passed = _Walk(flow, issue), list[Halt](), list[Place]()
    seen = set[Place]()
    step: _Step | End = (begin, Came.BEGINS)
    while not isinstance(step, End):
        here, came = step
        found = walk.arrival(here, came)
        to = found.place if isinstance(found, Halt) else here
        places = (here, to) if here != to and not here.number else (to,)
        if to in seen:
            return Trail(tuple(halts), End(Ending.CIRCLE, circle=(*passed[passed.index(to) :], *places)))
        seen.add(to)
        passed += places
        if isinstance(found, Halt):
            halts.append(found)
            step = walk.onward(found)
        else:
            step = found
    return Trail(tuple(halts), step)


@attrs.frozen(eq=False, repr=False)
class _Walk:
    flow: Flow
    issue: Issue

    def arrival(self, here: Place, came: Came) -> Halt | _Step | End:
        """The first level from a place on that is for the issue; where none is, what comes after the last."""
        ladder, order = self.flow.ladders[here.ladder], self.flow.order[here.ladder]
        depends_on: tuple[str, ...] = ()
        is_certain = True
        if not here.number and came is not Came.BEGINS:
            verdict = self.issue.verdict(ladder)
            if verdict.is_for is False:
                return End(Ending.NOT_FOR_IT, to=here.ladder)
            depends_on, is_certain = verdict.depends_on, verdict.is_for is not None
        if is_untold(levels_of(ladder)):
            return End(Ending.UNTOLD, to=here.ladder)
        first = bisect_left(order, here)
        for position in range(first, len(order)):
            level = self.flow.levels[order[position]]
            verdict = self.issue.verdict(level)
            if verdict.is_for is not False:
                depends_on = tuple(dict.fromkeys((*depends_on, *verdict.depends_on)))
                is_certain = is_certain and verdict.is_for is not None
                return Halt(order[position], level, came, tuple(order[first:position]), is_certain, depends_on)
        skipped = tuple(order[first:])
        step = self._led(ladder.if_undecided, Came.UNDECIDED) or End(Ending.DEAD_END, to=here.ladder)
        return attrs.evolve(step, skipped=skipped) if isinstance(step, End) else step

    def onward(self, halt: Halt) -> _Step | End:
        """What follows where nobody solves it at a level in time."""
        level, place = halt.level, halt.place
        led = self._led(level.if_missed, Came.MISSED)
        if led is not None:
            return led
        if has_the_last_word(level):
            return End(Ending.LAST_WORD)
        if presence(level.goes_to) is not Presence.MISSING:
            return self._to(known(level.goes_to), Came.GOES_TO)
        beyond = Place(place.ladder, place.number + 1)
        following = self.arrival(beyond, Came.NEXT)
        if isinstance(following, Halt):
            return beyond, Came.NEXT
        if isinstance(following, End) and following.ending is Ending.DEAD_END:
            return self._by_forum(level) or following
        return following

    def _by_forum(self, level: LevelOrStep) -> _Step | End | None:
        """What the forum that deals with it alone says follows where it does not decide."""
        forums, who = list(forums_at(self.issue.governance, level)), known(level.by)
        is_alone = bool(forums) and who is not None and len(who.names) == 1
        return self._led(forums[0].if_undecided, Came.UNDECIDED) if is_alone else None

    def _led(self, outcomes: Sequence[Outcome], came: Came) -> _Step | End | None:
        """Where outcomes lead: to the first place that one of them names; None where none is for the issue."""
        if is_untold(outcomes):
            return End(Ending.UNTOLD)
        verdicts = [(outcome, self.issue.verdict(outcome)) for outcome in outcomes]
        sure = tuple(outcome for outcome, verdict in verdicts if verdict.is_for)
        doubtful = [name for _, verdict in verdicts for name in verdict.depends_on]
        if not sure:
            is_open = any(verdict.is_for is None for _, verdict in verdicts)
            return End(Ending.UNTOLD, depends_on=tuple(dict.fromkeys(doubtful))) if is_open else None
        for outcome in sure:
            for target in (outcome.escalation, outcome.dispute, outcome.step):
                if target is not None and (target is not outcome.step or known(target) in self.flow.by_id):
                    return self._to(known(target), came)
        return End(Ending.OUTCOME, sure)

    def _to(self, id: str | None, came: Came) -> _Step | End:
        if id is None:
            return End(Ending.UNTOLD)
        place = self.flow.by_id.get(id)
        return (place, came) if place is not None else End(Ending.GONE, to=id)
