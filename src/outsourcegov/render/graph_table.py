"""The nodes and edges of the governance graph as Markdown, made from the model.

``docs/reference/graph.md`` is what this gives; a test compares the two.
"""

import textwrap
from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.governance.structure.uses import FORMULA_KINDS
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.formula import Formula
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Shape, every_shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import KeyedBy
from outsourcegov.model.shape.scalars import Reference, Word

_HEAD = """\
<!-- Generated from the model; do not edit. To write it anew: pytest tests/render --update-golden -->

# The graph

`Governance.graph()` gives the alliance as a `networkx.MultiDiGraph`, newly built each time: change it as you like. The
graph itself has the attributes `alliance` (the id) and `as_of` (the day).

## Nodes

A node is the id of an object; the alliance is a node too. Its attributes are `kind`, `title` and `value`, the object
of the model. Objects of these kinds always have an id:

{nodes}.

Rows and steps may have one. A row or step without an id is part of the object around it:

{rows}.

## Edges

An edge leads from the object in which an id is used to the object of that id. Its attributes are `relation`, the key
that refers; `path`, the way from the alliance to that place; and, where the reference stands in a row without an id,
`from` and `until`, the days that row holds. The key of an edge is the JSON pointer of the place, so that an edge is
found again.

A reference inside a row starts at the row where it has an id, else at the object around it, as the table shows. *Any*
stands for objects of every kind.

| from | relation | to |
|---|---|---|
"""


_ALL_HAVE = ("contract", "evidence")
"""The relations that every object has: the contract of its ref, and what shows it."""


@attrs.frozen
class Relation:
    """A key by which objects of one kind refer to objects of others."""

    source: str
    key: str
    targets: Sequence[str]


def graph_table() -> str:
    """The page about the graph: kinds of node, and every relation between them."""
    kinds, inner = _kinds()
    rows = "".join(f"| {source} | {keys} | {targets} |\n" for source, keys, targets in _rows())
    return _HEAD.format(nodes=_wrapped(kinds), rows=_wrapped(inner)) + rows


def relations() -> Sequence[Relation]:
    """Every relation of the graph, those of one kind of object together; rows count as the object around them."""
    found: dict[str, dict[str, dict[str, None]]] = {}
    for relation in _relations(Alliance, "alliance", set()):
        targets = found.setdefault(relation.source, {}).setdefault(relation.key, {})
        targets.update(dict.fromkeys(relation.targets))
    return [Relation(source, key, sorted(to)) for source, keys in found.items() for key, to in keys.items()]


def _rows() -> Iterator[tuple[str, str, str]]:
    """The relations of each kind of object, those with the same targets together; what all have is told first."""
    together: dict[tuple[str, str], list[str]] = {}
    for relation in relations():
        key = ("every object" if relation.key in _ALL_HAVE else relation.source, ", ".join(relation.targets))
        if relation.key not in together.setdefault(key, []):
            together[key].append(relation.key)
    for (source, targets), keys in sorted(together.items(), key=lambda row: row[0][0] != "every object"):
        yield source, ", ".join(f"`{key}`" for key in keys), targets


def _wrapped(words: Sequence[str]) -> str:
    return textwrap.fill(", ".join(words), 120, break_on_hyphens=False)


def _relations(cls: type[Value], source: str, seen: set[tuple[type[Value], str]]) -> Iterator[Relation]:
    if (cls, source) in seen:
        return
    seen.add((cls, source))
    body = body_of(cls)
    for key, (_, shape) in body.fields.items():
        if key != body.outside:
            yield from _inside(shape, key, source, seen)


def _inside(shape: Shape, key: str, source: str, seen: set[tuple[type[Value], str]]) -> Iterator[Relation]:
    match shape:
        case Reference():
            yield Relation(source, key, _targets(shape.kinds))
        case Word() if shape.language is Formula:
            yield Relation(source, key, FORMULA_KINDS)
        case ReadByItself():
            for use in shape.read("somebody").references(()):
                yield Relation(source, key, _targets(use.kinds))
        case KeyedBy():
            yield from _inside(shape.body.key_shape, key, source, seen)
            own = shape.body.kind if _has_id(shape) else source
            yield from _relations(shape.body.cls, own, seen)
        case Body():
            yield from _relations(shape.cls, source, seen)
        case _:
            for inner in shape.parts:
                yield from _inside(inner, key, source, seen)


def _kinds() -> tuple[Sequence[str], Sequence[str]]:
    """The kinds of objects that always have an id, and those of rows that may have one."""
    always, maybe = {"alliance"}, set[str]()
    for shape in every_shape(body_of(Alliance)):
        if isinstance(shape, KeyedBy) and _has_id(shape):
            always.add(shape.body.kind)
        if isinstance(shape, Body) and shape.cls.KEY == "id":
            maybe.add(shape.kind)
    return sorted(always), sorted(maybe - always)


def _has_id(shape: KeyedBy) -> bool:
    return shape.body.cls.KEY == "id" and not shape.local


def _targets(kinds: Sequence[str]) -> Sequence[str]:
    return ["any"] if "any" in kinds else kinds
