"""DEC015: authority that goes round, beyond the examples on its page."""

import pytest

from tests.support.delegations import DECISIONS, ROLES, delegated, from_to, said
from tests.support.rules import findings, found

BACK = 'passes "spend" on to "b", which passes it back to "a".'


def test_longer_circle_is_told_in_order() -> None:
    """A circle of three names each of them, and points at the first delegation of it."""
    (finding,) = findings(
        "DEC015",
        ROLES + DECISIONS + delegated(from_to("a", "b"), from_to("b", "c"), from_to("c", "a")),
    )

    assert finding.subject == "d1"
    assert finding.message == '"a" passes "spend" on to "b", which passes it on to "c", which passes it back to "a".'
    assert finding.witness == {"cycle": ["d1", "d2", "d3"], "decisions": ["spend"]}


def test_circle_of_one() -> None:
    """A role that delegates to itself runs in a circle of one."""
    assert said("DEC015", from_to("a", "a")) == ['"a" passes "spend" on to itself.']


def test_one_of_many_may_delegate_to_another() -> None:
    """A role of several holders that delegates to itself passes the decision between them."""
    for holders in ("many", "team", "unknown"):
        text = ROLES.replace("a: {party: client-co", f"a: {{party: client-co, holders: {holders}")
        text += DECISIONS + delegated(from_to("a", "a"))

        assert found("DEC015", text) == []
        assert found("DEC017", text.replace("decider: a", "decider: a, sub-delegation: none")) == []


def test_circle_of_several_decisions_is_told_once() -> None:
    """Two delegations that go there and back are one circle, however many decisions they are for."""
    rows = [from_to("a", "b", decisions="[spend, hire]"), from_to("b", "a", decisions="[hire, spend]")]

    assert said("DEC015", *rows) == ['"a" passes "hire" and "spend" on to "b", which passes them back to "a".']


@pytest.mark.parametrize(
    ("there", "back", "is_circle"),
    [
        ("", "", True),
        ("until: 2026-12-31", "from: 2026-12-31", True),
        ("until: 2026-12-31", "from: 2027-01-01", False),
        ("until: 2026-10-31", "", False),
        ("from: 2027-01-01", "from: 2027-02-01", True),
        ("from: unknown", "", False),
        ("until: unknown", "", False),
        ("until: {in-words: until he is back}", "", False),
        ("until: none", "", True),
        ("until: {conflict: [{value: 2026-12-31, ref: x}, {value: 2027-12-31, ref: y}]}", "from: 2026-12-01", True),
        ("until: {conflict: [{value: 2026-12-31, ref: x}, {value: 2027-12-31, ref: y}]}", "from: 2027-06-01", False),
        ("from: 2027-02-01, until: 2027-01-01", "", False),
        ("when: {amount: {up-to: 100}}", "when: {amount: {over: 50}}", True),
        ("when: {amount: {up-to: 100}}", "when: {amount: {over: 100}}", False),
        ("when: {amount: {up-to: 100}}", "", True),
        ("when: unknown", "", False),
        ("unless: {amount: {over: 100}}", "when: {amount: {over: 100}}", False),
        ("unless: {decision: spend}", "when: {amount: {over: 100}}", False),
        ("when: {decision: spend}", "", True),
        ("when: {decision: hire}", "", False),
    ],
)
def test_circle_wants_a_shared_day_and_a_shared_case(there: str, back: str, *, is_circle: bool) -> None:
    """Only what is certain to hold at one time, on the day or later, and for one case is a circle."""
    assert said("DEC015", from_to("a", "b", there), from_to("b", "a", back)) == [f'"a" {BACK}'] * is_circle


