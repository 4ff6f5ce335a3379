"""What a matter comes to on its way up: surely, or perhaps."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property

import attrs

from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.matters import is_conditional, is_for_untold, is_told
from outsourcegov.governance.escalation.flow import Flow, LevelOrStep, Place, forums_at, levels_of, never_goes_on
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.chains import reached
from outsourcegov.model.absent import Maybe, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.escalations import Level


@attrs.frozen
class Gap:
    """Where a matter is before it comes to a level in force of a path or ladder, or skips it; or at the end."""

    ladder: str
    position: int


Node = Place | Gap


@attrs.frozen(eq=False, repr=False, slots=False)
class Reach:
    """What a matter comes to from the beginning of any path or ladder.

    ``certain`` is where some matter is sure to come, by ways and over places that are sure to be in force; a rule asks
    it before it finds fault with what is there. ``possible``, and all places that are ``leading_to`` others, are where
    a matter may come, whatever turns out to be so of what is not told; a rule asks them before it says that none comes.
    """

    governance: Governance
    flow: Flow

    @cached_property
    def certain(self) -> AbstractSet[Place]:
        """All that some matter is sure to come to, where everybody uses all the time there is."""
        flow, terms = self.flow, self.governance.terms
        begins = [Place(id) for id, ladder in flow.ladders.items() if terms.is_agreed(ladder)]
        sure = {place: [to for to, way in ways.items() if way.is_sure] for place, ways in flow.ways.items()}
        return reached(begins, sure)

    @cached_property
    def possible(self) -> AbstractSet[Node]:
        """All that some matter may come to."""
        return reached(map(Place, self.flow.ladders), self._edges)

    @cached_property
    def is_any_way_untold(self) -> bool:
        """Whether something may lead to a level, and it cannot be told whether it does."""
        flow = self.flow
        are_told = all(is_told(levels_of(one)) and is_told(one.if_undecided) for one in flow.ladders.values())
        return not are_told or any(
            self._goes_astray(level) or not is_told(level.if_missed) for level in flow.levels.values()
        )

    def leading_to(self, is_wanted: Callable[[Place], bool]) -> AbstractSet[Node]:
        """All places from which a matter may come to one that is wanted, or to something that cannot be told."""
        back: dict[Node, list[Node]] = {}
        for node, others in self._edges.items():
            for other in others:
                back.setdefault(other, []).append(node)
        return reached((place for place in self.flow.ways if self._is_open(place) or is_wanted(place)), back)

    def may_leave(self, id: str) -> bool:
        """Whether a matter may go from a path or ladder to another, or to something that cannot be told."""
        order = self.flow.order[id]
        places = (Place(id), *order)
        nodes: Sequence[Node] = (*places, Gap(id, len(order)))
        ways = (to for node in nodes for to in self._edges[node])
        return any(map(self._is_open, places)) or any(to.ladder != id for to in ways)

    @cached_property
    def _edges(self) -> Mapping[Node, Sequence[Node]]:
        flow = self.flow
        found: dict[Node, list[Node]] = {place: [*ways] for place, ways in flow.ways.items()}
        for id, ladder in flow.ladders.items():
            order = flow.order[id]
            found[Place(id)].append(Gap(id, 0))
            found[Gap(id, len(order))] = [*self._targets(ladder.if_undecided)]
            for position, place in enumerate(order):
                level, after = flow.levels[place], Gap(id, position + 1)
                is_for_all = not is_conditional(level) and surely_holds(level, self.governance.as_of)
                found[Gap(id, position)] = [place] if is_for_all else [place, after]
                found[place].extend(self._named(level.goes_to))
                if _may_go_on(level):
                    found[place].append(after)
        return found

    def _targets(self, outcomes: Sequence[Outcome]) -> Iterator[Place]:
        """The places that outcomes lead to, as far as that can be told."""
        for outcome in outcomes:
            for id in (outcome.escalation, outcome.dispute, outcome.step):
                yield from self._named(known(id))

    def _named(self, id: Maybe[str]) -> Iterator[Place]:
        """The places that an id stands for, by all that the sources say."""
        for said in claims(id):
            if isinstance(said, str) and said in self.flow.by_id:
                yield self.flow.by_id[said]

    def _is_open(self, place: Place) -> bool:
        """Whether something follows a place, or may, that is no place: somebody who decides, or what is not told."""
        level, ladder = self.flow.levels.get(place), self.flow.ladders[place.ladder]
        if level is None:
            return not is_told(levels_of(ladder)) or self._lead_astray(ladder.if_undecided)
        gate = level.gate if isinstance(level, Level) else None
        asked = known(gate)
        of_gate = (asked.if_no, asked.if_split) if asked is not None else ()
        of_forums = (forum.if_undecided for forum in forums_at(self.governance, level))
        is_gate_told = asked is not None or is_ruled_out(gate)
        outcomes = (level.if_missed, *of_gate, *of_forums)
        return self._goes_astray(level) or not is_gate_told or any(map(self._lead_astray, outcomes))

    def _goes_astray(self, level: LevelOrStep) -> bool:
        return not all(is_ruled_out(said) or said in self.flow.by_id for said in claims(level.goes_to))

    def _lead_astray(self, outcomes: Sequence[Outcome]) -> bool:
        if not is_told(outcomes):
            return True
        said = [one for outcome in outcomes for one in (outcome.escalation, outcome.dispute, outcome.step)]
        are_places = all(is_ruled_out(one) or known(one) in self.flow.by_id for one in said)
        is_any_decided = any(not is_ruled_out(outcome.decider) for outcome in outcomes)
        return not are_places or is_any_decided or any(map(is_for_untold, outcomes))


def _may_go_on(level: LevelOrStep) -> bool:
    """Whether a matter may go from a level to the next in the list.

    It may from one with the last word, where nothing says what happens when that is not spoken in time.
    """
    if never_goes_on(level) or all(isinstance(said, str) for said in claims(level.goes_to)):
        return False
    has_last_word = all(claim is True for claim in claims(level.final if isinstance(level, Level) else level.binding))
    may_be_missed = (level.within or not is_told(level.within)) and presence(level.if_missed) is Presence.MISSING
    return not has_last_word or bool(may_be_missed)
