"""The schemas that ship with the package, as files."""

from collections.abc import Mapping
from importlib.resources import files

SCHEMAS: Mapping[str, str] = {
    "alliance": "outsourcegov.schema.json",
    "report": "report.schema.json",
}
"""What a schema describes, and the file that holds it."""


def text_of(which: str) -> str:
    """The text of a schema."""
    return files("outsourcegov.schema").joinpath(SCHEMAS[which]).read_text(encoding="utf-8")
