"""``outsourcegov what-if``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}, cyd: {employer: client-co}}
roles:
  buyer: {party: client-co, kind: contract-manager, appointments: [{person: ann}]}
  clerk: {party: client-co, appointments: [{person: bob, until: 2026-12-31}]}
risks: {fire: {owner: buyer}, flood: {owner: clerk}}
contracts: {msa: {between: [client-co, provider-co], owner: clerk, effective: 2025-04-01, expires: 2029-03-31}}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a role that one person holds."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["what-if", *map(str, arguments), *DAY])


def test_something_appears(alliance: Path) -> None:
    """What would be found is printed as check prints it; the command ends with 1."""
    result = _run(alliance, "--without", "ann")

    assert (result.exit_code, result.stderr) == (1, "")
    assert (
        result.stdout
        == f"""\
If "ann" is gone from 2026-11-01:

New:

{alliance}:6:3 error OWN002 owner-vacant
  "buyer" has been vacant since 2026-11-01 and has no deputy; it owns risk "fire".
  |
6 |   buyer: {{party: client-co, kind: contract-manager, appointments: [{{person: ann}}]}}
  |   ^^^^^
  Fix: Appoint somebody, or name a deputy whose role is filled.

New: 1 finding: 1 error.
"""
    )


def test_something_disappears(alliance: Path) -> None:
    """What is found now and would not be is told last: that a term ends, where nobody is left whose term it is."""
    result = _run(alliance, "--without", "bob")

    assert "\nNo more:\n" in result.stdout
    assert result.stdout.endswith("New: 1 finding: 1 error; 1 no more.\n")


def test_nothing_changes(alliance: Path) -> None:
    """Nobody misses who holds nothing; the command ends with 0."""
    result = _run(alliance, "--without", "cyd")

    assert (result.exit_code, result.stdout) == (0, 'If "cyd" is gone from 2026-11-01:\n\nNothing changes.\n')


def test_another_day(alliance: Path) -> None:
    """What will be found on another day is held against what is found on the day."""
    result = _run(alliance, "--at", "2027-01-01")

    assert result.exit_code == 1
    assert result.stdout.startswith("On 2027-01-01, against 2026-11-01:\n\nNew:\n")
    assert '"clerk" has been vacant since 2027-01-01' in result.stdout


def test_several_on_another_day(alliance: Path) -> None:
    """Several may be gone, and another day be looked at."""
    result = _run(alliance, "--without", "ann", "--without", "cyd", "--at", "2027-01-01")

    assert result.stdout.startswith('If "ann" and "cyd" are gone from 2026-11-01, on 2027-01-01:\n')
    assert result.stdout.endswith("New: 2 findings: 2 errors; 1 no more.\n")


def test_json(alliance: Path) -> None:
    """The same for programs: one object."""
    found = json.loads(_run(alliance, "--without", "bob", "--format", "json").stdout)

    assert {key: found[key] for key in ("version", "as-of", "at", "without", "summary")} == {
        "version": 1,
        "as-of": "2026-11-01",
        "at": "2026-11-01",
        "without": ["bob"],
        "summary": {"appeared": 1, "changed": 0, "disappeared": 1},
    }
    assert [one["rule"] for key in ("appeared", "disappeared") for one in found[key]] == ["OWN002", "OWN009"]


@pytest.mark.parametrize(("severity", "code"), [("error", 1), ("warning", 1), ("never", 0)])
def test_exit_code_by_severity(alliance: Path, severity: str, code: int) -> None:
    """The least severity that makes the command end with 1 is that of check."""
    assert _run(alliance, "--without", "ann", "--fail-on", severity).exit_code == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "say who is gone (--without ID), or another day (--at DATE)"),
        (["--without", "anne"], 'nothing is called "anne"; did you mean "ann"?'),
        (["--without", "fire"], '"fire" is a risk, and only a person, a role, a party or a forum can be gone'),
        (["--at", "soon"], "wants a date such as 2026-11-01"),
    ],
)
def test_misuse(alliance: Path, arguments: list[str], said: str) -> None:
    """Whoever is not there, or cannot be gone, is misuse: the command ends with 2 and one line."""
    result = _run(alliance, *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ([], ["OWN002", "OWN009"]),
        (["--select", "OWN002"], ["OWN002"]),
        (["--select", "owner-vacant,DEC"], ["OWN002"]),
        (["--select", "OWN", "--ignore", "OWN002"], ["OWN009"]),
        (["--ignore", "OWN002", "--ignore", "OWN009"], []),
    ],
)
def test_select_and_ignore(alliance: Path, options: list[str], rules: list[str]) -> None:
    """Rules are chosen as for check; what is not asked neither appears nor disappears."""
    found = json.loads(_run(alliance, "--without", "bob", *options, "--format", "json").stdout)

    assert [one["rule"] for key in ("appeared", "disappeared") for one in found[key]] == rules


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "no-ownr"], 'no rule is called "no-ownr"; did you mean "no-owner"?'),
        (["--select", "OWN002", "--ignore", "OWN002"], "--select and --ignore together leave no rule"),
        (["--select", "DOC"], "--select and --ignore together leave no rule"),
    ],
)
def test_no_rule_is_left(alliance: Path, options: list[str], said: str) -> None:
    """A rule that is not there, or that says nothing of an alliance that was read, is misuse."""
    result = _run(alliance, "--without", "bob", *options)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"outsourcegov: {said}\n")
