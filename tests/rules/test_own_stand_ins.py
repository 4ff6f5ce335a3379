"""Who stands in for a vacant owner on the day: the deputy of that day, and nobody of whom it cannot be told."""

import pytest

from tests.support.rules import found, governance

TEXT = """\
people: {p1: {employer: client-co}, p2: {employer: client-co}, p3: {employer: client-co}}
roles:
  cm:
    party: client-co
    deputies: [d1, d2]
    appointments: [{person: p1, from: 2025-04-01, until: 2026-03-31}]
  d1: {party: client-co, appointments: [{person: p2, from: 2025-04-01, until: 2026-06-30}]}
  d2: {party: client-co, appointments: [{person: p3, from: 2026-04-01}]}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: cm}
"""


def test_deputy_of_the_day() -> None:
    """Where one deputy follows the other, the one who stands in on the day is named, not the first of them."""
    expected = '"cm" has been vacant since 2026-04-01, and only its deputy "d2" stands in; it owns contract "msa".'

    assert found("OWN003", TEXT) == [f"3 warning {expected}"]


def test_deputy_when_the_thing_begins() -> None:
    """For what is still to begin, the deputy of its first day is named."""
    text = TEXT.replace("effective: 2025-04-01", "effective: 2027-01-01")

    assert [gap.deputy for gap in governance(text).ownership_gaps()] == ["d2"]


@pytest.mark.parametrize("other", ["[d1]", "none"])
def test_contradicting_deputies(other: str) -> None:
    """Where the sources contradict each other on who the deputies are, nobody is said to stand in."""
    text = TEXT.replace("[d1, d2]", f"{{conflict: [{{value: [d2], ref: a}}, {{value: {other}, ref: b}}]}}")

    assert found("OWN003", text) == []
    assert governance(text).ownership_gaps() == []
