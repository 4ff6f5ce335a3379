"""The day by which a role is to be filled for the first time."""

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
roles: {lead: {party: client-co, appoint: WANTED}}
contracts: {msa: {between: [client-co, provider-co], effective: 2026-11-10}}
"""


def _days(wanted: str) -> list[str]:
    dates = og.calendar(governance(TEXT.replace("WANTED", wanted)), "2026-11-01", "2027-10-31").dates
    return [str(one.day) for one in dates if one.kind is og.DateKind.APPOINTMENT]


def test_without_a_time() -> None:
    """Where nothing says how soon a role is to be filled, it has no day, and the calendar goes on."""
    assert _days("{after: effective}") == []
    assert _days("{at-least: 5 days, before: effective}") == []
    assert _days("{within: 10 days, after: effective}") == ["2026-11-20"]
