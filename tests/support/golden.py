"""Compare what is generated with the file that is committed, or write that file anew (``pytest --update-golden``)."""

import difflib
from pathlib import Path


def check_golden(path: Path, text: str, *, update: bool) -> None:
    """Fail with a difference unless the file holds exactly this text; with ``update``, write it instead."""
    if update:
        path.write_text(text, encoding="utf-8")
        return
    committed = path.read_text(encoding="utf-8") if path.exists() else ""
    if committed == text:
        return
    lines = difflib.unified_diff(committed.splitlines(), text.splitlines(), "committed", "generated", lineterm="", n=1)
    shown = "\n".join(list(lines)[:40])
    raise AssertionError(f"{path.name} is not current; run pytest --update-golden and read the difference\n{shown}")
