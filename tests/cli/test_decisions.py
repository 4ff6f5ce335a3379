"""``outsourcegov decisions``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
roles:
  buyer: {party: client-co, appointments: [{person: p-1}]}
  clerk: {party: client-co, appointments: [{person: p-2}]}
  cio: {party: client-co, appointments: [{person: p-1, until: 2026-06-30}]}
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
decisions:
  spend:
    title: Spend money
    attributes: {amount: {from: 0, up-to: 90}, urgency: {one-of: [low, high]}}
    until: 2026-12-31
    rights:
      - {decider: buyer, when: {amount: {up-to: 50}}, until: 2026-11-30}
      - {decider: clerk, when: {amount: {from: 40, up-to: 60}, urgency: high}}
      - {decider: cio, when: {amount: {over: 60}}}
  hire: {rights: [{decider: buyer}]}
delegations:
  cover: {granted-by: buyer, granted-to: clerk, decisions: spend, when: {amount: {up-to: 10}}, until: 2026-11-15}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a decision that has gaps and an overlap, and one that has none."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["decisions", *map(str, arguments), *DAY])


def test_table(alliance: Path) -> None:
    """Each decision is a table of its rights, with gaps and overlaps below; one of these ends the command with 1."""
    result = _run(alliance)

    assert (result.exit_code, result.stderr) == (1, "")
    assert (
        result.stdout
        == """\
Spend money "spend"
     amount                    urgency  who decides  terms
  1  up to 50 GBP              any      buyer        until 2026-11-30
                                          passed on to clerk: "cover" for amount up to 10 GBP until 2026-11-15
  2  from 40 GBP up to 60 GBP  high     clerk
  3  over 60 GBP               any      cio
  GAP  for amount over 50 GBP up to 60 GBP and urgency low: no right is for it
  GAP  for amount from 0 GBP below 40 GBP, from 2026-12-01: no right is for it at that time
  GAP  for amount from 40 GBP up to 50 GBP and urgency low, from 2026-12-01: no right is for it at that time
  GAP  for amount over 60 GBP up to 90 GBP: "cio" is vacant after 2026-06-30 and has no deputy
  OVERLAP  1 and 2, for amount from 40 GBP up to 50 GBP and urgency high, until 2026-11-30

"hire"
     who decides
  1  buyer
  No gap, no overlap.
"""
    )


def test_one_decision(alliance: Path) -> None:
    """Of some decisions only these are printed; where none has a gap or an overlap, the command ends with 0."""
    result = _run(alliance, "hire")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == '"hire"\n     who decides\n  1  buyer\n  No gap, no overlap.\n'


def test_json(alliance: Path) -> None:
    """JSON holds all rights, gaps and overlaps, in the words of the language; a right is told by its number."""
    result = _run(alliance, "spend", "--format", "json")
    data = json.loads(result.stdout)
    (spend,) = data["decisions"]

    assert result.exit_code == 1
    assert (data["version"], data["as-of"], spend["id"], spend["complete"]) == (1, "2026-11-01", "spend", True)
    assert spend["rights"][0] == {
        "decider": "buyer",
        "reviewer": None,
        "candidates": [],
        "regions": [{"amount": {"from": 0, "up-to": 50}}],
        "perhaps-regions": [],
        "prior-approval": None,
        "in-writing": None,
        "cannot-be-told": [],
        "in-absence-of": None,
        "from": None,
        "until": "2026-11-30",
        "file": str(alliance),
        "line": 15,
        "delegations": [
            {
                "to": "clerk",
                "through": ["cover"],
                "regions": [{"amount": {"from": 0, "up-to": 10}, "day": {"up-to": "2026-11-15"}}],
            }
        ],
    }
    high = {"urgency": {"one-of": ["high"]}, "day": {"from": "2026-11-01", "up-to": "2026-11-30"}}
    assert spend["overlaps"] == [{"rights": [1, 2], "region": {"amount": {"from": 40, "up-to": 50}, **high}}]
    assert [gap["kind"] for gap in spend["gaps"]] == ["never", "at-times", "at-times", "nobody-there"]
    assert spend["gaps"][3]["region"] == {"amount": {"over": 60, "up-to": 90}}
    assert spend["gaps"][3]["reason"] == '"cio" is vacant after 2026-06-30 and has no deputy'


def test_unknown_decision(alliance: Path) -> None:
    """A decision that is not there ends the command with 2, with the one that was most likely meant."""
    result = _run(alliance, "hire", "spent")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == 'outsourcegov: no decision is called "spent"; did you mean "spend"?\n'


def test_no_decisions(alliance: Path) -> None:
    """An alliance without decisions has nothing to print, and no gap."""
    alliance.write_text(HEADER)
    result = _run(alliance)

    assert (result.exit_code, result.stdout) == (0, "No decisions.\n")


def test_colour(alliance: Path) -> None:
    """Gaps and overlaps are red."""
    result = _run(alliance, "spend", "--color", "always")

    assert "\x1b[1m\x1b[31mGAP\x1b[0m\x1b[0m" in result.stdout
    assert "\x1b[1m\x1b[31mOVERLAP\x1b[0m\x1b[0m" in result.stdout


def test_empty_path() -> None:
    """An empty path is not taken for the directory one stands in."""
    result = CliRunner().invoke(main, ["decisions", ""])

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "outsourcegov: an empty path names no file and no directory\n"
