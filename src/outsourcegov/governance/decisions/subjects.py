"""What tests of one attribute are about: the values that it can have, and those that meet a test."""

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import attrs

from outsourcegov.analysis.axes import Condition, Dimension, Listed, Ordered, Values
from outsourcegov.analysis.intervals import Interval
from outsourcegov.governance.decisions.attributes import MONEY, declaration, unit_of
from outsourcegov.governance.decisions.bounds import Bounds, Scale
from outsourcegov.governance.decisions.figures import has_cents
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Conflict, absence, known
from outsourcegov.model.conditions import Test
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Attribute

_FIXED = ("decision", "category")
"""What is the same in every case of a decision."""


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
