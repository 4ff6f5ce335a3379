"""The JSON Schema of who decides a case."""

from outsourcegov.render.schemas.parts import (
    ANY_KEYS,
    DAY,
    FLAG,
    NUMBER,
    RIGHT,
    TEXT,
    TEXT_OR_NONE,
    UNITS,
    answer,
    closed,
    listed,
    or_none,
    ref,
    said,
)

_MANDATE = closed(
    {
        **RIGHT,
        "actors": listed(ref("actor-of-ruling")),
        "why-not": said("Why they cannot act on the day.", TEXT_OR_NONE),
        "right": said("Its number in the decision.", NUMBER),
        "delegations": said("The delegations by which it came to those who act.", listed(TEXT)),
        "certain": said("Whether nothing of it depends or cannot be told.", FLAG),
        "depends-on": said("The attributes that were not given.", listed(TEXT)),
        "wants": said("Of the nearest: what it wants that the case is not.", listed(TEXT)),
        "procedure": TEXT_OR_NONE,
    }
)
_STEP_DAY = closed(
    {
        "day": DAY,
        "step": said("The id of the step, if it has one.", TEXT_OR_NONE),
        "what": said("What is to be done in it, and by whom.", TEXT),
    }
)
WHO_DECIDES = answer(
    {
        "decision": ref("named"),
        "units": UNITS,
        "case": said("What was given of the case.", ANY_KEYS),
        "gap": said("Whether no right is for the case.", FLAG),
        "contested": said("Whether several may, each without the others.", FLAG),
        "can-be-decided": said("Whether somebody who may can act, or may be able to.", FLAG),
        "mandates": said("The rights that are for the case.", listed(_MANDATE)),
        "perhaps": said("Those for which it depends on what was not given, or cannot be told.", listed(_MANDATE)),
        "otherwise-nobody": said("Where it depends: the cases that nobody may decide.", listed(ref("region"))),
        "delegates": said("To whom one of these rights was passed on.", listed(_MANDATE)),
        "nearest": said("Of a gap: the right that comes nearest.", or_none(_MANDATE)),
        "elsewhere": said("Of a gap: who may decide what no right is for.", listed(TEXT)),
        "if-undecided": listed(ref("outcome")),
        "limit": said("By when it must be decided.", or_none(ref("deadline"))),
        "steps-due": said("The next days by which steps of it are due.", listed(_STEP_DAY)),
    }
)
