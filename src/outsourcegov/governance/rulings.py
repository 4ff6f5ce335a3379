"""``Ruling``: who decides a case, by which right, by when; or that nobody may, and the right that comes nearest."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.axes import Condition, is_whole, other_than
from outsourcegov.analysis.regions import Box, Region, Space
from outsourcegov.findings import Span
from outsourcegov.findings.words import listed
from outsourcegov.governance.actors import Actor, actors
from outsourcegov.governance.authority import Authority, standing_in
from outsourcegov.governance.cases import DAY
from outsourcegov.governance.certainty import is_ruled_out, sure_days
from outsourcegov.governance.contests import competing, unordered, wins
from outsourcegov.governance.deadlines import Deadline
from outsourcegov.governance.matters import is_untold
from outsourcegov.governance.near_misses import near_miss
from outsourcegov.governance.questions import Case, box_of, holds, limit_for
from outsourcegov.governance.sittings import Sitting
from outsourcegov.governance.validity import may_hold
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.decisions import Decision, Delegation, Overlap, Right
from outsourcegov.model.who import Who


@attrs.frozen(eq=False)
class Mandate:
    """A right that is for a case, and those who decide by it on the day.

    ``through`` are the delegations by which it came to them, the first first. ``depends_on`` are the attributes that
    were not given and on which it depends, ``fails`` what it wants that the case is not, in words. ``span`` is where
    the right stands in the text. ``why_not`` says why nobody can act on it on the day; it is empty where somebody can.
    ``decider`` is None where that is not known. It ``is_certain`` where nothing of it depends or cannot be told.
    """

    right: Right
    decider: Who | None
    actors: tuple[Actor, ...]
    why_not: str = ""
    through: tuple[Delegation, ...] = ()
    depends_on: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    span: Span | None = None
    is_certain: bool = True


@attrs.frozen(eq=False)
class Ruling:
    """Who decides a case on a day.

    ``mandates`` are the rights that are for it, without those that others go before; ``perhaps`` those for which it
    depends on what was not given, or cannot be told; ``delegates`` those to whom one of these was passed on. Where
    there are none, nobody may decide it, and ``nearest`` is the right that comes nearest. ``limit`` is when it must be
    decided if it is raised on the day, None where nothing says so.
    """

    authority: Authority = attrs.field(repr=False)
    case: Case
    mandates: tuple[Mandate, ...]
    perhaps: tuple[Mandate, ...]
    delegates: tuple[Mandate, ...]
    nearest: Mandate | None
    limit: Deadline | None

    @property
    def decision(self) -> Decision:
        """The decision that is asked about."""
        return self.authority.decision

    @property
    def day(self) -> datetime.date:
        """The day on which it is asked."""
        return self.authority.day

    @property
    def is_gap(self) -> bool:
        """Whether nobody may decide the case."""
        return not self.mandates and not self.perhaps

    @property
    def is_contested(self) -> bool:
        """Whether several may decide it, each without the others, and nothing says that any of them may."""
        policy = self.decision.overlap
        if presence(policy) is Presence.UNKNOWN or known(policy) is Overlap.ANY_MAY:
            return False
        rights = [one.right for one in self.mandates if one.right.in_absence_of is None and one.decider is not None]
        return any(len({unordered(right) for right in group}) > 1 for group in competing(self.authority, rights))

    @property
    def can_be_decided(self) -> bool:
        """Whether somebody who may decide it is there on the day, or may be."""
        return any(not one.why_not for one in (*self.mandates, *self.perhaps, *self.delegates))

    @cached_property
    def otherwise(self) -> Sequence[Region]:
        """Where it depends on what was not given: the cases among those it may be that nobody may decide."""
        if self.mandates or not self.perhaps:
            return ()
        cases = self.authority.cases
        parts = Space(cases.told).inside(_known_of(self.authority, self.case))
        boxes = [box for one in self.perhaps for box in cases.widest(one.right)]
        return [region for part in parts for region in part.gaps(boxes) or ()]

    def is_too_late(self, sitting: Sitting) -> bool:
        """Whether a forum only meets when the case must have been decided."""
        last = self.limit.day if self.limit is not None else None
        return last is not None and sitting.day is not None and sitting.day > last


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


@attrs.frozen(eq=False)
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
        return all(part.gaps(boxes) == [] for part in self._space.inside(_known_of(self.authority, self.case)))

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
        index = next(index for index, one in enumerate(decision.rights) if one is right)
        return Mandate(
            right,
            decider,
            tuple(actors(governance, decider, day)) if decider is not None else (),
            governance.availability.why_not(decider, day) if decider is not None else "",
            span=governance.places.span(("decisions", decision.id, "rights", index)),
            through=through,
            depends_on=depends_on,
            fails=fails,
            is_certain=is_certain,
        )

    @cached_property
    def _space(self) -> Space:
        return Space(self.authority.cases.every)

    def _fits(self, box: Box) -> bool:
        return all(
            holds(condition, self.case[name]) if name in self.case else self._is_met_by_some(name, condition)
            for name, condition in box.items()
            if name != DAY
        )

    def _is_in_force(self, box: Box) -> bool:
        return holds(box[DAY], self.authority.day) and self._fits(box)

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


def _known_of(authority: Authority, case: Case) -> Box:
    """What is known of a case, as far as rights differ by it."""
    return {name: one for name, one in box_of(case).items() if name in authority.cases.attributes}


def _deadline(authority: Authority, case: Case) -> Deadline | None:
    """When a case that is raised on the day must be decided."""
    if is_untold(authority.decision.within):
        return Deadline(caveats=("How long it may take is not known.",))
    limit, open_attributes = limit_for(authority, case)
    depends = f"depends on {listed(open_attributes)}." if open_attributes else ""
    if limit is None:
        return Deadline(caveats=(f"It {depends}",)) if depends else None
    start = authority.day if known(limit.after) == "raised" else None
    clock = authority.governance.clock
    return clock.deadline(limit, start, events={"raised": authority.day}).but(
        [f"Whether another limit holds {depends}"] if depends else []
    )
