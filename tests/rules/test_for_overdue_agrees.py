"""FOR011 and the calendar agree on which meeting was due, whether the cadence fixes its days or not."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TEXT = """\
alliance: {{id: x, client: client-co, providers: [provider-co], reviewed: {reviewed}}}
roles: {{cio: {{party: client-co}}, lead: {{party: provider-co}}}}
forums: {{board: {{seats: [cio, lead], meets: {{every: {every}}}}}}}
meetings: {{m: {{forum: board, held: 2022-08-16}}}}
"""


@pytest.mark.parametrize(
    ("every", "due"),
    [
        ("4 weeks", "2022-09-13"),
        ("{period: 4 weeks, weekday: tue}", "2022-09-13"),
        ("{period: 1 month, day: 16}", "2022-09-16"),
        ("{period: 1 month, weekday: tue, week: 3}", "2022-09-20"),
        ("20 business days", "2022-09-13"),
    ],
)
def test_a_missed_meeting_is_in_both(every: str, due: str) -> None:
    """The calendar lists the meeting from the day after it was due, and the rule tells it once the record goes on."""
    day = dt.date(2023, 4, 15)
    text = TEXT.format(every=every, reviewed="2023-04-01")
    overdue = [one for one in og.calendar(governance(text, day), day, day).dates if one.is_overdue]
    early = governance(text, dt.date.fromisoformat(due))

    assert [(str(one.day), one.subject) for one in overdue] == [(due, "board")]
    assert not any(one.is_overdue for one in og.calendar(early, due, due).dates)
    assert len(found("FOR011", text, day)) == 1
    assert found("FOR011", TEXT.format(every=every, reviewed="2022-09-01"), day) == []
