"""The names that ``import outsourcegov as og`` gives, and what importing and checking cost."""

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import outsourcegov as og
from outsourcegov.public import MODULES
from tests.support.golden import check_golden

MINIMAL = Path("examples/northbank-minimal.yaml")


def test_names(update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """The public names are those in the committed list; a name that goes is a breaking change."""
    check_golden(
        Path(__file__).parent / "golden" / "public-names.txt", "\n".join(og.__all__) + "\n", update=update_golden
    )


@pytest.mark.parametrize("name", og.__all__)
def test_every_name_is_there(name: str) -> None:
    """Every public name can be got, and is listed by dir."""
    assert getattr(og, name) is not None
    assert name in dir(og)


def test_unknown_name() -> None:
    """A name that is not there is an AttributeError as of any module."""
    with pytest.raises(AttributeError, match="module 'outsourcegov' has no attribute 'nope'"):
        _ = og.nope  # pyright: ignore[reportUnknownVariableType]


def test_type_checkers_see_the_same_names() -> None:
    """What type checkers are told to import is what is imported when a name is used."""
    tree = ast.parse(Path(str(og.__file__)).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    told = {
        alias.asname: (node.module, alias.name)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert told == {name: (f"outsourcegov.{module}", name) for name, module in MODULES.items()}


@pytest.mark.parametrize(("name", "module"), MODULES.items())
def test_names_live_where_they_are_taken_from(name: str, module: str) -> None:
    """A class is taken from the module that defines it, not from one that happens to import it."""
    value = getattr(importlib.import_module(f"outsourcegov.{module}"), name)

    assert not isinstance(value, type) or value.__module__.startswith(f"outsourcegov.{module}")


PAGE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"


@pytest.mark.skipif(not PAGE.exists(), reason="the installed package is tested away from its documentation")
def test_every_name_on_the_page_is_public() -> None:
    """What the page of the Python API describes is imported from the package, as the page says, and the other way."""
    page = PAGE.read_text(encoding="utf-8")
    found = re.findall(r"^\.\. auto(?:class|function):: (?:(\S+)\.)?(\w+)$", page, re.MULTILINE)
    told = {name: module for module, name in found}
    elsewhere = {
        "__version__",
        "Maybe",
        "NONE",
        "UNKNOWN",
        *(name for name in og.__all__ if MODULES.get(name) == "errors"),
    }

    assert set(told) == set(og.__all__) - elsewhere
    for name, module in told.items():
        assert getattr(importlib.import_module(module or "outsourcegov.api"), name) is getattr(og, name)


def _loaded(code: str) -> set[str]:
    """The modules from outside the package that are loaded once the code has run in a process of its own."""
    script = f"import sys\n{code}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_import_loads_nothing() -> None:
    """Importing the package loads nothing from outside the standard library, not even attrs."""
    assert not _loaded("import outsourcegov") & {"attrs", "click", "jsonschema", "networkx", "rich", "yaml"}


@pytest.mark.usefixtures("at_root")
def test_check_loads_little() -> None:
    """Checking a sound document loads PyYAML and attrs; neither networkx nor jsonschema nor what the command needs."""
    loaded = _loaded(f"import outsourcegov as og; assert og.check({str(MINIMAL)!r}).is_clean")

    assert loaded & {"click", "jsonschema", "networkx", "rich", "yaml"} == {"yaml"}


def test_check_of_bad_input_asks_jsonschema() -> None:
    """An entry that is refused is looked at by jsonschema too; nothing else is loaded for it."""
    loaded = _loaded("import outsourcegov as og; og.check({'outsourcegov': 1, 'roles': {'a': 5}})")

    assert loaded & {"click", "jsonschema", "networkx", "rich", "yaml"} == {"jsonschema"}


@pytest.mark.usefixtures("at_root")
def test_command_loads_little() -> None:
    """A command whose errors nobody watches does not load rich."""
    code = (
        "from click.testing import CliRunner; from outsourcegov.cli import main;"
        f"CliRunner().invoke(main, ['check', {str(MINIMAL)!r}])"
    )

    assert not _loaded(code) & {"jsonschema", "networkx", "rich"}
