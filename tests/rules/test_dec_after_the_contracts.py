"""Decisions after the last contract: nobody decides anything any more, and no rule asks who does."""

import pytest

from outsourcegov.engine.examples import examples
from outsourcegov.engine.rule import Rule
from outsourcegov.rules.catalogue import every_rule
from tests.support.rules import found

CONTRACTS = "contracts: {only: {between: [client-co, provider-co], effective: 2020-01-01, expires: %s}}\n"
ON_RECORD = "DEC033"
"""It judges what was decided while the contracts ran."""


@pytest.mark.parametrize("last", ["2021-01-01", "unknown"])
@pytest.mark.parametrize("rule", [rule for rule in every_rule() if rule.family == "DEC"], ids=lambda rule: rule.id)
def test_silent(rule: Rule, last: str) -> None:
    """Once every contract has ended, or may have, nothing is said of decisions but of those on record."""
    fragments = [one.text for one in examples(rule.page) if one.is_bad and "contracts:" not in one.text]
    told = [found(rule.id, text + CONTRACTS % last) for text in fragments]

    assert any(told) is (rule.id == ON_RECORD)


@pytest.mark.parametrize("keys", ["effective: 2020-01-01, expires: none", "effective: 2027-01-01, expires: 2029-12-31"])
def test_told_before(keys: str) -> None:
    """While a contract goes on, or is still to begin, the same is told."""
    contracts = f"contracts: {{only: {{between: [client-co, provider-co], {keys}}}}}\n"

    assert found("DEC001", f"decisions: {{change: {{rights: none}}}}\n{contracts}") == [
        '1 error Nobody may decide "change": no right names a role or a forum.'
    ]
