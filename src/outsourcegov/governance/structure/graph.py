"""The governance graph: every networkx call of the package is here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from outsourcegov.governance.communication.delays import delay_of
from outsourcegov.governance.communication.passing_on import flows
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.cycles import N
from outsourcegov.governance.structure.references import Reference, references
from outsourcegov.model.absent import known
from outsourcegov.model.common import Entry
from outsourcegov.model.walk import kind_of

_BACK = object()
"""Stands for the first node of a cycle where the cycle comes back to it."""


def build_graph(governance: Governance) -> "nx.MultiDiGraph[str]":
    """A node for the alliance and every object with an id, an edge for every reference between two of them.

    A node has ``kind``, ``title`` and ``value`` (the object). An edge has ``relation`` (the key that refers), ``path``
    (the way from the alliance to the reference), and ``from`` and ``until`` where the row it stands in is dated. Its
    key is the JSON pointer of the reference, so that it is unique. An alliance that has the id of one of its objects, a
    fault, is the node ``alliance:`` and that id.
    """
    alliance = governance.alliance
    nodes = _Nodes(governance)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(alliance=alliance.id, as_of=governance.as_of.isoformat())
    graph.add_node(nodes.of_alliance, kind="alliance", title=alliance.name, value=alliance)
    for id, thing in governance.objects.items():
        graph.add_node(id, kind=kind_of(thing), title=thing.name, value=thing)
    for use in references(alliance, governance.placed):
        if use.found:
            graph.add_edge(nodes.around(use), nodes.target(use), _pointer(use.path), **_attributes(use))
    return graph


def build_information_graph(governance: Governance) -> "nx.MultiDiGraph[str]":
    """A node for all that word comes from or to, an edge for every step that it may take.

    A node has ``kind`` and ``title``; one that is no object of the alliance, such as ``incident`` or ``client``, is a
    ``word``. An edge has ``through`` (how word passes), ``days`` (the most calendar days it takes, None where that
    cannot be told), ``lengths`` (the same as text) and ``if`` (on what it hangs, or empty).
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(alliance=governance.alliance.id, as_of=governance.as_of.isoformat())
    for source, passings in flows(governance).passings.items():
        for one in passings:
            for id in (source, one.to):
                thing = governance.objects.get(id)
                kind, title = (kind_of(thing), thing.name) if thing is not None else ("word", id)
                graph.add_node(id, kind=kind, title=title)
            delay = delay_of(one.waits)
            steps = {
                "through": one.through.value,
                "days": delay.days,
                "lengths": str(delay),
                "if": " and ".join(one.ifs),
            }
            graph.add_edge(source, one.to, **steps)
    return graph


class _Nodes:
    """The nodes of a graph: ids, but for an alliance with the id of one of its objects."""

    def __init__(self, governance: Governance) -> None:
        self._id = governance.alliance.id
        self._of_object = frozenset(one.path for one in governance.placed if one.identified and one.subject == self._id)
        self.of_alliance = f"alliance:{self._id}" if self._of_object else self._id

    def around(self, use: Reference) -> str:
        """The node of the object that refers."""
        path = use.holder.path
        is_inside = use.holder.subject != self._id or any(path[:end] in self._of_object for end in range(len(path) + 1))
        return use.holder.subject if is_inside else self.of_alliance

    def target(self, use: Reference) -> str:
        """The node of what it leads to."""
        return self.of_alliance if use.found == "alliance" else use.id


def _attributes(use: Reference) -> Mapping[str, Any]:
    attributes: dict[str, Any] = {"relation": use.key, "path": use.path}
    row = use.holder.value
    if isinstance(row, Entry) and not use.holder.identified:
        attributes |= {"from": known(row.from_), "until": known(row.until)}
    return attributes


def _pointer(path: Sequence[str | int]) -> str:
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def shortest_cycles(edges: Mapping[N, Sequence[N]]) -> Iterator[Sequence[N]]:
    """For every strongly connected component that has a cycle, a shortest one through its least node."""
    graph = _digraph(edges)
    components = ((min(component), component) for component in nx.strongly_connected_components(graph))
    for first, component in sorted(components, key=lambda pair: pair[0]):
        if len(component) > 1 or graph.has_edge(first, first):
            in_order = sorted(component)  # a set of text is in another order each time Python is started
            inside = _digraph({node: [to for to in edges[node] if to in component] for node in in_order})
            inside.add_edges_from((before, _BACK) for before in list(inside.predecessors(first)))
            yield nx.shortest_path(inside, first, _BACK)[:-1]


def _digraph(edges: Mapping[N, Sequence[N]]) -> "nx.DiGraph[Any]":
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_nodes_from(edges)
    graph.add_edges_from((source, target) for source, targets in edges.items() for target in targets)
    return graph
