"""An open entry of the decision log shows that the record is kept up to the day it was raised."""

import datetime as dt

import pytest

from outsourcegov.governance.follow_through.tasks import is_kept_up
from tests.support.rules import found, governance

DAY = dt.date(2026, 11, 2)
TEXT = """\
roles: {{cio: {{party: client-co}}, lead: {{party: provider-co}}}}
decisions: {{change: {{rights: [{{decider: cio}}]}}}}
forums: {{board: {{seats: [cio, lead], meets: {{every: {every}}}}}}}
meetings: {{b-1: {{forum: board, held: 2026-07-14{next}}}}}
decision-log: {{d-1: {{decision: change, raised: {raised}, outcome: open}}}}
"""


@pytest.mark.parametrize(("raised", "is_told"), [("2026-10-28", True), ("2026-08-20", False), ("2026-11-28", False)])
def test_overdue_meeting(raised: str, is_told: bool) -> None:  # noqa: FBT001
    """FOR011 counts the day on which an open decision was raised, unless that has not come or is too early."""
    told = found("FOR011", TEXT.format(every="1 month", next="", raised=raised), DAY)

    assert told == ['3 error "board" has not met since 2026-07-14, and is to meet every month.'] * is_told


@pytest.mark.parametrize(("raised", "is_told"), [("2026-10-28", True), ("2026-10-20", False), ("unknown", False)])
def test_announced_meeting(raised: str, is_told: bool) -> None:  # noqa: FBT001
    """FOR024 counts it too, two weeks after the day for which the meeting was announced or later."""
    told = found("FOR024", TEXT.format(every="3 months", next=", next: 2026-10-13", raised=raised), DAY)

    assert len(told) == is_told


def test_record_of_promises_is_kept_up() -> None:
    """What was promised is looked at as long as decisions are still raised."""
    assert is_kept_up(governance(TEXT.format(every="1 month", next="", raised="2027-03-01"), dt.date(2027, 4, 1)))
