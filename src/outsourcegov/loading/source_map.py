"""Where the objects of an alliance stand in the documents it was read from."""

from collections.abc import Sequence

import attrs

from outsourcegov.findings import Span
from outsourcegov.loading.document import Document
from outsourcegov.model.alliance import HEADER_KEYS


@attrs.frozen(eq=False)
class SourceMap:
    """Finds the place of anything in an alliance by the path that leads to it, in the keys of the language."""

    documents: tuple[Document, ...] = ()

    def span(self, path: Sequence[str | int], *, occurrence: int = 0, key: bool = False) -> Span | None:
        """The place of a value, or of its key; None where the alliance was not read from text.

        ``occurrence`` chooses among objects of the same collection and id, counted from 0. A path that leads further
        than what is written ends at the last thing that is.
        """
        if not path or path[0] in HEADER_KEYS:
            path = ("alliance", *path)
        having = [document for document in self.documents if _has(document, path)]
        if not having:
            return self.documents[0].span(()) if self.documents else None
        return having[min(occurrence, len(having) - 1)].span(path, key=key)


def _has(document: Document, path: Sequence[str | int]) -> bool:
    """Whether a document has the entry, or the single key, that the path starts with."""
    data = document.data
    if not isinstance(data, dict) or path[0] not in data:
        return False
    entries = data[path[0]]
    if path[0] == "alliance" or len(path) == 1 or not isinstance(entries, dict):
        return True
    return path[1] in entries
