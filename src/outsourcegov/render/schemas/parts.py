"""The parts that several answers have: what they are made of, and those that have a name in ``$defs``."""

import json
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from outsourcegov.governance.decisions.doubts import About
from outsourcegov.governance.decisions.outcomes import KINDS
from outsourcegov.schema.definitions import Schema
from outsourcegov.schema.files import text_of

TEXT: Schema = {"type": "string"}
TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": "boolean"}
FLAG_OR_NONE: Schema = {"type": ["boolean", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
COUNT_OR_NONE: Schema = {"type": ["integer", "null"], "minimum": 0}
NUMBER: Schema = {"type": "integer", "minimum": 1}
LINE: Schema = {"description": "Counted from 1.", "type": ["integer", "null"], "minimum": 1}
DAY: Schema = {"type": "string", "format": "date"}
DAY_OR_NONE: Schema = {"type": ["string", "null"], "format": "date"}
VALUE: Schema = {"type": ["string", "number", "boolean"]}
ANY_KEYS: Schema = {"type": "object"}
VERSION: Schema = {"description": "The version of this format.", "const": 1}
_AS_OF: Schema = {"description": "The day everything was asked for.", **DAY}


def said(description: str, schema: Schema) -> Schema:
    """A schema with what it means."""
    return {"description": description, **schema}


def closed(properties: Mapping[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """An object with exactly these keys."""
    left_out = set(optional)
    return {
        "type": "object",
        "required": [key for key in properties if key not in left_out],
        "additionalProperties": False,
        "properties": dict(properties),
    }


def answer(keys: Mapping[str, Schema]) -> Schema:
    """The answer of a command: an object with exactly these keys, its version and the day."""
    return closed({"version": VERSION, "as-of": _AS_OF, **keys})


def listed(items: Schema) -> Schema:
    """A list of what one schema allows."""
    return {"type": "array", "items": items}


def ref(name: str) -> Schema:
    """What a definition allows."""
    return {"$ref": f"#/$defs/{name}"}


def or_none(schema: Schema) -> Schema:
    """What a schema allows, or null."""
    return {"anyOf": [{"type": "null"}, schema]}


def one_of(words: type[Enum] | Iterable[str], *, or_none: bool = False) -> Schema:
    """One of a few words."""
    values = [one.value for one in words] if isinstance(words, type) else list(words)
    return {"enum": [*values, *([None] if or_none else [])]}


def _report_definitions() -> dict[str, Any]:
    report = json.loads(text_of("report"))
    finding = report["$defs"]["finding"]
    properties = {key: one for key, one in finding["properties"].items() if key != "because"}
    bare = finding | {"required": list(properties), "properties": properties}
    definitions: dict[str, Any] = report["$defs"]
    return definitions | {"bare-finding": bare, "causes": report["properties"]["causes"]}


_NAMES = listed({"type": ["string", "object"]})
_WHO: Schema = {
    "description": "Who it is, as it stands in the language.",
    "anyOf": [
        {"type": ["string", "null"]},
        _NAMES,
        closed({"any-of": _NAMES}),
        closed({"each-of": _NAMES}),
        closed({"at-least": NUMBER, "of": _NAMES}),
    ],
}
_CAVEATS = said("What must be said with it.", listed(TEXT))
_OUTCOME = {
    "kind": said("The key of the language; null where none is stated.", one_of(KINDS, or_none=True)),
    "to": ref("who"),
}
_ACTOR = {
    "id": TEXT,
    "title": TEXT_OR_NONE,
    "people": said("Who they are on the day.", listed(ref("named"))),
    "deputy": said("The role that stands in.", or_none(ref("named"))),
    "next-sitting": or_none(
        closed(
            {
                "day": DAY_OR_NONE,
                "at": TEXT_OR_NONE,
                "meeting": said("The meeting that says so.", TEXT_OR_NONE),
                "after-limit": said("Whether that is too late.", FLAG),
                "caveats": _CAVEATS,
            }
        )
    ),
    "why-not": said("Why they cannot act on the day.", TEXT_OR_NONE),
    "instead": said("Who decides for a forum that cannot meet.", listed(ref("actor"))),
}
THING: Mapping[str, Schema] = {
    "thing": closed({"kind": said("What it is, such as contract.", TEXT), "id": TEXT, "title": TEXT_OR_NONE}),
    "file": TEXT_OR_NONE,
    "line": LINE,
}
UNITS = said("The unit or the currency of each attribute whose numbers have one.", ANY_KEYS)
RIGHT: Mapping[str, Schema] = {
    "decider": ref("who"),
    "candidates": said(
        "Where the sources contradict each other on who decides: each answer.",
        listed(closed({"who": ref("who"), "ref": TEXT_OR_NONE})),
    ),
    "regions": said("The cases it surely is for.", listed(ref("region"))),
    "perhaps-regions": said("Those it may be for, where that is not certain.", listed(ref("region"))),
    "cannot-be-told": said("Each doubt.", listed(closed({"about": one_of(About), "why": TEXT}))),
    "prior-approval": ref("who"),
    "in-writing": {"type": ["boolean", "null"]},
    "file": TEXT_OR_NONE,
    "line": LINE,
}
"""What each answer says of a right."""

DEFINITIONS: Mapping[str, Schema] = {
    **_report_definitions(),
    "named": closed({"id": TEXT, "title": TEXT_OR_NONE}),
    "who": _WHO,
    "deadline": closed(
        {
            "day": DAY_OR_NONE,
            "moment": said("As clocks of the calendar in force show it.", TEXT_OR_NONE),
            "caveats": _CAVEATS,
        }
    ),
    "region": {
        "description": "Cases: what each attribute is, where it is restricted, and on which days.",
        "type": "object",
        "additionalProperties": closed(
            {
                **dict.fromkeys(("from", "over", "up-to", "below"), VALUE),
                **dict.fromkeys(("one-of", "not"), listed(VALUE)),
            },
            optional=("from", "over", "up-to", "below", "one-of", "not"),
        ),
    },
    "outcome": said("What follows where nobody decides.", closed({"of": TEXT, **_OUTCOME})),
    "following": said("What follows.", closed(_OUTCOME)),
    "actor": said("Who acts.", closed(_ACTOR)),
    "actor-of-ruling": said("Who acts.", closed({**_ACTOR, "if-inquorate": listed(ref("outcome"))})),
    "actor-of-stop": said(
        "Who acts.",
        closed(
            {
                "side": one_of(("client", "provider"), or_none=True),
                **_ACTOR,
                "reached-again": said("When their hours begin, where it comes outside of them.", TEXT_OR_NONE),
            }
        ),
    ),
}
"""The definitions by their name; a schema has those that it uses."""


def used(schema: Any) -> dict[str, Schema]:
    """The definitions that a schema uses, and those that these use."""
    found: dict[str, Schema] = {}
    waiting = [schema]
    for one in waiting:
        if isinstance(one, Mapping):
            name = str(one.get("$ref", "")).removeprefix("#/$defs/")
            if name and name not in found:
                found[name] = DEFINITIONS[name]
                waiting.append(found[name])
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return dict(sorted(found.items()))
