"""One JSON Schema for each command that answers in JSON; each object in them is closed."""

from collections.abc import Mapping

from outsourcegov.findings import Severity
from outsourcegov.render.schemas.calendar import CALENDAR
from outsourcegov.render.schemas.communication import INFORMED
from outsourcegov.render.schemas.decisions import DECISIONS
from outsourcegov.render.schemas.escalations import ESCALATE
from outsourcegov.render.schemas.follow_up import FOLLOW_UP
from outsourcegov.render.schemas.forums import FORUMS
from outsourcegov.render.schemas.owners import OWNERS
from outsourcegov.render.schemas.parts import TEXT, closed, listed, one_of, used
from outsourcegov.render.schemas.single_points import SINGLE_POINTS
from outsourcegov.render.schemas.table import TABLES
from outsourcegov.render.schemas.trace import TRACES
from outsourcegov.render.schemas.what_if import WHAT_IF
from outsourcegov.render.schemas.who_decides import WHO_DECIDES
from outsourcegov.schema.definitions import Schema
from outsourcegov.schema.generate import DIALECT

_RULES = listed(
    closed({"id": TEXT, "name": TEXT, "severity": one_of(Severity), "since": TEXT, "summary": TEXT}),
)

_ANSWERS: Mapping[str, Schema] = {
    "who-decides": WHO_DECIDES,
    "escalate": ESCALATE,
    "what-if": WHAT_IF,
    "single-points": SINGLE_POINTS,
    "decisions": DECISIONS,
    "forums": FORUMS,
    "owners": OWNERS,
    "calendar": CALENDAR,
    "trace": TRACES,
    "informed": INFORMED,
    "follow-up": FOLLOW_UP,
    "table": TABLES,
    "rules": _RULES,
}
COMMANDS = tuple(_ANSWERS)
"""The commands whose answers have a schema here; that of check is the report."""


def answer_schema(command: str) -> Schema:
    """The JSON Schema of what a command prints with ``--format json``."""
    schema = _ANSWERS[command]
    return {
        "$schema": DIALECT,
        "$id": f"https://outsourcegov.dev/schema/1/{command}.schema.json",
        "title": f"An answer of outsourcegov {command} --format json",
        **schema,
        **({"$defs": definitions} if (definitions := used(schema)) else {}),
    }
