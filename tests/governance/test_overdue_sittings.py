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
    assert _next(ANNOUNCED, "{every: {period: 3 months, day: 15}}") == ["2027-01-15", DUE]
    assert _next("{m-1: {forum: board, next: 2026-10-01}}") == ["None", QUARTERLY, DUE]
    assert _next(ANNOUNCED, "unknown") == ["None", "How often it meets is not known.", DUE]


@pytest.mark.parametrize(
    ("meetings", "meets", "more"),
    [
        (HELD, "1 year", ""),
        (HELD, "1 year", ", until: 2026-10-31"),
        ("{m-1: {forum: board, held: 2026-11-16}}", MONDAY, ""),
        ("{m-1: {forum: board, held: 2026-11-20}}", MONDAY, ""),
        ("{m-1: {forum: board, held: 2026-11-01, next: 2026-11-24}}", "{every: {period: 1 month, day: 16}}", ""),
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
    """Nothing is said where no sitting has surely passed, or one near a fixed day stands for it."""
    assert not any("was due" in one for one in _next(meetings, meets, more=more))


@pytest.mark.parametrize(
    ("meets", "due"),
    [
        (MONDAY, "2026-07-06"),
        ("{every: {period: 4 weeks, weekday: tue}}", "2026-07-28"),
        ("{every: {period: 1 month, day: 16}}", "2026-08-16"),
        ("{every: {period: 1 month, days: [3, 17]}}", "2026-07-17"),
        ("{every: {period: 1 month, weekday: tue, week: 3}}", "2026-07-21"),
        ("{every: {period: 1 day}}", "2026-07-02"),
        ("5 business days", "2026-07-11"),
    ],
)
def test_fixed_days_are_missed_too(meets: str, due: str) -> None:
    """A forum with days of its own misses the first that its last meeting did not stand for."""
    assert _next(HELD, meets)[-1] == f"It was due on {due} and is not on record."


def test_a_day_off_is_not_missed_at_once() -> None:
    """A fixed day that is a day off has not passed before the next working day is over."""
    held = "{m-1: {forum: board, held: 2026-12-18}}"
    friday = "{every: {period: 1 week, weekday: fri}}"

    def was_due(today: dt.date) -> bool:
        return any("was due" in one for one in _next(held, friday, today, today))

    assert not was_due(dt.date(2026, 12, 28))
    assert was_due(dt.date(2026, 12, 29))


LATER = "{m-1: {forum: board, held: 2026-07-01, next: 2027-02-01}}"
LATE = "That is later than it may be: it meets at least every 3 months, and met last on 2026-07-01."


def test_a_late_announcement_hides_nothing() -> None:
    """A next meeting that is announced for later than the cadence allows is told, and what was due before it."""
    assert _next(LATER) == ["2027-02-01", LATE, DUE]
    assert _next(LATER, today=dt.date(2026, 8, 1)) == ["2027-02-01", LATE]
    assert _next(LATER, "7 months") == ["2027-02-01"]
    assert _next(LATER, MONDAY)[1:] == [LATE.replace("3 months", "week"), DUE.replace("10-01", "07-06")]


def test_a_meeting_held_on_a_day_to_come() -> None:
    """What is said to be held on a day that has not come was not held, and is to be then."""
    ahead = "{m-1: {forum: board, held: 2026-07-01}, m-2: {forum: board, held: 2026-12-01}}"

    assert _next(ahead)[0] == "2026-12-01"
    assert _next(ahead)[-1] == DUE
    assert _next(ahead, after=dt.date(2026, 12, 1))[2] == (
        "This is counted from 2026-12-01, the day it was announced for."
    )


def test_a_meeting_announced_for_a_day_off() -> None:
    """A meeting that is announced for a day off is told as one of the cadence is; one that was held is not."""
    alliance = governance(
        TEXT.format(meets="3 months", meetings="{m-1: {forum: board, held: 2026-10-03, next: 2026-12-25}}", more="")
    )

    assert alliance.clock.next_sitting("board", TODAY).caveats == ("2026-12-25 is not a working day.",)
    assert alliance.clock.next_sitting("board", dt.date(2026, 9, 1)).caveats == ()


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
