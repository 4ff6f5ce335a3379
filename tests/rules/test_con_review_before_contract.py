"""A review that was held before its contract began."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TEXT = """\
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2026-04-01
    expires: 2029-03-31
    reviews: {yearly: {every: %s, last: 2025-01-10%s}}
"""
AS_OF = date(2026, 9, 5)
DUE = 'Review "yearly" of contract "msa" is due'


@pytest.mark.parametrize(
    ("every", "more", "days"),
    [
        ("1 year", "", ["2027-04-01", "2028-04-01"]),
        ("1 year", ", from: 2026-06-01", ["2027-06-01", "2028-06-01"]),
        ('{period: 1 year, date: "03-01"}', "", ["2027-03-01", "2028-03-01"]),
    ],
)
def test_nothing_is_due_before_the_contract_began(every: str, more: str, days: list[str]) -> None:
    """The time to the next review runs from the first day of the contract, or of the review where that has its own."""
    text = TEXT % (every, more)
    calendar = og.calendar(governance(text, AS_OF), AS_OF, "2028-12-31").only("review")

    assert [str(one) for one in calendar.dates] == [f"{day}: {DUE}" for day in days]
    assert found("CON011", text, AS_OF) == []


def test_it_says_from_when_it_is_counted() -> None:
    """What is counted from the first day of the contract says so, and not that it was held then."""
    (first, *_) = og.calendar(governance(TEXT % ("1 year", ""), AS_OF), AS_OF, "2027-12-31").only("review").dates

    assert first.caveats == ('This is the latest day, counted from 2026-04-01, when contract "msa" began.',)


def test_overdue_once_the_contract_runs() -> None:
    """A review that was not held since the contract began is overdue once its time has passed."""
    assert found("CON011", TEXT % ("1 year", ""), date(2027, 4, 2)) == [
        '6 warning Review "yearly" of "msa" was due by 2027-04-01: it was last held on 2025-01-10.'
    ]
