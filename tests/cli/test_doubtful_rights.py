"""``decisions`` and ``who-decides`` about rights that cannot be told, or that name nobody."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

ROLES = "roles: {a: {party: client-co}, b: {party: client-co}}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the alliance stands."""
    return tmp_path / "a.yaml"


def _run(command: str, path: Path, right: str, *arguments: str, before: str = "", more: str = "") -> Result:
    attributes = "attributes: {amount: {from: 0}, lasting: {from: 0 days}}"
    rights = f"[{before}{{decider: a, when: {{amount: {{up-to: 100}}}}}}, {right}]"
    path.write_text(f"{HEADER}{ROLES}decisions:\n  spend: {{{attributes}, rights: {rights}}}\n{more}")
    return CliRunner().invoke(main, [command, str(path), *arguments, "--as-of", "2026-11-01"])


def test_row_in_another_currency(path: Path) -> None:
    """A row of which it cannot be told for which cases it is says so, nothing is certain, and it is for none surely."""
    right = "{decider: b, when: {amount: {over: {amount: 500, currency: USD}}}}"
    result = _run("decisions", path, right)
    (decision,) = json.loads(_run("decisions", path, right, "--format", "json").stdout)["decisions"]

    assert result.exit_code == 1
    assert result.stdout.splitlines()[2:] == [
        "  1  up to 100 GBP  a",
        "  2  over 500 USD   b            cases cannot be told: amount is in USD",
        "  No gap and no overlap is certain: it cannot be told which cases row 2 is for.",
    ]
    assert (decision["complete"], decision["units"]) == (False, {"amount": "GBP"})
    told, untold = decision["rights"]
    assert (told["regions"], told["perhaps-regions"], told["cannot-be-told"]) == (
        [{"amount": {"from": 0, "up-to": 100}}],
        [],
        [],
    )
    assert (untold["regions"], untold["perhaps-regions"]) == ([], [{}])
    assert untold["cannot-be-told"] == [{"about": "cases", "why": "amount is in USD"}]


def test_several_doubts(path: Path) -> None:
    """The last line names the rows, by what cannot be told of them, beside what is certain."""
    before = "{decider: c, when: {amount: {below: 5k}}}, {decider: b, when: {amount: {below: 6k}}, from: unknown}, "
    result = _run("decisions", path, "{reviewer: b}", before=before)

    assert result.stdout.splitlines()[-1] == (
        "  No gap and no overlap is certain: it cannot be told which cases rows 1 and 2 are for, "
        "who decides by row 1 and on which days row 2 is in force."
    )


def test_contradicting_deciders(path: Path) -> None:
    """Where the sources name different deciders, each is told with where it stands."""
    right = "{decider: {conflict: [{value: a, ref: cl. 5}, {value: [a, b]}]}, when: {amount: {over: 100}}}"
    table = _run("decisions", path, right)
    answer = _run("who-decides", path, right, "spend", "amount=500")
    data = json.loads(_run("who-decides", path, right, "spend", "amount=500", "--format", "json").stdout)

    assert (table.exit_code, answer.exit_code) == (1, 0)
    assert "a (cl. 5) or a and b together" in table.stdout
    assert 'The sources contradict each other on who decides: "a" (cl. 5) or "a" and "b" together.' in answer.stdout
    assert data["mandates"][0]["candidates"] == [{"who": "a", "ref": "cl. 5"}, {"who": ["a", "b"], "ref": None}]
    assert (data["units"], data["mandates"][0]["certain"]) == ({"amount": "GBP"}, False)


def test_name_of_nothing(path: Path) -> None:
    """A name that nothing has cannot decide, and is an error of the decision on standard error."""
    right = "{decider: c, when: {amount: {over: 100}}}"
    result = _run("who-decides", path, right, "spend", "amount=500")

    assert result.exit_code == 1
    assert '"c" may decide, but cannot act: "c" is not defined.' in result.stdout
    assert result.stderr == (
        f'outsourcegov: {path} has 1 error in how it is written, in "spend", and this is told from what could be read; '
        f"run: outsourcegov check {path} --select SCH002\n"
    )
    assert 'has 1 error in how it is written, in "spend", and' in _run("decisions", path, right).stderr


def test_broken_reference_elsewhere(path: Path) -> None:
    """A name that leads to nothing outside of the decision that is asked about is none of its errors."""
    more = "  hire: {rights: [{decider: c}]}\ngoals: {grow: {owner: c}}\n"

    assert _run("decisions", path, "{decider: b}", "spend", more=more).stderr == ""


def test_what_it_takes(path: Path) -> None:
    """Prior approval and writing stand below whoever decides."""
    right = "{decider: b, when: {amount: {over: 100}}, prior-approval: a, in-writing: true}"
    result = _run("decisions", path, right)
    (decision,) = json.loads(_run("decisions", path, right, "--format", "json").stdout)["decisions"]

    assert result.exit_code == 0
    assert [line.strip() for line in result.stdout.splitlines()[4:]] == [
        "approval: a must have agreed before",
        "in writing",
        "No gap, no overlap.",
    ]
    assert [(one["prior-approval"], one["in-writing"]) for one in decision["rights"]] == [(None, None), ("a", True)]
