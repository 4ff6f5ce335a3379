"""The JSON Schema of gaps and overlaps of tables."""

from outsourcegov.exchange.tables import HitPolicy
from outsourcegov.render.schemas.parts import (
    FLAG,
    LINE,
    NUMBER,
    TEXT,
    TEXT_OR_NONE,
    UNITS,
    VERSION,
    closed,
    listed,
    one_of,
    or_none,
    ref,
    said,
)

_TABLE = closed(
    {
        "name": TEXT,
        "body": said("Whose table it is.", TEXT_OR_NONE),
        "file": TEXT_OR_NONE,
        "line": LINE,
        "hit-policy": one_of([str(one) for one in HitPolicy], or_none=True),
        "default": said("Whether there is a result for cases that no row is for.", FLAG),
        "complete": said("Whether everything could be read and told.", FLAG),
        "units": UNITS,
        "rows": listed(closed({"gives": listed(TEXT), "line": LINE})),
        "gaps": said("Null where they cannot be told.", or_none(listed(ref("region")))),
        "overlaps": said(
            "Null where they cannot be told.",
            or_none(
                listed(closed({"rules": said("Numbers of rows.", listed(NUMBER)), "region": ref("region")})),
            ),
        ),
    }
)
TABLES = closed(
    {
        "version": VERSION,
        "tables": listed(_TABLE),
        "complete": said("Whether everything could be read and told.", FLAG),
        "findings": listed(ref("bare-finding")),
    }
)
