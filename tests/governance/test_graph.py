"""The graph of an alliance."""

from collections import Counter
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

import outsourcegov as og
from outsourcegov.governance.structure.references import references
from tests.support.rules import governance

ROOT = Path(__file__).parents[2]

TEXT = """\
    alliance: {id: deal, client: bank, providers: [prime]}
    parties: {bank: {kind: client}, prime: {kind: provider}}
    roles:
      cio: {party: bank, title: Chief, deputies: [cfo, nobody]}
      cfo: {party: bank, appointments: [{person: p, from: 2026-01-01, until: 2026-12-31}]}
    people: {p: {employer: bank}}
    figures: {limit: {formula: "2 * base + base"}, base: {amount: 5}}
    risks:
      outage: {owner: {any-of: [cio, cfo]}}
      breach: {owner: {conflict: [{value: cio, ref: a}, {value: cfo, ref: b}]}}
    activities: {patch: {raci: {cio: A, cfo: A}}}
    escalations:
      path: {category: security, levels: [{by: cio, goes-to: top}, {id: top, by: cfo, final: true}]}
"""

EDGES = {
    ("deal", "client", "bank"),
    ("deal", "providers", "prime"),
    ("cio", "party", "bank"),
    ("cio", "deputies", "cfo"),
    ("cfo", "party", "bank"),
    ("cfo", "person", "p"),
    ("p", "employer", "bank"),
    ("limit", "formula", "base"),
    ("outage", "owner", "cio"),
    ("outage", "owner", "cfo"),
    ("breach", "owner", "cio"),
    ("breach", "owner", "cfo"),
    ("patch", "raci", "cio"),
    ("patch", "raci", "cfo"),
    ("path", "by", "cio"),
    ("path", "goes-to", "top"),
    ("top", "by", "cfo"),
}


def test_every_reference_is_an_edge() -> None:
    """An edge leads from the object around a reference to what it refers to, named for the key that refers."""
    graph = governance(TEXT).graph()

    assert set(graph.edges(data="relation")) == {(source, to, relation) for source, relation, to in EDGES}


def test_every_object_is_a_node() -> None:
    """A node has its kind, what people call it, and the object itself; the alliance is one of them."""
    gov = governance(TEXT)
    graph = gov.graph()

    assert type(graph) is nx.MultiDiGraph
    assert set(graph) == {*gov.objects, "deal"}
    assert graph.nodes["cio"] == {"kind": "role", "title": "Chief", "value": gov["cio"]}
    assert graph.nodes["deal"] == {"kind": "alliance", "title": "deal", "value": gov.alliance}
    assert graph.graph == {"alliance": "deal", "as_of": "2026-11-01"}


def test_edge_knows_its_place_and_the_days_of_its_row() -> None:
    """An edge is found by the JSON pointer of the reference, and carries the days of the row it stands in."""
    graph = governance(TEXT).graph()

    assert graph.edges["cfo", "p", "/roles/cfo/appointments/0/person"] == {
        "relation": "person",
        "path": ("roles", "cfo", "appointments", 0, "person"),
        "from": date(2026, 1, 1),
        "until": date(2026, 12, 31),
    }


def test_changing_the_graph_changes_nothing_else() -> None:
    """Each graph is new, and what is done to it stays with it."""
    gov = governance(TEXT)
    before = gov.alliance
    graph = gov.graph()
    graph.remove_node("cio")
    graph.add_edge("cfo", "moon")
    graph.nodes["cfo"]["kind"] = "changed"

    assert gov.alliance == before
    assert set(gov.graph()) == {*gov.objects, "deal"}
    assert gov.graph().nodes["cfo"]["kind"] == "role"


@pytest.mark.parametrize("name", ["northbank", "northbank-troubled", "bsp-datec", "northbank-minimal.yaml"])
def test_edges_are_the_references_that_lead_somewhere(name: str) -> None:
    """No reference of a real alliance is lost or counted twice."""
    reading = og.read(ROOT / "examples" / name)
    assert reading.alliance is not None
    gov = og.Governance(reading.alliance, date(2026, 11, 1))
    uses = [use for use in references(gov.alliance, gov.placed) if use.found]

    assert Counter((source, to) for source, to, _ in gov.graph().edges) == Counter(
        (use.holder.subject, use.id) for use in uses
    )
    assert len(uses) > 30


def test_of_two_objects_with_one_id_the_first_is_the_node() -> None:
    """An id that is there twice is one node, and still a graph."""
    gov = governance("people: {x: {employer: client-co}}\nroles: {x: {party: client-co}}\n")

    assert gov.graph().nodes["x"]["kind"] == gov.graph().nodes["x"]["value"].__class__.__name__.lower()


def test_alliance_with_the_id_of_an_object_is_a_node_of_its_own() -> None:
    """The alliance and an object of the same id are two nodes, each with its own edges."""
    graph = governance(
        """\
        alliance: {id: deal, client: bank, providers: [prime]}
        parties: {bank: {kind: client}, prime: {kind: provider}}
        people: {p: {employer: bank}}
        roles: {deal: {party: bank, appointments: [{person: p}]}}
        waivers: {w: {rule: ESC001, subject: deal, owner: deal, reason: x, expires: 2027-01-01}}
        """
    ).graph()

    assert {node: graph.nodes[node]["kind"] for node in ("alliance:deal", "deal")} == {
        "alliance:deal": "alliance",
        "deal": "role",
    }
    assert {(source, to) for source, to, _ in graph.edges if "deal" in source + to} == {
        ("alliance:deal", "bank"),
        ("alliance:deal", "prime"),
        ("deal", "bank"),
        ("deal", "p"),
        ("w", "deal"),
    }


def test_reference_to_the_alliance_is_an_edge() -> None:
    """What may refer to anything may refer to the alliance."""
    text = "waivers: {w: {rule: ESC001, subject: example, owner: client, reason: x, expires: 2027-01-01}}\n"

    assert ("w", "example") in governance(text).graph().edges()
