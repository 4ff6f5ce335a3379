"""PTY007 speaks of those who are there on the day."""

import pytest

from tests.support.rules import findings, found

SERVICE = """\
roles:
  cio: {party: client-co, tier: strategic, appointments: [{person: anna}]}
  call-owner: {party: client-co, tier: %s}
people: {anna: {employer: client-co}}
scope-of-work:
  desk:
    services:
      calls: {owner: %s, criticality: critical}
"""
NOBODY = [
    '8 warning Nobody on the client\'s side has to do with "calls", which is critical: "call-owner" is not in force.'
]
ONLY = ['8 warning On the client\'s side only "cio" of the strategic tier has to do with "calls", which is critical.']


@pytest.mark.parametrize(
    ("tier", "owner", "said"),
    [
        ("operational, until: 2026-10-31", "call-owner", NOBODY),
        ("strategic, until: 2026-10-31", "call-owner", NOBODY),
        ("operational, from: 2026-12-01", "call-owner", NOBODY),
        ("operational, until: 2026-10-31", "[call-owner, cio]", ONLY),
        ("operational, until: 2026-11-30", "call-owner", []),
        ("operational, until: unknown", "call-owner", []),
        ("operational, until: 2026-10-31, deputies: cio", "call-owner", NOBODY),
    ],
)
def test_roles_that_are_not_in_force_have_to_do_with_nothing(tier: str, owner: str, said: list[str]) -> None:
    """A role that has ended, or has not begun, is not said to be of the strategic tier, and covers nothing."""
    assert found("PTY007", SERVICE % (tier, owner)) == said


def test_that_nobody_is_left_comes_from_the_vacancy() -> None:
    """Where the only roles have ended, that is told with their vacancy."""
    (finding,) = findings("PTY007", SERVICE % ("operational, until: 2026-10-31", "call-owner"))

    assert [(cause.fault, cause.subject) for cause in finding.because] == [("vacant", "call-owner")]
