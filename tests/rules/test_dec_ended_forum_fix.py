"""The fix of DEC011 follows what keeps the forum from deciding."""

import pytest

from tests.support.rules import findings

TEXT = """\
roles:
  cio: {party: client-co, appointments: %s}
  cfo: {party: client-co, appointments: [{person: ann}]}
people: {ann: {employer: client-co}}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}
forums:
  board: {seats: [cio]%s}
  other: {seats: [cio]}
decisions:
  spend: {attributes: {amount: {from: 0, up-to: 90}}, rights: [{decider: board}%s]}
"""
HELD = "[{person: ann}]"
ENDED = 'Give the right to a role or a forum that is in force then, or change the days of "board" (from, until).'
VACANT = "Fill the vacant seats, name alternates, or say with if-inquorate what happens then."


@pytest.mark.parametrize(
    ("held", "dates", "more", "fix"),
    [
        (HELD, ", until: 2026-03-31", "", ENDED),
        (HELD, ", until: 2027-03-31", "", ENDED),
        (HELD, ", from: 2027-03-31", "", ENDED),
        ("none", "", "", VACANT),
        ("none", ", until: 2026-03-31", "", ENDED),
        ("none", ", until: 2026-03-31", ", {decider: other}", f"{ENDED} {VACANT}"),
    ],
)
def test_fix_follows_the_reason(held: str, dates: str, more: str, fix: str) -> None:
    """Filling seats helps a forum that is in force, and no other."""
    assert {one.fix for one in findings("DEC011", TEXT % (held, dates, more))} == {fix}
