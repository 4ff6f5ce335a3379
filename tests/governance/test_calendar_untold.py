"""What the calendar cannot tell: no day is made up, and none is lost without a word."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.governance.test_calendar import HEAD, PEOPLE
from tests.support.rules import governance

REPORT = "reports: {{r: {{produced-by: lead, sent-to: cio, every: {{period: 1 month}}, {}}}}}\n"
OBLIGATION = "scope-of-work: {{s: {{obligations: {{o: {{owner: lead, every: {{period: 1 month}}, {}}}}}}}}}\n"
IN_WORDS = 'How long it may take is only in words: "promptly".'
UNKNOWN = "How long it may take is not known."
CONTRADICTED = "The sources contradict each other on how long it may take."


def _of(text: str, *kinds: str) -> og.Timetable:
    timetable = og.calendar(governance(HEAD + PEOPLE + text, as_of=dt.date(2026, 11, 1)), "2026-11-01", "2026-12-31")
    return timetable.only(*kinds)


def _untold(text: str, *kinds: str) -> list[str]:
    return [str(one) for one in _of(text, *kinds).untold]


@pytest.mark.parametrize(
    ("within", "why"),
    [
        ("within: {in-words: promptly}", IN_WORDS),
        ("within: {within: {in-words: promptly}}", IN_WORDS),
        ("within: unknown", UNKNOWN),
        ("within: {conflict: [{value: 3 days, ref: a}, {value: 5 days, ref: b}]}", CONTRADICTED),
        ("within: 3 days, after: unknown", "Its clock starts with an event, and when that is is not known."),
    ],
)
def test_a_limit_that_cannot_be_told_is_not_zero(within: str, why: str) -> None:
    """What is due within a time that is in words, unknown or contradicted is due on no day that can be told."""
    report, obligation = _of(REPORT.format(within), "report"), _of(OBLIGATION.format(within), "obligation")

    assert [*report.dates, *obligation.dates] == []
    assert [str(one) for one in report.untold] == [f'Report "r" is due: {why}']
    assert [str(one) for one in obligation.untold] == [f'Obligation "o" is due: {why}']


@pytest.mark.parametrize("within", ["within: none", "within: {not-applicable: no limit}", "title: T", "after: none"])
def test_no_limit_is_the_end_of_the_period(within: str) -> None:
    """What is stated to have no limit, or says nothing of one, is due when the period is over."""
    days = [dt.date(2026, 11, 30), dt.date(2026, 12, 31)]

    assert [one.day for one in _of(OBLIGATION.format(within), "obligation").dates] == days


@pytest.mark.parametrize(
    ("calculated", "period", "told"),
    [
        ("{in-words: promptly}", "1 month", [IN_WORDS]),
        ("5 days", "unknown", ["How often is not known."]),
        ("none", "1 month", []),
    ],
)
def test_credits_worked_out_at_no_day_that_can_be_told(calculated: str, period: str, told: list[str]) -> None:
    """When service credits are worked out is not lost where the time for it, or the period, cannot be told."""
    text = (
        f"metrics: {{m: {{kind: kpi, unit: percent, period: {period}}}}}\n"
        f"credits: {{c: {{calculated: {calculated}, events: [{{metric: m, value: missed, percent: 1}}]}}}}\n"
    )

    assert _untold(text, "credit") == [f'Service credits of "c" are worked out: {why}' for why in told]
