"""Every class of the model that a document can write."""

from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import every_shape
from outsourcegov.model.shape.body import Body

SHAPES = every_shape(body_of(Alliance))
CLASSES: list[type[Value]] = sorted(
    (shape.cls for shape in SHAPES if isinstance(shape, Body) and shape.cls is not Alliance),
    key=lambda cls: cls.__name__,
)
"""Every class that stands inside an alliance."""
ALL_CLASSES: list[type[Value]] = [Alliance, *CLASSES]
