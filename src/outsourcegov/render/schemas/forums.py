"""The JSON Schema of whether forums can meet."""

from outsourcegov.analysis.votes import Ending as VoteEnding
from outsourcegov.render.schemas.parts import (
    COUNT,
    COUNT_OR_NONE,
    DAY_OR_NONE,
    FLAG,
    FLAG_OR_NONE,
    TEXT,
    TEXT_OR_NONE,
    answer,
    closed,
    listed,
    one_of,
    or_none,
    ref,
    said,
)

_SEAT = closed(
    {
        "role": TEXT_OR_NONE,
        "person": said("Who would sit there.", or_none(ref("named"))),
        "stands-in": said("The role they sit there for.", TEXT_OR_NONE),
        "why-empty": TEXT_OR_NONE,
        "required": FLAG,
        "vote": FLAG,
        "party": said("Of seats without a role: who fills them; null for each.", TEXT_OR_NONE),
        "count": said("How many there are; null for any number.", COUNT_OR_NONE),
    }
)
_NEED = closed({"takes": TEXT, "have": said("Null for any number.", COUNT_OR_NONE), "met": FLAG})
_VOTE = closed(
    {
        **dict.fromkeys(("for", "against", "abstained", "absent"), COUNT),
        "ending": one_of(VoteEnding),
        "result": said("Whether that is a result.", FLAG),
        "reason": TEXT,
        "too-few": said("That so many are below the quorum; null where that is not certain.", TEXT_OR_NONE),
    }
)
_FORUM = closed(
    {
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "can-meet": said("Null where it cannot be told.", FLAG_OR_NONE),
        "why-not": TEXT_OR_NONE,
        "seats": listed(_SEAT),
        "quorum": said("What it takes, and how many could come for that.", listed(_NEED)),
        "indispensable": said("Those without whom it could not meet.", listed(ref("named"))),
        "next-sitting": closed(
            {
                "day": DAY_OR_NONE,
                "at": TEXT_OR_NONE,
                "meeting": said("The meeting that says so.", TEXT_OR_NONE),
                "caveats": listed(TEXT),
                "why-not": said("Why it cannot meet on that day.", TEXT_OR_NONE),
            }
        ),
        "vote": said("How the vote ends that was given.", or_none(_VOTE)),
    }
)
FORUMS = answer({"forums": listed(_FORUM)})
