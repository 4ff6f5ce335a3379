"""The JSON Schema of the answer of ``escalate``."""

from outsourcegov.governance.escalation.climbs import Fault
from outsourcegov.governance.escalation.trails import Came, Ending
from outsourcegov.model.escalations import DisputeKind
from outsourcegov.model.vocabulary import Tier
from outsourcegov.render.schemas.parts import (
    ANY_KEYS,
    COUNT_OR_NONE,
    DAY,
    FLAG,
    NUMBER,
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

_BREAK = closed({"fault": one_of(Fault), "where": TEXT_OR_NONE, "why": TEXT})
_BREAKS = said("What breaks there.", listed(_BREAK))
_PLACES = said("The places that it skipped.", listed(TEXT))
_DEPENDS_ON = said("The attributes that were not given and on which it depends.", listed(TEXT))
_STOP = closed(
    {
        "place": said("The path or ladder and the number in it.", TEXT),
        "level": NUMBER,
        "id": TEXT_OR_NONE,
        "kinds": said("What happens in a step.", listed(one_of(DisputeKind))),
        "came": said("How it came there.", one_of(Came)),
        "skipped": _PLACES,
        "certain": said("Whether it surely comes there.", FLAG),
        "depends-on": _DEPENDS_ON,
        "arrives": ref("deadline"),
        "people-of": said("The day for which people are told.", DAY),
        "by": ref("who"),
        "actors": said("Who deals with it.", listed(ref("actor-of-stop"))),
        "notified": said("Who is told.", listed(ref("actor-of-stop"))),
        "within": said("How long it may take there, as the language writes it.", TEXT_OR_NONE),
        "solve-by": or_none(ref("deadline")),
        "breaks": _BREAKS,
    }
)
_TOP = {
    "tier": one_of(Tier),
    "role": said("The role of that tier that first hears of it.", TEXT_OR_NONE),
    "forum": said("The forum in which it hears of it.", TEXT_OR_NONE),
    "where": TEXT_OR_NONE,
    "heard": or_none(ref("deadline")),
}
_TOTAL = closed(
    {
        "where": said("Where the top of the path is.", TEXT),
        "arrives": or_none(ref("deadline")),
        "max-total": said("How long it may take to get there, as the language writes it.", TEXT_OR_NONE),
        "until": or_none(ref("deadline")),
        "working-seconds": said("Working time on the way.", COUNT_OR_NONE),
    }
)
_END = closed(
    {
        "kind": one_of(Ending),
        "outcomes": listed(ref("following")),
        "to": TEXT_OR_NONE,
        "depends-on": _DEPENDS_ON,
        "skipped": _PLACES,
        "deciders": listed(ref("actor")),
    }
)
_ROUTE = closed(
    {
        "path": ref("named"),
        "certain": said("Whether the path surely is for the issue.", FLAG),
        "depends-on": _DEPENDS_ON,
        "stops": said("Each level or step to which it comes, in order.", listed(_STOP)),
        "end": _END,
        "highest-tier-hears": closed(
            {"client": closed(_TOP), "provider": closed(_TOP)}, optional=("client", "provider")
        ),
        "providers-hear": listed(closed({"party": TEXT, **_TOP})),
        "top": or_none(_TOTAL),
        "breaks": said("All that breaks.", listed(_BREAK)),
    }
)
ESCALATE = answer(
    {
        "asked": said("The category or the id.", TEXT),
        "start": said("When the issue is raised: a day or a moment.", TEXT),
        "timezone": said("That of all moments, where the start was given with one.", TEXT_OR_NONE),
        "case": said("What was given of the issue.", ANY_KEYS),
        "arrives": said("Whether the command ends with 0.", FLAG),
        "routes": said("The way on each path that is for the issue.", listed(_ROUTE)),
        "perhaps": said("Those for which it depends or cannot be told.", listed(_ROUTE)),
        "caveats": said("What cannot be told of the paths that there are.", listed(TEXT)),
    }
)
