"""What to do where nobody delivers: a role that has ended is not filled again."""

import pytest

from tests.support.rules import findings

TEXT = """\
people: {p1: {employer: provider-co}}
roles:
  lead: {party: provider-co, %sappointments: [{person: p1%s}]}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}
scope-of-work: {s: {contract: msa, services: {desk: {provided-by: lead}}}}
"""
APPOINT = "Appoint somebody, name a deputy whose role is filled, or let another role deliver it (provided-by: ...)."
GO_ON = "Let a role that goes on deliver it (provided-by: ...), or let this one go on (until: ...)."


@pytest.mark.parametrize(
    ("role", "appointment", "fix"),
    [
        ("until: 2026-06-30, ", "", GO_ON),
        ("until: 2027-06-30, ", "", GO_ON),
        ("until: 2027-06-30, ", ", until: 2026-06-30", APPOINT),
        ("", ", until: 2026-06-30", APPOINT),
        ("", ", until: 2027-06-30", APPOINT),
    ],
)
def test_fix(role: str, appointment: str, fix: str) -> None:
    """A vacant role is to be filled, and one that is over replaced."""
    assert [finding.fix for finding in findings("OWN032", TEXT % (role, appointment))] == [fix]
