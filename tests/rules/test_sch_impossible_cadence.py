"""Cadences that come to no day."""

import pytest

from tests.support.rules import found

TEXT = """\
alliance: {{id: example, client: client-co, providers: [provider-co]}}
reports: {{status: {{produced-by: lead, sent-to: cio, every: {}}}}}
roles: {{cio: {{party: client-co}}, lead: {{party: provider-co}}}}
"""


@pytest.mark.parametrize(
    ("every", "says"),
    [
        ("{period: 1 month, day: 45}", "It comes back on day 45, and no month has a day 45."),
        ("{period: 1 month, days: [3, 0]}", "It comes back on day 0, and no month has a day 0."),
        ("0 days", "It comes back every 0 days, which is no time at all."),
        ("{period: 0 months, day: 3}", "It comes back every 0 months, which is no time at all."),
        ("{period: 1 week, day: 3}", "It comes back every week, and on a day of the month: that wants whole months."),
        (
            "{period: 1 month, weekday: mon}",
            (
                "It comes back every month, and on a day of the week: that wants whole weeks, or which of the month,"
                " such as week: 3 or week: last."
            ),
        ),
        (
            "{period: 10 days, weekday: mon}",
            "It comes back every 10 days, and on a day of the week: that wants whole weeks.",
        ),
        (
            "{period: 4 weeks, weekday: tue, week: 3}",
            "It comes back every 4 weeks, and in a week of the month: that wants whole months.",
        ),
        (
            "{period: 1 month, week: last}",
            "It comes back in a week of the month, and not on a day of the week: that wants a weekday.",
        ),
        (
            "{period: 1 month, weekday: tue, week: 3, day: 5}",
            "It comes back on a day of the week, and on one of the month or the year: that wants one of them.",
        ),
        (
            "{period: 3 months, date: '03-31'}",
            "It comes back every 3 months, and on a day of the year: that wants whole years.",
        ),
    ],
)
def test_a_cadence_that_comes_to_no_day(every: str, says: str) -> None:
    """What comes back on a day that there never is, or after no time, is told with the reason."""
    assert [one.partition(" error ")[2] for one in found("SCH020", TEXT.format(every))] == [says]


@pytest.mark.parametrize(
    "every",
    [
        "1 month",
        "{period: 1 month, day: 31}",
        "{period: 2 weeks, weekday: mon}",
        "{period: 1 month, weekday: mon, week: 1}",
        "{period: 3 months, weekday: mon, week: last}",
        "{period: 1 month, weekday: mon, week: unknown}",
        "{period: 1 month, weekday: unknown, week: 3}",
        "{period: 2 years, date: '02-29'}",
        "{period: unknown, day: 3}",
        "{period: 1 month, day: unknown}",
        "as-required",
        "{each: incident}",
        "5 business days",
    ],
)
def test_a_cadence_that_may_come_to_a_day(every: str) -> None:
    """What may come to a day, or cannot be told, is not told."""
    assert found("SCH020", TEXT.format(every)) == []


def test_tests_reviews_and_renewals_after_no_time() -> None:
    """A plan, a policy and a renewal are to come back after more than nothing."""
    text = """\
    continuity-plans: {c: {test-every: 0 days}}
    policies: {p: {kind: change, review-every: 0 months}}
    contracts: {k: {between: [client-co], effective: 2026-01-01, renewal: {kind: automatic, period: 0 years}}}
    """

    assert len(found("SCH020", text)) == 3
