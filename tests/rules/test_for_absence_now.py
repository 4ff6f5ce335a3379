"""FOR021 tells what an absence would do; that a forum cannot meet already is told by FOR006."""

import pytest

from tests.support.rules import found

TEXT = """\
people: {{ann: {{employer: client-co}}, eve: {{employer: provider-co}}}}
roles:
  cio: {{party: client-co, appointments: [{{person: ann, until: {until}}}]}}
  cfo: {{party: client-co, appointments: [{{person: ann}}]}}
  lead: {{party: provider-co, appointments: [{{person: eve}}]}}
decisions: {{change: {{rights: [{{decider: board}}]}}}}
forums:
  board: {{seats: [{seats}], quorum: all}}
"""


@pytest.mark.parametrize(
    ("until", "seats", "told_by"),
    [
        ("2026-06-30", "cio, lead", ["FOR006"]),
        ("none", "cio, lead", ["FOR021"]),
        ("2027-06-30", "cio, lead", ["FOR021"]),
        ("none", "cio, cfo, lead", ["FOR006"]),
        ("2026-06-30", "cfo, lead", ["FOR021"]),
    ],
)
def test_a_forum_that_cannot_meet_is_not_said_to_hang_on_its_seats_as_well(
    until: str, seats: str, told_by: list[str]
) -> None:
    """One of the two rules speaks: of the seat that is empty, or of the one that must not be."""
    text = TEXT.format(until=until, seats=seats)

    assert [rule for rule in ("FOR006", "FOR021") if found(rule, text)] == told_by
