"""``outsourcegov who-decides``: what it prints, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

DAY = ("--as-of", "2026-11-01")
ALLIANCE = """\
roles:
  buyer: {party: client-co, title: Buyer, appointments: [{person: p-1}]}
  clerk: {party: client-co, appointments: [{person: p-2}]}
  cio: {party: client-co, appointments: [{person: p-1, until: 2026-06-30}]}
people:
  p-1: {employer: client-co, title: Purchasing lead}
  p-2: {employer: client-co}
decisions:
  spend:
    title: Spend money
    attributes: {amount: {from: 0, up-to: 90}}
    rights:
      - {decider: buyer, when: {amount: {up-to: 50}}, prior-approval: clerk, in-writing: true, per: month}
      - {decider: clerk, when: {amount: {from: 40, up-to: 60}}}
      - {decider: cio, when: {amount: {over: 80}}}
"""


@pytest.fixture
def alliance(tmp_path: Path) -> Path:
    """An alliance with a decision that has a gap and an overlap."""
    path = tmp_path / "a.yaml"
    path.write_text(HEADER + ALLIANCE)
    return path


def _run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["who-decides", *map(str, arguments), *DAY], input=stdin)


def test_somebody_decides(alliance: Path) -> None:
    """Who decides is told with the people, the right, and what it takes; the command ends with 0."""
    result = _run(alliance, "spend", "amount=5")

    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == f"""\
Spend money "spend"
amount 5 GBP, raised on 2026-11-01

Buyer "buyer" decides.
  buyer     Purchasing lead "p-1"
  right     {alliance}:16:9, for amount up to 50 GBP
  counted   per month
  approval  clerk must have agreed before
  form      in writing

