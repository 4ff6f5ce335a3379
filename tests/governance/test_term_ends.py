"""With which day a term of months ends, held against the rule said in other words."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.dates.term_ends import last_day, renewals_by, renewed
from outsourcegov.governance.paper.renewals import latest_notice, terms_to_come
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Notice
from tests.support.rules import found, governance

PARTIES = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\ncontracts:\n"
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def _by_the_rule(first: date, months: int) -> date:
    """The last day of so many months: the day before the corresponding one, or the last of the month without it."""
    year, month = first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1
    length = calendar.monthrange(year, month)[1]
    if first.day > length:
        return date(year, month, length)
    return date(year, month, first.day) - timedelta(days=1)


def _months(number: int) -> Duration:
    return Duration.parse(f"{number} months")


@pytest.mark.parametrize(
    ("first", "length", "last"),
    [
        (date(2020, 2, 29), "3 years", date(2023, 2, 28)),
        (date(2020, 2, 29), "4 years", date(2024, 2, 28)),
        (date(2021, 8, 31), "6 months", date(2022, 2, 28)),
        (date(2023, 8, 31), "6 months", date(2024, 2, 29)),
        (date(2021, 11, 30), "3 months", date(2022, 2, 28)),
        (date(2021, 8, 31), "1 month", date(2021, 9, 30)),
        (date(2021, 3, 1), "3 years", date(2024, 2, 29)),
        (date(2025, 4, 1), "4 years", date(2029, 3, 31)),
        (date(2021, 1, 31), "30 days", date(2021, 3, 1)),
        (date(2021, 1, 31), "2 weeks", date(2021, 2, 13)),
        (date(2021, 1, 31), "5 business days", None),
        (date(2021, 1, 31), "9000 years", None),
        (date.min, "0 days", date.min),
    ],
)
def test_last_day(first: date, length: str, last: date | None) -> None:
    """A term ends with the day before the corresponding one, or with the last day of a month that has none."""
    assert last_day(first, Duration.parse(length)) == last


@given(first=DAYS, months=st.integers(1, 600))
def test_last_day_is_that_of_the_rule(first: date, months: int) -> None:
    """The last day is that of the rule, and of any day the next term of as many months begins on the day after."""
    assert last_day(first, _months(months)) == _by_the_rule(first, months)


@given(first=DAYS, term=st.integers(1, 40), period=st.integers(1, 30), times=st.integers(0, 30))
def test_renewals_are_counted_from_the_first_day(first: date, term: int, period: int, times: int) -> None:
    """After so many renewals a contract ends as one whose first term was as long as all of them together."""
    last = _by_the_rule(first, term)
    end = _by_the_rule(first, term + period * times)

    assert renewed(last, _months(period), times, first) == end
    assert renewals_by(end, last, _months(period), first) == times


@pytest.mark.parametrize(
    ("keys", "messages"),
    [
        ("effective: 2020-02-29, initial-term: 3 years, expires: 2023-02-28", 0),
        ("effective: 2021-08-31, initial-term: 6 months, expires: 2022-02-28", 0),
        ("effective: 2021-11-30, initial-term: 3 months, expires: 2022-02-28", 0),
        ("effective: 2021-11-30, initial-term: 3 months, expires: 2022-02-27", 1),
        ("effective: 2021-03-01, initial-term: 6 months, expires: 2021-08-31", 0),
        ("effective: 2021-11-30, initial-term: 0 months, expires: 2022-02-27", 0),
    ],
)
def test_stated_last_day(keys: str, messages: int) -> None:
    """A stated last day that is the end of its month agrees with a term whose corresponding day that month lacks."""
    text = f"{PARTIES}  msa: {{between: [client-co, provider-co], {keys}}}\n"

    assert len(found("CON014", text, as_of=date(2022, 1, 1))) == messages


@pytest.mark.parametrize(
    ("effective", "term", "length", "latest"),
    [
        (date(2020, 2, 29), "3 years", "1 month", date(2023, 1, 31)),
        (date(2021, 8, 31), "6 months", "6 months", date(2021, 8, 31)),
        (date(2021, 11, 30), "3 months", "2 months", date(2021, 12, 31)),
        (date(2021, 3, 1), "3 years", "1 month", date(2024, 1, 31)),
    ],
)
def test_notice_counted_back_from_the_end_of_a_month(effective: date, term: str, length: str, latest: date) -> None:
    """The last day in time for the last day of a short month is the last of a longer one."""
    text = f"{PARTIES}  msa: {{between: [client-co, provider-co], effective: {effective}, initial-term: {term}}}\n"
    gov = governance(text, effective)
    last = next(terms_to_come(gov, gov.alliance.contracts["msa"])).last

    assert latest_notice(gov, Notice(at_least=Duration.parse(length)), last).day == latest
