"""From offsets in a text to places a reader can find: lines and columns."""

import re
from bisect import bisect_right

from outsourcegov.findings import Span

_BREAKS = "\r\n\x85\u2028\u2029"  # What ends a line in YAML 1.1, whose marks libyaml counts by.
_BREAK = re.compile(f"\r\n|[{_BREAKS}]")


class Places:
    """The lines of one text. They are only counted when somebody asks for a place."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._starts: list[int] = []
        self._sources: dict[int, str] = {}

    def line(self, offset: int) -> int:
        """The line, from 1, in which this offset lies."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        return bisect_right(self._starts, offset)

    def source(self, line: int) -> str:
        """The text of a line. Spans of one line share one string: a line may be as long as the file."""
        if line not in self._sources:
            end = self._starts[line] if line < len(self._starts) else len(self.text)
            self._sources[line] = self.text[self._starts[line - 1] : end].rstrip(_BREAKS)
        return self._sources[line]

    def span(self, offset: int, length: int = 1) -> Span:
        """The stretch of this length from this offset, cut off at the end of the line."""
        line = self.line(offset)
        source = self.source(line)
        column = offset - self._starts[line - 1] + 1
        return Span(self.name, line, column, max(1, min(length, len(source) - column + 1)), source)
