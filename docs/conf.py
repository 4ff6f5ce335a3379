"""How Sphinx builds the documentation."""

import re
from importlib.metadata import version as installed_version
from typing import Any

from sphinx.application import Sphinx

from outsourcegov.model.base import Value
from outsourcegov.model.common import Described, Entry
from outsourcegov.schema.generate import name_of

_WITHOUT_SECTION = (Value, Described, Entry)
"""Classes that others inherit from; their keys are told with those others."""

project = "outsourcegov"
author = "outsourcegov contributors"
copyright = f"2026, {author}"
version = release = installed_version("outsourcegov")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"outsourcegov {release}"
html_static_path = ["_static"]
html_css_files = ["docs.css"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

add_module_names = False  # everything is imported from the package itself
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

# Every name of our own must resolve. Names of other projects are not looked up: the build needs no network.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(attr|attrs|click|collections|datetime|decimal|enum|networkx|nx|os|pathlib|typing)\..*"),
    ("py:class", r"(outsourcegov\..*\.)?(D|T|V|Node|Start)"),  # type variables and aliases
    # Shown in signatures only:
    ("py:class", r"outsourcegov\..*\.(About|Authority|Candidates|Cases|Deemed|Example|Interval|Operation|Reached)"),
    ("py:class", r"outsourcegov\..*\.(Papers|PassedOn|Placed|SourceMap|Sum)"),
    ("py:class", r"outsourcegov\..*\.(Came|End|Fault|Issue|Meeting|Place|Top|Total)"),
]


def fences_to_directives(lines: list[str]) -> None:
    """Docstrings are Markdown, autodoc reads reStructuredText: a fence becomes a code block."""
    language = None
    result: list[str] = []
    for line in lines:
        fence = re.match(r"```(\w*)", line)
        if fence and language is None:
            language = fence[1] or "text"
            result += [f".. code-block:: {language}", ""]
        elif fence:
            language = None
        else:
            result.append(f"   {line}" if language else line)
    lines[:] = result


def link_to_keys(thing: object, lines: list[str]) -> None:
    """The arguments of an object of the model are its keys, which the language reference explains."""
    if isinstance(thing, type) and issubclass(thing, Value) and thing not in _WITHOUT_SECTION:
        lines += ["", f"Its keys: :ref:`lang-{thing.KIND or name_of(thing)}`.", ""]


def without_signature(thing: object) -> tuple[str, None] | None:
    """Constructors of the model take their keys; ``*args, **keys`` would say less than nothing."""
    return ("", None) if isinstance(thing, type) and issubclass(thing, Value) else None


def process_docstring(*event: Any) -> None:
    """Change a docstring before it is read."""
    _, _, _, thing, _, lines = event
    fences_to_directives(lines)
    link_to_keys(thing, lines)


def setup(app: Sphinx) -> None:
    """Say what is done with docstrings and signatures."""
    app.connect("autodoc-process-docstring", process_docstring)
    app.connect("autodoc-process-signature", lambda *event: without_signature(event[3]))
