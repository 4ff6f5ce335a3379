"""What jsonschema says of a part of a document, by the schema that ships with the package."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from outsourcegov.model.formula import Formula
from outsourcegov.model.words import Date, Hours, Period
from outsourcegov.schema.files import text_of

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, FormatChecker

Path = tuple[str | int, ...]


@attrs.frozen
class Violation:
    """One thing that the schema does not allow: the way to it, and what is wanted there instead."""

    path: Path
    wants: str


def violations(part: Any, definition: str) -> Iterator[Violation]:
    """Everything in a part of a document that a definition of the schema does not allow."""
    for error in _validator(definition).iter_errors(part):
        yield Violation(tuple(error.absolute_path), str(error.schema.get("errorMessage", "wants something else")))


@cache
def _validator(definition: str) -> "Draft202012Validator":
    """A validator for one definition; jsonschema is loaded only now, since a sound document never needs it."""
    from jsonschema import Draft202012Validator

    schema = _schema()
    target = {"$ref": f"#/$defs/{definition}", "$defs": schema["$defs"]}
    return Draft202012Validator(target, format_checker=formats())


@cache
def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(text_of("alliance"))
    return schema


@cache
def formats() -> "FormatChecker":
    """The formats of the language that no pattern can check: an impossible date, hours that end before they start."""
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    for language in (Date, Hours, Period, Formula):
        checker.checks(language.FORMAT, raises=ValueError)(_reads(language.parse))
    return checker


def _reads(parse: Callable[[str], object]) -> Callable[[object], bool]:
    def reads(value: object) -> bool:
        if isinstance(value, str):
            parse(value)
        return True

    return reads
