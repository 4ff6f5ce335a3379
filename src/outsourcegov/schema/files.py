"""The schemas that ship with the package, as files."""

from collections.abc import Mapping
from importlib.resources import files

_ANSWERS = (
    "who-decides",
    "escalate",
    "what-if",
    "single-points",
    "decisions",
    "forums",
    "owners",
    "calendar",
    "trace",
    "informed",
    "follow-up",
    "table",
    "rules",
)
"""The commands that answer in JSON, each in a form of its own; the answer of check is the report."""

SCHEMAS: Mapping[str, str] = {
    "alliance": "outsourcegov.schema.json",
    "report": "report.schema.json",
    **{name: f"{name}.schema.json" for name in _ANSWERS},
}
"""What a schema describes, and the file that holds it."""


def text_of(which: str) -> str:
    """The text of a schema."""
    return files("outsourcegov.schema").joinpath(SCHEMAS[which]).read_text(encoding="utf-8")
