"""Every object inside an alliance, with the way that leads to it."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from outsourcegov.model.absent import Claim, Conflict
from outsourcegov.model.base import Value
from outsourcegov.model.items import Items, key_of
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Path, Shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either

V = TypeVar("V", bound=Value)


class Placed(NamedTuple):
    """An object and where it stands: ``path`` leads to it from the alliance, in the keys of the language.

    ``keys`` and then ``step``, the key or index in a collection or list, lead to it from the object ``around`` it.
    ``identified`` objects have an id that any other key may use; ``subject`` is the id of this object or of the nearest
    identified one around it.
    """

    value: Value
    around: "Placed | None"
    keys: Path
    step: str | int | None
    subject: str
    identified: bool

    def __repr__(self) -> str:
        return f"Placed({type(self.value).__name__} at {'/'.join(map(str, self.path))})"

    @classmethod
    def root(cls, value: Value, subject: str) -> "Placed":
        """The alliance itself, or another object that is walked."""
        return cls(value, None, (), None, subject, identified=True)

    @property
    def is_at_top(self) -> bool:
        """Whether it stands in a collection at the top of the alliance."""
        return self.step is not None and self.around is not None and self.around.around is None

    @property
    def path(self) -> Path:
        """The way from the alliance; most are never asked for, so none is kept."""
        before = (*self.around.path, *self.keys) if self.around else self.keys
        return before if self.step is None else (*before, self.step)


def walk(root: Value, subject: str = "") -> list[Placed]:
    """Every object inside another, each before what is inside it."""
    return inside(Placed.root(root, subject))


def inside(around: Placed) -> list[Placed]:
    """Every object inside one that is placed, each before what is inside it."""
    found: list[Placed] = []
    _collect(around, found)
    return found


def _collect(around: Placed, found: list[Placed]) -> None:
    cls: Any = around.value.__class__
    for key, name, is_keyed, is_local in _holders(cls):
        content, keys = getattr(around.value, name), key
        if not content:
            continue
        reason = content.absent if isinstance(content, Items) else content
        if isinstance(reason, Conflict) and reason.settled:
            content, keys = reason.settled.value, (*key, "conflict", reason.claims.index(reason.settled), "value")
        if isinstance(content, Items):
            for index, item in enumerate(content):
                if isinstance(item, Value):
                    placed = _place(item, around, keys, key_of(item) if is_keyed else index, is_local=is_local)
                    found.append(placed)
                    _collect(placed, found)
        elif isinstance(content, Value):
            placed = _place(content, around, keys, None, is_local=is_local)
            found.append(placed)
            _collect(placed, found)


class Position(NamedTuple):
    """Where an object stands, and which one it is, or is in, among those of the same collection and id."""

    placed: Placed
    occurrence: int


def positions(everything: Sequence[Placed]) -> dict[int, Position]:
    """Where each object stands, by the identity of the object."""
    found: dict[int, Position] = {}
    counts: dict[Path, int] = {}
    occurrence = 0
    for placed in everything:
        if placed.is_at_top:
            occurrence = counts.get(placed.path, 0)
            counts[placed.path] = occurrence + 1
        found[id(placed.value)] = Position(placed, occurrence)
    return found


def distinct(root: V, placed: Sequence[Placed] | None = None) -> V:
    """An equal object in which no object stands in two places: itself, unless one was built once and used twice.

    ``placed`` is its walk, where that is known.
    """
    everything = [id(one.value) for one in (walk(root) if placed is None else placed)]
    return root if len(set(everything)) == len(everything) else _copied(root)


def _copied(value: Any) -> Any:
    """A copy of an object and of everything inside it."""
    if isinstance(value, Items):
        items = type(value)(map(_copied, value))
        return items if value.stated and value.absent is None else items.but(_copied(value.absent))
    if isinstance(value, Conflict):
        claims = tuple(Claim(_copied(claim.value), claim.ref) for claim in value.claims)
        return Conflict(claims, value.prevails)
    if isinstance(value, Value):
        return value.build({name: _copied(content) for name, content in vars(value).items()})
    return value


def _place(value: Value, around: Placed, keys: Path, step: str | int | None, *, is_local: bool) -> Placed:
    own = key_of(value) if value.KEY == "id" and not is_local else ""
    return Placed(value, around, keys, step, own or around.subject, bool(own))


@cache
def _holders(cls: type[Value]) -> Sequence[tuple[Path, str, bool, bool]]:
    """The fields of a class that hold objects: key, attribute, whether by key, and whether their keys are local."""
    found: list[tuple[Path, str, bool, bool]] = []
    for key, (name, shape) in body_of(cls).fields.items():
        inner = shape.inner if isinstance(shape, OrAbsent) else shape
        if isinstance(inner, KeyedBy):
            found.append(((key,), name, True, inner.local))
        elif _holds_objects(inner):
            found.append(((key,), name, False, False))
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
