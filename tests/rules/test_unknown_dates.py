"""A thing of which nobody knows when it begins is not judged as one that has begun."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from outsourcegov.engine.examples import AS_OF, completed, examples
from outsourcegov.engine.run import run
from outsourcegov.errors import InvalidValue
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.model.alliance import Alliance
from outsourcegov.rules.catalogue import RULES, find

FAMILIES = {"PTY", "OWN", "DEC", "FOR"}
IDS = [id for id in RULES if id[:3] in FAMILIES]
JUDGED = [find(id) for id in IDS]
DAYS = ("2000-01-01", "2026-11-02")
"""A day long ago, and the one after the day of the examples."""

OTHERWISE = {"parties", "people", "roles", "rights", "attributes"}
"""Where another rule speaks of what has not begun: of a vacancy, of seats, or of a right that is not in force."""


def _documents(id: str) -> Iterator[Any]:
    """The examples on the page of a rule, good and bad."""
    for example in examples(find(id).page):
        reading = structure(gather_text(completed(example.text), "a.yaml").documents)
        assert reading.alliance is not None
        yield reading.alliance.to_plain()


def _things(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every object of a document that may have a first day."""
    if isinstance(value, dict) and path and path != ("alliance",) and OTHERWISE.isdisjoint(path):
        yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from _things(inner, (*path, step))


def _found(document: Any, path: tuple[Any, ...], first: str) -> set[tuple[str, str]]:
    """What is found where an object begins on a day."""
    changed = copy.deepcopy(document)
    holder = changed
    for step in path:
        holder = holder[step]
    holder["from"] = first
    return {(one.rule, one.subject) for one in run(Governance(Alliance.from_plain(changed), AS_OF), JUDGED)}


@pytest.mark.slow
@pytest.mark.parametrize("id", IDS)
def test_unknown_first_day_adds_no_finding(id: str) -> None:
    """What is found with an unknown first day is found as well if that is long ago, and if it is tomorrow."""
    added = []
    for document in _documents(id):
        for path in _things(document):
            try:
                unknown = _found(document, path, "unknown")
                told = [_found(document, path, day) for day in DAYS] if unknown else []
            except InvalidValue:
                continue  # it has no first day
            added += [(path, more) for found in told if (more := unknown - found)]

    assert added == []
