"""Problem statements, proposals and the road map: what was put, what was answered, and what is shared."""

import datetime

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.follow_through.tasks import is_older
from outsourcegov.model.words import add_months
from tests.support.rules import found

ROLES = """\
roles: {cio: {party: client-co}, desk: {party: provider-co}}
forums: {board: {seats: [cio, desk]}}
"""
MET = "meetings: {m1: {forum: board, held: 2026-09-01}, m2: {forum: board, held: %s}}\n"


@pytest.mark.parametrize(
    ("proposal", "held", "again"),
    [
        ("source: m1", "2026-10-01", ', and "board" has met on 2026-10-01'),
        ("source: m1", "2026-09-30", None),
        ("source: m1, proposed: unknown", "2026-10-01", None),
        ("proposed: 2026-09-01", "2026-10-01", None),
        ("source: m1, status: agreed", "2026-10-01", None),
        ("source: m1, status: unknown", "2026-10-01", None),
        ("source: m1, answered: 2026-10-01", "2026-10-01", None),
        ("source: m1, answered: unknown", "2026-10-01", None),
        ("source: m1, answered-in: m2", "2026-10-01", None),
        ("source: m1, answered: none", "2026-10-01", ', and "board" has met on 2026-10-01'),
    ],
)
def test_forum_has_met_again(proposal: str, held: str, again: str | None) -> None:
    """A proposal waits for the next meeting that comes thirty days later or more."""
    text = f"proposals: {{x: {{proposed-by: desk, {proposal}}}}}\n{ROLES}{MET % held}"
    said = f'1 warning Proposal "x" has had no answer since 2026-09-01{again}.'

    assert found("FOL004", text) == ([said] if again is not None else [])


@pytest.mark.parametrize(("proposed", "is_told"), [("2026-04-30", True), ("2026-05-01", False), ("2027-01-01", False)])
def test_half_a_year_is_too_long(proposed: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """Where no meeting tells, an answer may take six months."""
    text = f"proposals: {{x: {{proposed: {proposed}}}, y: {{proposed: 2026-10-01}}}}\n{ROLES}"

    assert len(found("FOL004", text)) == is_told


@given(
    st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 12, 31)),
    st.integers(1, 24),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2032, 12, 31)),
)
def test_months_are_counted_as_everywhere(since: datetime.date, months: int, day: datetime.date) -> None:
    """More than so many months have passed after the day on which they end."""
    assert is_older(since, months, day) == (day > add_months(since, months))


def test_last_day_that_can_be_written() -> None:
    """Nothing breaks at the end of the calendar."""
    assert not is_older(datetime.date.max, 6, datetime.date.max)


