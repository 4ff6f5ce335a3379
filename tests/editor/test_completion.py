"""What an editor with the YAML language server shows of the schema."""

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from outsourcegov.model.alliance import HEADER_KEYS, Alliance
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either, OneWord
from tests.editor.language_server import LanguageServer
from tests.support.classes import CLASSES

SERVER = shutil.which("yaml-language-server", path=Path(__file__).parent / "node_modules/.bin")

pytestmark = pytest.mark.skipif(SERVER is None, reason="wants Node.js and: npm ci --prefix tests/editor")

Lines = tuple[str, ...]


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    """An editor that knows the schema that ships with the package."""
    assert SERVER is not None
    with (
        as_file(files("outsourcegov.schema") / "outsourcegov.schema.json") as schema,
        LanguageServer([SERVER, "--stdio"], schema) as server,
    ):
        yield server


def _bodies(body: Body, before: Lines, indent: int, seen: set[type]) -> Iterator[tuple[Body, Lines, int]]:
    """Every object of the language: its shape, the lines that lead to it, and how far it is indented."""
    if body.cls in seen:
        return
    seen.add(body.cls)
    if body.cls is not Alliance:
        yield body, before, indent
    for key, (_, shape) in body.fields.items():
        top = body.cls is Alliance and key in HEADER_KEYS
        lines = (*before, "alliance:") if top else before
        column = 2 if top else indent
        for inner, lead, deeper in _inside(shape):
            opened = (*lines, f"{' ' * column}{key}:", *(f"{' ' * (column + 2)}{line}" for line in lead))
            yield from _bodies(inner, opened, column + deeper, seen)


def _inside(shape: Shape) -> Iterator[tuple[Body, Lines, int]]:
    """The objects that a value may be or hold, with the lines between, and how much further they are indented."""
    match shape:
        case OrAbsent():
            yield from _inside(shape.inner)
        case Either():
            found = [one for case in shape.cases for one in _inside(case)]
            if len(found) == 1:  # where a mapping may be one of several, an editor cannot know which
                yield from found
        case ListOf():
            yield from ((body, (*lead, "-"), deeper + 2) for body, lead, deeper in _inside(shape.item))
        case KeyedBy():
            yield shape.body, ("key:",), 4
        case Body():
            yield shape, (), 2
        case _:
            pass


BODIES = list(_bodies(body_of(Alliance), (), 0, set()))


def test_every_object_is_tried() -> None:
    """No class of the language is left out of the tests below."""
    assert {body.cls for body, _, _ in BODIES} == set(CLASSES)


def _keys(body: Body) -> set[str]:
    return {key for key in body.fields if key != body.outside}


every_object = pytest.mark.parametrize(
    ("body", "lines", "indent"), BODIES, ids=[body.cls.__name__ for body, _, _ in BODIES]
)


@every_object
def test_every_key_is_completed_and_explained(editor: LanguageServer, body: Body, lines: Lines, indent: int) -> None:
    """On an empty line of any object, each of its keys is offered, with what it means."""
    text = "\n".join((*lines, " " * indent))

    offered = editor.completions(text, len(lines), indent)

    assert _keys(body) - offered.keys() == set()
    assert [key for key in _keys(body) if not offered[key]] == []


@every_object
def test_every_word_is_completed(editor: LanguageServer, body: Body, lines: Lines, indent: int) -> None:
    """Behind a key whose value is one of a few words, all of them are offered."""
    for key in _keys(body):
        name, shape = body.fields[key]
        words = shape.inner if isinstance(shape, OrAbsent) else shape
        if isinstance(words, OneWord):
            line = f"{' ' * indent}{key}: "
            offered = editor.completions("\n".join((*lines, line)), len(lines), len(line))

            assert words.members.keys() - offered.keys() == set(), name


@every_object
def test_every_key_is_explained_where_it_stands(editor: LanguageServer, body: Body, lines: Lines, indent: int) -> None:
    """Over any key that is written, its meaning is shown."""
    keys = sorted(_keys(body))
    text = "\n".join((*lines, *(f"{' ' * indent}{key}: unknown" for key in keys)))

    for number, key in enumerate(keys, len(lines)):
        explained = editor.hover(text, number, indent + 1).replace("\\", "").replace("&nbsp;", " ")

        assert body.cls.FIELDS[body.fields[key][0]].doc in explained, key


def test_faults_are_marked_in_words(editor: LanguageServer) -> None:
    """What does not fit is marked in its line, in the words of the language."""
    text = "outsourcegov: 1\nroles:\n  cio:\n    party: northbank\n    tier: stratgic\n    tire: 3\n"

    assert editor.diagnostics(text) == [
        (4, "wants one of strategic, tactical, operational"),
        (5, 'wants the keys of a role, at least "party"'),
    ]


def test_sound_alliance_is_not_marked(editor: LanguageServer) -> None:
    """An alliance without faults has no marks."""
    path = Path(__file__).parents[2] / "examples" / "northbank-minimal.yaml"
    text = path.read_text(encoding="utf-8").replace("# yaml-language-server:", "#")  # it names the schema by a path

    assert editor.diagnostics(text) == []
