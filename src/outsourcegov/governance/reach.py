"""Which cases several rows of a decision may be for, as far as each attribute by itself tells."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from outsourcegov.analysis.intervals import gaps
from outsourcegov.governance.attributes import declaration
from outsourcegov.governance.bounds import EVERYTHING, Bounds, Range
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import absence
from outsourcegov.model.conditions import Scalar, Test
from outsourcegov.model.decisions import Decision, Right

_Word = tuple[type, Scalar]
"""A value that is equal to no other: to Python, True is 1."""


@attrs.frozen(eq=False)
class Reach:
    """The cases that some of several rows of a decision may be for. Linear in the tests of the rows."""

    governance: Governance
    decision: Decision
    rights: Sequence[Right]

    def may_include_some_of(self, right: Right) -> bool:
        """Whether another row may be for a case that one of these may be for."""
        return bool(self.rights) and not any(self._is_beyond(test) for test in right.when)

    def _is_beyond(self, test: Test) -> bool:
        """Whether each of these rows tests the same attribute, and wants other values of it."""
        theirs = self._values.get(test.attribute)
        return theirs is not None and theirs.are_surely_other(test)

    @cached_property
    def _values(self) -> Mapping[str, "_Values"]:
        """The values that the rows want of each attribute that all of them test."""
        tests: dict[str, list[Test]] = {}
        for test in (test for right in self.rights for test in right.when):
            tests.setdefault(test.attribute, []).append(test)
        testing = Counter(name for right in self.rights for name in {test.attribute for test in right.when})
        by_all = (name for name, count in testing.items() if count == len(self.rights))
        return {name: _Values(self._bounds(name), tests[name]) for name in by_all}

    def _bounds(self, attribute: str) -> Bounds:
        alliance, own = self.governance.alliance, self.decision.attributes.get(attribute)
        declared = declaration(alliance, own) if own is not None else alliance.attributes.get(attribute)
        return Bounds(self.governance.figures, declared)


@attrs.frozen(eq=False)
class _Values:
    """The values of one attribute that meet some of several tests, or may."""

    bounds: Bounds
    tests: Sequence[Test]

    def are_surely_other(self, test: Test) -> bool:
        """Whether it is sure that no value which meets the test is among these."""
        if not _is_told(test) or not self._are_told:
            return False
        if self._is_of_words(test) and self._are_of_words:
            wanted, spared = _words(test.one_of), _words(test.not_)
            if wanted:
                return self._wanted.isdisjoint(wanted) and (self._spared is None or wanted <= self._spared)
            return self._spared is None and self._wanted <= spared
        if not self._is_of_numbers(test) or not self._are_of_numbers:
            return False
        return all(map(self._is_free, self.bounds.may_meet(test)))

    @cached_property
    def _are_told(self) -> bool:
        return all(map(_is_told, self.tests))

    @cached_property
    def _are_of_words(self) -> bool:
        return all(map(self._is_of_words, self.tests))

    @cached_property
    def _are_of_numbers(self) -> bool:
        return all(map(self._is_of_numbers, self.tests))

    @cached_property
    def _wanted(self) -> frozenset[_Word]:
        """The words of which one test wants one."""
        return frozenset().union(*(_words(test.one_of) for test in self.tests))

    @cached_property
    def _spared(self) -> frozenset[_Word] | None:
        """The words that all tests exclude which want any other; None where no test does."""
        excluding = [_words(test.not_) for test in self.tests if not test.one_of]
        return frozenset.intersection(*excluding) if excluding else None

    @cached_property
    def _free(self) -> Sequence[Range]:
        """The numbers that meet no test, in order."""
        return list(gaps((part for test in self.tests for part in self.bounds.may_meet(test)), EVERYTHING))

    def _is_free(self, part: Range) -> bool:
        if part.is_empty:
            return True
        index = bisect_right(self._free, part.start, key=lambda free: free.start) - 1
        return index >= 0 and part.stop <= self._free[index].stop

    def _is_of_words(self, test: Test) -> bool:
        values = (*test.one_of, *test.not_)
        return bool(values) and not any(self._may_be_number(value) for value in values)

    def _is_of_numbers(self, test: Test) -> bool:
        return all(self._may_be_number(value) for value in (*test.one_of, *test.not_))

    def _may_be_number(self, value: Scalar) -> bool:
        return not isinstance(value, bool) and self.bounds.may_be_number(value)


def _is_told(test: Test) -> bool:
    return not test.any and all(absence(values) is None for values in (test.one_of, test.not_))


def _words(values: Sequence[Scalar]) -> frozenset[_Word]:
    return frozenset((type(value), value) for value in values)
