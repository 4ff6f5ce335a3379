"""How a class of the model declares its keys."""

from typing import Any

import attrs

from outsourcegov.model.items import LEFT_OUT, LEFT_OUT_COLLECTION
from outsourcegov.model.shape.scalars import Id, Label, Number, Reference


@attrs.frozen
class Container:
    """That a key holds several values: a list, or a mapping from key to object (``keyed``).

    ``bare`` lets a single one stand without its brackets or its key; keys that are ``local`` are words of their own
    place and not ids of the alliance.
    """

    keyed: bool = False
    local: bool = False
    bare: bool = False


@attrs.frozen
class Field:
    """One key of a class: what it is for, what it is when left out, and whether it holds several values."""

    doc: str
    default: Any = attrs.NOTHING
    kw_only: bool = True
    container: Container | None = None

    @property
    def required(self) -> bool:
        """Whether it must be written."""
        return self.default is attrs.NOTHING

    @property
    def left_out(self) -> Any:
        """What the attribute is when the key is left out, required or not."""
        if self.default is not attrs.NOTHING:
            return self.default
        if self.container is None:
            return None
        return LEFT_OUT_COLLECTION if self.container.keyed else LEFT_OUT


def key(doc: str, *, default: Any = attrs.NOTHING, kw_only: bool = True) -> Any:
    """A key that holds one value. ``doc`` explains it in the schema, in editors and in the reference."""
    return Field(doc, default, kw_only)


def many(doc: str, *, default: Any = LEFT_OUT) -> Any:
    """A key that holds a list."""
    return Field(doc, default, container=Container())


def one_or_many(doc: str, *, default: Any = LEFT_OUT) -> Any:
    """A key that holds a list, whose only element may stand without brackets."""
    return Field(doc, default, container=Container(bare=True))


def keyed(doc: str, *, default: Any = LEFT_OUT_COLLECTION) -> Any:
    """A key that holds a mapping from id to object."""
    return Field(doc, default, container=Container(keyed=True))


def keyed_locally(doc: str, *, default: Any = LEFT_OUT_COLLECTION) -> Any:
    """A key that holds a mapping whose keys are words of this place, not ids of the alliance."""
    return Field(doc, default, container=Container(keyed=True, local=True))


def one_or_keyed(doc: str, *, default: Any = LEFT_OUT_COLLECTION) -> Any:
    """A key that holds one object for all cases, or a mapping from case to object."""
    return Field(doc, default, container=Container(keyed=True, local=True, bare=True))


def reference(*kinds: str, words: tuple[str, ...] = ()) -> Reference:
    """An id of an object of one of these kinds, or one of these words."""
    return Reference(kinds, words)


ID = Id()
LABEL = Label()
SHARE = Number(least=0, most=100)
COUNT = Number(least=0, whole=True)
