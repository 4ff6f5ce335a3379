"""COM007: reports that name no day, and are drawn up at the end of a week, a month or a year of the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.communication.dates import Fixed, Turn, fixed_days, period_ends
from outsourcegov.model.duration import Duration
from outsourcegov.model.timing import Cadence
from tests.support.rules import found

TEXT = """\
calendars: {{business: {{country: GB}}}}
alliance: {{id: a, client: client-co, providers: [provider-co], calendar: business}}
roles: {{lead: {{party: provider-co}}, owner: {{party: client-co}}}}
forums: {{board: {{seats: [owner, lead], meets: {{every: {meets}}}}}}}
reports: {{status: {{produced-by: lead, sent-to: board, every: {every}, {keys}}}}}
parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}}}
"""


@pytest.mark.parametrize(
    ("every", "meets", "keys", "days"),
    [
        ("1 month", "{period: 1 month, day: 15}", "within: 12 business days", (15, 16)),
        ("1 month", "{period: 1 month, day: 15}", "within: 8 business days", None),
        ("1 month", "{period: 3 months, day: 15}", "within: 16 days", (15, 16)),
        ("1 month", "{period: 1 month, day: 15}", "within: 15 days", None),
        ("1 month", "{period: 1 month, weekday: tue, week: 1}", "within: 8 days", (7, 8)),
        ("1 month", "{period: 1 month, weekday: tue, week: 1}", "within: 7 days", None),
        ("1 month", "1 month", "within: 20 days", None),
        ("3 months", "{period: 3 months, day: 15}", "within: 20 days", None),
        ("{period: 1 month, day: unknown}", "{period: 1 month, day: 15}", "within: 20 days", None),
        ("unknown", "{period: 1 month, day: 15}", "within: 20 days", None),
        ("1 month", "{period: 1 month, day: 15}", "within: 20 days, after: issue", None),
        ("1 month", "{period: 1 month, day: 15}", "within: unknown", None),
        ("1 week", "{period: 1 week, weekday: tue}", "within: 3 days", (2, 3)),
        ("1 week", "{period: 1 week, weekday: sun}", "within: 6 days", None),
        ("1 year", "{period: 1 year, date: '01-31'}", "within: 32 days", (31, 32)),
        ("12 months", "{period: 1 year, date: '01-31'}", "within: 31 days", None),
    ],
)
def test_a_report_on_the_period_of_the_calendar(
    every: str, meets: str, keys: str, days: tuple[int, int] | None
) -> None:
    """A report on a week, month or year may be due after the meeting that always follows it, as the calendar counts."""
    told = found("COM007", TEXT.format(every=every, meets=meets, keys=keys))

    assert told == [
        f'5 warning "board" always meets before report "status" is due: at most {wait} days after it is drawn up, and'
        f" it may take {due} days to come."
        for wait, due in ([days] if days else [])
    ]


@given(st.integers(1, 31))
def test_the_wait_from_the_end_of_a_month(day: int) -> None:
    """The longest wait from the end of a month to a day of the next is that of a count over four years."""
    firsts = [date(2024 + month // 12, month % 12 + 1, 1) for month in range(48)]
    ends = [after - timedelta(days=1) for after in firsts[1:]]
    waits = [min(day, (after - end).days) for end, after in pairwise(ends)]
    month = period_ends(Cadence(Duration.parse("1 month")))

    assert month == Fixed(Turn.MONTH, [31], 1)
    assert month is not None
    assert month.longest_to(fixed_days(Cadence(Duration.parse("1 month"), day=day)) or month) == max(waits)
