"""How long a contract is certain to run agrees with walking from term to term."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from outsourcegov.model.words import add_months
from tests.support.rules import governance

FIRST = date(2020, 1, 31)
PARENT = "top: {between: [client-co, provider-co], effective: 2020-01-01, expires: 2026-12-31}"


def _contract(length: int, period: int, notice: int, times: int | None) -> str:
    often = f", times: {times}" if times is not None else ""
    renewal = f"{{kind: automatic, period: {period} months, notice: {notice} days{often}}}"
    return f"between: [client-co, provider-co], effective: {FIRST}, initial-term: {length} months, renewal: {renewal}"


def _end(months: int) -> date:
    after = add_months(FIRST, months)
    return after if after.day < FIRST.day else after - timedelta(days=1)


@given(
    length=st.integers(1, 18),
    period=st.integers(1, 14),
    notice=st.integers(1, 400),
    times=st.none() | st.integers(0, 4),
    later=st.integers(-100, 1500),
)
def test_it_is_the_term_that_no_notice_can_stop(
    length: int, period: int, notice: int, times: int | None, later: int
) -> None:
    """The term that runs on the day, and the next if the last day for notice has passed; never more than are agreed."""
    day = FIRST + timedelta(days=later)
    months, renewed, most = length, 0, times if times is not None else 10_000
    while renewed < most and _end(months) < day:
        months, renewed = months + period, renewed + 1
    if renewed < most and day <= _end(months) and _end(months) - timedelta(days=notice) < day:
        months += period
    gov = governance(f"contracts: {{x: {{{_contract(length, period, notice, times)}}}}}\n", day)

    assert gov.terms.last_day(gov.alliance.contracts["x"]) == _end(months)


@pytest.mark.parametrize(
    ("survives", "last"),
    [
        ("true", date(2027, 1, 30)),
        ("false", date(2026, 12, 31)),
        ("unknown", date(2026, 12, 31)),
        (None, date(2027, 1, 30)),
    ],
)
def test_it_runs_no_longer_than_what_it_may_end_with(survives: str | None, last: date) -> None:
    """Renewals of what ends with its parent, or may, are certain no further than the parent runs."""
    more = f", parent: top{f', survives: {survives}' if survives else ''}"
    gov = governance(f"contracts:\n  {PARENT}\n  x: {{{_contract(12, 12, 30, None)}{more}}}\n", date(2026, 11, 1))

    assert gov.terms.last_day(gov.alliance.contracts["x"]) == last
