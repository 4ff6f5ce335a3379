"""What comes back often is told once, and that nobody is there for it is told with it."""

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
alliance: {id: example, client: client-co, providers: [provider-co]}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: provider-co}}
roles: {cio: {party: client-co}, lead: {party: provider-co, appointments: %s}}
reports: {figures: {produced-by: lead, sent-to: cio, every: {period: 1 month, day: 20}}}
"""
OFTEN = '  Report "figures" is due, every month: 12 times, first on 2026-11-20.\n'


@pytest.mark.parametrize(
    ("appointments", "told"),
    [
        ("[{person: p-1, from: 2025-01-01}]", ""),
        ("unknown", ""),
        ("[{person: p-1, from: 2025-01-01, until: 2026-12-31}]", "    From 2027-01-20 on: lead (nobody).\n"),
        ("[{person: p-1, from: 2027-01-01}]", "    On 2026-11-20 and 2026-12-20: lead (nobody).\n"),
        ("[{person: p-1, from: 2020-01-01, until: 2025-12-31}]", "    lead (nobody).\n"),
    ],
)
def test_nobody_is_there(appointments: str, told: str) -> None:
    """It is said of all of the days, or from which on, or on which of them."""
    shown = og.timetable_text(og.calendar(governance(TEXT % appointments), "2026-11-01").only("report"))
    _, often = shown.split("Often (--all tells each date)\n")

    assert often.startswith(f"{OFTEN}{told}\n")
