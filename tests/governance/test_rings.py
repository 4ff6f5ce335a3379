"""Nodes that lead to each other are found as networkx finds them."""

import networkx as nx
from hypothesis import given, strategies as st

from outsourcegov.governance.structure.chains import rings

NODES = "abcdefg"


@given(st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=4)))
def test_rings_are_strongly_connected_components(edges: dict[str, list[str]]) -> None:
    """Each group is a strongly connected component, every node is in one, and it comes after all that it leads to."""
    found = list(rings(edges))
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(edges)
    graph.add_edges_from((node, other) for node, others in edges.items() for other in others)
    position = {node: number for number, group in enumerate(found) for node in group}

    assert sorted(map(sorted, found)) == sorted(map(sorted, nx.strongly_connected_components(graph)))
    assert all(position[other] <= position[node] for node, others in edges.items() for other in others)


def test_long_chain() -> None:
    """A chain of any length is followed, without recursion."""
    edges = {str(number): [str(number + 1)] for number in range(5000)}

    assert sum(1 for _ in rings(edges)) == 5001
