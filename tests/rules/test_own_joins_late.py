"""Tasks of a party that joins later: due before it is there, and after."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.governance.people.untold_owners import untold
from tests.support.rules import found, governance

DAY = date(2026, 11, 2)
TEXT = """\
alliance: {{id: x, client: bank, providers: [firm, new]}}
parties: {{bank: {{kind: client}}, firm: {{kind: provider}}, new: {{kind: provider, from: {first}}}}}
people: {{n: {{employer: new}}}}
roles: {{nl: {{party: new, appointments: [{{person: n}}]}}}}
{kind}: {{a: {{owner: nl, due: {due}}}}}
"""


def _text(due: str, first: str = "2027-01-01", kind: str = "actions") -> str:
    return TEXT.format(due=due, first=first, kind=kind)


@pytest.mark.parametrize("kind", ["actions", "roadmap"])
@pytest.mark.parametrize("day", [DAY, date(2026, 12, 5)])
def test_task_due_before_its_owner_is_there(kind: str, day: date) -> None:
    """It is told, before it is due and after, that the owner is not there before."""
    said = f'{"action" if kind == "actions" else "roadmap item"} "a"'

    assert found("OWN002", _text("2026-12-01", kind=kind), day) == [
        f'4 error "nl" only begins on 2027-01-01; it owns {said}.'
    ]


@pytest.mark.parametrize(
    ("due", "first"),
    [
        ("2027-01-01", "2027-01-01"),
        ("2027-03-01", "2027-01-01"),
        ("unknown", "2027-01-01"),
        ("{conflict: [{value: 2026-12-01}, {value: 2027-03-01}]}", "2027-01-01"),
        ("2026-12-01", "unknown"),
        ("2026-12-01", "{conflict: [{value: 2026-11-15}, {value: 2027-01-01}]}"),
        ("2026-12-01", "2026-01-01"),
    ],
)
def test_task_whose_owner_is_or_may_be_there(due: str, first: str) -> None:
    """Nothing is told where its owner is there by the day it is due, or may be."""
    assert found("OWN002", _text(due, first), DAY) == []


@pytest.mark.parametrize(("due", "gaps"), [("2026-12-01", 1), ("2027-03-01", 0)])
def test_owners_of_tasks_can_be_told(due: str, gaps: int) -> None:
    """Who answers for a task of a party that joins is known: nobody until it is there."""
    there = governance(_text(due), DAY)

    assert len(there.ownership_gaps()) == gaps
    assert list(untold(there)) == []


def test_owner_who_is_gone_after_joining() -> None:
    """From the day on which the party joins to the day it is due, the owner of a task must hold office."""
    text = _text("2027-03-01").replace("person: n", "person: n, from: 2027-02-01")

    assert [(gap.first, gap.last) for gap in governance(text, DAY).ownership_gaps()] == [
        (date(2027, 1, 1), date(2027, 1, 31))
    ]


def test_past_of_a_task_is_not_asked_for() -> None:
    """Once the party is there, when a task was promised is not known, and nobody is accused of the time before."""
    text = _text("2027-03-01").replace("person: n", "person: n, from: 2027-02-01")

    assert governance(text, date(2027, 2, 1)).ownership_gaps() == []


def test_due_day_stays_in_the_calendar() -> None:
    """The calendar lists the day on which such a task is due."""
    found_dates = og.calendar(governance(_text("2026-12-01"), DAY), DAY, date(2027, 12, 31)).dates

    assert [str(one.day) for one in found_dates if '"a"' in one.what] == ["2026-12-01"]
