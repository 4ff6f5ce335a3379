"""How an annotation of the model becomes a shape."""

import datetime as dt
import inspect
import types
import typing
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from outsourcegov.model.absent import Absent
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import KeyedBy, Listed, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either, Flag, Number, OneWord, Text, Word
from outsourcegov.model.words import Date

_BODIES: dict[type, Body] = {}


def body_of(cls: type[Any]) -> Body:
    """The shape of a class of the model; one for each class."""
    found = _BODIES.get(cls)
    if found is None:
        found = _BODIES[cls] = Body(cls)
    return found


def shapes_of(cls: type[Any]) -> dict[str, Shape]:
    """Attribute to shape for every field of a class; an inherited one is made once, for the class that declares it."""
    found: dict[str, Shape] = {}
    for base in reversed(cls.__mro__):
        found |= _own_shapes(base)
    return {name: found[name] for name in cls.FIELDS}


@cache
def _own_shapes(cls: Any) -> Mapping[str, Shape]:
    fields = cls.__dict__.get("FIELDS", {})
    hints = inspect.get_annotations(cls, eval_str=True)
    return {name: _field_shape(hint, fields[name].container) for name, hint in hints.items() if name in fields}


def _field_shape(annotation: Any, container: Any) -> Shape:
    if container is None:
        return shape_of(annotation)
    item = shape_of(typing.get_args(annotation)[0])
    if not container.keyed:
        return Listed(ListOf(item, bare=container.bare))
    if not isinstance(item, Body):
        raise TypeError(f"a collection holds objects of the model, not {annotation}")
    return Listed(KeyedBy(item, local=container.local, bare=container.bare))


def shape_of(annotation: Any) -> Shape:
    """The shape that an annotation of the model means."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        shape: Shape = typing.get_args(annotation)[1]
        return shape
    if origin in (typing.Union, types.UnionType):
        return _union_shape(typing.get_args(annotation))
    if origin is not None and issubclass(origin, Sequence):
        return ListOf(shape_of(typing.get_args(annotation)[0]))
    return _class_shape(annotation)


def _union_shape(args: tuple[Any, ...]) -> Shape:
    kept = [arg for arg in args if arg not in (Absent, types.NoneType)]
    inner = shape_of(kept[0]) if len(kept) == 1 else Either([shape_of(arg) for arg in kept])
    return OrAbsent(inner) if Absent in args else inner


_PLAIN: Mapping[Any, Shape] = {
    str: Text(),
    bool: Flag(),
    Decimal: Number(),
    int: Number(least=0, whole=True),
    dt.date: Word(Date, result=dt.date),
}


@cache
def _class_shape(cls: Any) -> Shape:
    if cls in _PLAIN:
        return _PLAIN[cls]
    if issubclass(cls, Enum):
        return OneWord(cls)
    if hasattr(cls, "PATTERN"):
        return Word(cls)
    if hasattr(cls, "could_be"):
        return ReadByItself(cls)
    return body_of(cls)
