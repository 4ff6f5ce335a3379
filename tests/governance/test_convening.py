"""Whether a forum can meet on a day, who would sit there, and how its quorum is met."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
    people:
      ann: {employer: client-co, title: Ann}
      bob: {employer: client-co}
      eve: {employer: provider-co}
    roles:
      cio: {party: client-co, title: Chief, deputies: coo, appointments: [{person: ann, until: 2026-06-30}]}
      coo: {party: client-co, appointments: [{person: bob}]}
      cfo: {party: client-co, appointments: [{person: bob}]}
      left: {party: client-co, appointments: [{person: ann, until: 2026-06-30}]}
      new: {party: client-co}
      lead: {party: provider-co, appointments: [{person: eve, until: 2026-12-31}]}
      team: {party: provider-co, holders: team}
    """


def _convene(forum: str, more: str = "") -> og.Convening:
    return governance(f"{TEXT}forums:\n      board: {forum}\n{more}").convene("board")


@pytest.mark.parametrize(
    ("seats", "sitters"),
    [
        ("[coo]", [og.Sitter("coo", "bob")]),
        ("[cio]", [og.Sitter("cio", "bob", stands_in="coo")]),
        ("[{role: left, alternates: lead}]", [og.Sitter("left", "eve", stands_in="lead")]),
        ("[left]", [og.Sitter("left", why_empty='"left" is vacant after 2026-06-30 and has no deputy')]),
        ("[coo, cfo]", [og.Sitter("coo", "bob"), og.Sitter("cfo", why_empty='"bob" sits on another seat')]),
        ("[new]", [og.Sitter("new")]),
        ("[{role: left, alternates: new}]", [og.Sitter("left", stands_in="new")]),
        ("[team]", [og.Sitter("team")]),
        ("[{role: coo, vote: false, required: true}]", [og.Sitter("coo", "bob", is_required=True, votes=False)]),
        ("[{each-party: 2}]", [og.Sitter(count=2)]),
        ("[{party: client-co, count: any}]", [og.Sitter(party="client-co", count=None)]),
        ("[{role: coo, until: 2026-01-31}, new]", [og.Sitter("new")]),
        ("unknown", []),
    ],
)
def test_who_sits_there(seats: str, sitters: list[og.Sitter]) -> None:
    """Each seat has its role, an alternate or a deputy, somebody without a name, or a reason why it stays empty."""
    assert list(_convene(f"{{seats: {seats}}}").sitters) == sitters


@pytest.mark.parametrize(
    ("forum", "needs"),
    [
        ("{seats: [coo, lead], quorum: all}", [og.Need("every seat", 2, is_met=True)]),
        ("{seats: [coo, left], quorum: all}", [og.Need("every seat", 1, is_met=False)]),
        ("{seats: [coo, {each-party: 2}], quorum: {at-least: 4}}", [og.Need("4 members", 5, is_met=True)]),
        (
            "{seats: [coo, {party: client-co, count: any}], quorum: {at-least: 1}}",
            [og.Need("1 member", None, is_met=True)],
        ),
        (
            "{seats: [coo, cfo, lead], quorum: {from-each-party: 2}}",
            [og.Need('2 of "client-co"', 1, is_met=False), og.Need('2 of "provider-co"', 1, is_met=False)],
        ),
        (
            "{seats: [coo], quorum: {from-each-party: 1}}",
            [og.Need('1 of "client-co"', 1, is_met=True), og.Need('1 of "provider-co"', 0, is_met=False)],
        ),
        (
            "{seats: [left, lead], quorum: {required: [left, lead, cfo]}}",
            [og.Need('"left"', 0, is_met=False), og.Need('"lead"', 1, is_met=True), og.Need('"cfo"', 1, is_met=True)],
        ),
        ("{seats: [lead], chair: left, quorum: {chair: true}}", [og.Need('the chair, "left"', 0, is_met=False)]),
        (
            "{seats: [lead], chair: [left, cfo], quorum: {chair: true}}",
            [og.Need('the chair, "left" or "cfo"', 1, is_met=True)],
        ),
        ("{seats: [lead], quorum: unknown}", []),
        ("{seats: [lead]}", []),
    ],
)
def test_what_the_quorum_takes(forum: str, needs: list[og.Need]) -> None:
    """Each thing that a quorum takes is told with how many could come for it."""
    assert list(_convene(forum).needs) == needs


def test_whether_it_can_meet() -> None:
    """It is told for the day and for the next sitting, and without whom it could not meet."""
    meetings = "    meetings: {m: {forum: board, held: 2026-10-01, next: 2027-01-15}}\n"
    convening = _convene("{seats: [coo, cfo, lead], quorum: {from-each-party: 1}}", meetings)

    assert (convening.can_meet, convening.why_not, convening.indispensable) == (True, "", ("bob", "eve"))
    assert convening.next_sitting.day == date(2027, 1, 15)
    assert convening.why_not_then == '"board" lacks its quorum (1 of each party): "lead" is vacant after 2026-12-31'
    assert str(convening) == '"board" on 2026-11-01: can meet'
    assert repr(convening) == '<Convening of "board" on 2026-11-01: can meet>'


def test_it_cannot_meet() -> None:
    """A forum that lacks its quorum says why, and nobody is indispensable in it."""
    convening = _convene("{seats: [left, lead], quorum: all}")

    assert (convening.can_meet, convening.indispensable) == (False, ())
    assert str(convening) == (
        '"board" on 2026-11-01: cannot meet: "board" lacks its quorum (every seat): "left" is vacant after 2026-06-30'
    )


def test_a_forum_that_is_not_there() -> None:
    """A name that no forum has is said with the one that was most likely meant."""
    with pytest.raises(og.UnknownId, match='no forum is called "bord"; did you mean "board"'):
        governance(f"{TEXT}forums: {{board: {{seats: [coo]}}}}\n").convene("bord")
