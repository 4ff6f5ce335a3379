"""How often something happens, written as people do: what to write instead."""

import pytest

from tests.support.reading import reading

OTHERWISE = "Write a period, such as 1 month, or a day as well: {period: 1 month, weekday: tue, week: 3}."


@pytest.mark.parametrize(
    ("meets", "fix"),
    [
        ("monthly", 'Write "1 month".'),
        ("Quarterly", 'Write "3 months".'),
        ("{every: fortnightly}", 'Write "2 weeks".'),
        ("third Tuesday of the month", "Write {period: 1 month, weekday: tue, week: 3}."),
        ("{every: the last Friday of each month}", "Write {period: 1 month, weekday: fri, week: last}."),
        ("every 1st wed in the month", "Write {period: 1 month, weekday: wed, week: 1}."),
        ("every third Tuesday", OTHERWISE),
        ("{every: often}", OTHERWISE),
        ("{every: 3 monts}", 'Write "3 months".'),
    ],
)
def test_how_often(meets: str, fix: str) -> None:
    """A word for a period is that period, and a day of the week in the month the cadence; else both are shown."""
    findings = reading(f"forums: {{board: {{seats: [cio], meets: {meets}}}}}", header="").findings

    assert [finding.fix for finding in findings if finding.subject == "board"] == [fix]
