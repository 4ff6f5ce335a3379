"""How long a contract goes on that renews itself so many times."""

from datetime import date

import pytest

from tests.support.rules import governance

TEXT = """
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
contracts:
  msa: {between: [client-co, provider-co], effective: 2024-03-01, expires: 2026-02-28, renewal: {kind: automatic%s}}
"""


def _has_ended(keys: str, day: date) -> bool:
    at = governance(TEXT % keys, day)
    return at.terms.has_ended(at.alliance.contracts["msa"])


@pytest.mark.parametrize(
    ("keys", "last"),
    [
        (", period: 1 month, times: 1", date(2026, 3, 31)),
        (", period: 1 year, times: 2", date(2028, 2, 29)),
        (", period: 90 days, times: 0", date(2026, 2, 28)),
    ],
)
def test_it_ends_after_the_last_renewal(keys: str, last: date) -> None:
    """The last day is so many periods after that of the first term, and counts."""
    assert not _has_ended(keys, last)
    assert _has_ended(keys, date.fromordinal(last.toordinal() + 1))


@pytest.mark.parametrize(
    "keys",
    [
        "",
        ", period: 1 year",
        ", times: 2",
        ", period: 1 year, times: unknown",
        ", period: unknown, times: 2",
        ", period: 5 business days, times: 2",
        ", period: 1 year, times: 9000",
    ],
)
def test_it_goes_on_where_that_cannot_be_told(keys: str) -> None:
    """Without a period and a number of times it may be renewed for ever."""
    assert not _has_ended(keys, date(2050, 1, 1))
