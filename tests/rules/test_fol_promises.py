"""Promises: for which day, whether it has passed, and whether those who wait for them were told."""

import pytest

from outsourcegov.governance.follow_through.tasks import is_kept_up
from tests.support.rules import findings, found, governance

PARTIES = """\
parties: {client-co: {kind: client}, provider-co: {kind: provider}, callers: {kind: customer}}
roles: {desk: {party: provider-co}}
"""


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("due: 2026-10-31", '2 warning Action "x" was due on 2026-10-31 and is open a day later.'),
        ("due: 2026-11-01", ""),
        ("due: 2026-10-01, status: done", ""),
        ("due: 2026-10-01, status: dropped", ""),
        ("due: 2026-10-01, status: unknown", ""),
        ("due: 2026-10-01, status: {conflict: [{value: open}, {value: done}]}", ""),
        ("due: unknown", ""),
        ("due: {conflict: [{value: 2026-10-01}, {value: 2026-12-01}]}", ""),
        ("due: 2026-10-01, until: 2026-10-15", ""),
        ("due: 2026-10-01, until: unknown", ""),
        (
            "due: 2026-10-01, promised-to: callers",
            '2 error Action "x" was promised to "callers" for 2026-10-01 and is open 31 days later.',
        ),
        (
            "due: 2026-10-01, promised-to: unknown",
            '2 error Action "x" was promised to somebody for 2026-10-01 and is open 31 days later.',
        ),
        ("due: 2026-10-01, promised-to: none", '2 warning Action "x" was due on 2026-10-01 and is open 31 days later.'),
    ],
)
def test_action_is_overdue(action: str, said: str) -> None:
    """An action is overdue from the day after, where it is certain that it is open and when it is due."""
    text = f"actions:\n  x: {{owner: desk, {action}}}\n{PARTIES}"

    assert found("FOL001", text) == ([said] if said else [])


