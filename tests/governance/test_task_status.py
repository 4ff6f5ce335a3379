"""Where a task stands whose status is none, not applicable or given in words."""

from datetime import date

import pytest

from outsourcegov.governance.follow_through.ageing import ageing
from outsourcegov.governance.follow_through.follow_up import follow_up
from tests.support.rules import found, governance

AS_OF = date(2026, 6, 1)
ACTION = "actions:\n  x: {due: 2026-05-01, %s}\n  y: {status: done, done: 2026-04-30}\n"
ITEM = "roadmap:\n  x: {due: 2026-07-01, %s}\n"


@pytest.mark.parametrize(
    ("status", "is_certain"),
    [
        ("title: Rates", True),
        ("status: open", True),
        ("status: none", True),
        ("status: {in-words: nearly}", False),
        ("status: {not-applicable: it is no project}", False),
        ("status: unknown", False),
        ("status: {conflict: [{value: {in-words: nearly}, ref: a}, {value: dropped, ref: b}]}", False),
    ],
)
@pytest.mark.parametrize("text", [ACTION, ITEM, "problem-statements:\n  x: {%s}\n", "proposals:\n  x: {%s}\n"])
def test_task_is_listed(text: str, status: str, is_certain: object) -> None:
    """A status that is none is as one left out; in words it cannot be told whether the task is open."""
    status = status.replace("open", "planned") if text is ITEM else status.replace("open", "proposed")
    status = status.replace("proposed", "open") if not text.startswith("proposals") else status
    [item] = follow_up(governance(text % status, AS_OF))

    assert (item.thing.id, item.is_certain) == ("x", is_certain)


@pytest.mark.parametrize("status", ["status: none", "title: Rates"])
def test_done_without_a_status(status: str) -> None:
    """An action without a status is done from the day on which it was."""
    asked = governance(f"actions:\n  x: {{due: 2026-05-01, done: 2026-05-02, {status}}}\n", AS_OF)

    assert (follow_up(asked), ageing(asked).open) == ([], 0)


def test_overdue_is_told() -> None:
    """An action without a status is overdue as one that is open."""
    assert len(found("FOL001", ACTION % "status: none", AS_OF)) == 1
    assert found("FOL001", ACTION % "status: {in-words: nearly}", AS_OF) == []


@pytest.mark.parametrize(
    "status", ["open", "done", "none", "unknown", "{in-words: nearly}", "{not-applicable: it is a note}"]
)
@pytest.mark.parametrize("dates", ["", ", until: 2026-04-30", ", from: 2026-07-01", ", until: unknown"])
def test_ageing_counts_what_is_listed(status: str, dates: str) -> None:
    """The list of open actions and the share that is overdue count the same actions."""
    asked = governance(f"actions:\n  x: {{due: 2026-07-01, status: {status}{dates}}}\n", AS_OF)

    assert ageing(asked).open == len(follow_up(asked))


@pytest.mark.parametrize(
    ("accepted", "seen"),
    [("2026-05-01", None), ("none", True), ("unknown", False), ("{in-words: at the start}", False)],
)
def test_deliverables(accepted: str, seen: object) -> None:
    """A deliverable of which it cannot be told whether it was accepted may be open."""
    text = f"scope-of-work:\n  s:\n    deliverables:\n      d: {{due: 2026-07-01, accepted: {accepted}}}\n"
    listed = [item.is_certain for item in follow_up(governance(text, AS_OF))]

    assert listed == ([] if seen is None else [seen])
