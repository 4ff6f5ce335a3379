"""The JSON Schema of what services hang on."""

from outsourcegov.governance.scope.trace import LinkKind
from outsourcegov.render.schemas.parts import (
    DAY_OR_NONE,
    FLAG_OR_NONE,
    TEXT,
    TEXT_OR_NONE,
    answer,
    closed,
    listed,
    one_of,
    said,
)

_LINK = closed(
    {
        "kind": one_of(LinkKind),
        "parts": listed(
            closed({"id": TEXT, "title": TEXT_OR_NONE, "says": said("What is said of it.", TEXT_OR_NONE)}),
        ),
        "breaks": said("Why the chain breaks there; empty where it holds or cannot be told.", listed(TEXT)),
        "untold": said("What cannot be told of it; without this and breaks it holds.", listed(TEXT)),
        "notes": listed(TEXT),
    }
)
_TRACE = closed(
    {
        "kind": one_of(("service", "deliverable")),
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "holds": said(
            "Whether the chain holds; null where it is not known to break, and cannot be told or is to come.",
            FLAG_OR_NONE,
        ),
        "begins": said("Its first day, where that is to come; else null.", DAY_OR_NONE),
        "links": said("From the contract to the end.", listed(_LINK)),
    }
)
_LEFT_OUT = closed(
    {
        "kind": one_of(("service", "deliverable")),
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "contract": said("Its contract; null where every contract has ended.", TEXT_OR_NONE),
        "begins": said("The first day of that, where it is to come; null where it has ended.", DAY_OR_NONE),
    }
)
TRACES = answer(
    {
        "traces": listed(_TRACE),
        "left-out": said("What would be in scope, had its contract not ended, or begun.", listed(_LEFT_OUT)),
        "caveats": said("What cannot be told of the scope.", listed(TEXT)),
    }
)
