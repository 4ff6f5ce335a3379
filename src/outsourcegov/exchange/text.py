"""The text of a file that somebody names, or hands over."""

import os
import stat
from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from outsourcegov.errors import SourceUnavailable
from outsourcegov.findings import Finding
from outsourcegov.findings.words import written
from outsourcegov.loading.decoding import decode
from outsourcegov.loading.files import read_bytes, reason_of
from outsourcegov.loading.limits import Limits

Source: TypeAlias = str | PathLike[str] | bytes
"""A path, or text; ``bytes`` always are text."""


def text_of(
    source: Source, name: str | None, limits: Limits, is_text: Callable[[str], bool]
) -> tuple[str, str | None, list[Finding]]:
    """The name and the text of a source, and what keeps it from being read; ``is_text`` tells text from a path.

    Raises ``SourceUnavailable`` where a path is not there or cannot be read.
    """
    if isinstance(source, bytes) or (isinstance(source, str) and is_text(source)):
        name = name or "<text>"
        return name, *decode(source, name, limits)
    if not isinstance(source, str | PathLike):
        raise TypeError(f"a table is read from a path, text or bytes, not from {written(source)}")
    path = os.fspath(source)
    try:
        mode = Path(path).stat().st_mode
        raw = read_bytes(path, limits.max_bytes + 1) if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else None
    except (OSError, ValueError) as error:
        raise SourceUnavailable(path, reason_of(error)) from None
    if raw is None:  # a pipe may never end
        raise SourceUnavailable(path, "not a file")
    return name or path, *decode(raw, name or path, limits)
