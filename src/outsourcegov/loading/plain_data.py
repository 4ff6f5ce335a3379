"""Python data to a document: the same plain data as a text would give, without places."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

import attrs

from outsourcegov.findings import Code, Finding
from outsourcegov.findings.codes import (
    DUPLICATE_KEY,
    LIMIT_EXCEEDED,
    NOT_PLAIN_DATA,
    RECURSIVE_ALIAS,
    UNREADABLE_TEXT,
)
from outsourcegov.findings.words import quoted, shown
from outsourcegov.loading.document import Document
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.scalars import bounded_decimal, not_finite, too_long
from outsourcegov.loading.unreadable import NotReadable, Stop, Unreadable

_KEY_WORDS = {True: "true", False: "false", None: "null"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def from_mapping(
    mapping: Mapping[Any, Any], name: str = "<mapping>", limits: Limits | None = None
) -> tuple[Document | None, list[Finding]]:
    """The document that Python data gives, and what in it is no plain data; no document where a limit is exceeded.

    Floating-point numbers become the decimal numbers they are written as, dates and times their ISO text, tuples lists,
    and keys text. What cannot be taken is ``{"unknown": "not readable"}`` in the data. The data is copied, not shared.
    """
    copier = _Copier(limits or Limits())
    try:
        return Document(name, copier.copy(mapping), complete=copier.complete), copier.findings
    except Stop as stop:
        return None, [stop.finding]


@attrs.define
class _Open:
    """A collection that is being copied."""

    source: Any
    entries: Iterator[tuple[Any, Any]]
    copy: dict[str, Any] | list[Any]


class _Copier:
    def __init__(self, limits: Limits) -> None:
        self.findings: list[Finding] = []
        self.complete = True
        self._limits = limits
        self._count = 0
        self._open: list[_Open] = []
        self._sources: set[int] = set()
        self._path: list[str] = []  # The way to the value at hand, one step for each open collection.

    def copy(self, root: Any) -> Any:
        """A plain copy of the data. Each collection is left and taken up again where it was left: no recursion."""
        copy = self._value(root)
        while self._open:
            inner = self._open[-1]
            entry = next(inner.entries, None)
            del self._path[len(self._open) - 1 :]
            if entry is None:
                self._open.pop()
                self._sources.discard(id(inner.source))
            elif isinstance(inner.copy, list):
                self._path.append(f"entry {entry[0] + 1}")
                inner.copy.append(self._value(entry[1]))
            else:
                self._entry(inner.copy, *entry)
        return copy

    def _entry(self, copy: dict[str, Any], key: Any, value: Any) -> None:
        try:
            text = self._key(key)
        except Unreadable as problem:
            self._report(problem)
            self.complete = False
            return
        self._path.append(shown(text))
        if text in copy:
            message = f"The key {quoted(text)} stands twice in one mapping, once not as text."
            self._report(Unreadable(message, "Delete or rename one of them.", DUPLICATE_KEY))
            self.complete = False
        else:
            copy[text] = self._value(value)

    def _key(self, key: Any) -> str:
        if key is None or isinstance(key, bool):
            return _KEY_WORDS[key]
        if isinstance(key, (str, int, date)):
            return str(self._scalar(key))
        raise Unreadable(
            f"A key is a Python object of type {type(key).__name__}.", "Use text as a key.", NOT_PLAIN_DATA
        )

    def _value(self, value: Any) -> Any:
        self._count += 1
        if self._count > self._limits.max_nodes:
            message = f"The document has more than {self._limits.max_nodes:,} values."
            raise self._stop(message, "Split the alliance into several smaller ones.")
        try:
            if isinstance(value, Mapping):
                return self._collection(value, iter(value.items()), {})
            if isinstance(value, (list, tuple)):
                return self._collection(value, iter(enumerate(value)), [])
            return self._scalar(value)
        except Unreadable as problem:
            self._report(problem)
            return NotReadable()

    def _collection(self, source: Any, entries: Iterator[tuple[Any, Any]], copy: Any) -> Any:
        """The empty copy of a collection, which is filled when its turn comes."""
        if id(source) in self._sources:
            message = "A collection stands inside itself, which would never end."
            raise Unreadable(message, "Give plain data without a cycle.", RECURSIVE_ALIAS)
        if len(self._open) >= self._limits.max_depth:
            message = f"Lists and mappings stand inside each other more than {self._limits.max_depth} levels deep."
            raise self._stop(message, "Give the data with fewer levels.")
        self._sources.add(id(source))
        self._open.append(_Open(source, entries, copy))
        return copy

    def _scalar(self, value: Any) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return _text(value)
        if isinstance(value, int):
            return self._whole(int(value))
        if isinstance(value, (float, Decimal)):
            return self._decimal(value)
        if isinstance(value, (date, time)):
            return value.isoformat()
        message = f"A Python object of type {type(value).__name__} stands here."
        fix = "Give text, numbers, booleans, dates, None, or lists and mappings of them."
        raise Unreadable(message, fix, NOT_PLAIN_DATA)

    def _whole(self, value: int) -> int:
        if abs(value) < 10**self._limits.max_number_digits:
            return value
        raise too_long(self._limits)

    def _decimal(self, value: float | Decimal) -> Decimal:
        number = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
        if not number.is_finite():
            raise not_finite(str(number))
        return bounded_decimal(str(number), self._limits)

    def _report(self, problem: Unreadable) -> None:
        """Say what cannot be taken."""
        self.findings.append(self._finding(problem.code, problem.message, problem.fix))

    def _stop(self, message: str, fix: str) -> Stop:
        return Stop(self._finding(LIMIT_EXCEEDED, message, fix))

    def _finding(self, code: Code, message: str, fix: str) -> Finding:
        where = f"at {' > '.join(self._path)}" if self._path else "at the top"
        return code.found(f"{message.removesuffix('.')} ({where}).", fix=fix, discriminator=where)


def _text(value: str) -> str:
    if value.isascii() or not _SURROGATE.search(value):
        return str.__str__(value)
    raise Unreadable("Half a character (a lone surrogate) stands in a text.", "Write it again.", UNREADABLE_TEXT)
