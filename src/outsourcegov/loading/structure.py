"""From documents to an alliance: every part is read on its own, what cannot be read is explained, and the rest goes on.

So one slip does not hide what the rules have to say about everything else, and no rule is misled by it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Self

import attrs

from outsourcegov.errors import InvalidValue
from outsourcegov.findings import Code, Finding, Span
from outsourcegov.findings.codes import DUPLICATE_KEY, INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from outsourcegov.findings.words import nearest, written
from outsourcegov.loading.document import Document
from outsourcegov.loading.faults import MERGE, Faults
from outsourcegov.loading.repair import Reader, skeleton
from outsourcegov.loading.source_map import SourceMap
from outsourcegov.loading.wording import Place
from outsourcegov.model.alliance import HEADER_KEYS, VERSION, Alliance
from outsourcegov.model.items import Collection, Items
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Path
from outsourcegov.model.shape.containers import KeyedBy
from outsourcegov.model.shape.or_absent import is_absent_form, is_own_key
from outsourcegov.schema.definitions import name_of

_HEADER_REQUIRED = frozenset(("id", "client", "providers"))
_OWN_TOP_KEYS = ("outsourcegov", "include", "alliance")
_SURELY = 0.85
"""How alike a key must be to one of the language to be read as that."""


@attrs.frozen
class Reading:
    """What came of reading: the alliance, what was wrong with its text, and where everything stands.

    ``damaged`` are the ids of objects that are not as they were written, because something in them could not be read.
    An alliance is not ``complete`` where a part of it could not be read at all: what seems missing may be in there.
    """

    alliance: Alliance | None
    findings: tuple[Finding, ...]
    places: SourceMap
    damaged: frozenset[str] = frozenset()
    complete: bool = True

    @classmethod
    def of(cls, alliance: Alliance | None, findings: Sequence[Finding] = ()) -> Self:
        """An alliance that has no text, or findings that left no alliance."""
        return cls(alliance, tuple(findings), SourceMap(), complete=alliance is not None)


def structure(documents: Sequence[Document]) -> Reading:
    """The alliance that the documents together write down."""
    return _Structuring(documents).reading()


class _Structuring:
    """One reading: what has been found so far."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.body = body_of(Alliance)
        self.top_keys = [*_OWN_TOP_KEYS, *(key for key in self.body.fields if key not in HEADER_KEYS)]
        self.documents = documents
        self.read_documents: list[Document] = []
        self.fields: dict[str, Any] = {}
        self.collections: dict[str, list[Any]] = {}
        self.findings: list[Finding] = []
        self.discriminators: Counter[tuple[str, str, str]] = Counter()
        self.told: set[tuple[str, Span | None, str]] = set()
        self.damaged: set[str] = set()
        self.complete = True
        self.first_with: dict[str, Document] = {}

    def reading(self) -> Reading:
        for document in self.documents:
            self._read_document(document)
        if "alliance" not in self.first_with:
            self._no_alliance()
        for key, objects in self.collections.items():
            self.fields[self.body.fields[key][0]] = Collection(objects)
        alliance = Alliance.build({"id": "", **self.fields})
        findings = [attrs.evolve(one, subject=one.subject or alliance.id) for one in self.findings]
        places = SourceMap(tuple(self.read_documents))
        return Reading(alliance, tuple(findings), places, frozenset(self.damaged), self.complete)

    def _read_document(self, document: Document) -> None:
        data = document.data
        self.complete = self.complete and document.complete
        if not isinstance(data, dict):
            self.read_documents.append(document)
            message = f"A document holds keys such as alliance, parties and roles; this one holds {written(data)}."
            self._found(document, WRONG_TYPE, (), message, "Describe the alliance under these keys.")
            self.complete = False
            return
        document = self._respelt(document)
        self.read_documents.append(document)
        for key, content in document.data.items():
            if not is_own_key(key):
                self._read_key(document, key, content)
        if "alliance" in data and "outsourcegov" not in document.data:
            message = 'The document has no "outsourcegov", which says in what version of the language it is written.'
            self._found(document, MISSING_KEY, (), message, f"Add outsourcegov: {VERSION}.", about="outsourcegov")

    def _respelt(self, document: Document) -> Document:
        """The document with misspelt keys at its top put right, so that what stands under them is not lost."""
        data = document.data
        respelt: dict[str, Any] = {}
        faults = Faults()
        for key, content in data.items():
            if key in self.top_keys or key in HEADER_KEYS or is_own_key(key):
                respelt[key] = content
                continue
            free = [known for known in self.top_keys if known not in data and known not in respelt]
            faults.unknown_key(key, free, Place(words="the document"))
            meant = nearest(key, free, _SURELY)
            if meant in (None, "include"):
                self.complete = False  # what stands there, or is included, may be what somebody misses elsewhere
            respelt[meant or _own_key(key, data)] = content
        self._keep(document, faults)
        return document if respelt.keys() == data.keys() else attrs.evolve(document, data=respelt)

    def _read_key(self, document: Document, key: str, content: Any) -> None:
        if key == "outsourcegov":
            self._version(document, content)
        elif key == "include":
            self._include(document, content)
        elif key in HEADER_KEYS:
            message = f'"{key}" stands at the top, and belongs under "alliance".'
            self._found(document, UNKNOWN_KEY, (key,), message, "Move it under alliance.")
            if not isinstance(document.data.get("alliance"), dict):
                self.complete = False
        elif key != "alliance" and self._holds_entries(key, content):
            if key in self.collections or self._is_first(document, key):
                self._entries(document, key, content)
        elif self._is_first(document, key):
            if key == "alliance":
                self._header(document, content)
            else:
                self._field(document, key, content)

    def _version(self, document: Document, content: Any) -> None:
        if content != VERSION or isinstance(content, bool):
            message = f"The language has no version {written(content)}; the one that is read here is {VERSION}."
            fix = f"Write outsourcegov: {VERSION}; if the file is of a later version, update outsourcegov."
            self.complete = False
            self._found(document, INVALID_VALUE, ("outsourcegov",), message, fix)

    def _include(self, document: Document, content: Any) -> None:
        paths = content if isinstance(content, list) else [content]
        for index, path in enumerate(paths):
            if not isinstance(path, str):
                self.complete = False
                message = f'"include" wants a path, or a list of them, not {written(path)}.'
                way = ("include", index) if isinstance(content, list) else ("include",)
                self._found(document, WRONG_TYPE, way, message, "Write the path of a file, relative to this one.")

    def _holds_entries(self, key: str, content: Any) -> bool:
        inner = getattr(self.body.fields[key][1], "inner", None)
        return isinstance(inner, KeyedBy) and isinstance(content, dict) and not is_absent_form(content)

    def _is_first(self, document: Document, key: str) -> bool:
        """Whether no file has this key yet; one that has it a second time is at fault."""
        if key not in self.first_with:
            self.first_with[key] = document
            return True
        message = f'"{key}" stands in {self.first_with[key].name} already, and cannot be joined with this.'
        fix = "Keep one of the two, and leave the key out of the other file."
        self.complete = False
        self._found(document, DUPLICATE_KEY, (key,), message, fix)
        return False

    def _entries(self, document: Document, key: str, entries: Mapping[str, Any]) -> None:
        objects = self.collections.setdefault(key, [])
        body = self.body.fields[key][1].inner.body  # type: ignore[attr-defined]  # see _holds_entries
        read, read_key = body.read_keyed, body.key_shape.read
        for name, content in entries.items():
            if name == MERGE:
                faults = Faults()
                faults.merge(Place().key(key))
                self._keep(document, faults)
                continue
            try:
                objects.append(read(read_key(name), content))
            except InvalidValue:
                reader = Reader()
                objects.append(reader.entry(body, name, content, Place().key(key)))
                self._keep(document, reader.faults)
                self._second_opinion(document, (key, name), name_of(body.cls), content, reader.faults)

    def _field(self, document: Document, key: str, content: Any) -> None:
        name, shape = self.body.fields[key]
        reader = Reader()
        found = self.fields[name] = reader.read(shape, content, Place().key(key))
        self._keep(document, reader.faults)
        if reader.faults.found and _is_less(found, content):
            self.complete = False

    def _header(self, document: Document, content: Any) -> None:
        if not isinstance(content, dict):
            self.fields.update(skeleton(self.body, HEADER_KEYS))
            faults = Faults()
            fix = "Write alliance: {id: ..., client: ..., providers: ...}."
            faults.wrong(content, Place().key("alliance"), 'at least "id", "client" and "providers"', fix=fix)
            self._keep(document, faults)
            self.complete = False
            return
        for key in content:
            if key in self.top_keys and key not in HEADER_KEYS:
                message = f'"{key}" stands under "alliance", and belongs at the top.'
                self._found(document, UNKNOWN_KEY, ("alliance", key), message, "Move it to the top.")
                self.complete = False
        strays = {key: value for key, value in document.data.items() if key in HEADER_KEYS}
        header = strays | {
            key: value for key, value in content.items() if key in HEADER_KEYS or key not in self.top_keys
        }
        reader = Reader()
        id_ = header.get("id")
        place = Place(("alliance",), (id_,) if isinstance(id_, str) else ("",), words="the alliance")
        self.fields |= reader.mapping(self.body, header, place, dict.fromkeys(HEADER_KEYS), _HEADER_REQUIRED)
        self._keep(document, reader.faults)

    def _no_alliance(self) -> None:
        self.fields.update(skeleton(self.body, HEADER_KEYS))
        if self.complete and self.documents:
            message = 'No file has "alliance": nothing says who the client and the providers are.'
            fix = "Add alliance, with id, client and providers."
            self._found(self.documents[0], MISSING_KEY, (), message, fix, about="alliance")
        self.complete = False

    def _keep(self, document: Document, faults: Faults) -> None:
        """Make findings of the faults; a fault in a text that is used in several places is one finding."""
        self.damaged |= faults.damaged
        self.complete = self.complete and faults.is_complete
        for fault in faults.found:
            span = document.span(fault.path, key=fault.at_key)
            if span is not None and (fault.code.id, span, fault.message) in self.told:
                continue
            self.told.add((fault.code.id, span, fault.message))
            self.discriminators[fault.code.id, fault.subject, fault.about] += 1
            count = self.discriminators[fault.code.id, fault.subject, fault.about]
            finding = fault.code.found(
                fault.message,
                span=span,
                subject=fault.subject,
                fix=fault.fix,
                discriminator=fault.about if count == 1 else f"{fault.about}#{count}",
            )
            self.findings.append(finding)

    def _second_opinion(self, document: Document, path: Path, definition: str, content: Any, faults: Faults) -> None:
        """Ask jsonschema as well about an entry that was refused, so that nothing is lost that readers passed over."""
        from outsourcegov.schema.validate import violations  # loads jsonschema, which a sound document never needs

        told = faults.told
        around = {one[:end] for one in told for end in range(len(one))}
        for violation in violations(content, definition):
            where = (*path, *violation.path)
            if where not in around and not any(where[:end] in told for end in range(len(where) + 1)):
                key = next((step for step in reversed(where) if isinstance(step, str)), "")
                message = f'"{key}" {violation.wants}.'
                self._found(document, INVALID_VALUE, where, message, "Write it as the schema of the language says.")

    def _found(self, document: Document, code: Code, path: Path, message: str, fix: str, *, about: str = "") -> None:
        """Make a finding of a fault above the entries."""
        faults = Faults()
        faults.add(code, Place(path), message, fix, value=about, at_key=code in (UNKNOWN_KEY, DUPLICATE_KEY))
        self._keep(document, faults)


def _is_less(found: Any, content: Any) -> bool:
    """Whether a chapter that is no mapping, and should be one, holds more than what could be read of it."""
    if isinstance(content, list):
        return not isinstance(found, Items) or len(found) < len(content)
    return content is not None and not isinstance(content, dict)


def _own_key(key: str, data: Mapping[str, Any]) -> str:
    """A key of the user's own that the document does not have, to keep what stands under a key that nobody knows."""
    key = f"x-{key}"
    while key in data:
        key = f"x-{key}"
    return key