def test_circle_of_the_day_is_found_behind_one_that_never_comes() -> None:
    """A shorter way round that never holds as a whole does not hide a longer one that holds today."""
    rows = [
        from_to("a", "b", "until: 2026-12-31"),
        from_to("b", "a", "from: 2027-01-01"),
        from_to("b", "c"),
        from_to("c", "a"),
    ]

    assert [one.witness["cycle"] for one in findings("DEC015", ROLES + DECISIONS + delegated(*rows))] == [
        ["d1", "d3", "d4"]
    ]


@pytest.mark.parametrize(
    ("rights", "is_circle"),
    [
        ("[{decider: a}]", True),
        ("[]", True),
        ("[{decider: c}]", True),
        ("[{decider: a}, {decider: b, until: 2026-10-31}]", True),
        ("[{decider: {any-of: [a, b]}}]", False),
        ("[{decider: a}, {decider: b, when: {amount: {up-to: 10}}}]", False),
        ("[{decider: [a, b]}]", False),
        ("[{decider: unknown}]", False),
        ("[{decider: client-co}]", False),
        ("[{decider: client}]", False),
        ("[{decider: {conflict: [{value: a, ref: x}, {value: b, ref: y}]}}]", False),
        ("[{decider: {conflict: [{value: a, ref: x}, {value: b, ref: y}], prevails: x}}]", True),
        ("[{decider: {conflict: [{value: [a, b], ref: x}, {value: a, ref: y}]}}]", False),
        ("[{decider: nobody-known}]", False),
        ("unknown", False),
        ("{not-applicable: never comes up}", False),
    ],
)
def test_mutual_cover_is_no_circle(rights: str, *, is_circle: bool) -> None:
    """Two that both have a right of their own, or may have, cover for each other."""
    decisions = f"decisions: {{spend: {{rights: {rights}}}}}\n"
    told = said("DEC015", from_to("a", "b"), from_to("b", "a"), decisions=decisions)

    assert told == [f'"a" {BACK}'] * is_circle


@pytest.mark.parametrize(
    ("more", "is_circle"),
    [
        (from_to("c", "b"), False),
        (from_to("c", "b", decisions="hire"), True),
        (from_to("c", "b", "until: 2026-10-31"), True),
        (from_to("c", "{any-of: [b, lead]}"), False),
        (from_to("c", "b", decisions="unknown"), False),
        (from_to("c", "unknown"), False),
        (from_to("a", "b", "when: {amount: {up-to: 5}}"), True),
    ],
)
def test_what_comes_from_elsewhere_opens_a_circle(more: str, *, is_circle: bool) -> None:
    """Somebody who receives the decision from outside the circle too may pass that on."""
    told = said("DEC015", from_to("a", "b"), from_to("b", "a"), more)

    assert told == [f'"a" {BACK}'] * is_circle


@pytest.mark.parametrize(
    ("giver", "receiver", "decisions"),
    [
        ("a", "[b, c]", "spend"),
        ("a", "{any-of: [b, c]}", "spend"),
        ("unknown", "b", "spend"),
        ("a", "none", "spend"),
        ("client", "b", "spend"),
        ("{in-words: the board}", "b", "spend"),
        ("{conflict: [{value: a, ref: x}, {value: c, ref: y}]}", "b", "spend"),
        ("a", "b", "unknown"),
        ("a", "b", "{conflict: [{value: [spend], ref: x}, {value: [hire], ref: y}]}"),
        ("a", "b", "hire"),
        ("a", "b", "sepnd"),
        ("a", "x", "spend"),
    ],
)
def test_circle_is_followed_from_one_to_one(giver: str, receiver: str, decisions: str) -> None:
    """A delegation by or to several, or of which something cannot be told, is no part of a circle."""
    assert said("DEC015", from_to(giver, receiver, decisions=decisions), from_to("b", "a")) == []


def test_decision_that_is_over_runs_in_no_circle() -> None:
    """A decision that can no longer come up is passed round by nobody."""
    decisions = "decisions: {spend: {rights: [], until: 2026-10-31}}\n"

    assert said("DEC015", from_to("a", "b"), from_to("b", "a"), decisions=decisions) == []
