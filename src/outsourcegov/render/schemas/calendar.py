"""The JSON Schema of a calendar."""

from outsourcegov.governance.calendar.due_dates import DateKind
from outsourcegov.render.schemas.parts import (
    COUNT,
    DAY,
    FLAG,
    TEXT,
    TEXT_OR_NONE,
    answer,
    closed,
    listed,
    one_of,
    said,
)

_DATE = closed(
    {
        "day": DAY,
        "moment": said("With a time of day where one is stated; with its offset where the time zone is.", TEXT_OR_NONE),
        "kind": one_of(DateKind),
        "subject": said("The id of what it is about.", TEXT),
        "what": said("What happens, without a full stop.", TEXT),
        "owner": said("Who has to see to it.", TEXT_OR_NONE),
        "vacant": said("Whether it is known that nobody holds the owner's role on the day, nor stands in.", FLAG),
        "roles": said(
            "Those in whose calendar it belongs, with the deputies that stand in for vacant ones.", listed(TEXT)
        ),
        "people": said("Those who hold these roles on the day, or today where it is overdue.", listed(TEXT)),
        "stands-in": said("Those of them who stand in for the owner.", listed(TEXT)),
        "consequence": said("What comes of it, or of missing it.", TEXT_OR_NONE),
        "ref": said("Where in the contract.", TEXT_OR_NONE),
        "every": said("How often it comes back.", TEXT_OR_NONE),
        "series": said("The same for all days of one thing that comes back.", TEXT_OR_NONE),
        "which": said("What tells it from others of its kind and subject, also where it moves.", TEXT_OR_NONE),
        "caveats": said("What is to be read with it.", listed(TEXT)),
        "overdue": said("Whether it was due before, and is still open.", FLAG),
    }
)
CALENDAR = answer(
    {
        "alliance": said("The id of the alliance.", TEXT),
        "from": said("The first day.", DAY),
        "until": said("The last day.", DAY),
        "complete-until": said("The last day of which all dates are there.", DAY),
        "dates": listed(_DATE),
        "cannot-be-told": listed(
            closed(
                {
                    "kind": one_of(DateKind),
                    "subject": TEXT,
                    "why": TEXT,
                    "roles": said("Those in whose calendar it belongs.", listed(TEXT)),
                    "people": said("Those who hold these roles.", listed(TEXT)),
                }
            )
        ),
        "caveats": said("Those of the dates that are about how all are counted.", listed(TEXT)),
        "load": said(
            "How many dates each person has in each month, such as 2026-11; (nobody) has those that nobody sees to.",
            {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": COUNT}},
        ),
    }
)
