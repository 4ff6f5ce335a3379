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

MOST_TRIED = 50
"""So many things are compared with each of many others, to be done in time however long the lists are."""


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
    if all(test == tests[0] for test in tests):
        return True
    words = next((test.one_of for test in tests if test.one_of), ())
    if words and not any(_is_bounded(test) for test in tests):
        return any(all(_takes(test, word) for test in tests) for word in words[:MOST_TRIED])
    bounds = _bounds(governance, decision, attribute)
    return bool(reduce(_in_both, map(bounds.surely_meet, tests)))


def _settled(decision: Decision) -> Mapping[str, str | None]:
    category = known(decision.category)
    return {"decision": decision.id, "category": category.value if category is not None else None}


def _takes(test: Test, word: Scalar | None) -> bool:
    """Whether a word is certain to meet a test."""
    if is_untold(test.one_of) or is_untold(test.not_) or _is_bounded(test):
        return False
    return _has(test.one_of, word) if test.one_of else bool(test.not_) and not _has(test.not_, word)


def _has(words: Iterable[Scalar], word: Scalar | None) -> bool:
    return any(one == word and type(one) is type(word) for one in words)  # to Python, True is 1


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
