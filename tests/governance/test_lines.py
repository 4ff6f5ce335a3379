"""Lines of reports: their heads, and who is above whom."""

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.people.lines import MOST_SUPERIORS, Lines
from outsourcegov.model.absent import NONE, UNKNOWN, Maybe
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.parties import Role

IDS = ("a", "b", "c", "d", "e")
ABOVE = st.lists(st.sampled_from((*IDS, None, NONE, UNKNOWN)), min_size=len(IDS), max_size=len(IDS))


def _lines(above: list[Maybe[str]]) -> Lines:
    roles = [Role(id, party="firm", reports_to=one) for id, one in zip(IDS, above, strict=True)]
    return Lines(Alliance("example", client="bank", providers=["firm"], roles=roles))


def _way_up(above: dict[str, Maybe[str]], id: str) -> list[Maybe[str]]:
    """A role and what it says of those above it, as far as that goes without coming back."""
    way: list[Maybe[str]] = [id]
    while isinstance(way[-1], str) and way.count(way[-1]) == 1:
        way.append(above[way[-1]])
    return way


@given(ABOVE)
def test_heads_are_found_by_walking_up(above: list[Maybe[str]]) -> None:
    """The head of a line is the last on the way up, where that ends and is a line at all."""
    said: dict[str, Maybe[str]] = dict(zip(IDS, above, strict=True))
    ways = {id: _way_up(said, id) for id in IDS}
    ends = {id: way[-2] for id, way in ways.items() if way[-1] is None or way[-1] is NONE}
    expected = {id: end for id, end in ends.items() if said[str(end)] is NONE or end in above}

    assert _lines(above).heads == expected


@given(ABOVE, st.lists(st.sampled_from(IDS), max_size=3))
def test_all_above(above: list[Maybe[str]], roles: list[str]) -> None:
    """Those above some roles are all on the way up from one of them, where every way up can be told."""
    ways = [_way_up(dict(zip(IDS, above, strict=True)), role) for role in roles]
    expected = {one for way in ways for one in way[1:] if isinstance(one, str)}

    assert _lines(above).above(roles) == (None if any(way[-1] is UNKNOWN for way in ways) else expected)


@pytest.mark.parametrize(("between", "is_told"), [(MOST_SUPERIORS - 1, True), (MOST_SUPERIORS, False)])
def test_way_up_is_not_followed_for_ever(between: int, is_told: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Of a role with very many above it, it is not told who they are."""
    roles = [Role(f"r{n}", party="firm", reports_to=f"r{n + 1}") for n in range(between + 1)]
    top = Role(f"r{between + 1}", party="firm")
    lines = Lines(Alliance("example", client="bank", providers=["firm"], roles=[*roles, top]))

    assert (lines.above(["r0"]) is not None) == is_told


def test_superior_who_is_not_defined() -> None:
    """A line that leads to a role that is not there has no head, and who is above cannot be told."""
    lines = Lines(Alliance("e", client="bank", providers=["firm"], roles=[Role("a", party="firm", reports_to="gone")]))

    assert (lines.heads, lines.above(["a"])) == ({}, None)
