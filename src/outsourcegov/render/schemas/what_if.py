"""The JSON Schema of what would be if somebody were gone."""

from outsourcegov.render.schemas.parts import (
    COUNT,
    DAY_OR_NONE,
    DEFINITIONS,
    FLAG,
    TEXT,
    VERSION,
    closed,
    listed,
    ref,
    said,
)

WHAT_IF = closed(
    {
        "version": VERSION,
        "as-of": said("The day from which on somebody is gone.", DAY_OR_NONE),
        "at": said("The day that is looked at.", DAY_OR_NONE),
        "without": said("The ids of those who are gone.", listed(TEXT)),
        "summary": closed(dict.fromkeys(("appeared", "changed", "disappeared"), COUNT)),
        "appeared": said("Findings that were not there.", listed(ref("finding"))),
        "causes": ref("causes"),
        "changed": said(
            "Findings that take the place of another about the same object.",
            listed(
                closed({**DEFINITIONS["bare-finding"]["properties"], "worse": FLAG, "before": ref("bare-finding")}),
            ),
        ),
        "disappeared": said("Findings that are no more.", listed(ref("finding"))),
    }
)
