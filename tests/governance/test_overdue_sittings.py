"""When a forum sits next that has let a sitting pass: the answer says so, and counts from no meeting that was not."""

import datetime as dt

import pytest

from tests.governance.test_sittings import TEXT
from tests.support.rules import governance

TODAY = dt.date(2026, 11, 23)
QUARTERLY = "It meets at least every 3 months."
DUE = "It was due on 2026-10-01 and is not on record."
HELD = "{m-1: {forum: board, held: 2026-07-01}}"
ANNOUNCED = "{m-1: {forum: board, held: 2026-07-01, next: 2026-10-01}}"
MONDAY = "{every: {period: 1 week, weekday: mon}}"


def _next(
    meetings: str, meets: str = "3 months", after: dt.date = TODAY, today: dt.date | None = TODAY, more: str = ""
) -> list[str]:
    clock = governance(TEXT.format(meets=meets, meetings=meetings, more=more)).clock
    found = clock.next_sitting("board", after, today=today)
    return [str(found.day), *(one for one in found.caveats if "working day" not in one)]


@pytest.mark.parametrize("meetings", [HELD, ANNOUNCED])
def test_overdue(meetings: str) -> None:
    """The sitting that has passed is told, and the next one is counted from the last that was held."""
    assert _next(meetings) == ["2027-01-01", QUARTERLY, "This is counted from 2026-07-01.", DUE]


def test_announced_and_not_held() -> None:
    """A meeting that was announced and not held is told, however the next one is found, and if none can be."""
    assert _next(ANNOUNCED, MONDAY) == ["2026-11-30", DUE]
    assert _next("{m-1: {forum: board, next: 2026-10-01}}") == ["None", QUARTERLY, DUE]
    assert _next(ANNOUNCED, "unknown") == ["None", "How often it meets is not known.", DUE]


@pytest.mark.parametrize(
    ("meetings", "meets", "more"),
    [
        (HELD, MONDAY, ""),
        (HELD, "1 year", ""),
        (HELD, "5 business days", ""),
        ("{m-1: {forum: board, held: 2026-09-01}}", "3 months", ""),
        (HELD, "3 months", ", from: 2026-10-02"),
        ("{m-1: {forum: board, held: 2026-07-01}, m-2: {forum: board, held: unknown}}", "3 months", ""),
        ("{}", "3 months", ""),
        (
            "{m-1: {forum: board, held: 2026-07-01, next: 2026-10-01}, m-2: {forum: board, held: 2026-10-05}}",
            "1 year",
            "",
        ),
    ],
)
def test_nothing_was_due(meetings: str, meets: str, more: str) -> None:
    """Nothing is said where no sitting has surely passed, or the days are fixed and each stands for itself."""
    assert not any("was due" in one for one in _next(meetings, meets, more=more))


def test_day_to_come() -> None:
    """What is announced for a day to come may be counted from, and nothing that is to come was due."""
    announced = "{m-1: {forum: board, held: 2026-11-01, next: 2026-12-14}}"
    later = dt.date(2027, 1, 1)

    assert _next(announced, after=later)[:3] == [
        "2027-03-14",
        QUARTERLY,
        "This is counted from 2026-12-14, the day it was announced for.",
    ]
    assert _next(HELD, after=later, today=dt.date(2026, 9, 30)) == [
        "2027-04-01",
        QUARTERLY,
        "This is counted from 2026-07-01.",
    ]
    assert not any("was due" in one for one in _next(HELD, today=None))


def test_whoever_convenes_is_told() -> None:
    """A forum that is looked at on a day says what was due by then."""
    alliance = governance(TEXT.format(meets="3 months", meetings=HELD, more=""), TODAY)

    assert DUE in alliance.convene("board").next_sitting.caveats
