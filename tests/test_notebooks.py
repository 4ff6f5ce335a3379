"""The notebooks run, and the outputs that are kept in them are those that running them gives."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from tests.support.golden import check_golden

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))


def _executed(path: Path) -> str:
    """The notebook after a run in the root of the repository, as text that is the same each time."""
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, kernel_name="python3", coalesce_streams=True).execute(cwd=str(ROOT))
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return f"{nbformat.writes(notebook)}\n"  # type: ignore[no-untyped-call]


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # those of Jupyter's own event loop
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_are_current(path: Path, request: pytest.FixtureRequest) -> None:
    """Each cell gives what the committed notebook shows below it."""
    check_golden(path, _executed(path), update=bool(request.config.getoption("--update-golden")))


def test_there_are_notebooks() -> None:
    """The test above looks where the notebooks are."""
    assert [path.stem for path in NOTEBOOKS] == ["leaver"]
