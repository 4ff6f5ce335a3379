"""Every object inside an alliance, with the way that leads to it."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from outsourcegov.model.absent import Conflict
from outsourcegov.model.base import Value
from outsourcegov.model.items import Items, key_of
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Path, Shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either


class Placed(NamedTuple):
    """An object and where it stands: ``path`` leads to it from the alliance, in the keys of the language.

    ``identified`` objects have an id that any other key may use; ``subject`` is the id of this object or of the nearest
    identified one around it.
    """

    value: Value
    path: Path
    subject: str
    identified: bool


def walk(root: Value, subject: str = "") -> list[Placed]:
    """Every object inside another, each before what is inside it."""
    found: list[Placed] = []
    _collect(root, (), subject, found)
    return found


def _collect(value: Value, path: Path, subject: str, found: list[Placed]) -> None:
    cls: Any = value.__class__
    written = vars(value)
    for key, name, is_keyed, is_local in _holders(cls):
        content = written.get(name)
        if not content:
            continue
        at = (*path, key)
        reason = content.absent if isinstance(content, Items) else content
        if isinstance(reason, Conflict) and reason.settled:
            content, at = reason.settled.value, (*at, "conflict", reason.claims.index(reason.settled), "value")
        if isinstance(content, Items):
            for index, item in enumerate(content):
                if isinstance(item, Value):
                    _place(item, (*at, key_of(item) if is_keyed else index), subject, found, is_local=is_local)
        elif isinstance(content, Value):
            _place(content, at, subject, found, is_local=is_local)


def _place(value: Value, path: Path, subject: str, found: list[Placed], *, is_local: bool) -> None:
    own = vars(value).get("id", "") if value.KEY == "id" and not is_local else ""
    found.append(Placed(value, path, own or subject, bool(own)))
    _collect(value, path, own or subject, found)


@cache
def _holders(cls: type[Value]) -> Sequence[tuple[str, str, bool, bool]]:
    """The fields of a class that hold objects: key, attribute, whether by key, and whether their keys are local."""
    found = []
    for key, (name, shape) in body_of(cls).fields.items():
        inner = shape.inner if isinstance(shape, OrAbsent) else shape
        if isinstance(inner, KeyedBy):
            found.append((key, name, True, inner.local))
        elif _holds_objects(inner):
            found.append((key, name, False, False))
    return found


def _holds_objects(shape: Shape) -> bool:
    match shape:
        case Body():
            return True
        case ListOf():
            return _holds_objects(shape.item)
        case Either():
            return any(_holds_objects(case) for case in shape.cases)
        case _:
            return False


def kind_of(value: Value) -> str:
    """What references call an object: a ``DecisionStep`` is a ``decision-step``."""
    return body_of(type(value)).kind
