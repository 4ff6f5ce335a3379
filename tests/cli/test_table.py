"""``outsourcegov table``: what it prints, and with which exit code it ends."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.golden import check_golden

GOLDEN = Path(__file__).parents[1] / "golden"
EXAMPLES = ("change-approval.dmn", "english-councils.csv", "spu-2017.csv", "spu-2023.csv")
SOUND = "decision,role\naward,director\n"
OPEN = "decision,role,upper,upper_inclusive\naward,director,100,yes\n"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["table", *map(str, arguments)])


def _file(folder: Path, text: str, name: str = "a.csv") -> Path:
    path = folder / name
    path.write_text(text)
    return path


@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_examples(name: str, form: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """What is printed of the examples is what is committed."""
    result = _run(f"examples/matrices/{name}", "--format", form)
    suffix = "txt" if form == "text" else "json"

    assert (result.exit_code, result.stderr) == (1, "")
    check_golden(GOLDEN / f"table-{name.partition('.')[0]}.{suffix}", result.stdout, update=update_golden)


def test_sound_table(tmp_path: Path) -> None:
    """Where nothing is found, each table has its line, and the command ends with 0."""
    result = _run(_file(tmp_path, SOUND))

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == '"award": 1 row; 0 gaps, 0 overlaps.\nNo findings.\n'


def test_gap(tmp_path: Path) -> None:
    """A gap is printed with its place and its cases, and the command ends with 1."""
    path = _file(tmp_path, OPEN)
    result = _run(path)

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{path}:2:7 error TAB007 table-gap",
        '  No row of "award" holds where amount is over 100.',
        "  |",
        "2 | award,director,100,yes",
        "  |       ^^^^^^^^",
        "  Fix: Add a row for these cases, or extend one.",
        "",
        '"award": 1 row; 1 gap, 0 overlaps.',
        "1 finding: 1 error.",
    ]


def test_json(tmp_path: Path) -> None:
    """JSON lists all gaps and overlaps of each table, with rows from 1, and the findings."""
    data = json.loads(_run(_file(tmp_path, f"{OPEN}award,cfo,50,yes\n"), "--format", "json").stdout)

    assert [{key: table[key] for key in ("name", "gaps", "overlaps")} for table in data["tables"]] == [
        {
            "name": "award",
            "gaps": [{"amount": {"over": 100}}],
            "overlaps": [{"rules": [1, 2], "region": {"amount": {"from": 0, "up-to": 50}}}],
        }
    ]
    assert (data["complete"], [finding["rule"] for finding in data["findings"]]) == (True, ["TAB007", "TAB009"])


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (OPEN, "never", 0),
        (OPEN, "error", 1),
        (f"{SOUND}award,cfo\n", "error", 0),
        (f"{SOUND}award,cfo\n", "warning", 1),
        ("decision\n", "error", 1),
        ("decision\n", "never", 0),
    ],
)
def test_exit_codes(text: str, fail_on: str, code: int, tmp_path: Path) -> None:
    """The command ends as check does: with 1 for what is found from the severity on, or cannot be read."""
    assert _run(_file(tmp_path, text), "--fail-on", fail_on).exit_code == code


def test_many_findings_are_shown_in_part(tmp_path: Path) -> None:
    """Of many gaps in one table a few are shown, with how many more there are; JSON has all."""
    rows = "".join(f"award,director,{row},yes,{row},yes\n" for row in range(12))
    path = _file(tmp_path, f"decision,role,lower,lower_inclusive,upper,upper_inclusive\n{rows}")
    result = _run(path)

    assert result.stdout.count("table-gap\n") == 5
    assert '"award": and 7 more of TAB007 table-gap; --format json has all.\n' in result.stdout
    assert len(json.loads(_run(path, "--format", "json").stdout)["tables"][0]["gaps"]) == 12


def test_several_files(tmp_path: Path) -> None:
    """Several files are reported together, and one that is not there is said and ends the command with 2."""
    gone = tmp_path / "gone.dmn"
    result = _run(_file(tmp_path, OPEN), gone, _file(tmp_path, SOUND, "b.CSV"))

    assert (result.exit_code, result.stderr) == (2, f"outsourcegov: {gone}: no such file or directory\n")
    assert result.stdout.splitlines()[-3:] == [
        '"award": 1 row; 1 gap, 0 overlaps.',
        '"award": 1 row; 0 gaps, 0 overlaps.',
        "1 finding: 1 error.",
    ]


def test_nothing_is_there(tmp_path: Path) -> None:
    """Where no file is there, nothing is printed but that."""
    result = _run(tmp_path / "gone.csv")

    assert (result.exit_code, result.stdout) == (2, "")


def test_other_suffix(tmp_path: Path) -> None:
    """A file of another kind is a mistake in the call."""
    result = _run(_file(tmp_path, OPEN, "a.txt"))

    assert result.exit_code == 2
    assert 'a.txt" is none of .dmn, .xml, .csv' in result.stderr


def test_incomplete(tmp_path: Path) -> None:
    """What could not be read or told is said in the last line, and in JSON."""
    path = _file(tmp_path, "decision,role,upper\naward,director,much\n")
    result = _run(path)

    assert result.exit_code == 1
    assert result.stdout.endswith("1 finding: 1 error. Not all of it could be read or told.\n")
    assert json.loads(_run(path, "--format", "json").stdout)["complete"] is False


def test_colour(tmp_path: Path) -> None:
    """Colour is written when it is asked for."""
    assert "\x1b[31merror" in _run(_file(tmp_path, OPEN), "--color", "always").stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_pipe_is_not_read(tmp_path: Path) -> None:
    """A pipe, which may never end, is refused like a file that is not there."""
    pipe = tmp_path / "a.csv"
    os.mkfifo(pipe)
    result = _run(pipe)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("a.csv: not a file\n")
