"""A party that has left decides nothing itself, and no quorum waits for it."""

from datetime import date

import pytest

from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import days_between
from outsourcegov.model.who import Together, Who
from tests.support.rules import found, governance

LAST, AFTER = date(2026, 6, 30), date(2026, 7, 1)
TEXT = """\
alliance: {{id: x, client: client-co, providers: [one-co, two-co], currency: GBP}}
parties:
  client-co: {{kind: client}}
  one-co: {{kind: provider{one}}}
  two-co: {{kind: provider{two}}}
people: {{a: {{employer: client-co}}}}
roles:
  buyer: {{party: client-co, appointments: [{{person: a}}]}}
  seller: {{party: one-co}}
forums:
  board: {{seats: [{{role: buyer}}, {{role: seller}}], quorum: {{from-each-party: 1}}}}
decisions:
  d: {{rights: [{{decider: one-co}}]}}
"""
LEAVES = ", until: 2026-06-30"


@pytest.mark.parametrize(
    ("one", "two", "last"),
    [
        ("", "", None),
        (LEAVES, "", LAST),
        (LEAVES, LEAVES, None),
        (LEAVES, ", until: 2026-12-31", LAST),
        (LEAVES, ", until: unknown", None),
    ],
)
def test_quorum_of_each_party(one: str, two: str, last: date | None) -> None:
    """A forum with seats of one party alone waits for the parties of the other side that have surely not left."""
    days = governance(TEXT.format(one=one, two=two)).availability.days_of_forum("board")

    assert days[0] == days_between(None, last)


def test_who_is_missing_from_a_quorum() -> None:
    """A party that has left is not among those of which a forum has no seat."""
    text = TEXT.format(one=LEAVES, two="")

    assert found("FOR005", text, AFTER) == [
        '11 error The quorum of "board" takes 1 of each party, and it has no seat of "two-co".'
    ]


def test_party_that_decides() -> None:
    """A party that is named itself acts up to its last day."""
    asked = governance(TEXT.format(one=LEAVES, two="")).availability
    one, both = Who(("one-co",)), Who(("one-co", "two-co"), Together.JOINTLY)

    assert asked.who(one) == asked.who(both) == [days_between(None, LAST)]
    assert asked.who(Who(("two-co", "client"), Together.JOINTLY)) == [days_between(None, None)]
    assert (asked.why_not(one, LAST), asked.why_not(one, AFTER)) == ("", '"one-co" left on 2026-06-30')
    assert asked.causes(one, days_between(AFTER, None)) == (Cause("not-in-force", "one-co", AFTER),)


def test_decision_of_a_party_that_has_left() -> None:
    """Nobody decides what only a party decides that has left."""
    assert found("DEC010", TEXT.format(one=LEAVES, two=""), AFTER) == [
        '13 error Nobody can decide "d" at all: "one-co" left on 2026-06-30.'
    ]
    assert found("DEC010", TEXT.format(one="", two=LEAVES), AFTER) == []
