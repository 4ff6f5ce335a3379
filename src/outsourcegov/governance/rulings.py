"""``Ruling``: who decides a case, by which right, by when; or that nobody may, and the right that comes nearest."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.regions import Box, Space
from outsourcegov.findings import Span
from outsourcegov.findings.words import listed
from outsourcegov.governance.actors import Actor, actors
from outsourcegov.governance.authority import Authority, standing_in
from outsourcegov.governance.cases import DAY
from outsourcegov.governance.contests import wins
from outsourcegov.governance.deadlines import Deadline
from outsourcegov.governance.questions import Case, box_of, holds, limit_for
from outsourcegov.governance.region_words import condition_in_words, days_in_words
from outsourcegov.governance.validity import days_of, may_hold
from outsourcegov.model.absent import known
from outsourcegov.model.conditions import Limit
from outsourcegov.model.decisions import Decision, Delegation, Right
from outsourcegov.model.who import Who


@attrs.frozen(eq=False)
class Mandate:
    """A right that is for a case, and those who decide by it on the day.

    ``through`` are the delegations by which it came to them, the first first. ``depends_on`` are the attributes that
    were not given and on which it depends, ``fails`` what of the case it is not for, in words. ``span`` is where the
    right stands in the text. ``why_not`` says why nobody can act on it on the day; it is empty where somebody can.
    """

    right: Right
    decider: Who | None
    actors: tuple[Actor, ...]
    why_not: str = ""
    through: tuple[Delegation, ...] = ()
    depends_on: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    span: Span | None = None


@attrs.frozen(eq=False)
class Ruling:
    """Who decides a case on a day.

    ``mandates`` are the rights that are for it, without those that others go before; ``perhaps`` those for which it
    depends on what was not given; ``delegates`` those to whom one of these was passed on. Where there are none, nobody
    may decide it, and ``nearest`` is the right that comes nearest. ``limit`` is when it must be decided if it is raised
    on the day, None where nothing says so.
    """

    decision: Decision
    case: Case
    day: datetime.date
    mandates: tuple[Mandate, ...]
    perhaps: tuple[Mandate, ...]
    delegates: tuple[Mandate, ...]
    nearest: Mandate | None
    limit: Deadline | None

    @property
    def is_gap(self) -> bool:
        """Whether nobody may decide the case."""
        return not self.mandates and not self.perhaps

    @property
    def is_contested(self) -> bool:
        """Whether several may decide it, each without the others."""
        return len(self.mandates) > 1

    @property
    def can_be_decided(self) -> bool:
        """Whether somebody who may decide it is there on the day, or may be."""
        return any(not one.why_not for one in (*self.mandates, *self.perhaps, *self.delegates))


def rule_on(authority: Authority, case: Case) -> Ruling:
    """Who decides a case, on the day of the governance."""
    bench = _Bench(authority, case)
    certain = [right for right in bench.fitting if bench.is_certain(right)]
    standing = [right for right in bench.fitting if not any(wins(authority, one, right) for one in certain)]
    mandates = tuple(bench.mandate(right) for right in standing if right in certain)
    perhaps = tuple(bench.mandate(right) for right in standing if right not in certain)
    limit, open_attributes = limit_for(authority, case)
    return Ruling(
        authority.decision,
        case,
        authority.governance.as_of,
        mandates,
        perhaps,
        tuple(bench.delegates(standing)),
        None if standing else bench.nearest(),
        _deadline(authority, limit, open_attributes),
    )


@attrs.frozen(eq=False)
class _Bench:
    """The rights to a decision, held against a case."""

    authority: Authority
    case: Case

    @cached_property
    def fitting(self) -> Sequence[Right]:
        """The rights in force that are for the case, or may be; a fallback only where those before it cannot act."""
        day = self.authority.governance.as_of
        return [
            right
            for right in self.authority.rights
            if may_hold(right, day) and any(self._fits(box) for box in self._boxes(right)) and self._is_its_turn(right)
        ]

    def is_certain(self, right: Right) -> bool:
        """Whether a right is for the case whatever else it is, as far as it is known."""
        space = Space(self.authority.cases.every)
        boxes = self.authority.cases.narrowest(right)
        point = {name: one for name, one in box_of(self.case).items() if name in self.authority.cases.attributes}
        return all(part.gaps(boxes) == [] for part in space.inside(point))

    def mandate(self, right: Right) -> Mandate:
        """A right that is for the case, with those who have it."""
        restricted = dict.fromkeys(name for box in self._boxes(right) if self._fits(box) for name in box)
        open_attributes = () if self.is_certain(right) else tuple(one for one in restricted if one not in self.case)
        return self._mandate(right, known(right.decider), depends_on=open_attributes)

    def delegates(self, rights: Sequence[Right]) -> Iterator[Mandate]:
        """Those to whom one of some rights was passed on, for the case and the day."""
        day, passed = self.authority.governance.as_of, {id(right) for right in rights}
        for name, holdings in self.authority.held.by.items():
            for holding in holdings:
                is_in_force = bool(holding.chain) and id(holding.right) in passed and holds(holding.box[DAY], day)
                if is_in_force and self._fits(holding.box):
                    yield self._mandate(holding.right, standing_in(holding, name), through=holding.chain)

    def nearest(self) -> Mandate | None:
        """The right that fails in the fewest attributes, the first of several."""
        rights = [(self._fails(right), right) for right in self.authority.rights]
        if not rights:
            return None
        fails, right = min(rights, key=lambda pair: len(pair[0]))
        return self._mandate(right, known(right.decider), fails=tuple(fails))

    def _mandate(
        self,
        right: Right,
        decider: Who | None,
        *,
        through: tuple[Delegation, ...] = (),
        depends_on: tuple[str, ...] = (),
        fails: tuple[str, ...] = (),
    ) -> Mandate:
        governance, decision = self.authority.governance, self.authority.decision
        index = next(index for index, one in enumerate(decision.rights) if one is right)
        return Mandate(
            right,
            decider,
            tuple(actors(governance, decider)) if decider is not None else (),
            governance.availability.why_not(decider, governance.as_of) if decider is not None else "",
            span=governance.places.span(("decisions", decision.id, "rights", index)),
            through=through,
            depends_on=depends_on,
            fails=fails,
        )

    def _boxes(self, right: Right) -> Sequence[Box]:
        return self.authority.cases.widest(right)

    def _fits(self, box: Box) -> bool:
        return all(holds(box[name], value) for name, value in self.case.items() if name in box)

    def _is_its_turn(self, right: Right) -> bool:
        before = known(right.in_absence_of)
        governance = self.authority.governance
        return before is None or bool(governance.availability.why_not(before, governance.as_of))

    def _fails(self, right: Right) -> Sequence[str]:
        """What of the case and the day a right is not for: its own conditions, in words."""
        day = self.authority.governance.as_of
        late = [] if may_hold(right, day) else [f"{days_in_words(days_of(right), self.authority.days)}"]
        failing = (
            [name for name, value in self.case.items() if name in box and not holds(box[name], value)]
            for box in self._boxes(right)
        )
        names = min(failing, key=len)
        subjects = self.authority.cases.attributes
        words = [
            condition_in_words(subjects[test.attribute], subjects[test.attribute].condition(test, is_sure=False))
            for test in right.when
            if test.attribute in names
        ]
        return [*(words or names), *late]


def _deadline(authority: Authority, limit: Limit | None, open_attributes: Sequence[str]) -> Deadline | None:
    """When a case that is raised on the day must be decided."""
    if limit is None:
        return Deadline(caveats=(f"It depends on {listed(open_attributes)}.",)) if open_attributes else None
    day = authority.governance.as_of
    return authority.governance.clock.deadline(
        limit, day if known(limit.after) == "raised" else None, events={"raised": day}
    )
