"""How a ruling comes about: every right to a decision is held against the case."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.axes import Condition, is_whole, other_than, stretches
from outsourcegov.analysis.regions import Box, Space
from outsourcegov.errors import InvalidValue, UnknownId
from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.deadlines import Deadline, why_untold
from outsourcegov.governance.dates.validity import days_between, may_hold, sure_days
from outsourcegov.governance.decisions.authority import Authority, standing_in
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.decisions.contests import wins
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.near_misses import near_miss
from outsourcegov.governance.decisions.outcomes import following
from outsourcegov.governance.decisions.questions import Case, Given, attributes_of, case_of, fits, known_of, limit_for
from outsourcegov.governance.decisions.rulings import Mandate, Ruling
from outsourcegov.governance.decisions.voices import voices_for
from outsourcegov.governance.forums.fallbacks import Fallbacks
from outsourcegov.governance.people.actors import actors
from outsourcegov.model.absent import UNKNOWN, is_ruled_out, is_unreadable, known
from outsourcegov.model.common import Outcome
from outsourcegov.model.decisions import Delegation, Right
from outsourcegov.model.forums import Forum
from outsourcegov.model.who import Who


def ruling_of(authority: Authority, given: Mapping[str, Given]) -> Ruling:
    """Who decides the case of which that is given; raises what ``case_of`` does, and says of ``as_of`` what it is."""
    try:
        case = case_of(authority, given)
    except UnknownId as error:
        if error.id != "as_of":
            raise
        raise InvalidValue('as_of is no attribute; ask about another day with at("2026-11-01")') from None
    return rule_on(authority, case)


def rule_on(authority: Authority, case: Case) -> Ruling:
    """Who decides a case, on the day of the authority."""
    bench = _Bench(authority, case)
    certain = [right for right in bench.fitting if bench.is_certain(right)]
    standing = [right for right in bench.fitting if not any(wins(authority, one, right) for one in certain)]
    sure = {id(right) for right in certain}
    return Ruling(
        authority,
        case,
        tuple(bench.mandate(right, is_certain=True) for right in standing if id(right) in sure),
        tuple(bench.mandate(right, is_certain=False) for right in standing if id(right) not in sure),
        tuple(bench.delegates(standing)),
        None if standing else bench.nearest(),
        _deadline(authority, case),
    )


@attrs.frozen(eq=False, repr=False, slots=False)
class _Bench:
    """The rights to a decision, held against a case."""

    authority: Authority
    case: Case

    @cached_property
    def fitting(self) -> Sequence[Right]:
        """The rights in force that are for the case, or may be; a fallback only where those before it cannot act."""
        return [
            right
            for right in self.authority.rights
            if may_hold(right, self.authority.day)
            and any(self._fits(box) for box in self.authority.cases.widest(right))
            and self._may_be_its_turn(right)
        ]

    def is_certain(self, row: Right | Delegation) -> bool:
        """Whether a row is for the case whatever else it is, as far as it is known, and surely in force."""
        if sure_days(row) is None or (isinstance(row, Right) and not self._is_surely_its_turn(row)):
            return False
        boxes = self.authority.cases.narrowest(row)
        if len(boxes) == 1 or all(name in self.case for box in boxes for name in box):
            return any(self._fits(box) and not self._open_attributes([box]) for box in boxes)
        parts = self._space.inside(known_of(self.authority, self.case))
        return parts is not None and all(part.gaps(boxes) == [] for part in parts)

    def mandate(self, right: Right, *, is_certain: bool) -> Mandate:
        """A right that is for the case, or may be, with those who have it."""
        open_attributes = () if is_certain else self._open_attributes(self.authority.cases.widest(right))
        return self._mandate(right, known(right.decider), depends_on=open_attributes, is_certain=is_certain)

    def delegates(self, rights: Sequence[Right]) -> Iterator[Mandate]:
        """Those to whom one of some rights was passed on, for the case and the day, or perhaps for the case."""
        passed = {id(right) for right in rights}
        told = set[tuple[int, str, tuple[int, ...]]]()
        for name, holdings in self.authority.held.by.items():
            for one in holdings:
                by = (id(one.right), name, tuple(map(id, one.chain)))
                if not one.chain or id(one.right) not in passed or by in told or not self._is_in_force(one.box):
                    continue
                told.add(by)
                yield self._mandate(
                    one.right,
                    standing_in(one, name),
                    through=one.chain,
                    depends_on=self._open_attributes([one.box]),
                    is_certain=self.is_certain(one.right) and all(map(self.is_certain, one.chain)),
                )

    def nearest(self) -> Mandate | None:
        """The right that comes nearest, with what it wants that the case is not."""
        found = near_miss(self.authority, self.case)
        return self._mandate(found.right, known(found.right.decider), fails=found.wants) if found else None

    def _mandate(
        self,
        right: Right,
        decider: Who | None,
        *,
        through: tuple[Delegation, ...] = (),
        depends_on: tuple[str, ...] = (),
        fails: tuple[str, ...] = (),
        is_certain: bool = True,
    ) -> Mandate:
        governance, decision, day = self.authority.governance, self.authority.decision, self.authority.day
        asked = self.authority.voices(right, decider, days_between(day, day))
        voices = [one for one in voices_for(decision, right, decider) if not one.kind or one in asked]
        reasons = (one.why_not(self._fallbacks, day) for one in voices)
        index = next(index for index, one in enumerate(decision.rights) if one is right)
        return Mandate(
            right,
            decider,
            tuple(actors(governance, decider, day, self._fallbacks)) if decider is not None else (),
            ", and ".join(filter(None, reasons)),
            span=governance.places.span(("decisions", decision.id, "rights", index)),
            through=through,
            depends_on=depends_on,
            fails=fails,
            is_certain=is_certain and decider is not None,
        )

    @cached_property
    def _fallbacks(self) -> Fallbacks:
        """Who decides the case where a forum has no quorum."""
        return Fallbacks(self.authority.governance, self._outcomes)

    def _outcomes(self, forum: Forum) -> Sequence[Outcome]:
        return [one.outcome for one in following(self.authority, self.case, forum.id, forum.if_inquorate)]

    @cached_property
    def _space(self) -> Space:
        return Space(self.authority.cases.every)

    def _fits(self, box: Box) -> bool:
        return fits(self.authority, box, self.case) and all(
            self._is_met_by_some(name, condition)
            for name, condition in box.items()
            if name != DAY and name not in self.case
        )

    def _is_in_force(self, box: Box) -> bool:
        return any(self.authority.day in days for days in stretches(box[DAY])) and self._fits(box)

    def _may_be_its_turn(self, right: Right) -> bool:
        before = known(right.in_absence_of)
        return before is None or bool(self.authority.governance.availability.why_not(before, self.authority.day))

    def _is_surely_its_turn(self, right: Right) -> bool:
        return is_ruled_out(right.in_absence_of) or known(right.in_absence_of) is not None

    def _open_attributes(self, boxes: Sequence[Box]) -> tuple[str, ...]:
        """What was not given, and is restricted by some of the boxes that the case may lie in."""
        return tuple(
            dict.fromkeys(
                name
                for box in boxes
                if self._fits(box)
                for name, condition in box.items()
                if name != DAY and name not in self.case and self._restricts(name, condition)
            )
        )

    def _is_met_by_some(self, name: str, condition: Condition) -> bool:
        """Whether something that an attribute can be meets a condition."""
        dimension = self.authority.cases.attributes[name].dimension
        return not is_whole(dimension, other_than(dimension, condition))

    def _restricts(self, name: str, condition: Condition) -> bool:
        """Whether a condition leaves out something that an attribute can be."""
        return not is_whole(self.authority.cases.attributes[name].dimension, condition)


def _deadline(authority: Authority, case: Case) -> Deadline | None:
    """When a case that is raised on the day must be decided."""
    limit, depends_on, is_told = limit_for(authority.decision.limits, attributes_of(authority), case)
    within = authority.decision.within
    if not is_told or is_untold(within):
        return Deadline(caveats=(why_untold(within if is_unreadable(within) else UNKNOWN),))
    depends = f"depends on {listed(depends_on)}." if depends_on else ""
    if limit is None:
        return Deadline(caveats=(f"It {depends}",)) if depends else None
    start = authority.day if known(limit.after) == "raised" else None
    clock = authority.governance.clock
    return clock.deadline(limit, start, events={"raised": authority.day}).but(
        [f"Whether another limit holds {depends}"] if depends else []
    )
