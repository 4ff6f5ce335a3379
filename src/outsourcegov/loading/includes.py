"""Following the files that documents include, never out of the root and never in a circle."""

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from posixpath import basename, dirname, join, normpath

import attrs

from outsourcegov.findings import Code, Span
from outsourcegov.findings.codes import INCLUDE_LOOP, INCLUDE_NOT_FOUND, INCLUDE_OUTSIDE_ROOT, LIMIT_EXCEEDED
from outsourcegov.findings.words import nearest, quoted
from outsourcegov.loading.document import Document
from outsourcegov.loading.files import is_document, read_bytes, reason_of
from outsourcegov.loading.gathering import Gathering

_MOST_PER_FILE = 100  # Includes that are looked at, for each file that may be read.
_MOST_SUGGESTIONS = 20  # Looking for a near name reads a directory; nobody mends more than this at once.
_MOST_CANDIDATES = 1000


@attrs.frozen(eq=False)
class Origin:
    """Where a document was read: its way from the base, the directory its includes start from, its resolved path."""

    document: Document
    rel: str
    folder: str | None
    real: str


@attrs.frozen
class _Include:
    """A path as it is written, and where."""

    written: str
    span: Span | None

    def __str__(self) -> str:
        return quoted(self.written)


class Includes:
    """Follows includes, depth first, without recursion."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._followed = 0
        self._suggested = 0

    def follow(self, entry: Origin) -> None:
        """Read what the document includes, and what that includes, each file once."""
        chain = [(entry, _includes_of(entry.document))]
        while chain:
            origin, includes = chain[-1]
            include = next(includes, None)
            if include is None:
                chain.pop()
                continue
            self._followed += 1
            if self._followed > _MOST_PER_FILE * self._gathering.limits.max_files:
                message = f"There are more than {self._followed - 1:,} includes; the rest is not followed."
                self._gathering.report(LIMIT_EXCEEDED, message, include.span, "Include each file once.")
                return
            target = self._open(origin, include, [link for link, _ in chain])
            if target is not None:
                chain.append((target, _includes_of(target.document)))

    def _open(self, origin: Origin, include: _Include, chain: list[Origin]) -> Origin | None:
        """The document that is included, unless it cannot be or was read before."""
        if origin.folder is None:
            message = f"{include} cannot be included: what stands in no file has no directory to look in."
            self._report(INCLUDE_NOT_FOUND, message, include, "Check the file by its path, or give a root directory.")
            return None
        try:
            real = os.path.realpath(Path(origin.folder, include.written))
        except (OSError, ValueError) as error:  # A NUL character in it, for one.
            self._not_found(origin, include, reason_of(error))
            return None
        if not self._gathering.allows(real):
            message = f"{include} lies outside {quoted(self._gathering.root)}; only what is inside may be included."
            self._report(INCLUDE_OUTSIDE_ROOT, message, include, "Move the file inside, or name a wider root.")
        elif any(link.real == real for link in chain):
            self._loop(chain, real, include)
        elif real not in self._gathering.seen:
            return self._read(origin, include, real)
        return None

    def _read(self, origin: Origin, include: _Include, real: str) -> Origin | None:
        if include.written and Path(real).is_dir():
            message = f"{include} cannot be included: it is a directory."
            self._report(INCLUDE_NOT_FOUND, message, include, "Include the files in it, each by its own path.")
            return None
        if not Path(real).is_file():
            self._not_found(origin, include, "it is not a file" if Path(real).exists() else "there is no such file")
            return None
        if not self._gathering.admit(real, include.span):
            return None
        try:
            raw = read_bytes(real, self._gathering.limits.max_bytes + 1)
        except OSError as error:
            self._not_found(origin, include, reason_of(error))
            return None
        rel = self._rel(origin, include, real)
        document = self._gathering.parse(raw, self._gathering.name_of(rel))
        folder = str(Path(origin.folder or "", include.written).parent)
        return None if document is None else Origin(document, rel, folder, real)

    def _rel(self, origin: Origin, include: _Include, real: str) -> str:
        if Path(include.written).is_absolute():
            return Path(os.path.relpath(real, os.path.realpath(self._gathering.base))).as_posix()
        return normpath(join(dirname(origin.rel), include.written.replace(os.sep, "/")))

    def _loop(self, chain: list[Origin], real: str, include: _Include) -> None:
        first = next(index for index, link in enumerate(chain) if link.real == real)
        names = [link.document.name for link in chain[first:]]
        way = " includes ".join([*names, names[0]])
        message = f"The files include each other in a circle: {way}."
        self._report(INCLUDE_LOOP, message, include, "Delete one of these includes.")

    def _not_found(self, origin: Origin, include: _Include, reason: str) -> None:
        near = self._near(origin.folder or "", include.written)
        fix = f"Did you mean {near}?" if near else "Write the path from the file that includes it."
        self._report(INCLUDE_NOT_FOUND, f"{include} cannot be included: {reason}.", include, fix)

    def _report(self, code: Code, message: str, include: _Include, fix: str) -> None:
        self._gathering.report(code, message, include.span, fix, include.written)

    def _near(self, beside: str, written: str) -> str | None:
        """The file the writer may have meant: beside the including file, or in the directory that was named."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTIONS:
            return None
        named = dirname(written.replace(os.sep, "/"))
        ways = [way for folder in sorted({"", named}) for way in self._documents_in(beside, folder) if way != written]
        moved = (way for way in ways if basename(way) == basename(written))
        by_stem = {_stem(way): way for way in ways}  # Endings are too much alike to be compared.
        return next(moved, None) or by_stem.get(nearest(_stem(written), by_stem) or "")

    def _documents_in(self, base: str, folder: str) -> Iterator[str]:
        try:
            real = os.path.realpath(Path(base, folder))
            if self._gathering.allows(real):
                with os.scandir(real) as entries:
                    names = sorted(entry.name for entry in islice(entries, _MOST_CANDIDATES))
                yield from (join(folder, name) for name in names if is_document(name))
        except (OSError, ValueError):
            return


def _stem(path: str) -> str:
    return re.sub(r"\.\w+$", "", path)


def _includes_of(document: Document) -> Iterator[_Include]:
    """Each include of the document. What is no text is left to the schema to report."""
    data = document.data
    written = data.get("include") if isinstance(data, dict) else None
    for index, include in enumerate(written if isinstance(written, list) else [written]):
        if isinstance(include, str):
            yield _Include(include, document.span(("include", index)))
