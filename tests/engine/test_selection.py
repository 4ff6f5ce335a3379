"""Choosing rules."""

import pytest

from outsourcegov.engine.selection import Selection
from outsourcegov.errors import UnknownRule

IDS = ("OWN001", "OWN002", "DEC001", "DOC001")


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


@pytest.mark.parametrize(("select", "ignore"), [(("OWN9",), ()), ((), ("own",)), (("OWN", "XYZ"), ())])
def test_name_that_fits_nothing_is_refused(select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    """A misspelt name is an error, never a run that finds nothing."""
    with pytest.raises(UnknownRule):
        Selection(select, ignore).check(IDS)


def test_names_that_fit_are_accepted() -> None:
    """Ids and beginnings of ids are names."""
    Selection(("OWN", "DEC001"), ("D",)).check(IDS)
