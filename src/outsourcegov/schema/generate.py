"""The JSON Schema of the language, made from the shapes of the model.

Variants are told apart by ``if``/``then``, so that a fault deep inside is reported where it is, and not as "none of
these fits". ``errorMessage`` is what editors show; the explanations of ``check`` use it too.
"""

from collections.abc import Callable, Sequence

import attrs

from outsourcegov.model.alliance import HEADER_KEYS, VERSION, Alliance
from outsourcegov.model.items import Items
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Shape, every_shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import ABSENT_KEYS, ABSENT_WORDS, OrAbsent
from outsourcegov.model.shape.scalars import Either, Flag, Id, Number, OneWord, Reference, Text
from outsourcegov.model.who import Who
from outsourcegov.schema.definitions import (
    OWN_KEYS,
    Schema,
    absent_definition,
    defined_value,
    name_of,
    shape_name,
    value_in_place,
)

__all__ = ["generate", "name_of"]

ID = "https://outsourcegov.dev/schema/1/outsourcegov.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def generate() -> Schema:
    """The whole schema, with one definition for each class, small language and list of words."""
    return _Generator().root()


class _Generator:
    def __init__(self) -> None:
        self.defs: dict[str, Schema] = {}
        self.keyed = _keyed_classes()

    def root(self) -> Schema:
        body = body_of(Alliance)
        header = {key: self._property(body, key) for key in HEADER_KEYS}
        collections = {key: self._property(body, key) for key in body.fields if key not in HEADER_KEYS}
        self.defs["alliance"] = self._object(body, header, required=sorted({"id", *body.required}))
        return {
            "$schema": DIALECT,
            "$id": ID,
            "title": "An outsourcing alliance",
            "description": "An alliance, or a part of one for include, written in the language of outsourcegov.",
            "type": "object",
            "errorMessage": "wants the keys of an alliance, such as alliance, parties and roles",
            "properties": {
                "outsourcegov": {
                    "description": f"The version of the language: {VERSION}.",
                    "const": VERSION,
                    "errorMessage": f"wants the version of the language: {VERSION}",
                },
                "include": {
                    "description": "Further files that are part of this alliance, relative to this one.",
                    **self._list(ListOf(Text(), bare=True)),
                },
                "alliance": {"description": "The alliance as a whole.", "$ref": "#/$defs/alliance"},
                **collections,
            },
            **OWN_KEYS,
            "additionalProperties": False,
            "if": {"required": ["alliance"]},
            "then": {"required": ["outsourcegov"]},
            "$defs": dict(sorted(self.defs.items())),
        }

    def _property(self, body: Body, key: str) -> Schema:
        name, shape = body.fields[key]
        field = body.cls.FIELDS[name]
        schema: Schema = {"description": field.doc, **self.of(shape)}
        if field.default not in (None, "", attrs.NOTHING) and not isinstance(field.default, Items):
            schema["default"] = shape.plain(field.default)
        return schema

    def of(self, shape: Shape) -> Schema:
        """The schema of a shape: most are defined once, under their name."""
        match shape:
            case ListOf():
                return self._list(shape)
            case KeyedBy():
                return self._keyed(shape)
            case OrAbsent():
                return self._defined(f"maybe-{shape_name(shape.inner)}", lambda: self._or_absent(shape))
            case Body() if shape.cls.KEY == "id" and shape.cls in self.keyed:
                return self._defined(f"inline-{shape_name(shape)}", lambda: self._body(shape, keyed=False))
            case _:
                return self._defined(shape_name(shape), lambda: self._definition(shape))

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        if name not in self.defs:
            self.defs[name] = {}  # a class may hold itself
            self.defs[name] = make()
        return {"$ref": f"#/$defs/{name}"}

    def _definition(self, shape: Shape) -> Schema:
        match shape:
            case Either():
                return self._choice([(guard, self.of(case)) for guard, case in self._guarded(shape)], shape.wants)
            case Body():
                return self._body(shape, keyed=False)
            case ReadByItself():
                return self._who(shape)
            case _:
                return defined_value(shape)

    def _guard(self, shape: Shape) -> Schema:
        """The schema that tells whether a value is meant for this shape, right or wrong."""
        match shape:
            case Body():
                cases: list[Schema] = [{"type": "object"}]
                if shape.cls.SHORT_WORDS:
                    cases.append({"enum": sorted(shape.cls.SHORT_WORDS)})
                if shape.short:
                    cases.append(self._guard(shape.short))
                return {"anyOf": cases} if len(cases) > 1 else cases[0]
            case OrAbsent():
                return {"anyOf": [self._absent_form(), self._guard(shape.inner)]}
            case Either():
                return {"anyOf": [guard for guard, _ in self._guarded(shape)]}
            case ListOf():
                return {"anyOf": [{"type": "array"}, self._guard(shape.item)]} if shape.bare else {"type": "array"}
            case Reference() | Number():
                return {"type": "number" if isinstance(shape, Number) else "string"}
            case _:
                return {key: value for key, value in value_in_place(shape).items() if key != "errorMessage"}

    def _guarded(self, shape: Either) -> Sequence[tuple[Schema, Shape]]:
        """The cases, each with its guard; among several objects, one is meant when it knows a key of the mapping."""
        bodies = [case for case in shape.cases if isinstance(case, Body)]
        guarded: list[tuple[Schema, Shape]] = []
        for case in shape.cases:
            guard = self._guard(case)
            if isinstance(case, Body) and case is not bodies[-1]:
                guard |= {"if": {"type": "object"}, "then": _has_key_of(case)}
            guarded.append((guard, case))
        return guarded

    def _or_absent(self, shape: OrAbsent) -> Schema:
        claimed = {"$ref": f"#/$defs/maybe-{shape_name(shape.inner)}"}
        then = {
            "$ref": "#/$defs/absent",
            "properties": {"conflict": {"items": {"properties": {"value": claimed}}}},
        }
        words = _words_of(shape.inner)
        offered = {"examples": [*words, *ABSENT_WORDS]} if words else {}  # what editors offer at an empty value
        return {"if": self._absent_form(), "then": then, "else": self.of(shape.inner), **offered}

    def _absent_form(self) -> Schema:
        if "absent-form" not in self.defs:
            self.defs["absent-form"] = {
                "$comment": "Whether this is written as a value that is not there.",
                "anyOf": [
                    {"enum": list(ABSENT_WORDS)},
                    {"type": "object", "anyOf": [{"required": [key]} for key in ABSENT_KEYS]},
                ],
            }
            self.defs["absent"] = absent_definition()
        return {"$ref": "#/$defs/absent-form"}

    def _list(self, shape: ListOf) -> Schema:
        items = self.of(shape.item)
        whole: Schema = {"type": "array", "items": items, "errorMessage": f"wants {shape.wants}"}
        return {"if": {"type": "array"}, "then": whole, "else": items} if shape.bare else whole

    def _keyed(self, shape: KeyedBy) -> Schema:
        body = self._defined(name_of(shape.body.cls), lambda: self._body(shape.body, keyed=True))
        key = shape.body.key_shape
        names = self.of(key) if isinstance(key, Id) else value_in_place(key)
        whole: Schema = {
            "type": "object",
            "propertyNames": {**names, "errorMessage": f"wants {key.wants}"},
            "additionalProperties": body,
            "errorMessage": f"wants {shape.wants}",
        }
        if not shape.bare:
            return whole
        return {"if": {"type": "object", "not": _has_key_of(shape.body)}, "then": whole, "else": body}

    def _body(self, shape: Body, *, keyed: bool) -> Schema:
        readers = shape.keyed_readers if keyed else shape.readers
        properties = {key: self._property(shape, key) for key in readers}
        whole = self._object(shape, properties, sorted(shape.required))
        if not shape.short and not shape.cls.SHORT_WORDS:
            return whole
        mapping: Schema = {"type": ["object", "null"]}  # at an empty place, editors then offer the keys
        if shape.short:
            mapping |= {"properties": dict.fromkeys(ABSENT_KEYS, False)}
        cases: list[tuple[Schema, Schema]] = [(mapping, whole)]
        if shape.cls.SHORT_WORDS:
            words = {"enum": sorted(shape.cls.SHORT_WORDS)}
            cases.append((words, words))
        if shape.short:
            cases.append(({}, self.of(shape.short)))
        return {"description": _first_line(shape.cls), **self._choice(cases, shape.wants)}

    def _object(self, shape: Body, properties: Schema, required: Sequence[str]) -> Schema:
        schema: Schema = {
            "description": _first_line(shape.cls),
            "type": "object",
            "properties": properties,
            **OWN_KEYS,
            "additionalProperties": False,
            "errorMessage": f"wants {shape.wants}",
        }
        if required:
            schema["required"] = list(required)
        if shape.cls.EXACTLY_ONE_OF:
            schema["allOf"] = [
                {
                    "oneOf": [{"required": [key]} for key in choice],
                    "errorMessage": f"wants exactly one of {', '.join(choice)}",
                }
                for choice in shape.cls.EXACTLY_ONE_OF
            ]
        return schema

    def _choice(self, cases: Sequence[tuple[Schema, Schema]], wants: str) -> Schema:
        (guard, schema), *rest = cases
        if not guard:
            return schema
        other = self._choice(rest, wants) if rest else {"not": True, "errorMessage": f"wants {wants}"}
        return {"if": guard, "then": schema, "else": other}

    def _who(self, shape: ReadByItself) -> Schema:
        name = Reference(("role", "forum", "party"), ())
        names = {
            "type": "array",
            "minItems": 1,
            "items": self.of(OrAbsent(name)),
            "errorMessage": "wants a list of roles or forums",
        }
        count = {"type": "integer", "minimum": 1, "errorMessage": "wants a whole number of at least 1"}
        message = {"errorMessage": f"wants {shape.wants}"}

        def mapping(**keys: Schema) -> Schema:
            named = {key.replace("_", "-"): schema for key, schema in keys.items()}
            return {"properties": named, **OWN_KEYS, "required": list(named), "additionalProperties": False, **message}

        cases: list[tuple[Schema, Schema]] = [
            ({"type": "array"}, names),
            ({"type": "object", "required": ["any-of"]}, mapping(any_of=names)),
            ({"type": "object", "required": ["each-of"]}, mapping(each_of=names)),
            ({"type": "object"}, mapping(at_least=count, of=names)),
            ({}, self.of(name) | message),
        ]
        return {"description": _first_line(Who), **self._choice(cases, shape.wants)}


def _has_key_of(shape: Body) -> Schema:
    return {"anyOf": [{"required": [key]} for key in (*shape.fields, *ABSENT_KEYS)]}


def _words_of(shape: Shape) -> Sequence[str | bool]:
    """The words a value is chosen from, where it is chosen from a few."""
    match shape:
        case OneWord():
            return list(shape.members)
        case Flag():
            return [True, False]
        case ListOf():
            return _words_of(shape.item)
        case _:
            return []


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").split("\n\n")[0].replace("``", "").replace("\n    ", " ")


def _keyed_classes() -> frozenset[type]:
    """Classes whose objects stand in collections, with their key outside their body."""
    return frozenset(shape.body.cls for shape in every_shape(body_of(Alliance)) if isinstance(shape, KeyedBy))
