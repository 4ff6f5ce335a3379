"""``outsourcegov single-points``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

ALLIANCE = """\
people:
  p-1: {title: Ann, employer: client-co}
  p-2: {employer: client-co}
  p-3: {employer: client-co}
roles:
  cio: {party: client-co, appointments: [{person: p-1}]}
  cfo: {party: client-co, deputies: [clerk], appointments: [{person: p-2}]}
  clerk: {party: client-co, appointments: [{person: p-3}]}
  gone: {party: client-co, appointments: none}
decisions:
  hire: {title: Hire somebody, rights: [{decider: cio}]}
  spend: {rights: [{decider: cfo}]}
"""
LOST = "  stop: {rights: [{decider: gone}]}\n"
SOUND = ALLIANCE.replace("  hire: {title: Hire somebody, rights: [{decider: cio}]}\n", "")


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a decision of one person, one with a deputy, and one that nobody can take."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE + LOST)
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["single-points", *map(str, arguments), "--as-of", "2026-11-01"])


def test_each_person_and_each_pair(alliance: Path) -> None:
    """What nobody can do already comes first, then what rests on one person, then on two; that ends with 1."""
    result = _run(alliance, "--away", "10")

    assert (result.exit_code, result.stderr) == (1, "")
    assert (
        result.stdout
        == """\
Nobody is there on 2026-11-01, whoever comes, for:
  decision "stop"

Without Ann "p-1" of client-co nobody is left for:
  decision Hire somebody "hire"

When two people are away together, nobody is left for:
  decision "spend": p-2 and p-3

When each person is away 10.00 % of the time, there is somebody for:
  decision Hire somebody "hire"  90.00 %
  decision "spend"               99.00 %
  decision "stop"                0.00 %

1 of 3 decisions, services and escalation paths rests on one person alone.
"""
    )


def test_json_has_every_set(alliance: Path) -> None:
    """Programs get people with what rests on them alone, and each reliance with its cut sets and odds."""
    data = json.loads(_run(alliance, "--format", "json", "--away", "10").stdout)

    assert (data["version"], data["as-of"], data["together"], data["away"]) == (1, "2026-11-01", 2, 0.1)
    assert data["people"] == [{"id": "p-1", "title": "Ann", "alone": [{"kind": "decision", "id": "hire"}]}]
    assert data["reliances"][0] == {
        "kind": "decision",
        "id": "hire",
        "title": "Hire somebody",
        "people": ["p-1"],
        "failed": False,
        "cut-sets": [["p-1"]],
        "odds": {"least": 0.9, "most": 0.9},
    }
    assert [one["cut-sets"] for one in data["reliances"]] == [[["p-1"]], [["p-2", "p-3"]], [[]]]


def test_alliance_where_nobody_is_alone_ends_with_0(tmp_path: Path) -> None:
    """Pairs do not make the command fail; without shares of time there are no odds."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + SOUND)

    result = _run(path)

    assert result.exit_code == 0
    assert result.stdout.endswith("0 of 1 decisions, services and escalation paths rest on one person alone.\n")
    assert json.loads(_run(path, "--format", "json").stdout)["reliances"][0]["odds"] is None


def test_alliance_without_people(tmp_path: Path) -> None:
    """Where nothing depends on people who are known, that is said."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER)

    assert _run(path).stdout == "No decision, service or escalation path depends on people who are known.\n"


@pytest.mark.parametrize("arguments", [("--together", "0"), ("--together", "5"), ("--away", "101"), ("--away", "x")])
def test_numbers_that_make_no_sense_are_misuse(alliance: Path, arguments: tuple[str, str]) -> None:
    """Numbers out of range end the command with 2."""
    assert _run(alliance, *arguments).exit_code == 2
