"""DEC017: authority that is passed on without leave, beyond the examples on its page."""

import pytest

from tests.support.delegations import DECISIONS, ROLES, delegated, from_to, said
from tests.support.rules import findings, found

ON = '"d2" passes on "spend", which "b" has from "d1", and "d1" does not allow that.'


@pytest.mark.parametrize(
    ("first", "second", "is_fault"),
    [
        ("", "", True),
        ("sub-delegation: none", "", True),
        ("sub-delegation: allowed", "", False),
        ("sub-delegation: in-writing", "", False),
        ("sub-delegation: unknown", "", False),
        ("sub-delegation: {in-words: within reason}", "", False),
        ("sub-delegation: {not-applicable: no need}", "", False),
        ("sub-delegation: {conflict: [{value: none, ref: x}, {value: allowed, ref: y}]}", "", False),
        ("sub-delegation: {conflict: [{value: none, ref: x}, {value: allowed, ref: y}], prevails: x}", "", True),
        ("until: 2026-12-31", "from: 2027-01-01", False),
        ("until: 2026-12-31", "from: 2026-12-31", True),
        ("from: unknown", "", False),
        ("", "until: 2026-10-31", False),
        ("", "from: 2027-02-01, until: 2027-01-01", False),
        ("when: {amount: {up-to: 10}}", "when: {amount: {over: 10}}", False),
        ("when: {amount: {up-to: 10}}", "when: {amount: {up-to: 5}}", True),
        ("when: unknown", "", False),
    ],
)
def test_passing_on_wants_leave(first: str, second: str, *, is_fault: bool) -> None:
    """What is delegated may be passed on where that is allowed, and is a fault only where it is certain."""
    assert said("DEC017", from_to("a", "b", first), from_to("b", "c", second)) == [ON] * is_fault


@pytest.mark.parametrize(
    "rights",
    [
        "[{decider: b}]",
        "[{decider: [a, b]}]",
        "[{decider: unknown}]",
        "[{decider: provider-co}]",
        "[{decider: a}, {decider: {any-of: [client, a]}}]",
        "unknown",
        "[{decider: a}, {decider: b, in-absence-of: a}]",
    ],
)
def test_somebody_with_a_right_may_delegate(rights: str) -> None:
    """A receiver who has, or may have, a right of its own delegates that."""
    decisions = f"decisions: {{spend: {{rights: {rights}}}}}\n"

    assert said("DEC017", from_to("a", "b"), from_to("b", "c"), decisions=decisions) == []


@pytest.mark.parametrize(
    ("decision", "roles"),
    [
        ("rights: [{decider: a}], if-undecided: {decider: b}", ""),
        ("rights: [{decider: a}], if-undecided: unknown", ""),
        ("rights: [{decider: a}], steps: [{by: b, does: approve}]", ""),
        ("rights: [{decider: a}], steps: [{by: b, does: unknown}]", ""),
        ("rights: [{decider: a}]", ", authority: full"),
        ("rights: [{decider: a}]", ", authority: unknown"),
    ],
)
def test_authority_may_come_from_elsewhere(decision: str, roles: str) -> None:
    """An outcome, a step and a role that settles any matter are sources of authority as well."""
    text = ROLES.replace("  b: {party: client-co", "  b: {party: client-co" + roles)
    text += f"decisions: {{spend: {{{decision}}}}}\n" + delegated(from_to("a", "b"), from_to("b", "c"))

    assert found("DEC017", text) == []


def test_forum_with_the_decision_on_its_agenda_may_delegate() -> None:
    """A forum passes on what is on its agenda, and nothing else without leave."""
    rows = [from_to("a", "board"), from_to("board", "c")]

    assert said("DEC017", *rows, more="forums: {board: {seats: [], decides: spend}}\n") == []
    assert said("DEC017", *rows, more="forums: {board: {seats: [], decides: unknown}}\n") == []
    assert len(said("DEC017", *rows, more="forums: {board: {seats: [], decides: hire}}\n")) == 1


def test_leave_of_one_delegation_is_enough() -> None:
    """Somebody who receives a decision twice, once with leave to pass it on, may have passed on that."""
    rows = [from_to("a", "b"), from_to("b", "c"), from_to("a", "b", "sub-delegation: allowed")]

    assert said("DEC017", *rows) == []
    assert said("DEC017", *rows[:2], from_to("a", "b", "sub-delegation: allowed", decisions="hire")) == [ON]


def test_way_straight_back_is_a_circle_and_nothing_else() -> None:
    """A decision that goes back to where it came from is told once, as a circle."""
    rows = [from_to("a", "b"), from_to("b", "a")]

    assert said("DEC017", *rows) == []
    assert len(said("DEC015", *rows)) == 1


def test_each_decision_is_told_where_it_is_named() -> None:
    """Several decisions that are passed on without leave are several findings, each at its own place."""
    text = ROLES + DECISIONS
    text += "delegations:\n  d1: {granted-by: a, granted-to: b, decisions: [spend, hire]}\n"
    text += "  d2:\n    granted-by: b\n    granted-to: c\n    decisions:\n      - hire\n      - spend\n"

    assert [(one.span.line if one.span else 0, one.discriminator) for one in findings("DEC017", text)] == [
        (15, "hire"),
        (16, "spend"),
    ]


@pytest.mark.parametrize(
    ("rights", "is_fault"),
    [
        ("[{decider: a, sub-delegation: none}]", True),
        ("[{decider: [a, c], sub-delegation: none}]", True),
        ("[{decider: a}]", False),
        ("[{decider: a, sub-delegation: none}, {decider: a, when: {amount: {over: 10}}}]", False),
        ("[{decider: a, sub-delegation: none}, {decider: c}]", True),
        ("[{decider: a, sub-delegation: allowed}]", False),
        ("[{decider: a, sub-delegation: unknown}]", False),
        ("[{decider: a, sub-delegation: none, until: 2026-10-31}]", False),
        ("[{decider: a, sub-delegation: none, from: unknown}]", False),
        ("[{decider: a, sub-delegation: none, when: {amount: {over: 100}}}]", False),
        ("[{decider: a, sub-delegation: none, when: {amount: {over: 10}}}]", True),
        ("[{decider: a, sub-delegation: none}, {decider: unknown}]", False),
    ],
)
def test_right_that_may_not_be_passed_on(rights: str, *, is_fault: bool) -> None:
    """A right that states that it may not be passed on is delegated by nobody; one that says nothing may be."""
    decisions = f"decisions: {{spend: {{attributes: {{amount: {{from: 0}}}}, rights: {rights}}}}}\n"
    told = said("DEC017", from_to("a", "b", "when: {amount: {up-to: 50}}"), decisions=decisions)
    message = '"d1" passes on "spend", and the right of "a" to it states that it may not be passed on.'

    assert told == [message] * is_fault
