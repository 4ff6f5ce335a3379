import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from outsourcegov.model.alliance import Alliance
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.schema.generate import generate, name_of
from tests.support.classes import CLASSES

SCHEMA = generate()


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from _parts(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _parts(inner)


def test_schema_is_a_schema() -> None:
    """It is valid against the metaschema of the dialect that it names."""
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_references_stay_inside() -> None:
    """Every reference leads to a definition in the schema, and every definition is used."""
    used = {part["$ref"] for part in _parts(SCHEMA) if "$ref" in part}

    assert used == {f"#/$defs/{name}" for name in SCHEMA["$defs"]}


def test_patterns_are_read_alike_by_all_engines() -> None:
    r"""No pattern uses ``\d`` and its kin, which mean other letters in other engines."""
    patterns = [part["pattern"] for part in _parts(SCHEMA) if isinstance(part.get("pattern"), str)]

    assert patterns
    assert [pattern for pattern in patterns if re.search(r"\\[dwsbDWSB]", pattern)] == []


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_is_defined(cls: type[Any]) -> None:
    """Each class has a definition, with a property for every key that stands inside it."""
    definition = SCHEMA["$defs"][name_of(cls)]
    properties = next(part["properties"] for part in _parts(definition) if "additionalProperties" in part)
    body = body_of(cls)

    assert set(properties) in ({*body.readers}, {*body.keyed_readers})


def test_top_has_every_collection() -> None:
    """All keys of an alliance are either under ``alliance`` or at the top."""
    top, header = set(SCHEMA["properties"]), set(SCHEMA["$defs"]["alliance"]["properties"])

    assert (top | header) - {"outsourcegov", "include", "alliance"} == set(body_of(Alliance).fields)
    assert not top & header


def test_default_is_written_as_in_the_language() -> None:
    """Defaults are plain data, as somebody would write them."""
    defaults = {
        name: {key: part["default"] for key, part in definition.get("properties", {}).items() if "default" in part}
        for name, definition in SCHEMA["$defs"].items()
    }

    assert defaults["right"] == {"per": "transaction"}
    assert defaults["escalation"] == {"raised-by": "either"}
    assert defaults["metric"] == {"window": "calendar", "commitment": "firm"}


def test_every_property_is_explained() -> None:
    """An editor has a sentence to show for every key."""
    bad = [
        f"{name}.{key}"
        for name, definition in SCHEMA["$defs"].items()
        for part in _parts(definition)
        if part.get("additionalProperties") is False
        for key, inner in part.get("properties", {}).items()
        if name != "who" and inner is not True and not inner.get("description") and key not in ("value", "ref")
    ]

    assert bad == []
