"""Where ids are used: in references, in formulas, and in tests."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cache
from typing import Any, NamedTuple

from outsourcegov.model.absent import Conflict, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.conditions import Test
from outsourcegov.model.formula import Formula
from outsourcegov.model.items import Items, key_of
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Path, Shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Reference
from outsourcegov.model.walk import Placed
from outsourcegov.model.who import Who

FORMULA_KINDS = ("figure", "fee", "charge", "metric")

ATTRIBUTE_KINDS = ("attribute", "condition")


class Use(NamedTuple):
    """A use of an id: ``at`` leads to it from its ``holder``, the innermost object around it."""

    holder: Placed
    at: Path
    id: str
    kinds: Sequence[str]


def uses(alliance: Alliance, placed: Sequence[Placed], of: frozenset[str] = frozenset()) -> Iterator[Use]:
    """Every use of an id, each once, and every test of an attribute; each object before those inside it.

    Of some kinds all uses that may be ``of`` one are given, and perhaps others.
    """
    disputed: set[Path] = set()
    for holder in (Placed.root(alliance, alliance.id), *placed):
        if disputed and _is_inside(holder.path, disputed):
            continue  # what prevails in a contradiction: read with the other claims
        value = holder.value
        cls: Any = value.__class__
        table = _table(cls, of)
        fields = table.fields
        for name, content in vars(value).items():  # holds what was written, and nothing else
            field = fields.get(name)
            if field is None or isinstance(content, Value):
                continue  # an object is a holder itself
            if content.__class__ is str and field.names is not None:
                if content not in field.names.words:
                    yield Use(holder, (field.key,), content, field.names.kinds)
                continue
            yield from _in_field(holder, field, content)
            if isinstance(content, Conflict) or (isinstance(content, Items) and content.absent is not None):
                disputed.add((*holder.path, field.key))
        if table.has_more:
            yield from _outside_fields(holder, table)


def _in_field(holder: Placed, field: "_Field", content: object) -> Iterator[Use]:
    """Every id in the content of a field, but for those in objects."""
    if isinstance(content, Who):
        for use in content.references((field.key,)):
            yield Use(holder, use.path, use.id, use.kinds)
    elif not isinstance(content, Items) or content.absent is not None:
        for use in field.shape.references(content, (field.key,)):
            yield Use(holder, use.path, use.id, use.kinds)
    elif field.item is not None:
        for index, one in enumerate(content):
            if not isinstance(one, Value):
                for use in field.item.references(one, (field.key, index)):
                    yield Use(holder, use.path, use.id, use.kinds)


def _outside_fields(holder: Placed, table: "_Table") -> Iterator[Use]:
    """The id that is the key of an object, the attribute that it tests, and those in its formula."""
    value, own = holder.value, table.of_key
    if own is not None and (id := key_of(value)) == holder.step and id not in own.words:
        yield Use(holder, (), id, own.kinds)
    if isinstance(value, Test) and value.attribute:
        yield Use(holder, (), value.attribute, ATTRIBUTE_KINDS)
    formula = known(getattr(value, "formula", None))
    if isinstance(formula, Formula):
        for id in dict.fromkeys(formula.ids()):
            yield Use(holder, ("formula",), id, FORMULA_KINDS)


def _is_inside(path: Path, places: AbstractSet[Path]) -> bool:
    return any(path[:length] in places for length in range(1, len(path)))


class _Field(NamedTuple):
    """A field that can refer: its key and shape, what its text ``names``, and what the items of a list are.

    ``item`` is None where all items are objects.
    """

    key: str
    shape: Shape
    names: Reference | None
    item: Shape | None


class _Table(NamedTuple):
    """What can refer in the objects of a class; ``of_key`` is the reference that their own key is."""

    fields: Mapping[str, _Field]
    of_key: Reference | None
    has_more: bool


@cache
def _table(cls: Any, of: frozenset[str]) -> _Table:
    body = body_of(cls)
    fields = {
        name: _field(key, shape) for key, (name, shape) in body.fields.items() if shape.refers and _may_name(shape, of)
    }
    fields.pop(cls.KEY, None)
    own = body.key_shape if cls.KEY else None
    of_key = own if isinstance(own, Reference) else None
    return _Table(fields, of_key, of_key is not None or cls is Test or "formula" in cls.FIELDS)


def _may_name(shape: Shape, of: frozenset[str]) -> bool:
    """Whether a shape can refer to a thing of some kinds, without any to whatever it is; objects may name anything."""
    match shape:
        case Reference():
            return not of or not of.isdisjoint(shape.kinds)
        case ReadByItself() | Body():
            return True
        case _:
            return any(_may_name(part, of) for part in shape.parts)


def _field(key: str, shape: Shape) -> _Field:
    inner = shape.inner if isinstance(shape, OrAbsent) else shape
    item = inner.item if isinstance(inner, ListOf) and not isinstance(inner.item, Body) else None
    return _Field(key, shape, inner if isinstance(inner, Reference) else None, item)
