"""What has no last day: one answer for a contract, however that is stated."""

import pytest

from tests.support.rules import governance


@pytest.mark.parametrize(
    ("keys", "is_endless"),
    [
        ("expires: none", True),
        ("until: none, expires: 2029-03-31", True),
        ("expires: unknown", False),
        ("expires: 2029-03-31", False),
        ("expires: none, until: 2028-03-31", False),
        ("initial-term: 2 years", False),
        ("initial-term: none", False),
        ("", False),
    ],
)
def test_contract_without_a_last_day(keys: str, *, is_endless: bool) -> None:
    """A contract is without end where it is stated so, and not where nothing is."""
    text = f"contracts: {{msa: {{between: [client-co, provider-co], effective: 2025-04-01{keys and f', {keys}'}}}}}\n"
    alliance = governance(text)

    assert alliance.terms.is_endless(alliance.alliance.contracts["msa"]) is is_endless
