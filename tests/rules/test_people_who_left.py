"""Whoever has left holds no role any more, whatever the appointment says: no rule speaks as if they did."""

import pytest

from tests.support.rules import found

TEXT = """\
people: {{ann: {{employer: {employer}{until}}}, bob: {{employer: client-co}}}}
roles:
  cio:
    party: client-co
    holders: one
    appointments: [{{person: ann, from: 2025-04-01}}, {{person: bob, from: 2026-09-01}}]
"""


@pytest.mark.parametrize(("rule", "employer"), [("PTY006", "provider-co"), ("PTY011", "client-co")])
@pytest.mark.parametrize(
    ("until", "is_told"), [("", True), (", until: 2026-08-31", False), (", until: unknown", False)]
)
def test_whoever_has_left_holds_nothing(rule: str, employer: str, until: str, *, is_told: bool) -> None:
    """A mismatch of employers and several at once are told of people who are surely there."""
    assert bool(found(rule, TEXT.format(employer=employer, until=until))) is is_told