@pytest.mark.parametrize(
    ("proposal", "is_told"),
    [
        ("status: rejected", True),
        ("status: rejected, rationale: too dear", False),
        ("status: rejected, rationale: unknown", False),
        ("status: rejected, answered-in: logged", False),
        ("status: rejected, answered-in: silent", True),
        ("status: rejected, answered-in: unknown", False),
        ("status: {conflict: [{value: rejected}, {value: agreed}]}", False),
        ("status: dropped", False),
    ],
)
def test_no_without_a_reason(proposal: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """A no needs its reason, in the proposal or in the decision that was logged."""
    log = "decision-log: {logged: {outcome: refused, rationale: too dear}, silent: {outcome: refused}}\n"

    assert len(found("FOL005", f"proposals: {{x: {{{proposal}}}}}\n{log}{ROLES}")) == is_told


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", True),
        ("proposals: {p: {solves: x}}", False),
        ("proposals: {p: {solves: x, status: rejected}}", True),
        ("proposals: {p: {solves: x, status: dropped}}", True),
        ("proposals: {p: {solves: x, status: unknown}}", False),
        ("proposals: {p: {solves: unknown}}", False),
        ("proposals: unknown", False),
        ("actions: {a: {source: x}}", False),
        ("actions: {a: {source: unknown}}", False),
        ("roadmap: {r: {source: x}}", False),
        ("roadmap: {r: {}}", True),
    ],
)
def test_problem_is_left_alone(more: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """Whatever follows from a problem, or may, keeps the rule silent."""
    text = f"problem-statements: {{x: {{raised: 2025-10-31}}, y: {{raised: 2026-10-01}}}}\n{more}\n{ROLES}"
    said = ['1 warning Problem statement "x" is open since 2025-10-31, and no proposal for it stands.']

    assert found("FOL006", text) == (said if is_told else [])


SERVICES = """\
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-01-01, expires: %s}
scope-of-work: {work: {contract: msa, services: {mail: {}, calls: {until: 2027-06-30}, gone: {until: 2026-06-30}}}}
"""


@pytest.mark.parametrize(
    ("item", "expires", "said"),
    [
        ("due: 2028-01-01, affects: mail", "2027-12-31", "due on 2028-01-01, and what it is for ends on 2027-12-31"),
        ("due: 2027-12-31, affects: mail", "2027-12-31", ""),
        ("due: 2028-01-01", "2027-12-31", "due on 2028-01-01, and what it is for ends on 2027-12-31"),
        (
            "due: 2027-07-01, affects: calls",
            "2027-12-31",
            "due on 2027-07-01, and what it is for ends on 2027-06-30",
        ),
        ("due: 2027-07-01, affects: [calls, mail]", "2027-12-31", ""),
        ("affects: gone", "2027-12-31", 'for "gone", and that has ended'),
        ("affects: [gone, mail]", "2027-12-31", ""),
        ("due: 2028-01-01, affects: mail", "none", ""),
        ("due: 2028-01-01, affects: mail", "unknown", ""),
        ("due: 2028-01-01, affects: mail", "2027-12-31, renewal: {kind: automatic, period: 1 year}", ""),
        ("due: 2028-01-01, affects: mail", "2027-12-31, renewal: unknown", ""),
        ("due: 2028-01-01, affects: unknown", "2027-12-31", ""),
        ("due: unknown, affects: mail", "2027-12-31", ""),
        ("due: 2028-01-01, affects: mail, status: done", "2027-12-31", ""),
    ],
)
def test_plan_outlives_its_services(item: str, expires: str, said: str) -> None:
    """A plan for what is over, or will be, is told where the last day is certain and nothing may be renewed."""
    told = [f'1 warning Roadmap item "x" is {said}.'] if said else []

    assert found("FOL007", f"roadmap: {{x: {{owner: desk, {item}}}}}\n{SERVICES % expires}{ROLES}") == told


HEAD = "alliance: {id: a, client: client-co, providers: [provider-co], segment: %s}\n"


@pytest.mark.parametrize(
    ("items", "segment", "side"),
    [
        ("x: {owner: desk}, y: {owner: desk}", "strategic", "client"),
        ("x: {owner: cio}, y: {owner: cio}", "strategic", "provider"),
        ("x: {owner: desk}, y: {owner: cio}", "strategic", ""),
        ("x: {owner: desk}, y: {owner: unknown}", "strategic", ""),
        ("x: {owner: desk}, y: {}", "strategic", ""),
        ("x: {owner: desk}, y: {owner: board}", "strategic", ""),
        ("x: {owner: desk}", "strategic", ""),
        ("x: {owner: desk}, y: {owner: desk, status: done}", "strategic", ""),
        ("x: {owner: desk}, y: {owner: desk}", "preferred", ""),
        ("x: {owner: desk}, y: {owner: desk}", "unknown", ""),
    ],
)
def test_road_map_of_one_side(items: str, segment: str, side: str) -> None:
    """In a strategic alliance it is told where the side of every open item is certain and the same."""
    text = f"roadmap: {{{items}}}\n{HEAD % segment}{ROLES}"
    said = f"1 note On the road map stands nothing of the {side}'s side, and the alliance is strategic."

    assert found("FOL008", text) == ([said] if side else [])


@pytest.mark.parametrize(
    ("items", "meetings", "is_told"),
    [
        ("x: {}", "{m: {forum: board}}", True),
        ("x: {shared-at: none}", "{m: {forum: board}}", True),
        ("x: {}, y: {shared-at: m}", "{m: {forum: board}}", False),
        ("x: {}, y: {shared-at: m, status: done}", "{m: {forum: board}}", True),
        ("x: {shared-at: unknown}", "{m: {forum: board}}", False),
        ("x: {status: dropped}", "{m: {forum: board}}", False),
        ("x: {}", "{}", False),
    ],
)
def test_road_map_was_never_shown(items: str, meetings: str, is_told: bool) -> None:  # noqa: FBT001
    """Where meetings are on record, one open item at least was shown at one."""
    told = ["1 note Nothing of the road map was ever shown at a meeting."] if is_told else []

    assert found("FOL009", f"roadmap: {{{items}}}\nmeetings: {meetings}\n{ROLES}") == told
