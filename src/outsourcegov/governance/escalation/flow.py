"""How matters travel: the levels of escalation paths and the steps of dispute ladders, and what each leads to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

import attrs

from outsourcegov.governance.dates.validity import end_of, is_over, may_hold, surely_holds
from outsourcegov.governance.decisions.matters import (
    Skipping,
    Skips,
    cases,
    is_conditional,
    is_for_untold,
    is_never_for,
    is_told,
    is_untold,
)
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Absent, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation, Level
from outsourcegov.model.forums import Forum

PathOrLadder = Escalation | Dispute
LevelOrStep = Level | DisputeStep


class Place(NamedTuple):
    """Where a matter may be: at the beginning of a path or ladder (0), or at one of its levels or steps, from 1 on."""

    ladder: str
    number: int = 0

    def __str__(self) -> str:
        return f"{self.ladder}/{self.number}" if self.number else self.ladder


class Way(NamedTuple):
    """A way that some matter takes: where it leads, the outcome that says so, and the levels it skips before it leaves.

    ``skipped`` counts the levels in force of the ladder in which the way begins. The way ``is_sure`` where some matter
    that comes to its beginning is sure to go on to what it leads to, or past that where it is not in force. Where what
    it leads to has ``ended``, that is the last day, and ``to`` only has its id.
    """

    to: Place
    outcome: Outcome | None = None
    skipped: range = range(0)
    is_sure: bool = True
    ended: date | None = None

    @property
    def is_free(self) -> bool:
        """Whether every matter may take it."""
        return not self.skipped and not (self.outcome is not None and is_conditional(self.outcome))


@attrs.frozen(eq=False, repr=False)
class Flow:
    """Every place in the paths and ladders that are in force on a day, and the ways from it.

    Ways that cannot be told are left out, and ways that no matter of the path takes. ``lost`` are the sure ways to what
    has ended: its id, and its last day. ``by_id`` is every place with an id, and ``ended`` the last day of all that
    has ended.
    """

    ladders: Mapping[str, PathOrLadder]
    levels: Mapping[Place, LevelOrStep]
    order: Mapping[str, Sequence[Place]]
    skips: Mapping[str, Skips]
    ways: Mapping[Place, Mapping[Place, Way]]
    lost: Mapping[Place, Mapping[str, date]]
    by_id: Mapping[str, Place]
    ended: Mapping[str, date]

    def label(self, place: Place) -> str:
        """A place in words: ``level 2 of "commercial"``."""
        if not place.number:
            return f'"{place.ladder}"'
        word = "level" if isinstance(self.levels[place], Level) else "step"
        return f'{word} {place.number} of "{place.ladder}"'

    def cases(self, start: Place, way: Way) -> Iterator[tuple[str, bool, Test]]:
        """Every test on a way from a place, but for those of the path or ladder it leads to.

        What a skipped level wants, a matter on this way does not meet.
        """
        for thing in (self.levels.get(way.to), way.outcome):
            yield from cases(thing) if thing is not None else ()
        for position in way.skipped:
            skipped = self.levels[self.order[start.ladder][position]]
            yield from ((attribute, not must, test) for attribute, must, test in cases(skipped))

    def boundable(self, place: Place, to: Place) -> Escalation | DisputeStep | None:
        """What could say how often a matter may go from one place to another: the step there, or the path it enters."""
        level = self.levels.get(to)
        if isinstance(level, DisputeStep):
            return level
        ladder, enters = self.ladders[to.ladder], to.ladder != place.ladder or not to.number
        return ladder if isinstance(ladder, Escalation) and enters else None

    def is_bounded(self, place: Place, to: Place) -> bool:
        """Whether it is said, or may be, how often the same matter may go from one place to another."""
        bound = self.boundable(place, to)
        return bound is not None and presence(bound.repeats) is not Presence.MISSING


def build_flow(governance: Governance) -> Flow:
    """What leads to what, over all escalation paths and dispute ladders in force. Linear in their size."""
    ladders: dict[str, PathOrLadder] = {}
    paths: Sequence[PathOrLadder] = (*governance.alliance.escalations, *governance.alliance.disputes)
    for path in paths:
        if may_hold(path, governance.as_of):
            ladders.setdefault(path.id, path)
    levels = {
        Place(id, number): level
        for id, ladder in ladders.items()
        for number, level in enumerate(levels_of(ladder), 1)
        if may_hold(level, governance.as_of)
    }
    order: dict[str, list[Place]] = {id: [] for id in ladders}
    for place in levels:
        order[place.ladder].append(place)
    skips = {id: Skips(governance, ladder) for id, ladder in ladders.items()}
    finder = _Finder(governance, ladders, levels, order, skips)
    places = (*map(Place, ladders), *levels)
    found = {place: list(finder.ways(place)) for place in places}
    ways = {place: _one_to_each(way for way in found[place] if way.ended is None) for place in places}
    lost = {
        place: {way.to.ladder: way.ended for way in found[place] if way.ended is not None and way.is_sure}
        for place in places
    }
    return Flow(ladders, levels, order, skips, ways, lost, finder.by_id, finder.ended)


def _one_to_each(ways: Iterable[Way]) -> Mapping[Place, Way]:
    """One way to each place; of several one that every matter may take."""
    found: dict[Place, Way] = {}
    for way in ways:
        if way.to not in found or way.is_free:
            found[way.to] = way
    return found


def levels_of(ladder: PathOrLadder) -> Sequence[LevelOrStep]:
    """The levels of a path, or the steps of a ladder."""
    return ladder.levels if isinstance(ladder, Escalation) else ladder.steps


def forums_at(governance: Governance, level: LevelOrStep) -> Iterator[Forum]:
    """The forums in force that deal with a matter at a level or step, alone or with others, or may."""
    for who in claims(level.by):
        named = known(who)
        for name in named.names if named is not None else ():
            forum = governance.alliance.forums.get(name) if isinstance(name, str) else None
            if forum is not None and may_hold(forum, governance.as_of):
                yield forum


def says(outcomes: Sequence[Outcome]) -> bool:
    """Whether something is said to happen then, or may be."""
    return bool(outcomes) or is_untold(outcomes)


def may_be_last(level: LevelOrStep) -> bool:
    """Whether the word of a level or step is the last, or may be."""
    said = level.final if isinstance(level, Level) else level.binding
    return any(claim is True or (isinstance(claim, Absent) and is_untold(claim)) for claim in claims(said))


def never_goes_on(level: LevelOrStep) -> bool:
    """Whether it is certain that a matter which nobody settles in time goes elsewhere than to the next level.

    A matter that passes a gate goes on, whatever happens when nobody keeps it.
    """
    return not _may_have_gate(level) and is_told(level.if_missed) and not all(map(is_conditional, level.if_missed))


def _may_have_gate(level: LevelOrStep) -> bool:
    return isinstance(level, Level) and not is_ruled_out(level.gate)


@attrs.frozen(eq=False, repr=False, slots=False)
class _Finder:
    governance: Governance
    ladders: Mapping[str, PathOrLadder]
    levels: Mapping[Place, LevelOrStep]
    order: Mapping[str, Sequence[Place]]
    skips: Mapping[str, Skips]

    def ways(self, place: Place) -> Iterator[Way]:
        """The ways from a place; those to what has ended say so."""
        level, skipping = self.levels.get(place), Skipping(self.skips[place.ladder])
        if level is None:
            yield from self._on(place, skipping, is_sure=True)
            return
        is_sure = _surely_goes_on(level, skipping)
        if never_goes_on(level):
            pass
        elif presence(level.goes_to) is not Presence.MISSING:
            yield from self._to(known(level.goes_to), is_sure=is_sure)
        elif not may_be_last(level):
            yield from self._on(place, skipping, is_sure=is_sure)
        yield from self._outcomes(place, level.if_missed)
        gate = known(level.gate) if isinstance(level, Level) else None
        if gate is not None:
            yield from self._outcomes(place, (*gate.if_no, *gate.if_split))

    def _on(self, place: Place, skipping: Skipping, *, is_sure: bool) -> Iterator[Way]:
        """What comes after a level: the next, and if some matters skip that and it leads no further, the one after."""
        order, ladder = self.order[place.ladder], self.ladders[place.ladder]
        first = bisect_right(order, place)
        for position in range(first, len(order)):
            level = self.levels[order[position]]
            is_in_force = surely_holds(level, self.governance.as_of)
            may_end = may_be_last(level) or never_goes_on(level)
            leads_on = not may_end and presence(level.goes_to) is Presence.MISSING
            only_leads_on = leads_on and not says(level.if_missed) and not _may_have_gate(level)
            if not is_for_untold(level):
                yield Way(order[position], None, range(first, position), is_sure and (is_in_force or only_leads_on))
            if leads_on or (is_in_force and not is_conditional(level)):
                return  # where it leads, those that skip it go as well
            is_sure = is_sure and skipping.goes_on(level)
        if not is_untold(levels_of(ladder)):
            for way in self._outcomes(place, self._undecided(place)):
                yield way._replace(skipped=range(first, len(order)), is_sure=is_sure and way.is_sure)

    def _undecided(self, place: Place) -> Sequence[Outcome]:
        """What happens at the end of a path: as it says itself, or else the forum that deals with the matter there."""
        ladder, level = self.ladders[place.ladder], self.levels.get(place)
        if level is None or ladder.if_undecided or is_untold(ladder.if_undecided):
            return ladder.if_undecided
        forums = list(forums_at(self.governance, level))
        who = known(level.by)
        return forums[0].if_undecided if forums and who is not None and len(who.names) == 1 else ()

    def _is_in_force(self, place: Place) -> bool:
        """Whether a path or ladder is sure to be in force, and its level as well."""
        level = self.levels.get(place)
        is_level_in_force = level is None or surely_holds(level, self.governance.as_of)
        return is_level_in_force and self.governance.terms.is_agreed(self.ladders[place.ladder])

    def _outcomes(self, place: Place, outcomes: Sequence[Outcome]) -> Iterator[Way]:
        path = self.ladders[place.ladder]
        category = known(path.category) if isinstance(path, Escalation) else None
        for outcome in outcomes:
            if not is_for_untold(outcome) and not (category is not None and is_never_for(outcome, category.value)):
                for target in (outcome.escalation, outcome.dispute, outcome.step):
                    yield from self._to(known(target), outcome)

    def _to(self, target: str | None, outcome: Outcome | None = None, *, is_sure: bool = True) -> Iterator[Way]:
        place = self.by_id.get(target) if target is not None else None
        if place is not None:
            yield Way(place, outcome, is_sure=is_sure and self._is_in_force(place))
        elif target is not None and target in self.ended:
            yield Way(Place(target), outcome, is_sure=is_sure, ended=self.ended[target])

    @cached_property
    def by_id(self) -> Mapping[str, Place]:
        """Every path, ladder, level and step with an id; of two with the same id the first."""
        found = {id: Place(id) for id in self.ladders}
        for place, level in self.levels.items():
            if level.id:
                found.setdefault(level.id, place)
        return found

    @cached_property
    def ended(self) -> Mapping[str, date]:
        """The last day of every path, ladder, level and step with an id that has ended, alone or with its path."""
        alliance, day = self.governance.alliance, self.governance.as_of
        paths: Sequence[PathOrLadder] = (*alliance.escalations, *alliance.disputes)
        found: dict[str, date] = {}
        for path in paths:
            for thing in (path, *levels_of(path)):
                ends = [end_of(one.until, max) for one in (thing, path) if is_over(one, day)]
                if thing.id and ends:
                    found.setdefault(thing.id, min(end for end in ends if end is not None))
        return found


def _surely_goes_on(level: LevelOrStep, skipping: Skipping) -> bool:
    """Whether some matter that nobody settles at a level is sure to go on to the next."""
    if isinstance(level, Level) and known(level.gate) is not None:
        return True
    return is_told(level.if_missed) and all(map(skipping.goes_on, level.if_missed))
