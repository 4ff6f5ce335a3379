"""XML that strangers send, as elements with their places: no document types, no entities, nothing fetched."""

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

import attrs

from outsourcegov.findings import Finding, Span
from outsourcegov.findings.codes import LIMIT_EXCEEDED, UNREADABLE_TABLE
from outsourcegov.loading.limits import Limits

_SEPARATOR = "\n"  # No name and no namespace has a line break in it.


@attrs.define(eq=False)
class Element:
    """An element: its namespace and name, its attributes without a namespace, what stands in it, and where."""

    namespace: str
    name: str
    attributes: Mapping[str, str]
    span: Span
    children: list["Element"] = attrs.field(factory=list)
    texts: list[str] = attrs.field(factory=list)
    text_span: Span | None = None

    @property
    def text(self) -> str:
        """The text that stands in it, outside of its children."""
        return "".join(self.texts).strip()

    def all(self, name: str) -> Iterator["Element"]:
        """Its children of this name, in its own namespace."""
        return (child for child in self.children if child.name == name and child.namespace == self.namespace)

    def first(self, name: str) -> "Element | None":
        """Its first child of this name."""
        return next(self.all(name), None)

    def walk(self) -> Iterator["Element"]:
        """The element and all that stand in it, in the order of the text."""
        waiting: list[Element] = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting.extend(reversed(one.children))


class _Refused(Exception):  # noqa: N818 - carries a finding, never leaves this module
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding


def read_xml(name: str, text: str, limits: Limits) -> Element | Finding:
    """The outermost element of a text, or what keeps it from being read."""
    builder = _Builder(name, text, limits)
    try:
        return builder.build(text)
    except _Refused as refused:
        return refused.finding
    except expat.ExpatError as error:
        message = f"This is not well-formed XML: {expat.ErrorString(error.code)}."
        span = builder.span(error.lineno, error.offset)
        return UNREADABLE_TABLE.found(message, span=span, fix="Export the file again from the tool that made it.")


class _Builder:
    def __init__(self, name: str, text: str, limits: Limits) -> None:
        self._name = name
        self._lines = re.split("\r\n|[\r\n]", text)
        self._limits = limits
        self._open: list[Element] = []
        self._count = 0
        self._root: Element | None = None
        self._parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype

    def build(self, text: str) -> Element:
        self._parser.Parse(text, True)  # noqa: FBT003 - the last piece of text, as expat wants it said
        assert self._root is not None  # noqa: S101 - expat refuses a text without an element
        return self._root

    def span(self, line: int, column: int, length: int = 1) -> Span:
        source = self._lines[line - 1] if line <= len(self._lines) else ""
        return Span(self._name, line, column + 1, max(1, min(length, len(source) - column)), source)

    def _here(self, length: int = 1, skipped: int = 0) -> Span:
        return self.span(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + skipped, length)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(_SEPARATOR)
        span = self._here(len(name) + 1)
        self._count += 1 + len(attributes)
        if len(self._open) >= self._limits.max_depth:
            self._refuse(f"Elements stand in each other more than {self._limits.max_depth} deep.", span)
        if self._count > self._limits.max_nodes:
            self._refuse(f"There are more than {self._limits.max_nodes:,} elements and attributes.", span)
        element = Element(namespace, name, attributes, span)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _characters(self, data: str) -> None:
        element = self._open[-1]
        element.texts.append(data)
        if element.text_span is None and (stripped := data.strip()):
            element.text_span = self._here(len(stripped), len(data) - len(data.lstrip()))

    def _doctype(self, *_: object) -> None:
        message = "The file has a document type (DOCTYPE), which may name other files and repeat text without end."
        fix = "Take the DOCTYPE out; decision tables need none."
        raise _Refused(UNREADABLE_TABLE.found(message, span=self._here(9), fix=fix))

    @staticmethod
    def _refuse(message: str, span: Span) -> None:
        raise _Refused(LIMIT_EXCEEDED.found(message, span=span, fix="Split it into several files."))
