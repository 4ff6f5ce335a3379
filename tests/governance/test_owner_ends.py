"""What a role owns that ends with its party, or before, is given to another: nobody can be appointed to it."""

import datetime as dt

import pytest

import outsourcegov as og
from outsourcegov.engine.run import run
from outsourcegov.rules.catalogue import find
from tests.support.rules import governance

TEXT = """
people: {ann: {employer: provider-co}}
roles: {lead: {party: provider-co%s, appointments: [{person: ann%s}]}}
reports: {monthly: {produced-by: lead, until: 2027-12-31}}
"""
LET_GO_ON = "Give what it owns to a role that goes on, or let this one go on (until: ...)."


@pytest.mark.parametrize(
    ("role", "held", "day", "why", "fix"),
    [
        (", until: 2027-03-31", "", "2026-11-22", '"lead" ends on 2027-03-31', LET_GO_ON),
        (", until: 2027-03-31", "", "2027-03-31", '"lead" ends on 2027-03-31', LET_GO_ON),
        (", until: 2027-03-31", "", "2027-04-01", '"lead" ended on 2027-03-31', LET_GO_ON),
        (
            "",
            ", until: 2027-03-31",
            "2026-11-22",
            '"lead" is vacant after 2027-03-31 and has no deputy',
            "Appoint somebody from that day, or name a deputy.",
        ),
    ],
)
def test_owner_whose_role_ends(role: str, held: str, day: str, why: str, fix: str) -> None:
    """A role that ends later is said to end, and what it owns is to be given to another, in findings too."""
    found = og.Governance(governance(TEXT % (role, held)).alliance, dt.date.fromisoformat(day))
    (gap,) = found.ownership_gaps()
    findings = run(found, [find("OWN002"), find("OWN009")])

    assert (gap.why, gap.fix) == (why, fix)
    assert [one.fix for one in findings] == [fix]
