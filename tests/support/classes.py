"""Every class of the model that a document can write."""

from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either


def shapes(root: Shape) -> list[Shape]:
    """A shape and every shape inside it, each once."""
    found: list[Shape] = []
    todo = [root]
    seen: set[int] = set()
    while todo:
        shape = todo.pop(0)
        if id(shape) in seen:
            continue
        seen.add(id(shape))
        found.append(shape)
        match shape:
            case OrAbsent():
                todo.append(shape.inner)
            case Either():
                todo.extend(shape.cases)
            case ListOf():
                todo.append(shape.item)
            case KeyedBy():
                todo.extend((shape.body, shape.body.key_shape))
            case Body():
                todo.extend(inner for _, inner in shape.fields.values())
            case _:
                pass
    return found


SHAPES = shapes(body_of(Alliance))
CLASSES: list[type[Value]] = sorted(
    (shape.cls for shape in SHAPES if isinstance(shape, Body) and shape.cls is not Alliance),
    key=lambda cls: cls.__name__,
)
"""Every class that stands inside an alliance."""
ALL_CLASSES: list[type[Value]] = [Alliance, *CLASSES]
