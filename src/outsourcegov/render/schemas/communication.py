"""The JSON Schema of who hears of what."""

from outsourcegov.governance.communication.flows import Through
from outsourcegov.governance.communication.informed import HearingPart
from outsourcegov.model.vocabulary import Side
from outsourcegov.render.schemas.parts import (
    COUNT_OR_NONE,
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

_HEARER = closed(
    {
        "id": said("A role, a forum or a party.", TEXT),
        "title": TEXT_OR_NONE,
        "side": one_of(Side, or_none=True),
        "people": said("Who holds the role on the day.", listed(ref("named"))),
        "deputy": said("The role that stands in.", or_none(ref("named"))),
        "why-not": said("Why nobody is there on the day.", TEXT_OR_NONE),
        "way": said("What word comes through, step by step.", listed(closed({"to": TEXT, "through": one_of(Through)}))),
        "latest": closed(
            {
                "lengths": said("Lengths of time that follow each other; none where it comes at once.", listed(TEXT)),
                "days": said("The most calendar days these take; null where it cannot be told.", COUNT_OR_NONE),
                "caveats": said("Why it cannot be told.", listed(TEXT)),
            }
        ),
        "if": said("On what it hangs that word comes at all.", listed(TEXT)),
        "hindrances": said("Which forums cannot meet on the day, and which reports nobody writes.", listed(TEXT)),
    }
)
_HEARD_OF = closed(
    {
        "kind": said("What it is, such as metric; category and event for words.", TEXT),
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "hearers": said("Those who hear of it, first those who surely do.", listed(_HEARER)),
        "expected": said(
            "Those who should hear of it.",
            listed(
                closed(
                    {
                        "id": TEXT,
                        "title": TEXT_OR_NONE,
                        "part": one_of(HearingPart),
                        "hears": said("Null where it cannot be told.", {"type": ["boolean", "null"]}),
                    }
                )
            ),
        ),
        "caveats": said("What cannot be told of who hears.", listed(TEXT)),
    }
)
INFORMED = answer(
    {
        "things": listed(_HEARD_OF),
        "caveats": said("What cannot be told of the services, metrics and risks there are.", listed(TEXT)),
    }
)
