"""What is not known never adds a finding about parties, owners and responsibilities."""

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
from outsourcegov.rules.catalogue import find

RULES = [
    *("PTY004", "PTY005", "PTY006", "PTY007", "PTY008", "PTY009", "PTY010"),
    *("OWN007", "OWN014", "OWN015", "OWN016", "OWN017", "OWN030"),
    *("OWN023", "OWN024", "OWN025", "OWN026", "OWN027", "OWN028", "OWN029", "DEC024"),
]


def _alliances() -> Iterator[Any]:
    """The examples on the pages of the rules, good and bad."""
    for id in RULES:
        for number, example in enumerate(examples(find(id).page), 1):
            reading = structure(gather_text(completed(example.text), "a.yaml").documents)
            assert reading.alliance is not None
            yield pytest.param(reading.alliance.to_plain(), id=f"{id}-{number}")


def _with_unknown(document: Any) -> Iterator[Any]:
    """The document with one value after the other replaced by unknown."""
    for path in list(_paths(document, ())):
        changed = copy.deepcopy(document)
        holder = changed
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = "unknown"
        yield changed


def _paths(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*path, step)
        yield from _paths(inner, (*path, step))


def _found(document: Any) -> set[tuple[str, str]]:
    governance = Governance(Alliance.from_plain(document), AS_OF)
    return {(one.rule, one.subject) for one in run(governance, [find(id) for id in RULES])}


@pytest.mark.slow
@pytest.mark.parametrize("document", list(_alliances()))
def test_unknown_adds_no_finding(document: Any) -> None:
    """Whatever becomes unknown, nothing is found that was not found before."""
    before, added = _found(document), []
    for changed in _with_unknown(document):
        try:
            more = _found(changed) - before
        except InvalidValue:
            continue  # it cannot be unknown
        if more:
            added.append((more, changed))

    assert added == []
