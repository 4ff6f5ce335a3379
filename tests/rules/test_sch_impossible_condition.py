"""Conditions that test an attribute for what it cannot be."""

import pytest

from tests.support.rules import found

TEXT = """\
roles: {cio: {party: client-co}}
conditions: {routine: {}}
attributes: {severity: {one-of: [high, low]}, level: {one-of: [1, 2, 3]}}
decisions:
  spend:
    attributes: {amount: {from: 0, up-to: 10}, severity: any, start: {from: 2026-01-01}, hours: {up-to: 8 hours}}
    rights:
      - {decider: cio, when: {%s}}
"""


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("severity: high", []),
        ("severity: [high, medium]", ['"severity" is never "medium"; it is "high" or "low".']),
        ("severity: {not: medium}", ['"severity" is never "medium"; it is "high" or "low".']),
        ("severity: unknown", []),
        ("severity: any", []),
        ("severity: {up-to: 2}", ['"severity" is one of "high" and "low", which have no order to compare.']),
        ("level: 4", ['"level" is never 4; it is 1, 2 or 3.']),
        ("level: {up-to: 2}", []),
        ("routine: true", []),
        ("routine: perhaps", ['"routine" is never "perhaps"; it is true or false.']),
        ("amount: {over: 9}", []),
        ("amount: {over: 10}", ['"amount" is never over 10; it is from 0 up to 10.']),
        ("amount: {over: unknown}", []),
        ("amount: {}", ['"amount" is tested for nothing.']),
        ("start: {below: 2026-01-01}", ['"start" is never below 2026-01-01; it is from 2026-01-01.']),
        ("hours: {over: 7 hours}", []),
        ("priority: 9", []),
    ],
)
def test_what_an_attribute_cannot_be(test: str, said: list[str]) -> None:
    """A word that is not listed, a number out of range and a test of nothing are faults; what is untold is none."""
    assert [line.partition("error ")[2] for line in found("SCH018", TEXT % test)] == said
