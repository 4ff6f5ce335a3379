"""The JSON Schema of whom something rests on alone."""

from outsourcegov.render.schemas.parts import (
    FLAG,
    NUMBER,
    TEXT,
    TEXT_OR_NONE,
    answer,
    closed,
    listed,
    one_of,
    or_none,
    said,
)
from outsourcegov.schema.definitions import Schema

_SUBJECT = {"kind": one_of(("decision", "service", "escalation")), "id": TEXT}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_RELIANCE = closed(
    {
        **_SUBJECT,
        "title": TEXT_OR_NONE,
        "people": said("The people on whom it may depend.", listed(TEXT)),
        "failed": said("Whether nobody is there already.", FLAG),
        "cut-sets": said(
            "The smallest sets of people who must not be away together; null where there are too many to look at.",
            or_none(listed(listed(TEXT))),
        ),
        "odds": said("How likely somebody is there.", or_none(closed({"least": _SHARE, "most": _SHARE}))),
    }
)
SINGLE_POINTS = answer(
    {
        "together": said("Absences of up to so many people at once are looked at.", {**NUMBER, "maximum": 4}),
        "away": said("The share of the time that each person is away.", or_none(_SHARE)),
        "people": said(
            "Those on whom something rests alone.",
            listed(closed({"id": TEXT, "title": TEXT_OR_NONE, "alone": listed(closed(_SUBJECT))})),
        ),
        "reliances": listed(_RELIANCE),
    }
)
