"""The line with which commands say that a document has errors."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outsourcegov.cli import main
from tests.support.reading import HEADER

TEXT = f"""{HEADER}
roles:
  buyer: {{party: client-co, tier: operational, bla: 3}}
  cio: {{party: client-co, tier: strategicc}}
  boss: {{party: client}}
decisions:
  change: {{rights: [{{decider: byer}}]}}
  credit: {{rights: [{{decider: byer}}, {{decider: buyer}}]}}
"""


def _run(path: Path, *arguments: str, text: str = TEXT) -> Result:
    path.write_text(text)
    return CliRunner().invoke(main, [arguments[0], str(path), *arguments[1:]])


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("byer", "buyer"), TEXT.replace(", bla: 3", "")])
def test_check_shows_as_many_errors_as_are_told(tmp_path: Path, text: str) -> None:
    """The number in the line is the one at the end of the check that the line asks for."""
    path = tmp_path / "a.yaml"
    told = _run(path, "decisions", "change", text=text).stderr
    number = told.split(" has ")[1].split(" ")[0]
    checked = _run(path, "check", *told.rpartition(f"{path} ")[2].split(), text=text).stdout

    assert checked.splitlines()[-1].partition(". ")[0].rstrip(".").endswith(f": {number} errors")


def test_where_some_of_several_errors_are(tmp_path: Path) -> None:
    """What is asked about and has errors is named, beside others."""
    told = _run(tmp_path / "a.yaml", "decisions").stderr

    assert 'errors in how it is written, among others in "change" and "credit", and this is told from' in told
