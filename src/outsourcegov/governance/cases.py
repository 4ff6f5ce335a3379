"""Whether rows of one decision, such as rights, delegations and outcomes, are for the same cases."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from outsourcegov.analysis.intervals import gaps, without
from outsourcegov.governance.attributes import declaration
from outsourcegov.governance.bounds import EVERYTHING, Bounds, Range
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.matters import is_untold
from outsourcegov.model.absent import known
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Scalar, Test
from outsourcegov.model.decisions import Decision, Delegation, Right

Row = Right | Delegation | Outcome


def share_a_case(governance: Governance, decision: Decision, rows: Sequence[Row]) -> bool:
    """Whether it is certain that some case of a decision is one of all the rows."""
    if any(is_untold(row.when) or is_untold(row.unless) for row in rows):
        return False
    wanted: dict[str, list[Test]] = {}
    for test in (test for row in rows for test in row.when if not test.any):
        wanted.setdefault(test.attribute, []).append(test)
    return all(
        _share_a_value(governance, decision, attribute, tests) for attribute, tests in wanted.items()
    ) and _some_case_is_left(rows, wanted)


def _share_a_value(governance: Governance, decision: Decision, attribute: str, tests: Sequence[Test]) -> bool:
    """Whether it is certain that one value of an attribute meets all the tests."""
    settled = _settled(decision)
    if attribute in settled:
        return all(_takes(test, settled[attribute]) for test in tests)
    if len(tests) == 1 or (all(test == tests[0] for test in tests) and not _is_untold(tests[0])):
        return True
    if any(test.one_of for test in tests) and not any(map(_is_bounded, tests)):
        return _share_a_word(tests)
    bounds = _bounds(governance, decision, attribute)
    return bool(reduce(_in_both, map(bounds.surely_meet, tests)))


def _settled(decision: Decision) -> Mapping[str, str | None]:
    category = known(decision.category)
    return {"decision": decision.id, "category": category.value if category is not None else None}


def _share_a_word(tests: Sequence[Test]) -> bool:
    """Whether it is certain that one of the listed values meets all the tests."""
    if any(is_untold(test.one_of) or is_untold(test.not_) for test in tests):
        return False
    shared = reduce(frozenset.intersection, (_typed(test.one_of) for test in tests if test.one_of))
    return not shared <= frozenset[_Typed]().union(*(_typed(test.not_) for test in tests))


def _takes(test: Test, word: str | None) -> bool:
    """Whether a word is certain to meet a test."""
    if word is None or is_untold(test.one_of) or is_untold(test.not_) or _is_bounded(test):
        return False
    return word in test.one_of if test.one_of else bool(test.not_) and word not in test.not_


_Typed = tuple[type, Scalar]


def _typed(values: Iterable[Scalar]) -> frozenset[_Typed]:
    return frozenset((type(value), value) for value in values)  # to Python, True is 1


def _is_untold(test: Test) -> bool:
    return any(map(is_untold, (test.one_of, test.not_, test.over, test.from_, test.below, test.up_to)))


def _is_bounded(test: Test) -> bool:
    return any(bound is not None for bound in (test.over, test.from_, test.below, test.up_to))


def _bounds(governance: Governance, decision: Decision, attribute: str) -> Bounds:
    own = decision.attributes.get(attribute)
    declared = declaration(governance.alliance, own) if own is not None else None
    return Bounds(governance.figures, declared or governance.alliance.attributes.get(attribute))


def _in_both(some: list[Range], others: list[Range]) -> list[Range]:
    return list(without(some, gaps(others, EVERYTHING)))


def _some_case_is_left(rows: Sequence[Row], wanted: Mapping[str, Sequence[Test]]) -> bool:
    """Whether every exception leaves a case: it tests something else than the rows and the other exceptions do."""
    exceptions = {frozenset(row.unless) for row in rows if row.unless}
    testing = Counter(attribute for one in exceptions for attribute in {test.attribute for test in one})
    return all(
        any(not test.any and testing[test.attribute] == 1 and test.attribute not in wanted for test in one)
        for one in exceptions
    )
