"""Every issue that a path tells apart, as far as it is declared what its attributes can be."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from outsourcegov.analysis.axes import Listed
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.decisions.questions import Value
from outsourcegov.governance.decisions.subjects import Subject
from outsourcegov.governance.escalation.flow import LevelOrStep, Place, has_the_last_word, may_have_the_last_word
from outsourcegov.governance.escalation.in_force import is_sure, sure_services
from outsourcegov.governance.escalation.issues import CATEGORY, Issue, tests_of
from outsourcegov.governance.escalation.trails import Halt, trail
from outsourcegov.governance.governance import Governance
from outsourcegov.model.conditions import Test
from outsourcegov.model.escalations import Escalation

MOST_CASES = 64
"""A path that tells more cases apart is not looked at."""

_SERVICE = "service"


def reached_levels(governance: Governance) -> Sequence[tuple[Place, LevelOrStep]]:
    """The levels and steps that are certain to be in force, and to which some issue is sure to come."""
    return governance.answers.for_anybody(_reached_levels)


def _reached_levels(governance: Governance) -> Sequence[tuple[Place, LevelOrStep]]:
    levels, certain = governance.flow.levels, governance.reach.certain
    return [
        (place, level) for place, level in levels.items() if place in certain and surely_holds(level, governance.as_of)
    ]


def every_issue(governance: Governance, id: str, subjects: Mapping[str, Subject]) -> Sequence[Issue]:
    """An issue for each combination of values that a path in force tells apart and is for; none where they are many.

    An attribute of which it is not declared what it can be is left open, and services where that makes them many.
    """
    flow = governance.flow
    path = flow.ladders[id]
    if not isinstance(path, Escalation) or not governance.terms.is_agreed(path):
        return []
    tests = list(tests_of(governance, path, [flow.levels[place] for place in flow.order[id]]))
    tested = dict.fromkeys(test.attribute for test in tests if test.attribute != CATEGORY)
    values = {name: found for name in tested if (found := _values(subjects[name])) is not None}
    if path.category:
        values = {CATEGORY: [category.value for category in path.category], **values}
    many = math.prod(map(len, values.values()))
    if many > MOST_CASES:
        return []
    services = _services(governance, tests) if _SERVICE in tested and _SERVICE not in values else ()
    if services and many * len(services) <= MOST_CASES:
        values[_SERVICE] = services
    cases = (dict(zip(values, chosen, strict=True)) for chosen in product(*values.values()))
    issues = [Issue(governance, subjects, case) for case in cases]
    return [issue for issue in issues if issue.verdict(path).is_for]


def sure_halts(issue: Issue, id: str) -> Iterator[Halt]:
    """The levels and steps to which an issue surely comes from the beginning of a path, in order."""
    governance = issue.governance
    for halt in trail(governance.flow, issue, Place(id)).halts:
        level = halt.level
        if not halt.is_certain or not is_sure(governance, governance.flow.ladders[halt.place.ladder], level):
            return
        yield halt
        if may_have_the_last_word(level) and not has_the_last_word(level):
            return


def _services(governance: Governance, tests: Iterable[Test]) -> Sequence[Value]:
    """The services in force that tests name, and one of those that none names."""
    if _SERVICE in governance.alliance.attributes:
        return ()
    named = {value for test in tests if test.attribute == _SERVICE for value in (*test.one_of, *test.not_)}
    there = governance.answers.for_anybody(_numbered_services)
    others = (id for id in there if id not in named)
    return [*sorted(there.keys() & named, key=there.__getitem__), *islice(others, 1)]


def _numbered_services(governance: Governance) -> Mapping[str, int]:
    """The services in force, in their order, each once."""
    return {id: number for number, id in enumerate(dict.fromkeys(one.id for one in sure_services(governance)))}


def _values(subject: Subject) -> Sequence[Value] | None:
    """All that an attribute can be; None where that is not declared, or too much to list."""
    dimension = subject.dimension
    if not isinstance(dimension, Listed) or dimension.is_open or not subject.is_told:
        return None
    return [value for value in dimension.values if isinstance(value, bool | str)]
