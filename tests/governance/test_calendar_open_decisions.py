"""Open decisions of the log in the calendar."""

import datetime as dt

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
