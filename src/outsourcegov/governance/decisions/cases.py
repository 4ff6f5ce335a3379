"""What a case of a decision may be, and which cases a row is for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from outsourcegov.analysis.axes import Condition, Dimension, both, is_empty, other_than
from outsourcegov.analysis.regions import Box, Region, Space
from outsourcegov.governance.decisions.attributes import MONEY
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.decisions.subjects import Subject, subject_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, Presence, absence, is_ruled_out, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision, Delegation, Right
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation
from outsourcegov.model.money import Money

DAY = "DAY"
"""The dimension of days; no attribute has capital letters."""

Row: TypeAlias = Right | Delegation | Outcome | Escalation | Dispute | DisputeStep
"""What is for some cases of a decision; paths, ladders and steps are for some matters."""


@attrs.frozen(eq=False, repr=False, slots=False)
class Cases:
    """The cases of one decision: a dimension for each attribute, and the boxes that rows are in them.

    Of what the sources say nobody may be sure: a row may be for more cases than it surely is for. ``widest`` are the
    cases it may be for, ``narrowest`` those that it surely is for.
    """

    governance: Governance
    decision: Decision
    rows: Sequence[Row]
    _widest: dict[int, Sequence[Box]] = attrs.field(factory=dict, init=False)
    _narrowest: dict[int, Sequence[Box]] = attrs.field(factory=dict, init=False)

    @property
    def told(self) -> Sequence[Dimension]:
        """The dimensions of which it is known what they can be: the region that rights must cover."""
        return [one.dimension for one in self.attributes.values() if one.is_told]

    @property
    def every(self) -> Sequence[Dimension]:
        """All dimensions, also those of which it is not known what they can be."""
        return [one.dimension for one in self.attributes.values()]

    def widest(self, row: Row) -> Sequence[Box]:
        """The cases that a row is for, or may be: their union."""
        asked = id(row)
        if asked not in self._widest:
            self._widest[asked] = self._boxes(row)
        return self._widest[asked]

    def may_share_some(self, rows: Iterable[Row], others: Sequence[Row]) -> bool:
        """Whether one of some rows and one of some others may be for the same case."""
        return any(
            shared(box, other) is not None
            for row in rows
            for box in self.widest(row)
            for one in others
            for other in self.widest(one)
        )

    def _boxes(self, row: Row) -> Sequence[Box]:
        box = self._all_of(self._tests(row), is_sure=False)
        if is_untold(row.unless) or not row.unless:
            return [box]
        return self._without(box, row.unless, is_sure=True)

    def regions(self, boxes: Sequence[Box]) -> Sequence[Region]:
        """Boxes as parts of what a case may be at all: each with one stretch of every attribute that it restricts."""
        space = Space(self.every)
        return [region for box in boxes for region in space.regions(box) or ()]

    def narrowest(self, row: Row) -> Sequence[Box]:
        """The cases that a row surely is for: their union."""
        asked = id(row)
        if asked not in self._narrowest:
            self._narrowest[asked] = self._sure_boxes(row)
        return self._narrowest[asked]

    def _sure_boxes(self, row: Row) -> Sequence[Box]:
        if not (_is_told(row.when) and _is_told(row.unless) and self._is_limit_told(row)):
            return []
        if not row.unless and all(self.attributes[test.attribute].is_certain(test) for test in self._tests(row)):
            return self.widest(row)  # as nearly always
        box = self._all_of(self._tests(row), is_sure=True)
        return self._without(box, row.unless, is_sure=False) if row.unless else [box]

    @cached_property
    def attributes(self) -> Mapping[str, Subject]:
        """What the cases differ in: each attribute of the decision, and what else its rows test, by their names."""
        tests: dict[str, list[Test]] = {attribute.id: [] for attribute in self.decision.attributes}
        for row in self.rows:
            for test in (*self._tests(row), *row.unless):
                tests.setdefault(test.attribute, []).append(test)
        return {name: subject_of(self.governance, self.decision, name, tests[name]) for name in sorted(tests)}

    def _tests(self, row: Row) -> Iterator[Test]:
        """Every test of a row, and its further limit as one of the amount, where the decision has an amount."""
        yield from row.when
        limit = known(row.within_limits_of) if isinstance(row, Right) else None
        if limit is not None and MONEY in self.decision.attributes:
            yield Test(attribute=MONEY, up_to=Money(limit))

    def _is_limit_told(self, row: Row) -> bool:
        """Whether a row has no further limit, or one that is known and surely is one of the amount."""
        if not isinstance(row, Right) or is_ruled_out(row.within_limits_of):
            return True
        return known(row.within_limits_of) is not None and MONEY in self.decision.attributes

    def _all_of(self, tests: Iterable[Test], *, is_sure: bool) -> Box:
        found: dict[str, Condition] = {}
        for test in tests:
            condition = self.attributes[test.attribute].condition(test, is_sure=is_sure)
            before = found.get(test.attribute)
            found[test.attribute] = condition if before is None else both(before, condition)
        return found

    def _without(self, box: Box, tests: Sequence[Test], *, is_sure: bool) -> Sequence[Box]:
        """What is left of a box when the cases are taken away in which all tests hold, in boxes that share nothing."""
        found: list[Box] = []
        for test in tests:
            subject = self.attributes[test.attribute]
            holds = subject.condition(test, is_sure=is_sure)
            found.append(_narrowed(box, test.attribute, other_than(subject.dimension, holds)))
            box = _narrowed(box, test.attribute, holds)
        return found


def _is_told(tests: Sequence[Test]) -> bool:
    """Whether it is known what the tests of a row are."""
    return absence(tests) in (None, NONE) or presence(tests) is Presence.STATED


def _narrowed(box: Box, name: str, condition: Condition) -> Box:
    before = box.get(name)
    return {**box, name: condition if before is None else both(before, condition)}


def shared(one: Box, other: Box) -> Box | None:
    """The part of two boxes that both are; None where there is none."""
    found = dict(one)
    for name, condition in other.items():
        found[name] = both(found[name], condition) if name in found else condition
        if is_empty(found[name]):
            return None
    return found


def share_a_case(governance: Governance, decision: Decision, rows: Sequence[Row]) -> bool:
    """Whether it is certain that some case of a decision is one of all the rows."""
    cases = Cases(governance, decision, rows)
    space = Space(cases.every)
    parts: Sequence[Box] = [{}]
    for row in rows:
        found = (shared(part, box) for part in parts for box in cases.narrowest(row))
        parts = [part for part in found if part is not None]
    return any(map(space.reaches_into, parts))
