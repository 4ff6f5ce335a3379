"""Run the examples in the documentation and in docstrings as tests."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection
from sybil.typing import Parser

from tests.support.console import ConsoleParser

ROOT = Path(__file__).parent

# The same examples in every run, so that a change is judged by what it changes. HYPOTHESIS_PROFILE=thorough looks
# further, at other examples each time.
settings.register_profile("quick", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=500, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let recorded files be written anew instead of compared."""
    parser.addoption("--update-golden", action="store_true", help="write generated files that are committed anew")


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the root of the repository, where the documentation says its commands are run."""
    monkeypatch.chdir(ROOT)


_PAGE: list[Parser] = [PythonCodeBlockParser(), ConsoleParser(), SkipParser()]

pytest_collect_file = SybilCollection(
    [
        Sybil(_PAGE, pattern="README.md", fixtures=["at_root"]),
        Sybil(_PAGE, pattern="*.md", path="docs", fixtures=["at_root"]),
        Sybil([DocTestParser()], pattern="*.py", path="src", fixtures=["at_root"]),
    ]
).pytest()
