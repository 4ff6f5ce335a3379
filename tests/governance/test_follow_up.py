"""Everything that is open: what it waits for, by when, who owns it today, and where it comes from."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.follow_through.statuses import OPEN
from outsourcegov.model.forums import ActionStatus
from outsourcegov.model.planning import ProposalStatus
from tests.support.rules import governance

DAY = date(2026, 11, 1)
TEXT = """\
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
people: {p-1: {employer: client-co}, p-2: {employer: provider-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1, from: 2025-01-01}]}
  desk: {party: provider-co, appointments: [{person: p-2, from: 2025-01-01}]}
  away: {party: client-co, appointments: none}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-01-01, signed: 2024-12-01, expires: 2029-12-31}}
forums: {board: {seats: [cio, desk]}}
meetings: {m: {forum: board, held: 2026-09-01}}
"""


def _open(text: str) -> og.OpenItem | None:
    found = governance(f"{text}\n{TEXT}").follow_up()
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "awaited"),
    [
        ("actions: {x: {}}", "deed"),
        ("actions: {x: {status: done}}", None),
        ("actions: {x: {status: dropped, promised-to: callers}}", None),
        ("actions: {x: {status: done, promised-to: callers}}", "word"),
        ("actions: {x: {status: done, promised-to: callers, confirmed: 2026-10-30}}", None),
        ("actions: {x: {until: 2026-10-01}}", None),
        ("proposals: {x: {}}", "answer"),
        ("proposals: {x: {status: agreed}}", "deed"),
        ("proposals: {x: {status: rejected}}", None),
        ("problem-statements: {x: {}}", "solution"),
        ("problem-statements: {x: {status: solved}}", None),
        ("roadmap: {x: {status: under-way}}", "deed"),
        ("roadmap: {x: {status: done}}", None),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {}}}}", "acceptance"),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {accepted: none}}}}", "acceptance"),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {accepted: 2026-10-01}}}}", None),
    ],
)
def test_what_it_waits_for(text: str, awaited: str | None) -> None:
    """What is done, dropped, rejected, accepted or over is not open; what is done and untold is."""
    item = _open(text)

    assert (item.awaited.value if item else None) == awaited


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        ("actions: {x: {status: unknown, due: 2026-10-01}}", False),
        ("proposals: {x: {status: {conflict: [{value: agreed}, {value: rejected}]}}}", False),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {accepted: unknown, due: 2026-10-01}}}}", False),
        ("actions: {x: {until: unknown, due: 2026-10-01}}", False),
        ("actions: {x: {due: 2026-12-01}}", True),
    ],
)
def test_what_may_be_open(text: str, is_certain: bool) -> None:  # noqa: FBT001 - a parameter
    """What may be open is listed as such, and is overdue for nobody."""
    item = _open(text)
    assert item is not None

    assert (item.is_certain, item.is_overdue) == (is_certain, False)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("actions: {x: {due: 2026-10-31}}", "2026-10-31"),
        ("actions: {x: {due: {in-words: soon}}}", None),
        ("proposals: {x: {due: 2026-10-31}}", None),
        ("proposals: {x: {due: 2026-10-31, status: agreed}}", "2026-10-31"),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {due: 2026-12-01}}}}", "2026-12-01"),
        (
            "scope-of-work: {s: {contract: msa, deliverables: {x: {due: {within: 1 month, after: effective}}}}}",
            "2025-02-01",
        ),
        (
            "scope-of-work: {s: {contract: msa, deliverables: {x: {due: {within: 1 month, after: signing}}}}}",
            "2025-01-01",
        ),
        ("scope-of-work: {s: {contract: msa, deliverables: {x: {due: {within: 1 month, after: notice}}}}}", None),
    ],
)
def test_by_when(text: str, due: str | None) -> None:
    """A suggestion has no day before it is agreed, and a limit one where its start is known."""
    item = _open(text)
    assert item is not None

    assert item.due == (date.fromisoformat(due) if due else None)


def test_who_owns_it_today() -> None:
    """The owner comes with the people who hold the role, or why nobody acts."""
    found = governance(f"actions: {{x: {{owner: desk}}, y: {{owner: away}}, z: {{}}}}\n{TEXT}").follow_up()
    told = {item.thing.id: [(one.id, one.people, bool(one.why_not)) for one in item.actors] for item in found}

    assert told == {"x": [("desk", ("p-2",), False)], "y": [("away", (), True)], "z": []}


@pytest.mark.parametrize(
    ("text", "sources", "since"),
    [
        ("actions: {x: {source: m}}", ("m",), "2026-09-01"),
        ("roadmap: {x: {source: m, shared-at: [m]}}", ("m",), None),
        ("proposals: {x: {proposed: 2026-08-01, source: m}}", ("m",), "2026-08-01"),
        ("proposals: {x: {proposed: 2026-08-01, status: agreed, answered-in: m}}", ("m",), "2026-09-01"),
        ("problem-statements: {x: {source: m}}", ("m",), "2026-09-01"),
        ("actions: {x: {}}", (), None),
    ],
)
def test_where_it_comes_from(text: str, sources: tuple[str, ...], since: str | None) -> None:
    """Its sources are told, and the day on which it was promised or raised."""
    item = _open(text)
    assert item is not None

    assert (item.sources, item.since) == (sources, date.fromisoformat(since) if since else None)


def test_those_of_a_role() -> None:
    """A role is asked about what it owns, and what it has raised, proposed or to deliver."""
    text = f"""\
