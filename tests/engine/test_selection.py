"""Choosing rules."""

import pytest

from outsourcegov.engine.selection import Selection
from outsourcegov.errors import UnknownRule

NAMES = {"OWN001": "no-owner", "OWN002": "owner-vacant", "DEC001": "no-decider", "DOC001": "unreadable-text"}
IDS = tuple(NAMES)


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        ((), (), ("OWN001", "OWN002", "DEC001", "DOC001")),
        (("OWN",), (), ("OWN001", "OWN002")),
        (("OWN001",), (), ("OWN001",)),
        (("D",), (), ("DEC001", "DOC001")),
        (("OWN", "DEC"), (), ("OWN001", "OWN002", "DEC001")),
        ((), ("OWN",), ("DEC001", "DOC001")),
        ((), ("OWN002",), ("OWN001", "DEC001", "DOC001")),
        (("OWN",), ("OWN002",), ("OWN001",)),
        (("OWN002",), ("OWN",), ("OWN002",)),
        (("OWN",), ("OWN",), ()),
        (("OWN001",), ("OWN001",), ()),
        (("D", "DOC001"), ("DOC",), ("DEC001", "DOC001")),
    ],
)
def test_longest_name_decides(select: tuple[str, ...], ignore: tuple[str, ...], chosen: tuple[str, ...]) -> None:
    """A name is an id or the beginning of one; the longest that fits decides, and to ignore wins a tie."""
    selection = Selection(select, ignore)

    assert tuple(id for id in IDS if selection.has(id)) == chosen


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("OWN9", "OWN"),
        ("OWN003", "OWN002"),
        ("owner-vacnt", "owner-vacant"),
        ("No-Decider-", "no-decider"),
        ("own002x", "OWN002"),
        ("XYZ", None),
    ],
)
def test_name_that_fits_nothing_is_refused(asked: str, near: str | None) -> None:
    """A misspelt name is an error, never a run that finds nothing; the error says what was most likely meant."""
    for select, ignore in [((asked,), ()), ((), ("OWN", asked))]:
        with pytest.raises(UnknownRule) as caught:
            Selection.of(select, ignore, NAMES)

        assert (caught.value.name, caught.value.near) == (asked, near)


def test_names_that_fit_are_accepted() -> None:
    """Ids, beginnings of ids and names choose rules, in any case, one of them or several."""
    assert Selection.of(("OWN", "dec001", "Owner-Vacant"), "d", NAMES) == Selection(("OWN", "DEC001", "OWN002"), ("D",))
