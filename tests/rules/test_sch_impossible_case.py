"""Cases in the decision log that their decision cannot have."""

import pytest

from tests.support.rules import found

TEXT = """\
roles: {cio: {party: client-co}}
conditions: {routine: {}}
decisions:
  spend:
    attributes: {amount: {from: 0}, urgency: {one-of: [normal, high]}}
    rights: [{decider: cio, when: {routine: true}}, {decider: cio, when: {routine: false}}]
decision-log: {d-1: {decision: %s, decided: 2026-09-14, by: cio, outcome: approved, %s}}
"""


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("amount: 5", []),
        ("amount: unknown", []),
        ("amount: -5", ['"amount" of "spend" wants from 0 GBP, not -5.']),
        ("attributes: {urgency: normal, routine: true}", []),
        ("attributes: {urgency: unknown}", []),
        ("attributes: {urgency: low}", ['"urgency" of "spend" wants normal or high, not "low".']),
        ("attributes: {routine: sometimes}", ['"routine" of "spend" wants true or false, not "sometimes".']),
        ("attributes: {urgnecy: high}", ['"spend" has no attribute "urgnecy".']),
    ],
)
def test_case_that_the_decision_cannot_have(case: str, said: list[str]) -> None:
    """An attribute that the decision does not have, and a value that the attribute cannot have, are faults."""
    assert [line.partition("error ")[2] for line in found("SCH019", TEXT % ("spend", case))] == said


def test_entry_for_a_decision_that_is_not_there_is_not_looked_at() -> None:
    """Nothing is known of what it could be."""
    assert found("SCH019", TEXT % ("spned", "amount: -5")) == []
