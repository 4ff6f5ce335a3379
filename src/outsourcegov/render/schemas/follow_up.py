"""The JSON Schema of what is still open."""

from outsourcegov.governance.follow_through.follow_up import Awaited
from outsourcegov.render.schemas.parts import (
    DAY_OR_NONE,
    FLAG,
    TEXT_OR_NONE,
    THING,
    answer,
    closed,
    listed,
    one_of,
    ref,
    said,
)

_OPEN_ITEM = closed(
    {
        **THING,
        "awaited": said("What it waits for.", one_of(Awaited)),
        "due": DAY_OR_NONE,
        "day-untold": said("Whether there is a day, and it cannot be told.", FLAG),
        "overdue": FLAG,
        "since": said("When it was raised or promised.", DAY_OR_NONE),
        "owner": ref("who"),
        "by": ref("who"),
        "promised-to": ref("who"),
        "actors": said("The owners as they are on the day.", listed(ref("actor"))),
        "sources": said("What it comes from.", listed(ref("named"))),
        "certain": said("Whether it is certain that it is open.", FLAG),
    }
)
FOLLOW_UP = answer(
    {
        "role": said("The role whose items these are; null for all.", TEXT_OR_NONE),
        "open": said("What is overdue first, what has no day last.", listed(_OPEN_ITEM)),
    }
)
