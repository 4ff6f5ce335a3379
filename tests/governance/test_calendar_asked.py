"""Calendars of those who are asked for: whose dates are counted, which days are taken, and misuse."""

import datetime as dt

import pytest

import outsourcegov as og
from outsourcegov.governance.calendar import timetable as calendar_module
from tests.governance.test_calendar import HEAD, PEOPLE
from tests.support.rules import governance

FORUMS = """\
forums:
  board: {chair: cio, seats: [cio, lead], meets: {every: {period: 1 month, day: 12}}}
  ops: {chair: lead, seats: [lead], meets: {every: {period: 1 month, day: 20}}}
"""
DAY = dt.date(2026, 11, 1)


def _governance() -> og.Governance:
    return governance(HEAD + PEOPLE + FORUMS, as_of=DAY)


def test_load_is_counted_for_those_asked_for() -> None:
    """Of the calendar of a person or a role nobody else has a row."""
    sittings = og.calendar(_governance(), "2026-11-01", "2026-12-31").only("sitting")

    assert sittings.load() == {"p-1": {"2026-11": 1, "2026-12": 1}, "p-2": {"2026-11": 2, "2026-12": 2}}
    assert sittings.of("p-1").load() == {"p-1": {"2026-11": 1, "2026-12": 1}}
    assert sittings.of("lead").load() == {"lead": {"2026-11": 2, "2026-12": 2}}


def test_load_of_vacant_roles() -> None:
    """What a vacant role is to see to is somebody's to find: it is counted for nobody, last."""
    load = og.calendar(_governance(), "2026-12-01", "2027-01-31").only("sitting").load()

    assert list(load.items())[-1] == ("(nobody)", {"2027-01": 1})


def test_load_says_what_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more dates than there is room for, the table says up to when it counts."""
    whole = og.calendar(_governance())
    monkeypatch.setattr(calendar_module, "MOST", 3)
    cut = og.calendar(_governance())

    assert "left out" not in og.load_text(whole)
    assert og.load_text(cut).endswith("\n\nThere are more after 2026-12-19, which are left out.\n")
    assert og.load_text(cut.of("x")) == "Nobody has a date; there are more after 2026-12-19, which are left out.\n"


def test_a_year_from_the_day_of_the_governance() -> None:
    """Days left out are those of the command: from the day of the governance on, for a year."""
    whole, later = og.calendar(_governance()), og.calendar(_governance(), "2027-01-01")

    assert (whole.start, whole.end) == (DAY, dt.date(2027, 10, 31))
    assert (later.start, later.end) == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))


def test_misuse() -> None:
    """What is no governance and no day is refused by its name."""
    with pytest.raises(og.InvalidValue, match="a calendar wants a Governance, such as load gives, not"):
        og.calendar("a.yaml")  # type: ignore[arg-type]
    with pytest.raises(og.InvalidValue, match="start wants"):
        og.calendar(_governance(), "foo")
    with pytest.raises(og.InvalidValue, match="end wants"):
        og.calendar(_governance(), DAY, "foo")
