"""Forums whose seats have ended, and those where nobody who comes has a vote."""

import outsourcegov as og
from tests.support.rules import found, governance

ROLES = """\
people: {p1: {employer: client-co}, p2: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: p1, until: 2026-06-30}]}
  cfo: {party: client-co, appointments: [{person: p2}]}
forums:
"""


def _told(forum: str) -> list[str]:
    return og.convening_text(governance(ROLES + forum), governance(ROLES + forum).convene("board")).splitlines()


def test_no_seat_is_in_force() -> None:
    """A forum without a quorum whose seats have all ended cannot meet, and a rule says so."""
    forum = "  board: {seats: [{role: cfo, until: 2026-03-31}]}\n"

    assert found("FOR006", ROLES + forum) == ['6 error "board" cannot meet: none of its seats is in force.']
    assert _told(forum)[:2] == [
        '"board" cannot meet on 2026-11-01: none of its seats is in force.',
        "It has no quorum; one member is taken to be enough.",
    ]


def test_quorum_that_no_seat_can_give_is_told_once() -> None:
    """Where there is a quorum, that no seat is in force is told of the quorum."""
    text = f"{ROLES}  board: {{seats: [{{role: cfo, until: 2026-03-31}}], quorum: all}}\n"

    assert found("FOR006", text) == []
    assert found("FOR005", text) == ['6 error The quorum of "board" takes 1 member, and it has no seat.']


def test_nobody_who_comes_has_a_vote() -> None:
    """Where enough could come and none of them has a vote, the vote is told and not the quorum."""
    text = f"{ROLES}  board: {{seats: [{{role: cfo, vote: false}}, cio], quorum: {{at-least: 1}}}}\n"
    expected = 'nobody who has a vote can come: "cio" is vacant after 2026-06-30'

    assert found("FOR006", text) == [f'6 error "board" cannot meet: {expected}.']


def test_why_is_told_without_repeating_that_it_cannot_meet() -> None:
    """The line on a forum says once that it cannot meet."""
    assert _told("  board: {seats: [cio]}\n")[0] == (
        '"board" cannot meet on 2026-11-01: "cio" is vacant after 2026-06-30.'
    )


def test_quorum_of_seats_that_cannot_be_told() -> None:
    """Where the seats cannot be told and the quorum is stated, the quorum is not called unknown."""
    assert _told("  board: {seats: unknown, quorum: {at-least: 2}}\n")[:2] == [
        'Whether "board" can meet on 2026-11-01 cannot be told.',
        "Who sits there cannot be told.",
    ]
    assert "What its quorum takes is not known." not in _told("  board: {seats: unknown, quorum: {at-least: 2}}\n")
    assert "What its quorum takes is not known." in _told("  board: {seats: [cfo], quorum: unknown}\n")
