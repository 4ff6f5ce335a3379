"""Lines of a calendar: weeks of the month, steps and who is not there, days off, and what nobody keeps a record of."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.governance.test_calendar import HEAD, PEOPLE
from tests.support.rules import found, governance

TUESDAYS = "{period: 1 month, weekday: tue, week: 3}"
WEEK = f"""\
forums: {{board: {{seats: [cio, lead], meets: {{every: {TUESDAYS}}}}}}}
reports: {{status: {{produced-by: lead, sent-to: board, every: {TUESDAYS}}}}}
"""
HEAD_WITH_CALENDAR = "alliance: {id: x, client: client-co, providers: [provider-co], calendar: {country: GB}}\n"


def _calendar(
    text: str, start: str = "2026-11-01", end: str = "2026-12-31", as_of: str = "2026-11-01", head: str = HEAD
) -> og.Timetable:
    return og.calendar(governance(head + PEOPLE + text, as_of=dt.date.fromisoformat(as_of)), start, end)


def test_a_day_of_a_week_of_the_month() -> None:
    """What comes on the third Tuesday of the month comes then, and says so, in text, JSON and iCalendar."""
    timetable = _calendar(WEEK)
    text, ics = og.timetable_text(_calendar(WEEK, end="2027-10-31")), og.timetable_ics(timetable)

    assert {(one.day, one.every) for one in timetable.only("sitting", "report").dates} == {
        (dt.date(2026, 11, 17), "every third Tuesday of the month"),
        (dt.date(2026, 12, 15), "every third Tuesday of the month"),
    }
    assert '"board" meets, every third Tuesday of the month: 12 times, first on 2026-11-17.' in text
    assert "every third Tuesday of the month" in og.timetable_json(timetable)
    assert b"It comes back every third Tuesday of the month." in ics.replace(b"\r\n ", b"")


def test_how_long_a_forum_with_a_week_of_the_month_lets_pass() -> None:
    """From one third Tuesday to the next it may be 5 weeks; that is still once a month."""
    text = f"{PEOPLE}forums: {{board: {{tier: operational, seats: [cio, lead], meets: {{every: {TUESDAYS}}}}}}}\n"
    clock = governance(text).clock

    assert str(clock.longest_wait("board")) == "5 weeks"
    assert found("FOR009", text) == []


@pytest.mark.parametrize(
    ("step", "what", "consequence"),
    [
        ("{by: board, does: approve, due: '11-29'}", 'A step of decision "budget" is due: approve', ""),
        ("{by: board, due: 2026-11-29}", 'A step of decision "budget" is due', ""),
        (
            "{by: old, does: sign, due: '11-29'}",
            'A step of decision "budget" is due: sign',
            'Nobody can do it then: "old" ended on 2026-11-23.',
        ),
        (
            "{by: old, id: vote, does: approve, due: 2026-11-29}",
            'Step "vote" of decision "budget" is due: approve',
            'Nobody can do it then: "old" ended on 2026-11-23.',
        ),
        ("{by: [old, board], does: approve, due: 2026-11-29}", 'A step of decision "budget" is due: approve', None),
        ("{by: {any-of: [old, board]}, due: 2026-11-29}", 'A step of decision "budget" is due', ""),
    ],
)
def test_steps_say_what_is_done_and_who_is_not_there(step: str, what: str, consequence: str | None) -> None:
    """A step that is due says what is to be done in it, and that nobody can where those who should are not there."""
    (one,) = (
        _calendar(
            f"""\
        forums: {{board: {{seats: [cio, lead]}}, old: {{seats: [cio, lead], until: 2026-11-23}}}}
        decisions: {{budget: {{rights: [{{decider: board}}], steps: [{step}]}}}}
        """.replace("        ", "")
        )
        .only("decision")
        .dates
    )

    assert one.what == what
    assert consequence is None or one.consequence == consequence


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("[]", "By when it must be decided is not stated."),
        (
            "[{by: cio, does: approve, due: '11-29'}]",
            "By when it must be decided is not stated; its step is due by 2026-11-29 (approve, by cio).",
        ),
        (
            "[{id: vote, due: '03-01'}, {due: 2026-12-01}, {due: 2026-10-01}, {by: cio}]",
            (
                "By when it must be decided is not stated; its steps are due by 2026-12-01 (a step) and 2027-03-01"
                ' (step "vote").'
            ),
        ),
    ],
)
def test_a_ruling_names_the_days_of_steps(steps: str, said: str) -> None:
    """Where no limit says by when something must be decided the days of its steps are told."""
    text = f"{HEAD}{PEOPLE}decisions: {{budget: {{rights: [{{decider: cio}}], steps: {steps}}}}}\n"
    ruling = governance(text, as_of=dt.date(2026, 11, 1)).who_decides("budget")

    assert og.ruling_text(ruling).splitlines()[-1] == said


WORK = """\
actions:
  call: {owner: lead, due: 2026-11-14}
  done: {owner: lead, due: 2026-11-16}
  late: {owner: lead, due: 2026-10-31}
"""


def test_work_on_a_day_off_says_so() -> None:
    """Work that is due on a day off of the calendar of the alliance says so; not what is overdue, nor without one."""
    told = [one.caveats for one in _calendar(WORK, head=HEAD_WITH_CALENDAR).only("action").dates]

    assert ["2026-11-14 is not a working day." in one for one in told] == [False, True, False]
    assert not any("working day" in caveat for one in told if one is not told[1] for caveat in one)
    assert not any(one.caveats for one in _calendar(WORK).only("action").dates)


def test_what_nobody_keeps_a_record_of_is_not_lost() -> None:
    """What was due and may be done, since nobody keeps the record up, stands with what cannot be told."""
    head = HEAD.replace("}", ", reviewed: 2026-02-01}")
    timetable = _calendar(WORK.replace("2026-10-31", "2026-06-30"), head=head)

    assert [str(one) for one in timetable.untold] == [
        'Action "late" was due on 2026-06-30: It cannot be told whether it is still open.'
    ]
    assert not any(one.is_overdue for one in timetable.dates)


def test_nothing_overdue_has_an_alarm() -> None:
    """An event that is overdue has no alarm that says in how many days it is; the others have theirs."""
    ics = og.timetable_ics(_calendar(WORK).only("action")).decode()

    assert 'SUMMARY:Overdue: Action "late" is due' in ics
    assert [event.count("BEGIN:VALARM") for event in ics.split("BEGIN:VEVENT")[1:]] == [0, 1, 1]
