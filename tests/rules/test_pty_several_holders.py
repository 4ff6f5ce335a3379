"""PTY011: two people at once on a role that says it is for one."""

import pytest

from tests.support.rules import found

TEXT = """\
people: {anna: {employer: client-co}, bob: {employer: client-co}}
roles:
  cm:
    party: client-co%s
    appointments: %s
"""
ONE = "\n    holders: one"
BOTH = '3 warning "anna" and "bob" hold "cm" at once from %s, and it is for one person.'


@pytest.mark.parametrize(
    ("role", "appointments", "said"),
    [
        (ONE, "[{person: anna}, {person: bob}]", [BOTH % "2026-11-01"]),
        (
            ONE,
            "[{person: anna, until: 2026-12-31}, {person: bob, from: 2026-12-01}]",
            [BOTH % "2026-12-01 to 2026-12-31"],
        ),
        (ONE, "[{person: anna, until: 2026-11-30}, {person: bob, from: 2026-12-01}]", []),
        (ONE, "[{person: anna, until: 2026-10-31}, {person: bob, from: 2026-10-01}]", []),
        (ONE, "[{person: anna}, {person: anna}]", []),
        (ONE, "[{person: anna}, {person: bob, mode: acting}]", []),
        (ONE, "[{person: anna}, {person: bob, mode: unknown}]", []),
        (ONE, "[{person: anna}, {person: bob, until: unknown}]", []),
        (ONE, "[{person: anna}, {person: unknown}]", []),
        (ONE, "{conflict: [{value: [{person: anna}], ref: a}, {value: [{person: bob}], ref: b}]}", []),
        (f"{ONE}\n    until: 2026-10-31", "[{person: anna}, {person: bob}]", []),
        ("", "[{person: anna}, {person: bob}]", []),
        ("\n    holders: many", "[{person: anna}, {person: bob}]", []),
        ("\n    holders: unknown", "[{person: anna}, {person: bob}]", []),
    ],
)
def test_two_at_once(role: str, appointments: str, said: list[str]) -> None:
    """Two people who are certain to hold a role at once are told where it says that one does."""
    assert found("PTY011", TEXT % (role, appointments)) == said
