"""Lines of reports: their heads, and who may be above whom."""

from hypothesis import given, strategies as st

from outsourcegov.governance.lines import MOST_SUPERIORS, Lines
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
    said = dict(zip(IDS, above, strict=True))
    ways = {id: _way_up(said, id) for id in IDS}
    ends = {id: way[-2] for id, way in ways.items() if way[-1] is None or way[-1] is NONE}
    expected = {id: end for id, end in ends.items() if said[str(end)] is NONE or end in above}

    assert _lines(above).heads == expected


@given(ABOVE, st.sampled_from(IDS), st.sampled_from(IDS))
def test_who_may_be_above(above: list[Maybe[str]], upper: str, lower: str) -> None:
    """A role may be above another that is on the way up from it, or whose way up cannot be told."""
    way = _way_up(dict(zip(IDS, above, strict=True)), lower)
    is_told = way[-1] is None or way[-1] is NONE

    assert _lines(above).may_be_above(upper, lower) == (upper in way[1:] or not is_told)


def test_way_up_is_not_followed_for_ever() -> None:
    """Of two roles with very many between them it may be so."""
    roles = [Role(f"r{n}", party="firm", reports_to=f"r{n + 1}") for n in range(MOST_SUPERIORS + 1)]
    lines = Lines(Alliance("example", client="bank", providers=["firm"], roles=roles))

    assert (lines.may_be_above("x", "r0"), lines.may_be_above("x", "r2")) == (True, True)


def test_superior_who_is_not_defined() -> None:
    """A line that leads to a role that is not there has no head."""
    lines = Lines(Alliance("e", client="bank", providers=["firm"], roles=[Role("a", party="firm", reports_to="gone")]))

    assert (lines.heads, lines.may_be_above("x", "a")) == ({}, True)
