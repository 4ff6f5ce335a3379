"""Where in a text something stands."""

import attrs


@attrs.frozen
class Span:
    """A stretch of one line of one file; line and column count from 1, as editors do.

    ``source`` is the text of that line, kept so that a report can quote it without opening the file again.

    >>> str(Span("northbank.yaml", 88, 3))
    'northbank.yaml:88:3'
    """

    file: str
    line: int
    column: int
    length: int = 1
    source: str | None = attrs.field(default=None, eq=False, repr=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
