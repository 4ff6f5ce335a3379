"""``check``, ``decisions`` and ``who-decides`` agree on a decision that no right is for."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from outsourcegov.cli import main
from tests.support.reading import HEADER

AGENDA = "forums: {board: {seats: [a], decides: spend}}\n"
UNTOLD = "It cannot be told who may decide this: which rights there are is not known."
MAY_BE = 'It may be for "board", who has it on the agenda or passes it on.'


def _said(path: Path, rights: str, more: str) -> dict[str, tuple[int, list[str]]]:
    """How each command ends, and its lines without the question and the limit."""
    path.write_text(f"{HEADER}roles: {{a: {{party: client-co}}}}\ndecisions:\n  spend: {{rights: {rights}}}\n{more}")
    asked = {
        "check": [str(path), "--select", "DEC001", "--format", "short"],
        "decisions": [str(path), "spend"],
        "who-decides": [str(path), "spend"],
    }
    found = {}
    for command, arguments in asked.items():
        result = CliRunner().invoke(main, [command, *arguments, "--as-of", "2026-11-01"])
        lines = [line.strip() for line in result.stdout.splitlines() if line.strip()]
        kept = (
            lines if command == "check" else [line for line in lines[1:] if "raised" not in line and "By" not in line]
        )
        found[command] = (result.exit_code, kept)
    return found


@pytest.mark.parametrize("more", ["", AGENDA])
def test_nobody_has_a_right(tmp_path: Path, more: str) -> None:
    """Where the source says that nobody has a right, all three say that nobody may decide, whatever is on agendas."""
    path = tmp_path / "a.yaml"
    said = _said(path, "none", more)

    assert said["check"][0] == 1
    assert said["check"][1][0].endswith('error DEC001 Nobody may decide "spend": no right names a role or a forum.')
    assert said["decisions"] == (1, ["GAP  in every case: no right is for it"])
    assert said["who-decides"] == (1, ["Nobody may decide this: no right is for it."])


def test_agenda_where_no_right_is_given(tmp_path: Path) -> None:
    """Where no right is written down, the forum with it on its agenda may decide, and none of the three denies it."""
    said = _said(tmp_path / "a.yaml", "[]", AGENDA)

    assert said["check"] == (0, [])
    assert said["decisions"] == (0, ["No right is stated.", "board may decide what no right is for."])
    assert said["who-decides"] == (1, ["No right is for this.", MAY_BE])


def test_rights_that_are_not_known(tmp_path: Path) -> None:
    """Where the rights are unknown, none of the three says that nobody may decide."""
    said = _said(tmp_path / "a.yaml", "unknown", "")

    assert said["check"] == (0, [])
    assert said["decisions"] == (1, [UNTOLD])
    assert said["who-decides"] == (1, [UNTOLD])
