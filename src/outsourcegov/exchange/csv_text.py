"""CSV as records of fields with their places."""

import re
from collections.abc import Iterator, Sequence

import attrs

_BREAK = r"\r\n|\r|\n|\Z"


@attrs.frozen
class Field:
    """What stands in a field, without its quotation marks and the blanks around it; where it begins, and its length.

    It is not ``whole`` where a quotation mark in it has no partner.
    """

    text: str
    offset: int
    length: int
    whole: bool = True


def records(text: str, separator: str) -> Iterator[Sequence[Field]]:
    """The records of a text that have anything in them, in order; a quoted field may hold separators and breaks."""
    pattern = re.compile(rf'(?:[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*|([^{separator}\r\n]*))({separator}|{_BREAK})')
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
        if found[3] == separator:
            continue
        if any(field.text for field in record):
            yield record
        record = []
    if record:
        yield record
