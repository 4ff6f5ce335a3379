"""What leads to what, over all escalation paths and dispute ladders in force."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import end_of, is_over, may_hold, surely_holds
from outsourcegov.governance.decisions.matters import (
    Skipping,
    Skips,
    cases,
    is_conditional,
    is_for_untold,
    is_told,
    is_untold,
)
from outsourcegov.governance.escalation.categories import is_for_no_category
from outsourcegov.governance.escalation.flow import (
    Flow,
    LevelOrStep,
    PathOrLadder,
    Place,
    Way,
    forums_at,
    levels_of,
    may_be_last,
    may_have_gate,
    may_have_the_last_word,
    never_goes_on,
    says,
)
from outsourcegov.governance.escalation.in_force import is_sure
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.escalations import Escalation, Level


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
    """One way to each place: of several one that is sure, and of these one that every matter may take."""
    found: dict[Place, Way] = {}
    for way in ways:
        other = found.get(way.to)
        if other is None or (way.is_sure, way.is_free) > (other.is_sure, other.is_free):
            found[way.to] = way
    return found


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
        is_sure = not may_have_the_last_word(level) and _surely_goes_on(level, skipping)
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
            only_leads_on = leads_on and not says(level.if_missed) and not may_have_gate(level)
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

    def _outcomes(self, place: Place, outcomes: Sequence[Outcome]) -> Iterator[Way]:
        path = self.ladders[place.ladder]
        for outcome in outcomes:
            if not is_for_untold(outcome) and not (isinstance(path, Escalation) and is_for_no_category(outcome, path)):
                is_sure = all(is_told(test.one_of) and is_told(test.not_) for _, _, test in cases(outcome))
                for target in (outcome.escalation, outcome.dispute, outcome.step):
                    yield from self._to(known(target), outcome, is_sure=is_sure)

    def _to(self, target: str | None, outcome: Outcome | None = None, *, is_sure: bool = True) -> Iterator[Way]:
        place = self.by_id.get(target) if target is not None else None
        if place is not None:
            yield Way(place, outcome, is_sure=is_sure and self._is_sure(place))
        elif target is not None and target in self.ended:
            yield Way(Place(target), outcome, is_sure=is_sure, ended=self.ended[target])

    def _is_sure(self, place: Place) -> bool:
        return is_sure(self.governance, self.ladders[place.ladder], self.levels.get(place))

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
