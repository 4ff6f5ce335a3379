"""Finding objects in the collections of an alliance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from outsourcegov.errors import UnknownId
from outsourcegov.findings.words import nearest

if TYPE_CHECKING:
    from outsourcegov.model.common import Described
    from outsourcegov.model.items import Collection

T = TypeVar("T", bound="Described")
U = TypeVar("U")


def find(collection: Sequence[U], key: str) -> U | None:
    """The object of this key, or None."""
    return cast("Collection[U]", collection).get(key)


def the(collection: Sequence[T], asked: T | str, kind: str) -> T:
    """The object that is asked for by itself or by its id; raises ``UnknownId`` where nothing there has that id."""
    if not isinstance(asked, str):
        return asked
    found = find(collection, asked)
    if found is None:
        raise UnknownId(asked, nearest(asked, [one.id for one in collection]), kind)
    return found
