"""The parts of the schema that stand for themselves: single values, and values that are not there."""

from typing import Any

from outsourcegov.findings.words import capitalised, kebab
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.scalars import (
    ID_PATTERN,
    LONGEST_ID,
    NEVER_IDS,
    RESERVED_WORDS,
    Either,
    Flag,
    Id,
    Label,
    Number,
    OneWord,
    Reference,
    Text,
    Word,
)

Schema = dict[str, Any]

NO_NEWLINE = r"(?!\n)"
"""Some engines let ``$`` match before a newline at the end; the language does not."""
OWN_KEYS: Schema = {"patternProperties": {"^x-": True}}
"""Keys of the user's own, which the language ignores."""
TEXT: Schema = {"type": "string", "errorMessage": "wants text"}


def defined_value(shape: Shape) -> Schema:
    """The definition of a single value, with what explains it."""
    schema = value_in_place(shape)
    match shape:
        case OneWord():
            return {"description": shape.words.__doc__, **schema}
        case Word():
            description = f"{capitalised(shape.wants)}."
            return {"description": description, **schema, "examples": list(shape.language.EXAMPLES)}
        case _:
            return schema


def value_in_place(shape: Shape) -> Schema:
    """The schema of a single value, in place."""
    return {**_single(shape), "errorMessage": f"wants {shape.wants}"}


def _single(shape: Shape) -> Schema:  # noqa: PLR0911 - one line for each sort of value
    match shape:
        case Id():
            return {"type": "string", "pattern": ID_PATTERN + NO_NEWLINE, "not": {"enum": sorted(RESERVED_WORDS)}}
        case Label():
            return {"type": ["string", "number"]}
        case Text():
            return {"type": "string"}
        case Flag():
            return {"type": "boolean"}
        case Number():
            bounds = {"minimum": shape.least, "maximum": shape.most}
            kept = {word: bound for word, bound in bounds.items() if bound is not None}
            return {"type": "integer" if shape.whole else "number", **kept}
        case Reference():
            words = {"examples": list(shape.words)} if shape.words else {}
            never = {"not": {"enum": sorted(NEVER_IDS)}}
            return {"type": "string", "minLength": 1, "maxLength": LONGEST_ID, **never, **words}
        case OneWord():
            return {"enum": list(shape.members)}
        case Word():
            stricter = getattr(shape.language, "FORMAT", None)
            pattern = {"type": "string", "pattern": shape.language.PATTERN + NO_NEWLINE}
            return pattern | ({"format": stricter} if stricter else {})
        case _:
            raise TypeError(shape)


def absent_definition() -> Schema:
    """A value that is not there, once it is clear that this is what is meant."""
    claims = {
        "type": "array",
        "minItems": 2,
        "items": {
            "type": "object",
            "properties": {"value": True, "ref": TEXT},
            **OWN_KEYS,
            "required": ["value"],
            "additionalProperties": False,
            "errorMessage": "wants a value and its ref",
        },
        "errorMessage": "wants a list of at least two claims, each a value and its ref",
    }
    explained = {
        "unknown": ("It exists and cannot be seen, for this reason.", TEXT),
        "not-applicable": ("The question does not arise, for this reason.", TEXT),
        "in-words": ("The source gives these words, which cannot be measured.", TEXT),
        "conflict": ("The sources contradict each other.", claims),
    }
    definition: Schema = {}
    for kind, (description, content) in reversed(explained.items()):
        beside = {"ref": {"description": "Where the source says it.", **TEXT}}
        if kind == "conflict":
            beside["prevails"] = {"description": "The ref of the claim that wins.", **TEXT}
        then = {
            "properties": {kind: {"description": description, **content}, **beside},
            **OWN_KEYS,
            "additionalProperties": False,
            "errorMessage": "wants one reason why the value is not there",
        }
        guard = {"type": "object", "required": [kind]}
        definition = {"if": guard, "then": then, "else": definition} if definition else {"if": guard, "then": then}
    return {"$comment": "Why a value is not there: none, unknown, or a reason.", **definition}


def name_of(cls: type) -> str:
    """The name of a class among the definitions: ``DecisionStep`` is ``decision-step``."""
    return kebab(cls.__name__)


def shape_name(shape: Shape) -> str:  # noqa: PLR0911 - one line for each sort of shape
    """What a shape is called among the definitions."""
    match shape:
        case Either():
            return "-or-".join(shape_name(case) for case in shape.cases)
        case ListOf():
            return f"{'one-or-many' if shape.bare else 'list'}-of-{shape_name(shape.item)}"
        case KeyedBy():
            return f"{'one-or-' * shape.bare}{'words' if shape.local else 'ids'}-to-{shape_name(shape.body)}"
        case Reference():
            return "-or-".join(shape.kinds) + "-id"
        case OneWord():
            return name_of(shape.words)
        case Word():
            return name_of(shape.language)
        case Body() | ReadByItself():
            return name_of(shape.cls)
        case Number():
            bounds = "".join(f"-{bound}" for bound in (shape.least, shape.most) if bound is not None)
            return f"{'integer' if shape.whole else 'number'}{bounds}"
        case _:
            return name_of(type(shape))
