"""The JSON Schema of the rights to decisions as tables."""

from outsourcegov.render.schemas.parts import (
    DAY_OR_NONE,
    FLAG,
    NUMBER,
    RIGHT,
    TEXT,
    TEXT_OR_NONE,
    UNITS,
    answer,
    closed,
    listed,
    one_of,
    ref,
    said,
)

_RIGHT_OF_MATRIX = closed(
    {
        **RIGHT,
        "reviewer": ref("who"),
        "in-absence-of": ref("who"),
        "from": DAY_OR_NONE,
        "until": DAY_OR_NONE,
        "delegations": listed(
            closed({"to": TEXT, "through": listed(TEXT), "regions": listed(ref("region"))}),
        ),
    }
)
_DECISION = closed(
    {
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "units": UNITS,
        "rights": said("Every right, in the order of the text.", listed(_RIGHT_OF_MATRIX)),
        "gaps": listed(
            closed({"region": ref("region"), "kind": one_of(("never", "at-times", "nobody-there")), "reason": TEXT}),
        ),
        "overlaps": listed(
            closed({"rights": said("Numbers of rights.", listed(NUMBER)), "region": ref("region")}),
        ),
        "elsewhere": said("Who may decide what no right is for.", listed(TEXT)),
        "complete": said("Whether all gaps and overlaps can be told.", FLAG),
    }
)
DECISIONS = answer({"decisions": listed(_DECISION)})
