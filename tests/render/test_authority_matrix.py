"""Tables of rights for people: how wide, and what stands below."""

import pytest

from outsourcegov.governance.decisions.matrix import Matrix
from outsourcegov.render.authority_matrix import matrix_text
from tests.support.rules import governance

ROLES = "roles: {a: {party: client-co}, b: {party: client-co}, c: {party: provider-co}}\n"


def _matrix(decision: str, more: str = "") -> Matrix:
    return Matrix(governance(f"{ROLES}decisions:\n  spend: {decision}\n{more}").authorities.of("spend"))


def _lines(decision: str, more: str = "") -> list[str]:
    return matrix_text(_matrix(decision, more)).splitlines()[1:]


def test_every_row_is_there() -> None:
    """Rows that are over, that only come in when others cannot act, or that grant nothing, are told as such."""
    rights = (
        "[{decider: [a, b], until: 2026-03-31}, {decider: a, from: 2026-04-01, per: contract-year, priority: 1}, "
        "{decider: c, in-absence-of: a, unless: {urgent: true}}, {reviewer: b}]"
    )

    assert _lines(f"{{rights: {rights}}}") == [
        "     who decides       terms",
        "  1  a and b together  until 2026-03-31 (over)",
        "  2  a                 from 2026-04-01; priority 1; counted per contract year",
        "  3  c                 while a cannot act; unless urgent true",
        "  4  b (reviews only)",
        "  No gap, no overlap.",
    ]


def test_wide_tables_are_folded() -> None:
    """Where a column for each attribute would be too wide, all cases stand in one, and terms below."""
    long = "a-very-long-name-of-an-attribute"
    when = ", ".join(f"{long}-{number}: {{up-to: 50000}}" for number in range(3))
    lines = _lines(f"{{rights: [{{decider: a, when: {{{when}}}, until: 2030-01-01}}]}}")

    assert [line.split()[0] for line in lines[:2]] == ["cases", "1"]
    assert lines[2].strip() == "until 2030-01-01"


def test_bounds_that_cannot_be_told_stand_as_they_are_written() -> None:
    """A bound in another currency and one that is a figure nobody knows are shown as written, not left out."""
    rights = (
        "[{decider: a, when: {amount: {over: {amount: 20, currency: EUR}}}}, "
        "{decider: b, when: {amount: {up-to: cap}}}, {decider: c, within-limits-of: cap}]"
    )
    lines = _lines(f"{{attributes: {{amount: {{from: 0}}}}, rights: {rights}}}", "figures: {cap: {amount: unknown}}\n")

    assert [line.split("  ")[2] for line in lines[1:4]] == ["over 20 EUR", 'up to "cap"', 'up to "cap"']


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", ["  GAP  in every case: no right is for it"]),
        (
            "forums: {board: {decides: spend, seats: [a, b]}}\n",
            ["  No right is stated.", "  board may decide what no right is for."],
        ),
        ("forums: {board: {decides: unknown, seats: [a, b]}}\n", ["  Not all gaps and overlaps can be told."]),
    ],
)
def test_forum_with_the_decision_on_its_agenda(more: str, said: list[str]) -> None:
    """A forum that has the decision on its agenda may decide what no right is for, and that is no gap."""
    assert _lines("{rights: []}", more) == said


def test_attributes_that_are_not_known() -> None:
    """Where it is not known what cases there are, no gap is certain."""
    matrix = _matrix("{attributes: unknown, rights: [{decider: a, when: {amount: {up-to: 5}}}]}")

    assert (list(matrix.gaps), matrix.complete) == ([], True)
