"""Dates a lifetime away, and lengths of time that nobody lives to see."""

import pytest

from tests.support.rules import found

TEXT = """\
contracts: {k: {between: [client-co, provider-co], %s}}
parties: {client-co: {kind: client, from: 1899-01-01}, provider-co: {kind: provider}}
documents: {act: {dated: 1925-04-09}}
policies: {p: {kind: change, %s}}
"""


@pytest.mark.parametrize(
    ("contract", "policy", "said"),
    [
        ("effective: 2026-04-01, expires: 2151-03-31", "reviewed: 2026-03-01, review-every: 5 years", []),
        ("signed: 1937-01-01, effective: 2115-12-31, initial-term: 125 years", "reviewed: unknown", []),
        ("effective: 0026-04-01", "reviewed: none", ['1 warning "effective" of "k": 0026-04-01 is 2000 years ago.']),
        (
            "signed: 1936-12-31, effective: 2026-04-01",
            "reviewed: none",
            ['1 warning "signed" of "k": 1936-12-31 is 90 years ago.'],
        ),
        ("effective: 2125-04-01", "", ['1 warning "effective" of "k": 2125-04-01 is 99 years ahead.']),
        (
            "expires: 9999-12-31, effective: 2026-04-01",
            "",
            ['1 warning "expires" of "k": 9999-12-31 is 7973 years ahead.'],
        ),
        (
            "expires: 1926-12-31, effective: 2026-04-01",
            "",
            ['1 warning "expires" of "k": 1926-12-31 is 100 years ago.'],
        ),
        (
            "initial-term: 9000 years, effective: 2026-04-01",
            "",
            ['1 warning "initial-term" of "k": 9000 years is longer than a lifetime.'],
        ),
        ("initial-term: 120 months, effective: 2026-04-01", "", []),
        (
            "effective: 2026-04-01",
            "review-every: 100 years",
            ['4 warning "review-every" of "p": 100 years is longer than a lifetime.'],
        ),
        (
            "reviews: {r: {every: 1 year, last: 1926-05-01}}, effective: 2026-04-01",
            "",
            ['1 warning "last" of "r": 1926-05-01 is 100 years ago.'],
        ),
    ],
)
def test_dates_and_lengths_of_time(contract: str, policy: str, said: list[str]) -> None:
    """What is a lifetime away is told once; a long lease, an old statute and the age of a party are not."""
    assert found("SCH023", TEXT % (contract, policy or "owner: none")) == said
