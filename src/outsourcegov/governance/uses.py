"""Where ids are used: in references, in formulas, and in tests."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cache
from typing import Any, NamedTuple

from outsourcegov.model.absent import Conflict, absence, known
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.conditions import Test
from outsourcegov.model.formula import Formula
from outsourcegov.model.items import Items, key_of
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Path, Shape
from outsourcegov.model.shape.containers import ListOf
from outsourcegov.model.shape.optional import Optional
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


def uses(alliance: Alliance, placed: Sequence[Placed]) -> Iterator[Use]:
    """Every use of an id, each once, and every test of an attribute; each object before those inside it."""
    disputed: set[Path] = set()
    for holder in (Placed(alliance, (), alliance.id, identified=True), *placed):
        if disputed and _is_inside(holder.path, disputed):
            continue  # what prevails in a contradiction: read with the other claims
        value = holder.value
        cls: Any = value.__class__
        fields = _fields(cls)
        for name, content in vars(value).items():  # holds what was written, and nothing else
            field = fields.get(name)
            if field is None:
                continue
            if content.__class__ is not str or field.reference is None:
                yield from _in_field(holder, field, content)
                if content.__class__ is not Who and isinstance(absence(content), Conflict):
                    disputed.add((*holder.path, field.key))
            elif content not in field.reference.words:
                yield Use(holder, (field.key,), content, field.reference.kinds)
        yield from _outside_fields(holder, cls)


def _in_field(holder: Placed, field: "_Field", content: object) -> Iterator[Use]:
    """Every id in the content of a field, but for objects, which are holders themselves."""
    if isinstance(content, Value):
        return
    if not isinstance(content, Items) or content.absent is not None:
        yield from _in_value(holder, field.shape, content, (field.key,))
    elif field.item is not None:
        for index, one in enumerate(content):
            if not isinstance(one, Value):
                yield from _in_value(holder, field.item, one, (field.key, index))


def _in_value(holder: Placed, shape: Shape, content: object, at: Path) -> Iterator[Use]:
    for use in shape.references(content, at):
        yield Use(holder, use.path, use.id, use.kinds)


def _outside_fields(holder: Placed, cls: Any) -> Iterator[Use]:
    """The id that is the key of an object, the attribute that it tests, and those in its formula."""
    value = holder.value
    own = _key_reference(cls)
    if own is not None and (id := key_of(value)) == holder.path[-1] and id not in own.words:
        yield Use(holder, (), id, own.kinds)
    if isinstance(value, Test) and value.attribute:
        yield Use(holder, (), value.attribute, ATTRIBUTE_KINDS)
    formula = known(vars(value).get("formula"))
    if isinstance(formula, Formula):
        for id in dict.fromkeys(formula.ids()):
            yield Use(holder, ("formula",), id, FORMULA_KINDS)


def _is_inside(path: Path, places: AbstractSet[Path]) -> bool:
    return any(path[:length] in places for length in range(1, len(path)))


class _Field(NamedTuple):
    """A field that can refer: its key and shape, the reference that it is, and the shape of what stands in a list."""

    key: str
    shape: Shape
    reference: Reference | None
    item: Shape | None


@cache
def _fields(cls: Any) -> Mapping[str, _Field]:
    """The fields of a class that can refer, by attribute."""
    body = body_of(cls)
    return {
        name: _field(key, shape) for key, (name, shape) in body.fields.items() if shape.refers and key != body.outside
    }


@cache
def _key_reference(cls: Any) -> Reference | None:
    """The reference that the key of an object of a class is, or None."""
    shape = body_of(cls).key_shape if cls.KEY else None
    return shape if isinstance(shape, Reference) else None


def _field(key: str, shape: Shape) -> _Field:
    inner = shape.inner if isinstance(shape, Optional) else shape
    item = inner.item if isinstance(inner, ListOf) else None
    return _Field(key, shape, inner if isinstance(inner, Reference) else None, item)
