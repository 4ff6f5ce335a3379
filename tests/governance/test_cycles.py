"""Cycles are found where networkx finds them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from random import Random

import networkx as nx
from hypothesis import given, strategies as st

from outsourcegov.governance.structure.cycles import cycles, few

NODES = "abcdefg"

relations = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from([*NODES, "nowhere"]), max_size=4))


def _graph(relation: Mapping[str, Sequence[str]]) -> "nx.DiGraph[str]":
    return nx.DiGraph(
        (source, target) for source, targets in relation.items() for target in targets if target in relation
    )


@given(relations)
def test_one_cycle_for_each_knot(relation: dict[str, list[str]]) -> None:
    """Every strongly connected component with a cycle gives one, and no other does."""
    graph = _graph(relation)
    knots = {frozenset(one) for one in nx.strongly_connected_components(graph)}
    knots = {one for one in knots if any(nx.simple_cycles(graph.subgraph(one)))}
    found = list(cycles(relation))

    assert len(found) == len(knots)
    assert {knot for knot in knots for cycle in found if set(cycle) <= knot} == knots


@given(relations)
def test_each_is_a_shortest_real_cycle_through_its_first_node(relation: dict[str, list[str]]) -> None:
    """Each step of a cycle is in the relation, no node comes twice, and no way round from its beginning is shorter."""
    graph = _graph(relation)
    for cycle in cycles(relation):
        knot = next(one for one in nx.strongly_connected_components(graph) if cycle[0] in one)
        through_first = [len(one) for one in nx.simple_cycles(graph.subgraph(knot)) if cycle[0] in one]

        assert all(graph.has_edge(*step) for step in zip(cycle, [*cycle[1:], cycle[0]], strict=True))
        assert cycle[0] == min(knot)
        assert len(cycle) == len(set(cycle)) == min(through_first)


@given(relations, st.randoms(use_true_random=False))
def test_cycles_do_not_depend_on_the_order_of_the_relation(relation: dict[str, list[str]], chance: Random) -> None:
    """The same relation in any order gives the same cycles, in the order of their beginnings."""
    shuffled = {
        node: chance.sample(relation[node], len(relation[node])) for node in chance.sample([*relation], len(relation))
    }
    found = list(cycles(relation))

    assert found == list(cycles(shuffled)) == sorted(found, key=list)


def test_cycles_are_the_same_whenever_python_is_started() -> None:
    """Of several shortest ways round it is always the same one, whatever the hashes of text are in one run."""
    edges = {"a1": ["b1", "c1", "d1"], "b1": ["e1"], "c1": ["e1"], "d1": ["e1"], "e1": ["a1"]}
    relation = {**edges, **{f"f{number}": [] for number in range(6)}}
    code = f"from outsourcegov.governance.structure.cycles import cycles; print([*cycles({relation!r})])"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in range(6)
    }

    assert said == {"[['a1', 'b1', 'e1']]\n"}


def test_long_chain_is_no_trouble() -> None:
    """A cycle of many thousand nodes is found without deep recursion."""
    ring = {str(number): [str((number + 1) % 20_000)] for number in range(20_000)}

    assert [len(cycle) for cycle in cycles(ring)] == [20_000]


def test_few_counts_the_middle() -> None:
    """A short way is shown whole, of a long one the middle is counted."""
    assert few(["a", "b"], most=3) == ["a", "b"]
    assert few(list("abcde"), most=4) == ["a", "b", "2 more", "e"]
