"""One JSON Schema for each command that answers in JSON; each object in them is closed."""

from collections.abc import Mapping

from outsourcegov.analysis.votes import Ending as VoteEnding
from outsourcegov.exchange.tables import HitPolicy
from outsourcegov.findings import Severity
from outsourcegov.governance.follow_through.follow_up import Awaited
from outsourcegov.governance.people.ownership_gaps import GapReason, Tense
from outsourcegov.governance.scope.trace import LinkKind
from outsourcegov.render.schemas.calendar import CALENDAR
from outsourcegov.render.schemas.communication import HEARD_OF
from outsourcegov.render.schemas.escalations import ESCALATE
from outsourcegov.render.schemas.parts import (
    ANY_KEYS,
    COUNT,
    COUNT_OR_NONE,
    DAY,
    DAY_OR_NONE,
    DEFINITIONS,
    FLAG,
    LINE,
    NUMBER,
    RIGHT,
    TEXT,
    TEXT_OR_NONE,
    closed,
    listed,
    one_of,
    or_none,
    ref,
    said,
    used,
)
from outsourcegov.schema.definitions import Schema
from outsourcegov.schema.generate import DIALECT

_VERSION: Schema = {"description": "The version of this format.", "const": 1}
_AS_OF = said("The day everything was asked for.", DAY)
_UNITS = said("The unit or the currency of each attribute whose numbers have one.", ANY_KEYS)

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
_WHO_DECIDES = {
    "version": _VERSION,
    "as-of": _AS_OF,
    "decision": ref("named"),
    "units": _UNITS,
    "case": said("What was given of the case.", ANY_KEYS),
    "gap": said("Whether nobody may decide the case.", FLAG),
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
}

_RIGHT_OF_MATRIX = closed(
    {
        **RIGHT,
        "reviewer": ref("who"),
        "in-absence-of": ref("who"),
        "from": DAY_OR_NONE,
        "until": DAY_OR_NONE,
        "delegations": listed(
            closed({"to": TEXT, "through": listed(TEXT), "regions": listed(ref("region"))}),
        ),
    }
)
_DECISION = closed(
    {
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "units": _UNITS,
        "rights": said("Every right, in the order of the text.", listed(_RIGHT_OF_MATRIX)),
        "gaps": listed(
            closed({"region": ref("region"), "kind": one_of(("never", "at-times", "nobody-there")), "reason": TEXT}),
        ),
        "overlaps": listed(
            closed({"rights": said("Numbers of rights.", listed(NUMBER)), "region": ref("region")}),
        ),
        "elsewhere": said("Who may decide what no right is for.", listed(TEXT)),
        "complete": said("Whether all gaps and overlaps can be told.", FLAG),
    }
)
_DECISIONS = {"version": _VERSION, "as-of": _AS_OF, "decisions": listed(_DECISION)}

