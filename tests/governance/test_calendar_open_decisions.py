"""Open decisions of the log in the calendar."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.governance.test_calendar import CONTRACT, HEAD, PEOPLE
from tests.support.rules import governance


def test_the_contract_that_is_decided_about() -> None:
    """What an open decision is about is told where the log names it."""
    text = CONTRACT.format("expires: 2027-03-31") + (
        "decisions: {extend: {category: extension, within: 10 days, rights: [{decider: cio}]}}\n"
        "decision-log: {d-1: {decision: extend, contract: msa, raised: 2026-11-01, outcome: open, by: cio}}\n"
    )
    calendar = og.calendar(governance(HEAD + PEOPLE + text, as_of=dt.date(2026, 11, 1)))

    assert [str(one) for one in calendar.only("decision").dates] == [
        '2026-11-11: "d-1" is to be decided: decision "extend" for contract "msa", raised on 2026-11-01'
    ]


@pytest.mark.parametrize(
    ("as_of", "until", "told"),
    [
        ("2026-11-27", "", ""),
        ("2026-11-28", "", ""),
        ("2026-11-29", "", '"board" meets next on 2026-12-28: too late.'),
        ("2026-11-29", "until: 2026-12-27, ", ""),
    ],
)
def test_a_forum_that_meets_on_the_day_is_not_too_late(as_of: str, until: str, told: str) -> None:
    """The sitting on the last day, which is that of the calendar, is in time; one that will not be is not told."""
    text = CONTRACT.format("expires: 2028-03-31") + (
        f"forums: {{board: {{{until}seats: [cio, lead], meets: {{every: {{period: 1 month, day: 28}}}}}}}}\n"
        "decisions: {extend: {within: 10 days, rights: [{decider: board}]}}\n"
        "decision-log: {d-1: {decision: extend, raised: 2026-11-18, outcome: open, by: board}}\n"
    )
    calendar = og.calendar(governance(HEAD + PEOPLE + text, as_of=dt.date.fromisoformat(as_of)))

    assert [one.consequence for one in calendar.only("decision").dates] == [told]
