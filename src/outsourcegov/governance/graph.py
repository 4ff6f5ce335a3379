"""The governance graph: every networkx call of the package is here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.references import Reference, references
from outsourcegov.model.absent import known
from outsourcegov.model.common import Entry
from outsourcegov.model.walk import kind_of

_BACK = "\0back"
"""Stands for the first node of a cycle where the cycle comes back to it; no id can be this."""


def build_graph(governance: Governance) -> "nx.MultiDiGraph[str]":
    """A node for the alliance and every object with an id, an edge for every reference between two of them.

    A node has ``kind``, ``title`` and ``value`` (the object). An edge has ``relation`` (the key that refers), ``path``
    (the way from the alliance to the reference), and ``from`` and ``until`` where the row it stands in is dated. Its
    key is the JSON pointer of the reference, so that it is unique.
    """
    alliance = governance.alliance
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(alliance=alliance.id, as_of=governance.as_of.isoformat())
    graph.add_node(alliance.id, kind="alliance", title=alliance.name, value=alliance)
    for id, thing in governance.objects.items():
        graph.add_node(id, kind=kind_of(thing), title=thing.name, value=thing)
    for use in references(alliance, governance.placed, governance.objects):
        if use.found:
            graph.add_edge(use.holder.subject, use.id, _pointer(use.path), **_attributes(use))
    return graph


def _attributes(use: Reference) -> Mapping[str, Any]:
    attributes: dict[str, Any] = {"relation": use.key, "path": use.path}
    row = use.holder.value
    if isinstance(row, Entry) and not use.holder.identified:
        attributes |= {"from": known(row.from_), "until": known(row.until)}
    return attributes


def _pointer(path: Sequence[str | int]) -> str:
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def shortest_cycles(edges: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """For every strongly connected component that has a cycle, a shortest one through its first node. Linear."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(edges)
    graph.add_edges_from((source, target) for source, targets in edges.items() for target in targets)
    order = {node: index for index, node in enumerate(edges)}
    components = list(nx.strongly_connected_components(graph))
    first_of = [min(component, key=order.__getitem__) for component in components]
    for first, component in sorted(zip(first_of, components, strict=True), key=lambda pair: order[pair[0]]):
        if len(component) > 1 or graph.has_edge(first, first):
            inside = graph.subgraph(component).copy()
            inside.add_edges_from((before, _BACK) for before in list(inside.predecessors(first)))
            yield nx.shortest_path(inside, first, _BACK)[:-1]
