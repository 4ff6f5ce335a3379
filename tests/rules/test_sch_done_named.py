"""SCH021: what is said to have been done on a day to come is called by its name, also where it has no id."""

import pytest

from tests.support.rules import found


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("maturity: {assessed: 2027-01-01}", 'The maturity of "example" is said to have been assessed'),
        (
            "maturity: {declared-level: 2, answers: {trust: {value: fully, dated: 2027-01-01}}}",
            'The answer "trust" of "example" is said to have been given',
        ),
        (
            "metrics: {up: {kind: kpi, unit: percent, observations: {2026-08: {value: 9, reported: 2027-01-01}}}}",
            'The observation "2026-08" of "up" is said to have been reported',
        ),
    ],
)  # fmt: skip
def test_what_has_no_id_is_called_by_its_kind(thing: str, said: str) -> None:
    """A finding names the maturity, an answer or an observation, and whose it is."""
    assert found("SCH021", f"{thing}\n") == [f"1 warning {said} on 2027-01-01, which has not come."]
