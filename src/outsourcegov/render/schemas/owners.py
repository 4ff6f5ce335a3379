"""The JSON Schema of what has no owner."""

from outsourcegov.governance.people.ownership_gaps import GapReason, Tense
from outsourcegov.render.schemas.parts import (
    DAY_OR_NONE,
    TEXT,
    THING,
    answer,
    closed,
    listed,
    one_of,
    or_none,
    ref,
    said,
)

_DAYS = {"from": DAY_OR_NONE, "until": DAY_OR_NONE}
_GAP = closed(
    {
        **THING,
        "owner": or_none(ref("named")),
        "reason": one_of(GapReason),
        "when": one_of(Tense),
        **_DAYS,
        "vacancy": said("How long its owner is vacant.", or_none(closed(_DAYS))),
        "deputy": or_none(ref("named")),
        "why": TEXT,
        "fix": TEXT,
    }
)
OWNERS = answer(
    {
        "until": DAY_OR_NONE,
        "gaps": said("What nobody answers for.", listed(_GAP)),
        "deputised": said("What only a deputy answers for.", listed(_GAP)),
        "cannot-be-told": listed(closed({**THING, "why": TEXT})),
    }
)
