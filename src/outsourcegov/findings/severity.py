"""How much a finding matters."""

from enum import Enum
from functools import total_ordering


@total_ordering
class Severity(Enum):
    """How much a finding matters, in rising order: note, warning, error.

    >>> Severity.ERROR > Severity.WARNING > Severity.NOTE
    True
    >>> Severity("error")
    <Severity.ERROR: 'error'>
    """

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        return _RANK[self] < _RANK[other]

    def __str__(self) -> str:
        return self.value


_RANK = {severity: rank for rank, severity in enumerate(Severity)}
