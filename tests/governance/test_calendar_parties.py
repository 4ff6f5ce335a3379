"""The calendar has the last day of a party, and the contracts that go on with it."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
parties: {client-co: {kind: client}, provider-co: {kind: provider, until: %s}}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-01-01, expires: %s}
"""


@pytest.mark.parametrize(
    ("until", "expires", "told"),
    [
        ("2027-03-31", "2028-12-31", 'It is still a party to contract "msa".'),
        ("2027-03-31", "2027-03-31", ""),
    ],
)
def test_last_day_of_a_party(until: str, expires: str, told: str) -> None:
    """The last day is a date of its own, and says which contracts go on."""
    there = og.Governance(governance(TEXT % (until, expires)).alliance, dt.date(2026, 11, 22))
    (found,) = [
        one
        for one in og.calendar(there, dt.date(2026, 11, 22), dt.date(2027, 12, 31)).dates
        if "provider-co" in one.what
    ]

    assert (found.day, found.what) == (dt.date(2027, 3, 31), 'Party "provider-co" is there for the last day')
    assert found.consequence == told


@pytest.mark.parametrize("until", ["unknown", "none"])
def test_party_of_which_no_last_day_is_told(until: str) -> None:
    """No date is made up."""
    there = og.Governance(governance(TEXT % (until, "none")).alliance, dt.date(2026, 11, 22))

    assert not og.calendar(there, dt.date(2026, 11, 22), dt.date(2027, 12, 31)).dates


@pytest.mark.parametrize(
    "until", ["unknown", "{in-words: soon}", "{conflict: [{value: 2027-03-31, ref: a}, {value: 2028-03-31, ref: b}]}"]
)
def test_last_day_of_a_party_that_cannot_be_told(until: str) -> None:
    """It is said that there is one, and that it cannot be told."""
    there = og.Governance(governance(TEXT % (until, "none")).alliance, dt.date(2026, 11, 22))
    (found,) = og.calendar(there).untold

    assert str(found) == 'When party "provider-co" is there for the last day cannot be told.'


def test_last_day_of_a_party_of_which_one_source_prevails() -> None:
    """The day of the source that prevails is the last."""
    until = "{conflict: [{value: 2027-03-31, ref: a}, {value: 2028-03-31, ref: b}], prevails: a}"
    there = og.Governance(governance(TEXT % (until, "none")).alliance, dt.date(2026, 11, 22))

    assert [str(one) for one in og.calendar(there).dates] == [
        '2027-03-31: Party "provider-co" is there for the last day'
    ]
