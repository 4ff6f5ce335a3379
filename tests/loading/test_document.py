import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings, strategies as st

from outsourcegov.findings import Span
from outsourcegov.loading.document import Document
from outsourcegov.loading.yaml_text import read_yaml

TEXT = """\
roles:  # who decides
  cio: {title: 'Chief O''Brien', party: client}
  "vendor lead":
    title: a long
      title on two lines
    party: orbis
    limits: [1.10, !!str 20, "a \\"b\\"", 0x1F, ~]
    note: |
      first
    parent: &boss
      name: é😀
      since:
deputy: *boss
alone: &one 1
"""


def read(text: str) -> Document:
    """The document in a YAML text."""
    document, _ = read_yaml("a.yaml", text)
    assert document is not None
    return document


def pointed(document: Document, *path: str | int, key: bool = False) -> tuple[str, str]:
    """The place as line:column, and the text it points at."""
    span = document.span(path, key=key)
    assert span is not None
    assert span.source is not None
    assert span.file == "a.yaml"
    return f"{span.line}:{span.column}", span.source[span.column - 1 :][: span.length]


@pytest.mark.parametrize(
    ("path", "place", "text"),
    [
        ((), "1:1", "r"),
        (("roles",), "2:3", "c"),
        (("roles", "cio"), "2:8", "{"),
        (("roles", "cio", "title"), "2:16", "'Chief O''Brien'"),
        (("roles", "cio", "party"), "2:41", "client"),
        (("roles", "vendor lead"), "4:5", "t"),
        (("roles", "vendor lead", "title"), "4:12", "a long"),
        (("roles", "vendor lead", "limits"), "7:13", "["),
        (("roles", "vendor lead", "limits", 0), "7:14", "1.10"),
        (("roles", "vendor lead", "limits", 1), "7:26", "20"),
        (("roles", "vendor lead", "limits", 2), "7:30", '"a \\"b\\""'),
        (("roles", "vendor lead", "limits", 3), "7:41", "0x1F"),
        (("roles", "vendor lead", "limits", 4), "7:47", "~"),
        (("roles", "vendor lead", "note"), "8:11", "|"),
        (("roles", "vendor lead", "parent"), "10:13", "&"),
        (("roles", "vendor lead", "parent", "name"), "11:13", "é😀"),
        (("roles", "vendor lead", "parent", "since"), "12:13", ""),
        (("deputy",), "13:9", "*boss"),
        (("deputy", "name"), "11:13", "é😀"),
        (("alone",), "14:13", "1"),
    ],
)
def test_a_path_leads_to_its_value(path: tuple[str | int, ...], place: str, text: str) -> None:
    """A scalar is pointed at as it is written, a collection at its beginning; an alias leads on to what it repeats."""
    assert pointed(read(TEXT), *path) == (place, text)


@pytest.mark.parametrize(
    ("path", "place", "text"),
    [
        (("roles",), "1:1", "roles"),
        (("roles", "vendor lead"), "3:3", '"vendor lead"'),
        (("roles", "cio", "party"), "2:34", "party"),
        (("deputy", "name"), "11:7", "name"),
        (("roles", "vendor lead", "limits", 0), "7:14", "1.10"),
        ((), "1:1", "r"),
    ],
)
def test_a_path_leads_to_its_key(path: tuple[str | int, ...], place: str, text: str) -> None:
    """With key, the key of the last step is pointed at; an entry of a list has none."""
    assert pointed(read(TEXT), *path, key=True) == (place, text)


