"""``outsourcegov follow-up``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
people:
  p-1: {employer: client-co, title: Ann}
roles:
  buyer: {party: client-co, title: Head of buying, appointments: [{person: p-1, from: 2025-04-01}]}
  clerk: {party: client-co, appointments: none}
forums:
  board: {seats: [buyer, clerk]}
meetings:
  spring: {forum: board, held: 2026-05-12}
actions:
  rates: {title: New rates, owner: buyer, due: 2026-10-31, source: spring}
  call: {owner: clerk, due: 2026-10-01, status: done, promised-to: client-co}
  list: {owner: [buyer, clerk], due: 2026-12-01, status: unknown}
proposals:
  robot: {proposed-by: clerk, proposed: 2026-10-05}
problem-statements:
  queue: {raised: 2026-06-01}
"""
TEXT = """\
Overdue on 2026-11-01:

2026-10-01  action "call"
            is done; telling "client-co" is 31 days late
            owner: "clerk"
            today: cannot act: "clerk" is vacant and has no deputy

2026-10-31  action "rates": New rates
            1 day late
            owner: Head of buying "buyer"
            today: Ann "p-1"
            from: meeting "spring", 2026-05-12

To come:

2026-12-01  action "list"
            whether it is open cannot be told
            owner: Head of buying "buyer" and "clerk" together
            today "buyer": Ann "p-1"
            today "clerk": cannot act: "clerk" is vacant and has no deputy

Without a day:

-           problem statement "queue"
            waits for a solution
            owner: not stated
            since: 2026-06-01

-           proposal "robot"
            waits for an answer
            proposed by: "clerk"
            since: 2026-10-05

Open: 2 overdue, 1 to come, 2 without a day.
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A file with the alliance."""
    path = tmp_path / "alliance.yaml"
    path.write_text(HEADER + ALLIANCE, encoding="utf-8")
    return str(path)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["follow-up", *arguments])


def test_text(path: str) -> None:
    """What is overdue comes first, what has no day last; something overdue ends with 1."""
    result = _run(path, *DAY)

    assert (result.output, result.exit_code) == (TEXT, 1)


def test_nothing_overdue(path: str) -> None:
    """Where nothing is overdue it ends with 0."""
    result = _run(path, "--as-of", "2026-09-01")

    assert ("Overdue" in result.output, result.exit_code) == (False, 0)


def test_role(path: str) -> None:
    """Of a role only its own things are told."""
    result = _run(path, "--role", "buyer", "--format", "json", *DAY)
    data = json.loads(result.output)

    assert ([one["thing"]["id"] for one in data["open"]], data["role"]) == (["rates", "list"], "buyer")


@pytest.mark.usefixtures("at_root")
def test_nothing_of_a_role() -> None:
    """A role with nothing to do is told so."""
    result = _run("examples/northbank-minimal.yaml", "--role", "buyer", *DAY)

    assert (result.output, result.exit_code) == ('Nothing of "buyer" is open on 2026-11-01.\n', 0)


def test_role_that_is_not_there(path: str) -> None:
    """A role that is not there is named on standard error, and the command ends with 2."""
    result = _run(path, "--role", "buyers", *DAY)

    assert (result.stderr, result.exit_code) == (
        'outsourcegov: no role is called "buyers"; did you mean "buyer"?\n',
        2,
    )


def test_json(path: str) -> None:
    """A program gets the same, with where it stands."""
    first, *_ = json.loads(_run(path, "--format", "json", *DAY).output)["open"]

    assert {key: first[key] for key in ("thing", "line", "awaited", "due", "overdue", "owner", "promised-to")} == {
        "thing": {"kind": "action", "id": "call", "title": None},
        "line": 15,
        "awaited": "word",
        "due": "2026-10-01",
        "overdue": True,
        "owner": "clerk",
        "promised-to": "client-co",
    }
