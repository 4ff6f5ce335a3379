"""CSV as records of fields with their places."""

import re
from collections.abc import Iterator, Sequence

import attrs

_BREAK = r"\r\n|\r|\n|\Z"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_MOST_FIELDS = 1000
"""So many fields of a record are read; the last is not whole where there are more."""


@attrs.frozen
class Field:
    """What stands in a field, without its quotation marks and the blanks around it; where it begins, and its length.

    It is not ``whole`` where a quotation mark in it has no partner, or the record goes on without end.
    """

    text: str
    offset: int
    length: int
    whole: bool = True


def records(text: str, separator: str) -> Iterator[Sequence[Field]]:
    """The records of a text that have anything in them, in order; a quoted field may hold separators and breaks."""
    pattern = re.compile(rf'(?: *"([^"]*+(?:""[^"]*+)*+)" *|([^{separator}\r\n]*))({separator}|{_BREAK})')
    at, record = 0, list[Field]()
    while at < len(text):
        found = pattern.match(text, at)
        if found is None:
            return
        quoted = found[1] is not None
        inside = found[1].replace('""', '"') if quoted else found[2]
        whole = quoted or not inside.lstrip().startswith('"')
        record.append(Field(inside.strip(), at, max(1, found.start(3) - at), whole))
        at = found.end()
        if found[3] == separator and len(record) < _MOST_FIELDS:
            continue
        if found[3] == separator:
            record[-1] = attrs.evolve(record[-1], whole=False)
            at = _end_of_line(text, at)
        if _has_any(record):
            yield record
        record = []
    if _has_any(record):
        yield record


def _has_any(record: Sequence[Field]) -> bool:
    return any(field.text or not field.whole for field in record)


def _end_of_line(text: str, at: int) -> int:
    line = _LINE.match(text, at)
    return line.end() if line else at
