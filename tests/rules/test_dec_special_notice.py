"""Meetings out of turn whose notice is longer than the limit (DEC027, ESC012)."""

import pytest

from tests.support.rules import found

TEXT = """\
roles: {{cio: {{party: client-co}}, manager: {{party: client-co}}}}
forums:
  board: {{seats: [cio], meets: {{every: {every}}}, special-meeting: {special}, between-meetings: {between}}}
decisions:
  spend: {{within: {limit}, rights: [{{decider: board}}]}}
escalations:
  commercial:
    category: commercial
    levels: [{{by: manager, within: 1 day}}, {{by: board, within: {limit}, final: true}}]
"""
TAKES = '"board" may let 6 months pass between its meetings, and has 3 business days'
NOTICE = "A meeting out of turn takes a notice of 20 business days"


def _found(
    rule: str,
    special: str,
    *,
    every: str = "6 months",
    between: str = "none",
    limit: str = "3 business days",
) -> list[str]:
    return found(rule, TEXT.format(every=every, special=special, between=between, limit=limit))


def test_notice_longer_than_the_limit() -> None:
    """A special meeting that is called at once comes too late where its notice is longer than the limit."""
    why = f"{NOTICE}, and it never decides in between."
    (line,) = _found("ESC012", "{notice: 20 business days}")

    assert _found("DEC027", "{notice: 20 business days}") == [f'5 error {TAKES} to decide "spend". {why}']
    assert TAKES in line
    assert line.endswith(why)


def test_nothing_said_of_decisions_in_between() -> None:
    """Where nothing is said of decisions between meetings it is a warning."""
    text = TEXT.replace(", between-meetings: {between}", "").format(
        every="6 months", special="{notice: 20 business days}", limit="3 business days"
    )

    assert found("DEC027", text) == [
        f'5 warning {TAKES} to decide "spend". {NOTICE}, and nothing says that it decides in between.'
    ]


@pytest.mark.parametrize(
    "special",
    [
        "{called-by: either}",
        "{notice: none}",
        "{notice: unknown}",
        "{notice: {in-words: in good time}}",
        "{notice: {at-least: unknown}}",
        "{notice: 2 days}",
        "{notice: 5 business days}",  # business days of the limit may fall together with holidays
        "{notice: {at-least: 20 business days, unless: {urgent: true}}}",
        "{notice: {at-least: 20 business days, unless: unknown}}",
        "{notice: {conflict: [{value: 20 business days}, {value: 2 days}]}}",
        "{conflict: [{value: none}, {value: {notice: 20 business days}}]}",
        "unknown",
        "{in-words: when needed}",
    ],
)
def test_notice_that_may_be_short(special: str) -> None:
    """Nothing is said where a special meeting may be in time."""
    assert _found("DEC027", special) == _found("ESC012", special) == []


@pytest.mark.parametrize("changed", [{"between": "{manner: in-writing}"}, {"between": "unknown"}, {"every": "1 day"}])
def test_other_ways_to_be_in_time(changed: dict[str, str]) -> None:
    """Nor is it where it decides in between, or may, or meets often enough."""
    assert _found("DEC027", "{notice: 20 business days}", **changed) == []


def test_regular_meeting_before_the_special_one() -> None:
    """A notice longer than the time between two meetings is not what they wait for."""
    (line,) = _found("DEC027", "{notice: 6 months}", every="1 month")

    assert '"board" may let 1 month pass between its meetings' in line
