"""What a case of a decision may be, and which cases a row is for."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias

import attrs

from outsourcegov.analysis.axes import Condition, Dimension, Listed, Ordered, Values, both, is_empty, other_than
from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Box, Region, Space
from outsourcegov.governance.decisions.attributes import MONEY, declaration, unit_of
from outsourcegov.governance.decisions.bounds import Bounds, Scale
from outsourcegov.governance.decisions.figures import has_cents
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, Conflict, Presence, absence, is_ruled_out, known, presence
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision, Delegation, Right
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation
from outsourcegov.model.money import Money

_FIXED = ("decision", "category")
"""What is the same in every case of a decision."""
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
    def attributes(self) -> Mapping[str, "Subject"]:
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


@attrs.frozen(eq=False, repr=False, slots=False)
class Subject:
    """What tests of one attribute are about: its dimension, its unit, and whether it is known what it can be."""

    dimension: Dimension
    bounds: Bounds
    unit: str = ""
    is_told: bool = False

    def is_certain(self, test: Test) -> bool:
        """Whether it is certain which values meet a test that has bounds alone."""
        bounds = [bound for bound in (test.from_, test.over, test.up_to, test.below) if bound is not None]
        if not bounds or not isinstance(self.dimension, Ordered) or test.one_of or test.not_:
            return False
        if any(self.bounds.number(bound) is None for bound in bounds) or any(
            isinstance(bound, Conflict) for bound in bounds
        ):
            return False
        return len(bounds) == 1 or bool(self.bounds.surely_meet(test))

    def condition(self, test: Test, *, is_sure: bool) -> Condition:
        """The values that surely meet a test, or that do or may."""
        if isinstance(self.dimension, Ordered):
            return self.bounds.surely_meet(test) if is_sure else self.bounds.may_meet(test)
        if self._is_misspelt(test):
            return Values(()) if is_sure else Values(self.dimension.values, self.dimension.is_open)
        if self._lists_words(test):
            if test.one_of:
                return Values([one for one in test.one_of if _typed(one) in self._words])
            excluded = frozenset(map(_typed, test.not_))
            return Values([one for one in self.dimension.values if _typed(one) not in excluded], self.dimension.is_open)
        wanted = (True,) if is_sure else (True, None)
        others = self.dimension.is_open and _meets(self.bounds, test, None) in wanted
        return Values([one for one in self.dimension.values if _meets(self.bounds, test, one) in wanted], others)

    def _is_misspelt(self, test: Test) -> bool:
        """Whether a test names something that the attribute cannot be, so that nobody knows what is meant (SCH018)."""
        dimension = self.dimension
        if not isinstance(dimension, Listed) or dimension.is_open or dimension.name in _FIXED:
            return False
        return not all(_typed(value) in self._words for value in (*test.one_of, *test.not_))

    def _lists_words(self, test: Test) -> bool:
        """Whether a test lists the words that are meant, or those that are not, and says nothing else."""
        is_plain = bool(test.one_of) is not bool(test.not_) and not test.any and not _has_bounds(test)
        is_told = absence(test.one_of) is None and absence(test.not_) is None
        return is_plain and is_told and not any(isinstance(one, Decimal) for one in (*test.one_of, *test.not_))

    @cached_property
    def _words(self) -> frozenset[tuple[type, object]]:
        """Every value of a listed dimension."""
        return frozenset(map(_typed, self.dimension.values)) if isinstance(self.dimension, Listed) else frozenset()


def _meets(bounds: Bounds, test: Test, value: object) -> bool | None:
    """Whether a value, or one that no list has, meets a test; None where that cannot be told."""
    if test.any:
        return True
    if isinstance(value, Decimal):
        if any(value in stretch for stretch in bounds.surely_meet(test)):
            return True
        return None if any(value in stretch for stretch in bounds.may_meet(test)) else False
    if absence(test.one_of) is not None or absence(test.not_) is not None:
        return None
    return _is_wanted(test, value)


def _is_wanted(test: Test, value: object) -> bool | None:
    """Whether a value is one of those that a test wants, and none of those that it does not want."""
    if test.one_of and not _is_among(value, test.one_of):
        return False
    if _is_among(value, test.not_):
        return None if test.one_of else False  # which of the two is wrong cannot be told
    return True if (test.one_of or test.not_) and not _has_bounds(test) else None


def _typed(value: object) -> tuple[type, object]:
    return type(value), value  # to Python, True is 1


def _is_among(value: object, values: Sequence[object]) -> bool:
    return _typed(value) in map(_typed, values)


def subject_of(governance: Governance, decision: Decision | None, name: str, tests: Sequence[Test]) -> Subject:
    """What tests of an attribute are about, of a decision or of what climbs, given all that rows test it for."""
    alliance = governance.alliance
    own = decision.attributes.get(name) if decision is not None else None
    declared = alliance.attributes.get(name) if own is None else declaration(alliance, own)
    bounds = Bounds(governance.figures, declared)
    fixed = _fixed(decision, name) if decision is not None and declared is None else None
    if fixed is not None:
        return Subject(Listed(name, [fixed]), bounds, is_told=True)
    if name in alliance.conditions and (declared is None or declared.any):
        return Subject(Listed(name, (True, False)), bounds, is_told=True)
    if declared is not None and declared.one_of and absence(declared.one_of) is None:
        return Subject(Listed(name, declared.one_of), bounds, is_told=True)
    domain = bounds.domain()
    if domain is not None or any(_is_ordered(test) for test in tests):
        within = Interval() if domain is None else domain
        if bounds.scale is Scale.DATE:
            return Subject(Ordered(name, within, datetime.timedelta(days=1)), bounds, "", domain is not None)
        unit = _unit(governance, declared) if bounds.scale is Scale.NUMBER else bounds.scale.value
        stretches = [stretch for test in tests for stretch in bounds.may_meet(test)]
        least = _least([within, *stretches], has_cents(unit)) if bounds.scale is Scale.NUMBER else None
        return Subject(Ordered(name, within, least), bounds, unit, domain is not None)
    words = dict.fromkeys(value for test in tests for value in (*test.one_of, *test.not_))
    return Subject(Listed(name, words, is_open=True), bounds)


def _fixed(decision: Decision, name: str) -> str | None:
    """What a test of the decision itself, or of its category, is about."""
    category = known(decision.category) if name == "category" else None
    if category is not None:
        return category.value
    return decision.id if name == "decision" else None


def _is_ordered(test: Test) -> bool:
    return _has_bounds(test) or any(isinstance(value, Decimal) for value in (*test.one_of, *test.not_))


def _has_bounds(test: Test) -> bool:
    return any(bound is not None for bound in (test.from_, test.over, test.below, test.up_to))


def _is_told(tests: Sequence[Test]) -> bool:
    """Whether it is known what the tests of a row are."""
    return absence(tests) in (None, NONE) or presence(tests) is Presence.STATED


def _unit(governance: Governance, declared: Attribute | None) -> str:
    """The unit of the values of an attribute, in a sentence."""
    unit = unit_of(declared) if declared is not None else None
    currency = known(governance.alliance.currency)
    if unit is not None or declared is None:
        return unit or ""
    return str(currency) if currency is not None and declared.id == MONEY else ""


def _least(stretches: Iterable[Interval[Decimal]], counts_cents: bool) -> Decimal | None:  # noqa: FBT001
    """The distance of neighbouring values, as far as the ends of stretches tell: cents of money, else whole numbers."""
    ends = {end for stretch in stretches for end in (stretch.low, stretch.high) if end is not None}
    for least in (Decimal("0.01"),) if counts_cents else (Decimal(1), Decimal("0.01")):
        if all((Fraction(end) / Fraction(least)).denominator == 1 for end in ends):
            return least
    return None


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
