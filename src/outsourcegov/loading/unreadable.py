"""What becomes of that which cannot be read."""

from typing import Any

from outsourcegov.findings import Code, Finding
from outsourcegov.findings.codes import NUMBER_OUT_OF_RANGE


class Unreadable(Exception):  # noqa: N818 - carries a sentence to a finding, never leaves this package
    """A value that is written correctly and still cannot be taken."""

    def __init__(self, message: str, fix: str, code: Code = NUMBER_OUT_OF_RANGE) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.code = code


class Stop(Exception):  # noqa: N818 - ends the reading of a document, never leaves this package
    """A document cannot be read any further."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding


class NotReadable(dict[str, Any]):
    """What stands in the data for a value that could not be read, so that nothing later builds on it."""

    def __init__(self) -> None:
        super().__init__(unknown="not readable")
