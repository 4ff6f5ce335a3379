"""What is written of the authority of a forum is written of its members."""

import pytest

from tests.support.rules import found

TEXT = """
roles: {lead: {party: client-co}, cio: {party: client-co}, cfo: {party: client-co}}
forums:
  board: {seats: %s}
decisions:
  change: {rights: [{decider: cfo}], if-undecided: {escalation: money}}
  budget: {rights: [{decider: %s}]}
escalations:
  money: {category: commercial, levels: [{by: lead, within: 1 day}, {by: cio, final: true}]}
"""


@pytest.mark.parametrize(
    ("seats", "decider", "speaks"),
    [
        ("[cio, lead]", "board", True),
        ("[lead, {role: cfo, alternates: cio}]", "board", True),
        ("[lead]", "board", False),
        ("unknown", "board", False),
        ("[cio, lead]", "lead", False),
        ("[cio, {role: unknown}]", "board", False),
    ],
)
def test_member_of_a_deciding_forum_has_a_right(seats: str, decider: str, *, speaks: bool) -> None:
    """Who sits in a forum that decides something has authority, though not to decide what comes to the path."""
    said = '"cio" has the last word on "money", and may not decide "change", which comes there when nobody decides.'

    assert found("ESC013", TEXT % (seats, decider)) == [f"8 error {said}"] * speaks