@pytest.mark.parametrize(
    ("thing", "is_told"),
    [
        ("proposals: {x: {owner: desk, due: 2026-10-01, status: agreed}}", True),
        ("proposals: {x: {owner: desk, due: 2026-10-01, status: proposed}}", False),
        ("proposals: {x: {owner: desk, due: 2026-10-01, status: rejected}}", False),
        ("proposals: {x: {owner: desk, due: 2026-10-01, status: {conflict: [{value: agreed}, {value: done}]}}}", False),
        ("roadmap: {x: {owner: desk, due: 2026-10-01}}", True),
        ("roadmap: {x: {owner: desk, due: 2026-10-01, status: under-way}}", True),
        ("roadmap: {x: {owner: desk, due: 2026-10-01, status: dropped}}", False),
        ("roadmap: {x: {owner: desk, due: {in-words: soon}}}", False),
    ],
)
def test_plan_is_overdue(thing: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """So are agreed proposals and what is planned or under way; a suggestion has no day to be held to."""
    assert len(found("FOL001", f"{thing}\n{PARTIES}")) == is_told


def test_contracts_have_ended() -> None:
    """Of an alliance that is over nothing is overdue."""
    text = "contracts: {msa: {between: [client-co, provider-co], effective: 2024-01-01, expires: 2026-10-15}}\n"

    assert found("FOL001", f"actions: {{x: {{owner: desk, due: 2026-10-01}}}}\n{text}{PARTIES}") == []


@pytest.mark.parametrize(("more", "alone"), [("z: {owner: desk, due: 2026-12-01}", 0), ("z: {status: done}", 0)])
def test_list_that_ages_is_told_once(more: str, alone: int) -> None:
    """Where FOR016 tells of the whole list, FOL001 tells none of it."""
    text = f"actions:\n  x: {{due: 2026-10-01}}\n  y: {{due: 2026-10-02}}\n  {more}\n{PARTIES}"

    assert (len(found("FOR016", text)), len(found("FOL001", text))) == (1, alone)


def test_promise_to_a_customer_is_always_told() -> None:
    """What was promised to a customer is no part of the list, and is told by itself."""
    mine = "  x: {due: 2026-10-01}\n  y: {due: 2026-10-02}\n  z: {due: 2026-10-03, promised-to: callers}\n"
    text = f"actions:\n{mine}{PARTIES}"

    told = ['4 error Action "z" was promised to "callers" for 2026-10-03 and is open 29 days later.']
    assert (len(found("FOR016", text)), found("FOL001", text)) == (1, told)


@pytest.mark.parametrize(
    ("record", "is_kept"),
    [
        ("alliance: {id: a, client: client-co, providers: [provider-co], reviewed: 2026-05-01}", True),
        ("alliance: {id: a, client: client-co, providers: [provider-co], reviewed: 2026-04-30}", False),
        ("alliance: {id: a, client: client-co, providers: [provider-co]}", True),
        ("meetings: {m: {held: 2025-01-10}}\nactions: {y: {status: done, done: 2026-07-10}}", True),
        ("meetings: {m: {held: 2025-01-10}}\nactions: {y: {status: done, done: 2026-12-10}}", False),
        ("proposals: {p: {proposed: 2024-01-10, answered: 2024-02-01}}", False),
        ("problem-statements: {p: {raised: 2026-10-10}}", True),
    ],
)
def test_record_is_kept_up(record: str, is_kept: bool) -> None:  # noqa: FBT001 - a parameter
    """A record to which nothing was added for six months tells nothing any more; one that never was is no record."""
    assert is_kept_up(governance(f"{record}\n{PARTIES}")) == is_kept


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("actions: {x: {}}", 'note Action "x" is open, and has no day by which it is done.'),
        ("actions: {x: {due: none}}", 'note Action "x" is open, and has no day by which it is done.'),
        ("actions: {x: {due: unknown}}", ""),
        ("actions: {x: {due: {in-words: soon}}}", ""),
        ("actions: {x: {status: done}}", ""),
        (
            "actions: {x: {promised-to: callers}}",
            'warning Action "x" was promised to "callers", and has no day by which it is done.',
        ),
        ("proposals: {x: {status: agreed}}", 'warning Proposal "x" was agreed, and has no day by which it is done.'),
        ("proposals: {x: {status: proposed}}", ""),
        ("roadmap: {x: {}}", ""),
        ("problem-statements: {x: {}}", ""),
    ],
)
def test_promise_without_a_day(thing: str, said: str) -> None:
    """Open actions and agreed proposals need a day; words that cannot be measured are another rule's."""
    assert found("FOL002", f"{thing}\n{PARTIES}") == ([f"1 {said}"] if said else [])


@pytest.mark.parametrize(
    ("action", "is_told"),
    [
        ("status: done, promised-to: callers", True),
        ("status: done, promised-to: callers, confirmed: none", True),
        ("status: done, promised-to: callers, done: 2026-10-31", True),
        ("status: done, promised-to: callers, done: 2026-11-01", False),
        ("status: done, promised-to: callers, confirmed: 2026-10-20", False),
        ("status: done, promised-to: callers, confirmed: unknown", False),
        ("status: done, promised-to: callers, confirmed: {not-applicable: they were there}", False),
        ("status: done", False),
        ("status: open, promised-to: callers", False),
        ("status: dropped, promised-to: callers", False),
        ("status: {conflict: [{value: done}, {value: open}]}, promised-to: callers", False),
    ],
)
def test_customer_was_never_told(action: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """It is told where a promise is done for certain, and certainly not confirmed, from the day after."""
    told = ['1 warning Action "x" is done, and nobody has told "callers".'] if is_told else []

    assert found("FOL003", f"actions: {{x: {{{action}}}}}\n{PARTIES}") == told


def test_days_are_the_witness() -> None:
    """A program reads when it was due and how long ago."""
    (finding,) = findings("FOL001", f"actions: {{x: {{due: 2026-10-20}}}}\n{PARTIES}")

    assert dict(finding.witness) == {"due": "2026-10-20", "days": 12}
