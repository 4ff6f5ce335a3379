"""What a trace and a calendar say of how long a contract lasts: no more than is so."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

CONTRACTS = """
contracts:
  payroll: {between: [client-co, provider-co], effective: 2025-01-01, expires: 2026-12-31}
  longer: {kind: amendment, parent: payroll, between: [client-co, provider-co], effective: 2026-10-01, expires: %s}
scope-of-work: {pay: {contract: payroll, services: {payslips: {metrics: none}}}}
"""
RENEWED = """
contracts:
  master:
    between: [client-co, provider-co]
    effective: 2024-07-01
    expires: 2027-06-30
    initial-term: 3 years
    renewal: {kind: automatic, period: 1 year, times: 2, notice: {client: %s, provider: 9 months}}
"""


@pytest.mark.parametrize(
    ("expires", "says"),
    [
        ("2027-12-31", 'until 2026-12-31, unless it is prolonged by "longer"'),
        ("2026-12-31", "until 2026-12-31"),
    ],
)
def test_contract_that_an_amendment_may_have_prolonged(expires: str, says: str) -> None:
    """A trace says which amendment runs longer, as the calendar does."""
    link = governance(CONTRACTS % expires).trace("payslips").link(og.LinkKind.CONTRACT)

    assert link is not None
    assert [part.says for part in link.parts] == [says]


@pytest.mark.parametrize(
    ("notice", "by"),
    [("6 months", "2026-12-31 (client) or 2026-09-30 (provider)"), ("4 years", "2026-09-30 (provider)")],
)
def test_notice_before_the_contract_began_is_not_offered(notice: str, by: str) -> None:
    """Nobody can give notice before the first day of a contract."""
    there = governance(RENEWED % notice, as_of=dt.date(2026, 11, 22))
    dates = og.calendar(there, "2026-11-22", "2027-12-31").only("term").dates
    told = [one.consequence for one in dates if one.day == dt.date(2027, 6, 30)]

    assert len(told) == 1
    assert f"unless notice was given by {by}" in told[0]
