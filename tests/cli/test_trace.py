"""``outsourcegov trace``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

ALLIANCE = """\
people: {p-1: {employer: client-co, title: Network lead}, p-2: {employer: provider-co}}
roles:
  owner: {party: client-co, title: Owner of the network, appointments: [{person: p-1}]}
  lead: {party: provider-co, appointments: [{person: p-2}]}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31}}
metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better}}
forums: {board: {title: The board, seats: [owner, lead], reviews: [uptime]}}
scope-of-work:
  infrastructure:
    contract: msa
    services:
      network: {title: The network, owner: owner, provided-by: lead, metrics: uptime}
      desk: {owner: owner, metrics: uptime}
escalations:
  outage: {category: operational, levels: [{by: [owner, lead], final: true}]}
  targets: {category: performance, levels: [{by: owner, final: true}]}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a service of which the chain holds, and one that nobody delivers."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["trace", *map(str, arguments), "--as-of", "2026-11-01"])


def test_a_service(alliance: Path) -> None:
    """Every link of a service is told with its titles; the command ends with 0 where none breaks."""
    result = _run(alliance, "network")

    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
The network "network" on 2026-11-01
  contract    "msa", until 2029-03-31
  scope       "infrastructure"
  owner       Owner of the network "owner", held by "p-1"
  provider    "lead", held by "p-2"
  metrics     "uptime"
  review      The board "board"
  escalation  "outage", for operational matters
              "targets", for performance matters
  end         "outage", level 1 of "outage" has the last word
              "targets", level 1 of "targets" has the last word
  continuity  No continuity plan covers it.
  exit        No exit plan covers it.

The chain holds.
"""
    )


def test_a_broken_chain(alliance: Path) -> None:
    """Where the chain breaks a sentence says why, and the command ends with 1."""
    result = _run(alliance, "desk", "--color", "always")

    assert result.exit_code == 1
    assert "\x1b[31mBREAKS  Nobody is named who delivers it.\x1b[0m" in result.stdout
    assert result.stdout.endswith("\x1b[1mThe chain breaks at provider.\x1b[0m\n")


@pytest.mark.parametrize("arguments", [[], ["msa"], ["infrastructure"], ["owner"]])
def test_several(alliance: Path, arguments: list[str]) -> None:
    """Of the whole scope, a contract, a scope or a role each service has a line."""
    result = _run(alliance, *arguments)

    assert (result.exit_code, result.stdout) == (
        1,
        'service "network"  holds\nservice "desk"     breaks at provider\n1 of 2 hold from end to end.\n',
    )


def test_nothing_in_scope(tmp_path: Path) -> None:
    """An alliance without a scope of work has no chain that breaks."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER)
    result = _run(path)

    assert (result.exit_code, result.stdout) == (0, "Nothing is in scope.\n")


def test_json(alliance: Path) -> None:
    """JSON has each link with its parts, breaks and notes."""
    result = _run(alliance, "desk", "--format", "json")
    data = json.loads(result.stdout)
    (trace,) = data["traces"]

    assert (result.exit_code, data["version"], data["as-of"]) == (1, 1, "2026-11-01")
    assert (trace["kind"], trace["id"], trace["title"], trace["holds"]) == ("service", "desk", None, False)
    assert trace["links"][2:4] == [
        {
            "kind": "owner",
            "parts": [{"id": "owner", "title": "Owner of the network", "says": 'held by "p-1"'}],
            "breaks": [],
            "untold": [],
            "notes": [],
        },
        {"kind": "provider", "parts": [], "breaks": ["Nobody is named who delivers it."], "untold": [], "notes": []},
    ]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("nothing", 'outsourcegov: nothing is called "nothing"\n'),
        (
            "board",
            'outsourcegov: "board" is a forum; a service or a deliverable has a trace, and so have those of a ',
        ),
    ],
)
def test_what_has_no_trace(alliance: Path, asked: str, says: str) -> None:
    """An id that is not there, or of another kind, ends the command with 2."""
    result = _run(alliance, asked)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(says)


def test_a_warning_on_what_is_wrong_with_the_scope(alliance: Path) -> None:
    """A reference in the scope that leads nowhere is told beside the answer."""
    alliance.write_text(alliance.read_text().replace("metrics: uptime}\n      desk", "metrics: up}\n      desk"))
    result = _run(alliance, "network")

    assert result.exit_code == 1
    assert "1 error in how it is written" in result.stderr
    assert '"infrastructure"' in result.stderr
