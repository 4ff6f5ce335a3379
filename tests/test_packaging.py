"""What the project says about itself in its files agrees with what it is."""

import importlib.metadata
import importlib.resources
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import outsourcegov

ROOT = Path(__file__).parents[1]

VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

in_source_tree = pytest.mark.skipif(
    not (ROOT / "src").is_dir(), reason="the installed package is tested away from its sources"
)


@in_source_tree
def test_import_contracts_hold() -> None:
    """No module imports what the contracts in pyproject.toml forbid it."""
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"

    result = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout + result.stderr


def test_version_is_the_one_in_pyproject() -> None:
    """The installed package, and what it says of itself, carry the version of pyproject.toml."""
    assert importlib.metadata.version("outsourcegov") == VERSION
    assert outsourcegov.__version__ == VERSION


def test_changelog_has_a_section_for_this_version() -> None:
    """Changes are listed under the current version, or under Unreleased until it is released."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"\n## [{VERSION}]" in changelog or "\n## [Unreleased]" in changelog


@pytest.mark.parametrize("pattern", ["py.typed", "schema/*.json"])
def test_data_files_are_installed(pattern: str) -> None:
    """The marker for type checkers and the JSON Schema are found beside the code, in a wheel too."""
    with importlib.resources.as_file(importlib.resources.files("outsourcegov")) as package:
        assert list(package.glob(pattern))
