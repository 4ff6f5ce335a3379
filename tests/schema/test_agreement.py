"""The reader and the JSON Schema say yes to exactly the same documents."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings, strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from outsourcegov.errors import InvalidValue
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.formula import Formula
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.words import Date, Hours, Period
from outsourcegov.schema.generate import generate
from tests.support.strategies import documents, mutated

KEYS = sorted({"id", "side", "unknown", "conflict", "when", "by", "within", "of", *body_of(Alliance).fields})


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    for language in (Date, Hours, Period, Formula):

        def parses(value: object, language: Any = language) -> bool:
            return not isinstance(value, str) or bool(language.parse(value))

        checker.checks(language.FORMAT, raises=ValueError)(parses)
    return checker


VALIDATOR = Draft202012Validator(generate(), format_checker=_formats())

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _agree(document: Any) -> bool:
    """Whether reader and schema say the same of a document; it is a test failure when they do not."""
    valid = VALIDATOR.is_valid(document)
    try:
        Alliance.from_plain(document)
    except InvalidValue as fault:
        note(f"reader: {fault}")
        assert not valid, "the reader refuses what the schema allows"
    else:
        note(f"schema: {[(error.json_path, error.message[:200]) for error in VALIDATOR.iter_errors(document)]}")
        assert valid, "the schema refuses what the reader reads"
    return valid


@pytest.mark.slow
@unhurried
@given(documents())
def test_valid_documents_are_read_and_valid(document: Any) -> None:
    """A document that is right by construction is right for the reader and for the schema."""
    assert _agree(document)


@pytest.mark.slow
@unhurried
@given(st.data(), documents())
def test_reader_and_schema_agree_on_a_changed_document(data: st.DataObject, document: Any) -> None:
    """Where one thing in a document is changed, reader and schema both accept the result or both refuse it."""
    changed = data.draw(mutated(document, KEYS).filter(lambda found: "alliance" in found))

    _agree(changed)


@pytest.mark.parametrize("key", ["alliance", "outsourcegov"])
def test_version_is_needed_with_the_alliance_only(key: str) -> None:
    """A file without ``alliance`` is a part and needs no version; one with it does."""
    document = {"outsourcegov": 1, "alliance": {"id": "northbank-it", "client": "northbank", "providers": "meridian"}}
    del document[key]

    assert VALIDATOR.is_valid(document) is (key == "alliance")