@pytest.mark.parametrize(
    ("path", "key", "place", "text"),
    [
        (("alone", 0), False, "14:13", "1"),
        (("roles", "cio", 0, "party"), False, "2:41", "client"),
        (("roles", "cio", 0, "party"), True, "2:34", "party"),
        (("alone", "deeper", "still"), False, "14:13", "1"),
        (("roles", "cto", "party"), False, "2:3", "c"),
        (("roles", "cio", "age"), True, "2:8", "{"),
        (("roles", "vendor lead", "limits", 9), False, "7:13", "["),
        (("roles", "vendor lead", "limits", "x"), True, "7:13", "["),
    ],
)
def test_a_path_that_ends_early_leads_as_far_as_it_goes(
    *, path: tuple[str | int, ...], key: bool, place: str, text: str
) -> None:
    """One value may stand for a list of one, and what is not there leaves one at the last node reached."""
    assert pointed(read(TEXT), *path, key=key) == (place, text)


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("a: 1\r\nb: 2\r\n", "b", "2:4"),
        ("a: 1\rb: 2\r", "b", "2:4"),
        ("a: 1\x85b: 2", "b", "2:4"),
        ("a: x\u2028b: 2", "b", "2:4"),
        ("a: 'x\u2029y'\nb: 2", "b", "3:4"),
        ("a: 😀\nbé: {b: 2}", "bé", "2:5"),
        ("{a: é, b: 2}", "b", "1:11"),
    ],
)
def test_lines_and_columns_are_counted_in_characters(text: str, path: str, place: str) -> None:
    """Every line break YAML knows ends a line, and every character is one column."""
    document = read(text)
    assert pointed(document, path)[0] == place
    span = document.span((path,))
    assert span is not None
    assert span.source == re.split("\r\n|[\n\r\x85\u2028\u2029]", text)[span.line - 1]


def test_spans_of_one_line_share_its_text() -> None:
    """A file of one long line is not copied for each of its values."""
    document = read(f"[{'ab, ' * 1000}]")
    first, last = document.span((0,)), document.span((999,))
    assert first is not None
    assert last is not None
    assert first.source is last.source


def test_a_document_without_text_has_no_places() -> None:
    """Data that was never written down stands nowhere."""
    assert Document("<mapping>", {"a": 1}).span(("a",)) is None


def test_an_unreadable_value_has_a_place() -> None:
    """What stands for a value that could not be read is pointed at where the value is written."""
    assert pointed(read("a: [1, .inf]"), "a", 1, "unknown") == ("1:8", ".inf")


def test_a_property_on_another_line_is_where_the_value_begins() -> None:
    """An anchor or a tag before the value is passed over only on the line of the value."""
    document = read("a: &x [1]\nb: &y\n  c: !!str 1\nd: &z\ne: [&v , &w w]\n")
    assert pointed(document, "a") == ("1:7", "[")
    assert pointed(document, "b") == ("2:4", "&")
    assert pointed(document, "b", "c") == ("3:12", "1")
    assert pointed(document, "d")[0] == "4:4"
    assert pointed(document, "e", 1) == ("5:13", "w")


PLAIN = st.recursive(
    st.booleans() | st.integers(-999, 999) | st.text("ab1é :-#'\"\\,[]{}&*!|>@%~\u2028\n", max_size=9),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(st.text("ab1é :-#'", max_size=6), inner, min_size=1)
    ),
    max_leaves=10,
)


def check(document: Document, data: Any, path: tuple[str | int, ...] = ()) -> None:
    """Read what every place points at again, and compare it with the data."""
    span = document.span(path)
    assert span is not None
    if isinstance(data, dict):
        for step, value in data.items():
            check_scalar(document.span((*path, step), key=True), step)
            check(document, value, (*path, step))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            check(document, value, (*path, index))
    else:
        check_scalar(span, data)


def check_scalar(span: Span | None, data: object) -> None:
    """A scalar on one line says the same again; one on several is pointed at where it begins."""
    assert span is not None
    assert span.source is not None
    written = span.source[span.column - 1 :][: span.length]
    closed = written[0] not in "'\"" or (len(written) > 1 and written[-1] == written[0])
    if closed and "\n" not in str(data) and "\u2028" not in str(data):
        again = yaml.safe_load(written)
        assert str(again).lower() == str(data).lower()
    else:
        assert written[0] in "'\"|"


@settings(max_examples=100, deadline=None)
@given(data=PLAIN, flow=st.booleans(), style=st.sampled_from([None, '"', "'"]))
def test_every_place_points_at_what_is_written(*, data: object, flow: bool, style: str | None) -> None:
    """Whatever data is written as YAML, each of its scalars and keys stands where its place says."""
    text = yaml.safe_dump(data, default_flow_style=flow, default_style=style, allow_unicode=True, width=10_000)
    document = read(text)
    assert document.data == data
    check(document, data)
