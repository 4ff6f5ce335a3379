"""The page about the graph is what the model gives, and what graphs are."""

from datetime import date
from pathlib import Path

import pytest

import outsourcegov as og
from outsourcegov.render.graph_table import graph_table, relations
from tests.support.golden import check_golden

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "graph.md"


def test_page_is_current(update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """The page in the documentation is what the model gives."""
    check_golden(PAGE, graph_table(), update=update_golden)


def test_no_relation_is_there_twice() -> None:
    """Each key of each kind of object has one line."""
    keys = [(relation.source, relation.key) for relation in relations()]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", ["northbank", "northbank-troubled", "bsp-datec"])
def test_table_has_every_edge_of_the_examples(name: str) -> None:
    """Every edge of a real graph is one that the table allows; a row with an id is told with the object around it."""
    table = {(relation.source, relation.key): relation.targets for relation in relations()}
    of_any = {key: [target for (_, other), to in table.items() if other == key for target in to] for _, key in table}
    reading = og.read(ROOT / "examples" / name)
    assert reading.alliance is not None
    graph = og.Governance(reading.alliance, date(2026, 11, 1)).graph()
    kinds: dict[str, str] = {node: graph.nodes[node]["kind"] for node in graph}
    unknown = []
    for source, target, relation in graph.edges(data="relation"):  # type: ignore[var-annotated]  # their stubs
        allowed = table.get((kinds[source], relation), of_any.get(relation, []))
        if kinds[target] not in allowed and "any" not in allowed and "troubled" not in name:
            unknown.append((kinds[source], relation, kinds[target]))

    assert unknown == []
