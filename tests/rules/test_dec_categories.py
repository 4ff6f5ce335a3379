"""Sorts of decision that an alliance should have: DEC031."""

from datetime import date

import pytest

from outsourcegov.model.decisions import DecisionCategory
from tests.support.rules import findings

TEXT = """\
outsourcegov: 1
alliance: {id: a, client: client-co, providers: [provider-co]%s}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles: {cio: {party: client-co}}
decisions: %s
"""

ALL = [one.value for one in DecisionCategory if one is not DecisionCategory.OTHER]


def _missing(required: str, decisions: str, day: date = date(2026, 11, 1)) -> list[tuple[str, object]]:
    stated = f", required-categories: {required}" if required else ""
    said = findings("DEC031", TEXT % (stated, decisions), day)
    return [(str(one.severity), one.witness["missing"]) for one in said]


def _of(category: str, more: str = "") -> str:
    return f"{{change: {{category: {category}, rights: [{{decider: cio}}]{more}}}}}"


@pytest.mark.parametrize(
    ("required", "said"),
    [
        ("[scope-change, termination]", [("warning", ["termination"])]),
        ("[termination, termination]", [("warning", ["termination"])]),
        ("termination", [("warning", ["termination"])]),
        ("scope-change", []),
        ("[]", []),
        ("none", []),
        ("unknown", []),
        ("{not-applicable: internal}", []),
        ("{in-words: the usual}", []),
        ("{conflict: [{value: [termination], ref: a}, {value: [budget], ref: b}]}", []),
        (
            "{conflict: [{value: [termination], ref: a}, {value: [budget], ref: b}], prevails: b}",
            [("warning", ["budget"])],
        ),
        ("", [("note", [one for one in ALL if one != "scope-change"])]),
    ],
)
def test_required_categories(required: str, said: list[tuple[str, object]]) -> None:
    """What is required and not there is one warning; where nothing is said of it, the usual ones are one note."""
    assert _missing(required, _of("scope-change")) == said


@pytest.mark.parametrize(
    ("decisions", "missing", "is_begun"),
    [
        (_of("none"), ["termination"], False),
        (_of("{in-words: anything}"), ["termination"], False),
        (_of("unknown"), None, False),
        (_of("{not-applicable: of no sort}"), None, False),
        (_of("{conflict: [{value: termination, ref: a}, {value: budget, ref: b}]}"), [], True),
        (_of("{conflict: [{value: termination, ref: a}, {value: unknown, ref: b}]}"), None, False),
        (
            _of("{conflict: [{value: termination, ref: a}, {value: budget, ref: b}], prevails: b}"),
            ["termination"],
            True,
        ),
        (_of("termination", ", until: 2026-10-31"), ["termination"], False),
        (_of("termination", ", until: unknown"), [], True),
        (_of("other"), ["termination"], True),
        ("{change: {rights: []}}", ["termination"], False),
        ("{}", ["termination"], False),
        ("none", ["termination"], False),
        ("unknown", None, False),
    ],
)
def test_categories_that_are_there(decisions: str, missing: list[str] | None, is_begun: bool) -> None:  # noqa: FBT001
    """A category may be there in any decision that may be in force; while one is unknown, nothing is said."""
    assert _missing("[termination]", decisions) == ([("warning", missing)] if missing else [])
    assert bool(_missing("", decisions)) is is_begun


def test_few_are_named_and_all_are_in_the_witness() -> None:
    """Three of the missing categories are named, and how many more there are."""
    (said,) = findings("DEC031", TEXT % ("", _of("other")))

    assert said.message == "No decision is of the category scope-change, price-change, target-change and 12 more."
    assert said.witness == {"missing": ALL}
