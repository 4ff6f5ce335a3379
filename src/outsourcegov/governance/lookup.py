"""Finding objects in the collections of an alliance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from outsourcegov.model.items import Collection

T = TypeVar("T")


def find(collection: Sequence[T], key: str) -> T | None:
    """The object of this key, or None."""
    return cast("Collection[T]", collection).get(key)
