"""Regions as plain data: in the words of the language, as decision tables have them."""

from typing import Any

import pytest

from outsourcegov.governance.decisions.region_words import region_as_data
from tests.support.rules import governance


@pytest.mark.parametrize(
    ("attribute", "test", "data"),
    [
        ("{from: 0}", "{over: 5, up-to: 10.5}", {"over": 5, "up-to": 10.5}),
        ("{from: 0}", "{from: 0.1, below: 12345678901234567890.12}", {"from": 0.1, "below": "12345678901234567890.12"}),
        ("{one-of: [low, 2, high]}", "[high, 2]", {"one-of": [2, "high"]}),
        ("{from: 2026-01-01}", "{below: 2027-01-01}", {"from": "2026-01-01", "below": "2027-01-01"}),
        ("{over: 0 days}", "{up-to: 4 weeks}", {"over": "0 days", "up-to": "28 days"}),
        ("any", "{not: [low, high]}", {"not": ["low", "high"]}),
        ("any", "true", {"one-of": [True]}),
    ],
)
def test_conditions(attribute: str, test: str, data: Any) -> None:
    """Numbers are JSON numbers where that is exact; of a list that is open, what it is not is told."""
    decision = f"{{attributes: {{x: {attribute}}}, rights: [{{decider: a, when: {{x: {test}}}}}]}}"
    found = governance(f"roles: {{a: {{party: client-co}}}}\ndecisions: {{d: {decision}}}\n")
    cases, (right,) = found.authorities.of("d").cases, found.alliance.decisions["d"].rights

    assert [region_as_data(cases, region) for region in cases.regions(cases.widest(right))] == [{"x": data}]