actions: {{a: {{owner: desk}}, b: {{owner: cio}}}}
proposals: {{c: {{proposed-by: [desk, cio]}}, d: {{proposed-by: cio, owner: desk, status: agreed}}}}
scope-of-work: {{s: {{contract: msa, deliverables: {{e: {{owner: cio, provided-by: desk}}}}}}}}
{TEXT}"""
    alliance = governance(text)

    assert {item.thing.id for item in alliance.follow_up("desk")} == {"a", "c", "d", "e"}


def test_role_that_is_not_there() -> None:
    """Asking for a role that is not there is a mistake."""
    with pytest.raises(og.UnknownId) as error:
        governance(TEXT).follow_up("desks")

    assert str(error.value) == 'no role is called "desks"; did you mean "desk"?'


days = st.none() | st.integers(-5, 5).map(lambda number: DAY + timedelta(days=number))


def _tasks(cls: Any) -> st.SearchStrategy[list[Any]]:
    """Some tasks of a class, each with a status, or with one that is unknown."""
    words = ActionStatus if cls is og.Action else cls.FIELDS["status"].default.__class__
    statuses = st.sampled_from([og.UNKNOWN, *words])
    due = {} if cls is og.ProblemStatement else {"due": days}
    keys = st.lists(st.fixed_dictionaries({"status": statuses, **due}), max_size=4)
    return keys.map(lambda all_keys: [cls(f"{cls.__name__.lower()}-{n}", **one) for n, one in enumerate(all_keys)])


@given(_tasks(og.Action), _tasks(og.Proposal), _tasks(og.ProblemStatement), _tasks(og.RoadmapItem))
def test_all_that_may_be_open_in_order(
    actions: list[Any], proposals: list[Any], problems: list[Any], roadmap: list[Any]
) -> None:
    """Each that is open or may be is there once, by its day, and overdue exactly if the day of a promise has passed."""
    alliance = og.Alliance(
        "example",
        client="client-co",
        providers="provider-co",
        actions=actions,
        proposals=proposals,
        problem_statements=problems,
        roadmap=roadmap,
    )
    found = og.Governance(alliance, DAY).follow_up()
    tasks: list[Any] = [*actions, *proposals, *problems, *roadmap]
    promised = [*actions, *roadmap, *(one for one in proposals if one.status is ProposalStatus.AGREED)]
    dues = [(not item.is_overdue, item.due or date.max) for item in found]

    assert dues == sorted(dues)
    assert sorted(item.thing.id for item in found) == sorted(
        one.id for one in tasks if one.status == og.UNKNOWN or one.status in OPEN[type(one)]
    )
    assert {item.thing.id for item in found if item.is_overdue} == {
        one.id for one in promised if one.status in OPEN[type(one)] and one.due and one.due < DAY
    }
