"""The terms of a contract that are to come, and by when notice must be given."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.dates.contract_terms import first_term, renewal_after
from outsourcegov.governance.paper.renewals import (
    Purpose,
    end_by_notice,
    latest_notice,
    notice_days,
    terms_to_come,
)
from outsourcegov.model.contracts import RenewalKind
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Notice
from tests.support.rules import governance

DAY = date(2026, 11, 1)
AUTOMATIC = "expires: 2027-02-28, renewal: {kind: automatic, period: 1 year, notice: 3 months%s}"


def _governance(keys: str, day: date = DAY) -> og.Governance:
    return governance(
        "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
        f"contracts:\n  msa: {{between: [client-co, provider-co], effective: 2024-03-01, {keys}}}\n",
        day,
    )


def _terms(keys: str, day: date = DAY, until: date | None = None) -> list[str]:
    gov = _governance(keys, day)
    terms = terms_to_come(gov, gov.alliance.contracts["msa"], until)
    return [f"{term.number}: {term.first} {term.last}" for term in terms]


def _notices(keys: str, day: date = DAY) -> list[tuple[str, date | None]]:
    gov = _governance(keys, day)
    msa = gov.alliance.contracts["msa"]
    return [
        (day.side, day.latest) for term in islice(terms_to_come(gov, msa), 1) for day in notice_days(gov, msa, term)
    ]


def test_real_agreement() -> None:
    """Five years from 2004-06-16 end with 2009-06-15, and notice of six months counts from the day it is given."""
    gov = og.load("examples/bsp-datec", as_of="2005-01-10")
    (contract,) = gov.alliance.contracts
    first = first_term(contract)

    assert first is not None
    assert (first.last, renewal_after(contract, first)) == (date(2009, 6, 15), RenewalKind.OPTION)
    assert [term.last for term in terms_to_come(gov, contract)] == [date(2009, 6, 15), date(2014, 6, 15)]
    assert notice_days(gov, contract, first) == []
    assert end_by_notice(gov, Duration.parse("6 months"), gov.as_of).day == date(2005, 7, 10)


@pytest.mark.parametrize(
    ("keys", "terms"),
    [
        ("expires: 2027-02-28", ["0: 2024-03-01 2027-02-28"]),
        ("initial-term: 4 years", ["0: 2024-03-01 2028-02-29"]),
        ("expires: none", []),
        ("initial-term: unknown", []),
        ("expires: 2026-10-31", []),
        ("expires: 2026-10-31, renewal: {kind: option, period: 1 year}", []),
        ("expires: 2026-10-31, renewal: {kind: automatic, period: 1 year, times: 0}", []),
        ("expires: 2025-10-31, renewal: {kind: automatic, period: unknown}", []),
        ("expires: 2025-10-31, renewal: {kind: automatic, period: 0 days}", []),
        ("expires: 2024-10-31, renewal: {kind: automatic, period: 1 year, times: unknown}", []),
        ("expires: 2026-10-31, renewal: unknown", []),
        ("expires: {conflict: [{value: 2027-01-01, ref: x}, {value: 2028-01-01, ref: y}]}", []),
        (
            "expires: 2027-02-28, until: 2026-12-31, renewal: {kind: automatic, period: 1 year}",
            ["0: 2024-03-01 2026-12-31"],
        ),
        (AUTOMATIC % "", ["0: 2024-03-01 2027-02-28", "1: 2027-03-01 2028-02-29"]),
        (AUTOMATIC % ", times: 0", ["0: 2024-03-01 2027-02-28"]),
        ("expires: 9999-12-31, renewal: {kind: automatic, period: 1 year}", ["0: 2024-03-01 9999-12-31"]),
        ("expires: 9999-12-30, renewal: {kind: automatic, period: 1 year}", ["0: 2024-03-01 9999-12-30"]),
        (
            "expires: 2027-02-28, renewal: {kind: option, period: 6 months, times: 1}",
            ["0: 2024-03-01 2027-02-28", "1: 2027-03-01 2027-08-31"],
        ),
    ],
)
def test_terms(keys: str, terms: list[str]) -> None:
    """The term that runs and the next are told; nothing of a contract that has ended or whose end is untold."""
    assert _terms(keys) == terms


def test_renewals_so_far() -> None:
    """A contract that renews itself is in the term that it has come to, and as often as it may."""
    keys = AUTOMATIC % ", times: 3"

    assert _terms(keys, date(2028, 3, 1)) == ["2: 2028-03-01 2029-02-28", "3: 2029-03-01 2030-02-28"]
    assert _terms(keys, date(2030, 2, 28)) == ["3: 2029-03-01 2030-02-28"]
    assert _terms(keys, date(2030, 3, 1)) == []


def test_terms_until_a_day() -> None:
    """All terms are told that begin up to a day, as far as one can be written."""
    assert len(_terms(AUTOMATIC % "", until=date(2029, 3, 1))) == 4
    assert _terms(AUTOMATIC % "", until=date.max)[-1] == "7972: 9998-03-01 9999-02-28"


@given(day=st.dates(date(2024, 1, 1), date(2090, 1, 1)), months=st.integers(1, 40), times=st.integers(0, 30))
def test_current_term_against_one_after_the_other(day: date, months: int, times: int) -> None:
    """The term on a day is the one that is found by going from term to term."""
    gov = _governance(
        f"expires: 2027-01-31, renewal: {{kind: automatic, period: {months} months, times: {times}}}", day
    )
    msa = gov.alliance.contracts["msa"]
    lasts = [
        Duration.parse(f"{number * months} months").added_to(date(2027, 2, 1)) - timedelta(days=1)
        for number in range(times + 1)
    ]
    terms = terms_to_come(gov, msa)

    assert [term.last for term in terms] == [last for last in lasts if last >= day][:2]


@pytest.mark.parametrize(
    ("keys", "notices"),
    [
        (AUTOMATIC % "", [("all", date(2026, 11, 30))]),
        (AUTOMATIC % ", times: 0", []),
        ("expires: 2027-02-28, renewal: {kind: automatic, notice: 90 days}", [("all", date(2026, 11, 30))]),
        ("expires: 2027-02-28, renewal: {kind: automatic, notice: unknown}", []),
        ("expires: 2027-02-28, renewal: {kind: automatic, notice: {at-least: unknown}}", [("all", None)]),
        (
            "expires: 2027-02-28, renewal: {kind: automatic, notice: {at-least: 1 month, before: release}}",
            [("all", None)],
        ),
        (
            "expires: 2027-02-28, renewal: {kind: automatic, notice: {client: 1 month, provider: 2 weeks}}",
            [("client", date(2027, 1, 31)), ("provider", date(2027, 2, 14))],
        ),
        ("expires: 2027-02-28, renewal: {kind: mutual-agreement, agreed: 1 month}", [("all", date(2027, 1, 31))]),
        ("expires: 2027-02-28, renewal: {kind: automatic, notice: 5 business days}", [("all", date(2027, 2, 21))]),
        ("expires: 2027-02-28, renewal: {kind: automatic, notice: 48 hours}", [("all", date(2027, 2, 26))]),
        ("expires: 2027-02-28, renewal: {kind: automatic, notice: 900 years}", [("all", None)]),
        ("expires: 9999-12-30, renewal: {kind: automatic, notice: 1 year}", [("all", date(9998, 12, 30))]),
    ],
)
def test_notice_days(keys: str, notices: list[tuple[str, date | None]]) -> None:
    """The latest day for notice is told for each side, and None where it cannot be."""
    assert _notices(keys) == notices


def test_what_notices_are_for() -> None:
    """Notice stops a renewal or exercises an option; agreement has a day of its own."""
    gov = _governance("expires: 2027-02-28, renewal: {kind: option, notice: 1 month, agreed: 2 months}")
    msa = gov.alliance.contracts["msa"]
    (term,) = terms_to_come(gov, msa)

    assert [day.purpose for day in notice_days(gov, msa, term)] == [Purpose.EXERCISE, Purpose.AGREE]


def test_notice_longer_than_the_term() -> None:
    """Notice that would be due before the term begins is told as such."""
    gov = _governance("expires: 2027-02-28, renewal: {kind: automatic, period: 1 month, notice: 3 months}")
    msa = gov.alliance.contracts["msa"]
    found = [day.is_longer_than_term for term in terms_to_come(gov, msa) for day in notice_days(gov, msa, term)]

    assert found == [False, True]


@given(
    last=st.dates(date(2026, 1, 1), date(2040, 1, 1)),
    length=st.from_regex(r"\A([1-9][0-9]? (business day|day|week|month)s|[1-5] years|[1-9][0-9]? business hours)\Z"),
)
def test_latest_notice_is_the_last_in_time(last: date, length: str) -> None:
    """Notice on the latest day ends no later than the term, and on the day after it does."""
    gov = _governance("expires: none")
    duration = Duration.parse(length)
    latest = latest_notice(gov, Notice(at_least=duration), last).day
    assert latest is not None
    in_time, late = (end_by_notice(gov, duration, latest + timedelta(days=more)).day for more in (0, 1))

    assert in_time is not None
    assert late is not None
    assert in_time <= last < late