_WHAT_IF = {
    "version": _VERSION,
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

_THING = {
    "thing": closed({"kind": said("What it is, such as contract.", TEXT), "id": TEXT, "title": TEXT_OR_NONE}),
    "file": TEXT_OR_NONE,
    "line": LINE,
}
_DAYS = {"from": DAY_OR_NONE, "until": DAY_OR_NONE}
_GAP = closed(
    {
        **_THING,
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
_OWNERS = {
    "version": _VERSION,
    "as-of": _AS_OF,
    "until": DAY_OR_NONE,
    "gaps": said("What nobody answers for.", listed(_GAP)),
    "deputised": said("What only a deputy answers for.", listed(_GAP)),
    "cannot-be-told": listed(closed({**_THING, "why": TEXT})),
}

_OPEN_ITEM = closed(
    {
        **_THING,
        "awaited": said("What it waits for.", one_of(Awaited)),
        "due": DAY_OR_NONE,
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
_FOLLOW_UP = {
    "version": _VERSION,
    "as-of": _AS_OF,
    "role": said("The role whose items these are; null for all.", TEXT_OR_NONE),
    "open": said("What is overdue first, what has no day last.", listed(_OPEN_ITEM)),
}

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
        "can-meet": FLAG,
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
_FORUMS = {"version": _VERSION, "as-of": _AS_OF, "forums": listed(_FORUM)}

_LINK = closed(
    {
        "kind": one_of(LinkKind),
        "parts": listed(
            closed({"id": TEXT, "title": TEXT_OR_NONE, "says": said("What is said of it.", TEXT_OR_NONE)}),
        ),
        "breaks": said("Why the chain breaks there; empty where it holds or cannot be told.", listed(TEXT)),
        "notes": listed(TEXT),
    }
)
_TRACE = closed(
    {
        "kind": one_of(("service", "deliverable")),
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "holds": said("Whether the chain breaks nowhere.", FLAG),
        "links": said("From the contract to the end.", listed(_LINK)),
    }
)
_LEFT_OUT = closed(
    {
        "kind": one_of(("service", "deliverable")),
        "id": TEXT,
        "title": TEXT_OR_NONE,
        "contract": said("Its contract; null where every contract has ended.", TEXT_OR_NONE),
        "certain": said("Whether it is certain that the contract has ended.", FLAG),
    }
)
_TRACES = {
    "version": _VERSION,
    "as-of": _AS_OF,
    "traces": listed(_TRACE),
    "left-out": said("What would be in scope, had its contract not ended.", listed(_LEFT_OUT)),
}

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
_SINGLE_POINTS = {
    "version": _VERSION,
    "as-of": _AS_OF,
    "together": said("Absences of up to so many people at once are looked at.", {**NUMBER, "maximum": 4}),
    "away": said("The share of the time that each person is away.", or_none(_SHARE)),
    "people": said(
        "Those on whom something rests alone.",
        listed(closed({"id": TEXT, "title": TEXT_OR_NONE, "alone": listed(closed(_SUBJECT))})),
    ),
    "reliances": listed(_RELIANCE),
}

_TABLE = closed(
    {
        "name": TEXT,
        "body": said("Whose table it is.", TEXT_OR_NONE),
        "file": TEXT_OR_NONE,
        "line": LINE,
        "hit-policy": one_of([str(one) for one in HitPolicy], or_none=True),
        "default": said("Whether there is a result for cases that no row is for.", FLAG),
        "complete": said("Whether everything could be read and told.", FLAG),
        "units": _UNITS,
        "rows": listed(closed({"gives": listed(TEXT), "line": LINE})),
        "gaps": said("Null where they cannot be told.", or_none(listed(ref("region")))),
        "overlaps": said(
            "Null where they cannot be told.",
            or_none(
                listed(closed({"rules": said("Numbers of rows.", listed(NUMBER)), "region": ref("region")})),
            ),
        ),
    }
)
_TABLES = {
    "version": _VERSION,
    "tables": listed(_TABLE),
    "complete": said("Whether everything could be read and told.", FLAG),
    "findings": listed(ref("bare-finding")),
}

_RULES = listed(
    closed({"id": TEXT, "name": TEXT, "severity": one_of(Severity), "since": TEXT, "summary": TEXT}),
)

_ANSWERS: Mapping[str, Schema] = {
    "who-decides": closed(_WHO_DECIDES),
    "escalate": closed({"version": _VERSION, "as-of": _AS_OF, **ESCALATE}),
    "what-if": closed(_WHAT_IF),
    "single-points": closed(_SINGLE_POINTS),
    "decisions": closed(_DECISIONS),
    "forums": closed(_FORUMS),
    "owners": closed(_OWNERS),
    "calendar": closed({"version": _VERSION, "as-of": _AS_OF, **CALENDAR}),
    "trace": closed(_TRACES),
    "informed": closed({"version": _VERSION, "as-of": _AS_OF, "things": listed(HEARD_OF)}),
    "follow-up": closed(_FOLLOW_UP),
    "table": closed(_TABLES),
    "rules": _RULES,
}
COMMANDS = tuple(_ANSWERS)
"""The commands whose answers have a schema here; that of check is the report."""


def answer_schema(command: str) -> Schema:
    """The JSON Schema of what a command prints with ``--format json``."""
    schema = _ANSWERS[command]
    return {
        "$schema": DIALECT,
        "$id": f"https://outsourcegov.dev/schema/1/{command}.schema.json",
        "title": f"An answer of outsourcegov {command} --format json",
        **schema,
        **({"$defs": definitions} if (definitions := used(schema)) else {}),
    }