By when it must be decided is not stated.
"""
    )


def test_several_decide(alliance: Path) -> None:
    """Where several may decide, each without the others, that is said first."""
    result = _run(alliance, "spend", "amount=45")

    assert result.exit_code == 0
    assert "\nSeveral may decide this, each without the others, and nothing says who goes first:\n" in result.stdout


def test_nobody_may_decide(alliance: Path) -> None:
    """A case for which there is no right is a gap, told with the right that comes nearest; the command ends with 1."""
    result = _run(alliance, "spend", "amount=65")

    assert result.exit_code == 1
    assert "\nNobody may decide this: no right is for it.\n" in result.stdout
    assert 'is that of "clerk"; it wants amount from 40 GBP up to 60 GBP.\n' in result.stdout


def test_nobody_can_act(alliance: Path) -> None:
    """Where nobody is there who may decide, the reason is told, and the command ends with 1."""
    result = _run(alliance, "spend", "amount=85")

    assert result.exit_code == 1
    assert '"cio" may decide, but cannot act: "cio" is vacant after 2026-06-30 and has no deputy.\n' in result.stdout


def test_it_depends(alliance: Path) -> None:
    """Of a case of which not all is known, each answer is told with what it depends on, and the cases that are open."""
    result = _run(alliance, "spend")
    lines = result.stdout.splitlines()

    assert result.exit_code == 0
    assert 'It depends on "amount":' in lines
    assert 'If amount up to 50 GBP: Buyer "buyer" decides.' in lines
    assert "Nobody may decide it for amount over 60 GBP up to 80 GBP." in lines


@pytest.mark.usefixtures("at_root")
def test_forum_that_sits_too_late() -> None:
    """A forum that only sits after the case must have been decided is told as such."""
    arguments = ("examples/northbank", "change-request", "amount=63000")

    assert (
        'sits next on 2026-12-14, says meeting "sc-2026-09"; that is after it must be decided\n'
        in _run(*arguments).stdout
    )
    (mandate,) = json.loads(_run(*arguments, "--format", "json").stdout)["mandates"]
    assert [actor["next-sitting"]["after-limit"] for actor in mandate["actors"]] == [True]


def test_json(alliance: Path) -> None:
    """JSON holds the same for programs, with the same exit code."""
    result = _run(alliance, "spend", "amount=65.5", "--format", "json", "--color", "always")
    data = json.loads(result.stdout)

    assert result.exit_code == 1
    assert (data["version"], data["as-of"]) == (1, "2026-11-01")
    assert data["decision"] == {"id": "spend", "title": "Spend money"}
    assert data["case"] == {"amount": 65.5}
    assert (data["gap"], data["contested"], data["can-be-decided"]) == (True, False, False)
    assert (data["nearest"]["right"], data["nearest"]["regions"]) == (2, [{"amount": {"from": 40, "up-to": 60}}])
    assert data["nearest"]["wants"] == ["amount from 40 GBP up to 60 GBP"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["spent"], 'no decision is called "spent"; did you mean "spend"?'),
        (["spend", "amuont=5"], 'no attribute of "spend" is called "amuont"; did you mean "amount"?'),
        (["spend", "x=5"], 'no attribute of "spend" is called "x"; it has "amount"'),
        (["spend", "amount"], '"amount" is no ATTRIBUTE=VALUE, such as amount=63000'),
        (["spend", "=5"], '"=5" is no ATTRIBUTE=VALUE, such as amount=63000'),
        (["spend", "amount="], '"amount=" is no ATTRIBUTE=VALUE, such as amount=63000'),
        (["spend", "amount=5", "amount=6"], '"amount" is given twice'),
        (["spend", "amount=100"], 'amount: wants from 0 GBP up to 90 GBP, not "100"'),
    ],
)
def test_misuse(alliance: Path, arguments: list[str], message: str) -> None:
    """A decision or an attribute that is not there, and a value that cannot be, end the command with 2."""
    result = _run(alliance, *arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"outsourcegov: {message}\n")


def test_document_with_errors(alliance: Path) -> None:
    """A document of which all can be read is answered from; a line on standard error says that it has errors."""
    alliance.write_text(f"{HEADER}{ALLIANCE}risks: {{r: {{zzz: 1}}}}\n")
    result = _run(alliance, "spend", "amount=5")

    assert result.exit_code == 0
    assert 'Buyer "buyer" decides.' in result.stdout
    assert result.stderr == (
        f"outsourcegov: {alliance} has 1 error in how it is written, and this is told from what could be read; "
        f"run: outsourcegov check {alliance} --select SCH013\n"
    )


def test_decision_with_errors(alliance: Path) -> None:
    """Where the decision itself has errors, that is said: the answer may be another."""
    alliance.write_text(f"{HEADER}{ALLIANCE}".replace("title: Spend money", "zzz: 1"))

    assert 'has 1 error in how it is written, in "spend", and' in _run(alliance, "spend", "amount=5").stderr


def test_document_that_cannot_be_read(alliance: Path) -> None:
    """A document of which a part cannot be read is not answered from: what is missing may change the answer."""
    alliance.write_text(f"{HEADER}{ALLIANCE}roles: {{\n")
    result = _run(alliance, "spend")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(
        f"outsourcegov: {alliance} cannot be read in full; run: outsourcegov check {alliance}\n"
    )


def test_no_document() -> None:
    """A file that is not there ends the command with 2."""
    result = _run("nowhere.yaml", "spend")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("outsourcegov: nowhere.yaml: ")


def test_standard_input() -> None:
    """An alliance is read from standard input."""
    result = _run("-", "spend", "amount=5", stdin=HEADER + ALLIANCE)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "<stdin>:16:9" in result.stdout


def test_terminal_is_not_taken_over(alliance: Path) -> None:
    """Control characters in titles and ids are written as escapes, also where the output is coloured."""
    alliance.write_text(f"{HEADER}{ALLIANCE}".replace("title: Buyer", 'title: "Bu\\e]0;yer\\a"'))
    result = _run(alliance, "spend", "amount=5")

    assert 'Bu\\x1b]0;yer\\x07 "buyer" decides.' in result.stdout
    assert result.stdout.isprintable() or set(filter(lambda one: not one.isprintable(), result.stdout)) == {"\n"}
    assert "\x1b]" not in _run(alliance, "spend", "amount=5", "--color", "always").stdout


def test_colour(alliance: Path) -> None:
    """What nobody may decide is red."""
    result = _run(alliance, "spend", "amount=65", "--color", "always")

    assert "\x1b[31mNobody may decide this: no right is for it.\x1b[0m" in result.stdout


def test_empty_path() -> None:
    """An empty path is not taken for the directory one stands in."""
    result = CliRunner().invoke(main, ["who-decides", "", "spend"])

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "outsourcegov: an empty path names no file and no directory\n"
