"""JSON text to a document: values by the standard library, places by a scanner that runs when somebody asks for one."""

import json
import re
from functools import cache
from typing import Any

from outsourcegov.findings import Finding
from outsourcegov.findings.codes import SYNTAX_ERROR, UNREADABLE_TEXT
from outsourcegov.loading.complaints import empty, repeated_key, too_deep, too_many
from outsourcegov.loading.decoding import unreadable_character
from outsourcegov.loading.document import COLLECTION, Document, Nodes, nodes_array
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.places import Places
from outsourcegov.loading.scalars import bounded_decimal, bounded_int, not_finite
from outsourcegov.loading.unreadable import NotReadable, Unreadable

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[\]{}]|[^\s,:\[\]{}"]+', re.DOTALL)
_ESCAPES = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)", re.DOTALL)

_SYNTAX = {
    "Expecting ',' delimiter": (
        "A comma is missing here, or a bracket is not closed.",
        "Put a comma between two entries; close every [ and {.",
    ),
    "Expecting ':' delimiter": ("A colon is missing here after a key.", 'Write every entry as "key": value.'),
    "Expecting property name enclosed in double quotes": (
        "A key in double quotes belongs here.",
        "Put the key in double quotes; leave no comma behind the last entry.",
    ),
    "Expecting value": (
        "A value is missing here, or it is a text without double quotes.",
        "Put texts in double quotes; leave no comma behind the last entry.",
    ),
    "Unterminated string starting at": (
        "The text that begins here is never closed.",
        "Close it with a double quotation mark.",
    ),
    "Invalid control character at": (
        "A line break or a tab stands inside a text.",
        "Write \\n for a line break and \\t for a tab.",
    ),
    "Extra data": ("The text goes on here after its end.", "Look for a bracket closed too early, or delete the rest."),
}
_ESCAPE = (
    "In a text a backslash begins a special character, and there is none of this name.",
    "Write the backslash twice.",
)
_COMMA = ("A comma stands behind the last entry.", "Delete the comma.")


def read_json(name: str, text: str, limits: Limits | None = None) -> tuple[Document | None, list[Finding]]:
    """The document a JSON text gives, and what is wrong with the text; the same contract as ``read_yaml``."""
    limits = limits or Limits()
    places = Places(name, text)
    if not text.strip():
        return None, [empty(places)]
    refused = unreadable_character(places) or _too_deep(places, limits) or _too_many(places, limits)
    if refused:
        return None, [refused]
    reader = _Reader(limits)
    try:
        data = reader.decoder.decode(text)
    except json.JSONDecodeError as error:
        return None, [_syntax_error(places, error)]
    except RecursionError:  # The caller left too little of the stack, or set the limit beyond it.
        return None, [too_deep(places, 0, limits)]
    if "\\u" in text and (half := _half_character(places)):
        return None, [half]

    @cache
    def scanned() -> tuple[Nodes, list[Finding]]:
        return _scan(places, limits)

    findings = scanned()[1] if reader.suspicious else []
    return Document(name, data, text, lambda: scanned()[0], complete=not reader.repeated), findings


def _half_character(places: Places) -> Finding | None:
    for escape in _ESCAPES.finditer(places.text):
        if escape[1]:
            message = f"{escape.group()} is half a character (a lone surrogate)."
            span = places.span(escape.start(), len(escape.group()))
            return UNREADABLE_TEXT.found(message, span=span, fix="Delete it, or write both halves.")
    return None


class _Reader:
    """The decoder of the standard library with exact and bounded numbers; notes that a closer look is needed."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.suspicious = False
        self.repeated = False  # Whether an object has a key twice.
        self.decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_int=self._number,
            parse_float=self._number,
            parse_constant=self._number,
        )

    def _number(self, text: str) -> Any:
        try:
            return _number(text, self.limits)
        except Unreadable:
            self.suspicious = True
            return NotReadable()

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) < len(pairs):
            self.suspicious = self.repeated = True
            mapping = {}
            for key, value in pairs:
                mapping.setdefault(key, value)
        return mapping


def _number(text: str, limits: Limits) -> Any:
    if text in ("NaN", "Infinity", "-Infinity"):
        raise not_finite(text)
    if text.lstrip("-").isdigit():
        return bounded_int(text, limits)
    return bounded_decimal(text, limits)


def _scan(places: Places, limits: Limits) -> tuple[Nodes, list[Finding]]:
    """The positions in a text known to be JSON, and what the decoder passed over: repeated keys, refused numbers."""
    text = places.text
    nodes, findings = nodes_array(places.text), list[Finding]()
    stack: list[tuple[int, dict[str, int] | None, int | None]] = []
    slot = 0  # Of the open collection.
    keys: dict[str, int] | None = None  # Its keys, if it is an object, and where they stand.
    cut: int | None = None  # From where to drop its next value.
    awaiting_key = False
    for token in _TOKEN.finditer(text):
        start, written = token.start(), token.group()
        if written in ("{", "["):
            nodes.append(start << 2 | COLLECTION)
            stack.append((slot, keys, cut))
            slot, keys, cut = len(nodes), {} if written == "{" else None, None
            nodes.append(0)
            awaiting_key = written == "{"
        elif awaiting_key and keys is not None and written != "}":
            key = json.loads(written)
            if key in keys:
                findings.append(repeated_key(places, key, start, len(written), keys[key]))
                cut = len(nodes)
            keys.setdefault(key, start)
            nodes.append(start << 2)
            awaiting_key = False
        else:
            if written in ("}", "]"):
                nodes[slot] = len(nodes)
                slot, keys, cut = stack.pop()
            else:
                nodes.append(start << 2)
                findings.extend(_refused_number(places, token, limits))
            if cut is not None:
                del nodes[cut:]
                cut = None
            awaiting_key = keys is not None
    return nodes, findings


def _refused_number(places: Places, token: re.Match[str], limits: Limits) -> list[Finding]:
    if token.group()[0] not in "-0123456789NI":
        return []
    try:
        _number(token.group(), limits)
    except Unreadable as problem:
        span = places.span(token.start(), len(token.group()))
        return [problem.code.found(problem.message, span=span, fix=problem.fix)]
    return []


def _too_deep(places: Places, limits: Limits) -> Finding | None:
    """Look at the brackets before the decoder does: it nests calls for them."""
    if places.text.count("[") + places.text.count("{") <= limits.max_depth:
        return None
    depth = 0
    for token in _TOKEN.finditer(places.text):
        char = token.group()[0]
        if char in "[{":
            depth += 1
            if depth > limits.max_depth:
                return too_deep(places, token.start(), limits)
        elif char in "]}":
            depth -= 1
    return None


def _too_many(places: Places, limits: Limits) -> Finding | None:
    if sum(map(places.text.count, ",:[{")) < limits.max_nodes:  # Each value but the first comes behind one of these.
        return None
    seen = 0
    for token in _TOKEN.finditer(places.text):
        seen += token.group() not in ("]", "}")
        if seen > limits.max_nodes:
            return too_many(places, token.start(), limits)
    return None


def _syntax_error(places: Places, error: json.JSONDecodeError) -> Finding:
    said = error.msg
    if said.startswith("Invalid") and "escape" in said:
        message, fix = _ESCAPE
    elif said.startswith("Illegal trailing comma"):
        message, fix = _COMMA
    else:
        message, fix = _SYNTAX.get(
            said, (f"This cannot be read as JSON: {said}.", "Look for a missing quotation mark.")
        )
    return SYNTAX_ERROR.found(message, span=places.span(error.pos), fix=fix)
