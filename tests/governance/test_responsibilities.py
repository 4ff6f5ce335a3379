"""Responsibility matrices of four notations, read alike."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.people.responsibilities import READINGS, Part, Row, rows
from outsourcegov.model.scope import Notation
from tests.support.rules import governance


def _rows(activity: str) -> list[Row]:
    return list(rows(governance(f"activities: {{a: {activity}}}\n")))


@pytest.mark.parametrize(
    ("notation", "letters", "parts"),
    [
        ("raci", "R/A", {Part.RESPONSIBLE, Part.ACCOUNTABLE}),
        ("raci", "C/I", {Part.CONSULTED, Part.INFORMED}),
        ("rasci", "S", {Part.SUPPORTING}),
        ("rapid", "R/A", {Part.DRIVING, Part.AGREEING}),
        ("rapid", "P, I, D", {Part.RESPONSIBLE, Part.CONSULTED, Part.ACCOUNTABLE}),
        ("daci", "D", {Part.DRIVING}),
        ("daci", "A/C/I", {Part.ACCOUNTABLE, Part.CONSULTED, Part.INFORMED}),
    ],
)
def test_letter_means_what_its_notation_says(notation: str, letters: str, parts: set[Part]) -> None:
    """The same letter is another part in another notation."""
    (row,) = _rows(f'{{notation: {notation}, raci: {{x: "{letters}"}}}}')

    assert ({part for part in Part if row.having(part)}, row.is_told) == (parts, True)


@pytest.mark.parametrize(
    ("cell", "is_told"),
    [
        ("R", True),
        ("none", True),
        ("unknown", False),
        ("{in-words: approves}", False),
        ("{conflict: [{value: A, ref: a}, {value: R, ref: b}]}", False),
        ("{conflict: [{value: A, ref: a}, {value: R, ref: b}], prevails: b}", True),
        ("P", False),
    ],
)
def test_cell_that_cannot_be_read_may_hold_any_letter(cell: str, is_told: bool) -> None:  # noqa: FBT001
    """Words, contradictions and letters of another notation leave open what somebody's part is."""
    (row,) = _rows(f"{{raci: {{x: {cell}}}}}")

    assert (row.is_told, row.having(Part.ACCOUNTABLE)) == (is_told, [])


@pytest.mark.parametrize(
    ("activity", "count"),
    [
        ("{raci: {x: A}}", 1),
        ("{raci: {x: A}, until: 2026-10-31}", 0),
        ("{raci: {x: A}, until: unknown}", 0),
        ("{raci: {x: A}, notation: unknown}", 0),
        ("{}", 1),
    ],
)
def test_only_activities_that_are_certain_are_rows(activity: str, count: int) -> None:
    """What is over, or may be, and what is written in letters of an unknown notation is not looked at."""
    assert len(_rows(activity)) == count


def test_activity_goes_with_its_service() -> None:
    """Nothing is asked of the activities of a service that has ended."""
    text = """\
scope-of-work: {s: {services: {v: {until: 2026-10-31}}}}
activities: {a: {service: v, raci: {x: R}}}
"""

    assert list(rows(governance(text))) == []


cells = st.dictionaries(st.sampled_from("uvwxyz"), st.sets(st.sampled_from("RASCIVPD"), min_size=1, max_size=3))


@given(st.sampled_from(Notation), cells)
def test_columns_are_counted_as_by_hand(notation: Notation, cells: Mapping[str, set[str]]) -> None:
    """Each part has exactly the columns with its letter; a column with a foreign letter has none that counts."""
    raci = ", ".join(f"{column}: {'/'.join(sorted(letters))}" for column, letters in cells.items())
    (row,) = _rows(f"{{notation: {notation.value}, raci: {{{raci}}}}}")
    reading = READINGS[notation]
    readable = {column: letters for column, letters in cells.items() if letters <= reading.keys()}

    assert row.is_told == (len(readable) == len(cells))
    for letter, part in reading.items():
        assert set(row.having(part)) == {column for column, letters in readable.items() if letter in letters}
