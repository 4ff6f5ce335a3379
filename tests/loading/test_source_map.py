"""Where the objects of an alliance stand in the documents it was read from."""

from pathlib import Path

import pytest

import outsourcegov as og
from tests.support.reading import HEADER, reading

PATHS = [
    (("roles", "cio"), True, (4, 9, 3)),
    (("roles", "cio"), False, (4, 14, 1)),
    (("roles", "cio", "party"), False, (4, 22, 9)),
    (("roles", "cio", "party"), True, (4, 15, 5)),
    (("roles", "cio", "deputies", 0), False, (4, 44, 3)),
    (("roles", "cio", "nowhere", 3), False, (4, 14, 1)),
    (("roles", "nobody"), False, (1, 1, 1)),
    (("client",), False, (2, 33, 9)),
    (("providers", 0), False, (2, 56, 11)),
    ((), True, (2, 1, 8)),
]


@pytest.mark.parametrize(("path", "key", "place"), PATHS)
def test_span(path: tuple[str | int, ...], key: bool, place: tuple[int, int, int]) -> None:  # noqa: FBT001
    """A path in the keys of the language leads to a place; keys of the header are looked up below alliance."""
    span = reading("roles: {cio: {party: client-co, deputies: [coo]}}\n", header=HEADER).places.span(path, key=key)

    assert span
    assert (span.line, span.column, span.length) == place


def test_misspelt_collection() -> None:
    """What stands under a misspelt key at the top is found under the right one."""
    span = reading("rolles: {cio: {party: client-co}}\n", header=HEADER).places.span(("roles", "cio"), key=True)

    assert span
    assert (span.line, span.column) == (4, 10)


def test_occurrence(tmp_path: Path) -> None:
    """Of the same id in several files, each occurrence has its own place."""
    for name in ("a", "b"):
        Path(tmp_path, f"{name}.yaml").write_text("roles: {cio: {party: client-co}}\n")
    places = og.read(tmp_path).places
    spans = [places.span(("roles", "cio"), occurrence=number) for number in range(3)]

    assert [Path(span.file).name for span in spans if span] == ["a.yaml", "b.yaml", "b.yaml"]


def test_without_text() -> None:
    """An alliance that was not read from text has no places."""
    alliance = og.Alliance("a", client="b", providers="c")

    assert og.read(alliance.to_plain()).places.span(("client",)) is None
    assert og.read(alliance).places.span(("client",)) is None
