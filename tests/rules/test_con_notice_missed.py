"""A missed last day to act for a renewal is told until the term is over, by the rule and by the calendar."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

TEXT = """\
contracts:
  msa: {kind: master, between: [client-co, provider-co], effective: 2024-03-01, expires: 2027-02-28, renewal: %s}
%s
"""
OPTION = "{kind: option, period: 1 year, exercised-by: client, notice: 60 days}"
USED = 'The last day to use the option to renew "msa" was 2026-12-30, and nothing says that it was used'
AGREED = 'The last day to agree on the renewal of "msa" was 2026-12-30, and nothing says that both sides have'
LOG = (
    "decisions: {go-on: {category: extension, rights: [{decider: client-co}]}}\n"
    "decision-log: {d1: {decision: go-on, raised: 2026-12-01, %s}}"
)
AMENDED = "  more: {kind: amendment, parent: msa, between: [client-co, provider-co], effective: 2026-12-01%s}"


def _told(renewal: str, more: str, day: str) -> tuple[list[str], list[str]]:
    """What the rule says, and what is an overdue notice in the calendar."""
    text, as_of = TEXT % (renewal, more), date.fromisoformat(day)
    calendar = og.calendar(governance(text, as_of), "2026-01-01", "2026-12-31").only("notice")
    return (
        [one.split(" ", 2)[2] for one in found("CON003", text, as_of)],
        [str(one.day) for one in calendar.dates if one.is_overdue],
    )


@pytest.mark.parametrize(
    ("renewal", "told"),
    [
        (OPTION, USED),
        ("{kind: option, period: 1 year, notice: 60 days}", USED),
        ("{kind: option, period: 1 year, notice: {client: 60 days, provider: 90 days}}", USED),
        ("{kind: mutual-agreement, period: 1 year, agreed: 60 days}", AGREED),
        ("{kind: automatic, period: 1 year, notice: 60 days, if-no-notice: ends, needs-notice-from: client}", ""),
        ("{kind: option, period: 1 year, exercised-by: provider, notice: 60 days}", ""),
        ("{kind: option, period: 1 year, notice: 45 business days}", ""),
        ("{kind: option, period: 1 year, notice: unknown}", ""),
        ("{kind: option, period: 1 year, times: 0, notice: 60 days}", ""),
        ("{kind: option, period: 1 year, notice: 7 years}", ""),
        ("{kind: automatic, period: 1 year, notice: 60 days}", ""),
        ("{kind: unknown, period: 1 year, notice: 60 days}", ""),
    ],
)
def test_missed(renewal: str, told: str) -> None:
    """Told is the client's last day to act, without which the contract surely ends, and no other."""
    messages = [f"{told}: it ends on 2027-02-28."] if told else []

    assert _told(renewal, "", "2026-12-31") == (messages, ["2026-12-30"] if told else [])


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", True),
        (LOG % "outcome: open", True),
        (LOG % "outcome: withdrawn", True),
        (LOG % "outcome: approved, decided: 2026-12-20", False),
        (LOG % "outcome: approved, decided: 2027-01-05", False),
        (LOG % "outcome: refused, decided: 2026-12-20", False),
        ("decision-log: unknown", False),
        (AMENDED % "", True),
        (AMENDED % ", expires: 2029-02-28", False),
        (AMENDED % ", expires: unknown", False),
    ],
)
def test_settled(more: str, *, is_told: bool) -> None:
    """A decision that is logged settles it also once the day has passed; nothing is told where it may go on anyway."""
    messages, overdue = _told(OPTION, more, "2027-01-10")

    assert (len(messages), len(overdue)) == (is_told, is_told)


@pytest.mark.parametrize(
    ("day", "rule", "calendar"),
    [("2026-12-30", 1, 0), ("2026-12-31", 1, 1), ("2027-02-28", 1, 1), ("2027-03-01", 0, 0)],
)
def test_until_the_term_is_over(day: str, rule: int, calendar: int) -> None:
    """It is told as near up to its day, as missed to the last day of the term, and once only."""
    messages, overdue = _told(OPTION, "", day)

    assert (len(messages), len(overdue)) == (rule, calendar)


@pytest.mark.parametrize(
    ("start", "end"), [("2027-01-10", "2027-12-31"), ("2026-12-01", "2027-12-31"), ("2035-01-01", "2035-12-31")]
)
def test_overdue_whatever_the_days_are(start: str, end: str) -> None:
    """In each calendar a missed day stands once, as overdue, with what is told as if it had not been done."""
    calendar = og.calendar(governance(TEXT % (OPTION, ""), date(2027, 1, 10)), start, end).only("notice")

    assert [(str(one), one.consequence, one.caveats[0]) for one in calendar.dates] == [
        (
            '2026-12-30: Last day for notice that contract "msa" is renewed after 2027-02-28, by client, overdue',
            "Without it the contract ends.",
            "Nothing on record says that it was done: it is told as if it was not.",
        )
    ]
