"""Of days that contradict each other, and have all passed, the latest counts."""

import json
from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

AS_OF = date(2026, 11, 2)
TEXT = """\
roles: {lead: {party: provider-co}}
actions:
  a: {owner: lead, due: %(day)s}
  b: {owner: lead, due: 2027-01-15}
  c: {owner: lead, due: 2027-01-15}
  d: {owner: lead, due: 2027-01-15}
risks:
  r: {owner: lead, likelihood: 1, impact: 1, response: reduce, review-by: %(day)s}
"""
PASSED = "{conflict: [{value: 2026-10-01, ref: x}, {value: 2026-10-15, ref: y}]}"
CAVEAT = "The sources contradict each other on the day: this is the latest that one of them gives."


@pytest.mark.parametrize(
    ("day", "late"),
    [
        (PASSED, "18 days"),
        (PASSED.replace("10-15", "11-01"), "a day"),
        (PASSED.replace("10-15", "11-02"), ""),
        (PASSED.replace("2026-10-15", "unknown"), ""),
        (PASSED.replace("2026-10-15", "{in-words: soon}"), ""),
        ("2026-10-15", "18 days"),
    ],
)
def test_rules_follow_up_and_calendar_agree(day: str, late: str) -> None:
    """What is late by every source is late for the rules, in the follow-up and in the calendar, and else for none."""
    text = TEXT % {"day": day}
    asked = governance(text, AS_OF)
    item = next(one for one in asked.follow_up() if one.thing.id == "a")
    overdue = {one.subject: one for one in og.calendar(asked).dates if one.is_overdue}
    untold = {one.subject for one in og.calendar(asked).untold}

    assert [line.split(" is open ")[1] for line in found("FOL001", text, AS_OF)] == [f"{late} later."] * bool(late)
    assert any("was to be looked at again" in line for line in found("RSK001", text, AS_OF)) is bool(late)
    assert item.is_overdue is bool(late)
    assert set(overdue) == ({"a", "r"} if late else set())
    assert untold == (set() if late else {"a", "r"})
    assert all((CAVEAT in one.caveats) is (day != "2026-10-15") for one in overdue.values())


def test_follow_up_says_that_days_differ() -> None:
    """The follow-up names the latest of the days, and says that they contradict each other."""
    asked = governance(TEXT % {"day": PASSED}, AS_OF)
    [first, *_] = json.loads(og.follow_up_json(asked))["open"]

    assert "18 days late, the latest of days that contradict each other\n" in og.follow_up_text(asked)
    assert og.follow_up_text(asked).endswith("Open: 1 overdue, 3 to come, 0 without a day.\n")
    assert (first["due"], first["day-untold"], first["overdue"]) == ("2026-10-15", True, True)
