"""Finding objects that are asked for by themselves or by their id."""

from typing import TypeVar

from outsourcegov.errors import UnknownId
from outsourcegov.findings.words import nearest
from outsourcegov.model.common import Described
from outsourcegov.model.items import Collection

T = TypeVar("T", bound=Described)


def the(collection: Collection[T], asked: T | str, kind: str) -> T:
    """The object that is asked for by itself or by its id; raises ``UnknownId`` where nothing there has that id."""
    if not isinstance(asked, str):
        return asked
    found = collection.get(asked)
    if found is None:
        raise UnknownId(asked, nearest(asked, collection.keys), kind)
    return found
