"""A level of a forum that says what happens without a quorum."""

import pytest

from tests.support.rules import found

TEXT = """
people: {p-1: {employer: provider-co}, p-2: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-2}]}
  head: {party: provider-co, appointments: [{person: p-1, until: 2026-06-30}]}
forums:
  board: {seats: [cio, head], quorum: all%s}
escalations:
  money: {category: commercial, levels: [{by: %s, within: 5 days, final: true}]}
"""


NO_QUORUM = '"board" lacks its quorum (every seat): "head" is vacant after 2026-06-30.'


@pytest.mark.parametrize(
    ("inquorate", "by", "said"),
    [
        ("", "board", [f'8 error Nobody can act at level 1 of "money": {NO_QUORUM}']),
        (", if-inquorate: none", "board", [f'8 error Nobody can act at level 1 of "money": {NO_QUORUM}']),
        (", if-inquorate: {decider: cio}", "board", []),
        (", if-inquorate: unknown", "board", []),
        (", if-inquorate: {decider: cio}", "[board, cio]", []),
        (
            ", if-inquorate: {decider: cio}, until: 2026-09-30",
            "board",
            ['8 error Nobody can act at level 1 of "money": "board" ended on 2026-09-30.'],
        ),
    ],
)
def test_forum_that_says_what_happens_without_a_quorum(inquorate: str, by: str, said: list[str]) -> None:
    """Where somebody decides instead of a forum that has no quorum, its level is not vacant."""
    assert found("ESC006", TEXT % (inquorate, by)) == said


def test_others_at_the_level_must_be_there() -> None:
    """A forum that says what happens does not stand in for a role that must be there with it, and is vacant."""
    text = TEXT.replace("quorum: all", "quorum: {at-least: 1}") % (", if-inquorate: {decider: cio}", "[board, head]")

    assert found("ESC006", text) == [
        '8 error Level 1 of "money" cannot act as agreed: "head" is vacant after 2026-06-30 and has no deputy.'
    ]
