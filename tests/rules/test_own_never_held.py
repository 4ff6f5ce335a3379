"""OWN003 counts the days of a role that nobody ever held from the first day on which only its deputy answered."""

import pytest

from tests.support.rules import found

TEXT = """\
people: {p1: {employer: client-co}}
roles:
  owner:
    party: client-co
    deputies: [deputy]
    appointments: none%s
  deputy: {party: client-co, appointments: [{person: p1, from: %s}]}
contracts:
  msa: {between: [client-co, provider-co], effective: %s, expires: 2029-03-31, owner: owner}
"""


@pytest.mark.parametrize(
    ("role", "deputy", "contract", "since"),
    [
        ("", "2020-01-01", "2025-01-01", "2025-01-01"),
        ("", "2026-02-01", "2025-01-01", "2026-02-01"),
        ("\n    from: 2026-05-01", "2020-01-01", "2025-01-01", "2026-05-01"),
        ("", "2020-01-01", "2026-10-15", None),
        ("\n    from: 2026-10-15", "2020-01-01", "2025-01-01", None),
    ],
)
def test_role_that_nobody_ever_held(role: str, deputy: str, contract: str, since: str | None) -> None:
    """After 30 days it is told; before, and where no first day can be told, it is not."""
    said = f'"owner" has been vacant since {since}, and only its deputy "deputy" stands in; it owns contract "msa".'

    assert found("OWN003", TEXT % (role, deputy, contract)) == ([f"3 warning {said}"] if since else [])


def test_days_that_are_not_told() -> None:
    """Where neither the deputy nor what is owned has a first day, nothing is said."""
    text = (TEXT % ("", "2020-01-01", "2025-01-01")).replace(", from: 2020-01-01", "").replace("2025-01-01", "unknown")

    assert found("OWN003", text) == []
