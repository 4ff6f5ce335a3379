"""DEC015, DEC017, DEC019 and DEC020: delegations, beyond the examples on their pages."""

from datetime import date

import pytest

from outsourcegov.rules.catalogue import find
from tests.support.rules import findings, found

ROLES = """\
roles:
  a: {party: client-co}
  b: {party: client-co}
  c: {party: client-co}
  lead: {party: provider-co}
"""
DECISIONS = """\
decisions:
  spend: {attributes: {amount: {from: 0}}, rights: [{decider: a}]}
  hire: {rights: [{decider: a}]}
"""


def _delegated(*rows: str) -> str:
    return "delegations:\n" + "".join(f"  d{number}: {{{row}}}\n" for number, row in enumerate(rows, 1))


def _from_to(giver: str, receiver: str, more: str = "", decisions: str = "spend") -> str:
    return f"granted-by: {giver}, granted-to: {receiver}, decisions: {decisions}{', ' + more if more else ''}"


def _said(rule: str, *rows: str, decisions: str = DECISIONS, more: str = "", day: str = "2026-11-01") -> list[str]:
    return [
        line.partition(" error ")[2]
        for line in found(rule, ROLES + decisions + _delegated(*rows) + more, date.fromisoformat(day))
    ]


BACK = 'passes "spend" on to "b", which passes it back to "a".'


def test_longer_circle_is_told_in_order() -> None:
    """A circle of three names each of them, and points at the first delegation of it."""
    (finding,) = findings(
        "DEC015",
        ROLES + DECISIONS + _delegated(_from_to("a", "b"), _from_to("b", "c"), _from_to("c", "a")),
    )

    assert finding.subject == "d1"
    assert finding.message == '"a" passes "spend" on to "b", which passes it on to "c", which passes it back to "a".'
    assert finding.witness == {"cycle": ["d1", "d2", "d3"], "decisions": ["spend"]}


def test_circle_of_one() -> None:
    """A role that delegates to itself runs in a circle of one."""
    assert _said("DEC015", _from_to("a", "a")) == ['"a" passes "spend" on to itself.']


def test_one_of_many_may_delegate_to_another() -> None:
    """A role of several holders that delegates to itself passes the decision between them."""
    for holders in ("many", "team", "unknown"):
        text = ROLES.replace("a: {party: client-co", f"a: {{party: client-co, holders: {holders}")
        text += DECISIONS + _delegated(_from_to("a", "a"))

        assert found("DEC015", text) == []
        assert found("DEC017", text.replace("decider: a", "decider: a, sub-delegation: none")) == []


def test_circle_of_several_decisions_is_told_once() -> None:
    """Two delegations that go there and back are one circle, however many decisions they are for."""
    rows = [_from_to("a", "b", decisions="[spend, hire]"), _from_to("b", "a", decisions="[hire, spend]")]

    assert _said("DEC015", *rows) == ['"a" passes "hire" and "spend" on to "b", which passes them back to "a".']


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
        ("unless: {decision: spend}", "when: {amount: {over: 100}}", True),
        ("when: {decision: spend}", "", True),
        ("when: {decision: hire}", "", False),
    ],
)
def test_circle_wants_a_shared_day_and_a_shared_case(there: str, back: str, *, is_circle: bool) -> None:
    """Only what is certain to hold at one time, on the day or later, and for one case is a circle."""
    assert _said("DEC015", _from_to("a", "b", there), _from_to("b", "a", back)) == [f'"a" {BACK}'] * is_circle


def test_circle_of_the_day_is_found_behind_one_that_never_comes() -> None:
    """A shorter way round that never holds as a whole does not hide a longer one that holds today."""
    rows = [
        _from_to("a", "b", "until: 2026-12-31"),
        _from_to("b", "a", "from: 2027-01-01"),
        _from_to("b", "c"),
        _from_to("c", "a"),
    ]

    assert [one.witness["cycle"] for one in findings("DEC015", ROLES + DECISIONS + _delegated(*rows))] == [
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
    said = _said("DEC015", _from_to("a", "b"), _from_to("b", "a"), decisions=decisions)

    assert said == [f'"a" {BACK}'] * is_circle


@pytest.mark.parametrize(
    ("more", "is_circle"),
    [
        (_from_to("c", "b"), False),
        (_from_to("c", "b", decisions="hire"), True),
        (_from_to("c", "b", "until: 2026-10-31"), True),
        (_from_to("c", "{any-of: [b, lead]}"), False),
        (_from_to("c", "b", decisions="unknown"), False),
        (_from_to("c", "unknown"), False),
        (_from_to("a", "b", "when: {amount: {up-to: 5}}"), True),
    ],
)
def test_what_comes_from_elsewhere_opens_a_circle(more: str, *, is_circle: bool) -> None:
    """Somebody who receives the decision from outside the circle too may pass that on."""
    said = _said("DEC015", _from_to("a", "b"), _from_to("b", "a"), more)

    assert said == [f'"a" {BACK}'] * is_circle


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
    assert _said("DEC015", _from_to(giver, receiver, decisions=decisions), _from_to("b", "a")) == []


def test_decision_that_is_over_runs_in_no_circle() -> None:
    """A decision that can no longer come up is passed round by nobody."""
    decisions = "decisions: {spend: {rights: [], until: 2026-10-31}}\n"

    assert _said("DEC015", _from_to("a", "b"), _from_to("b", "a"), decisions=decisions) == []


ON = '"d2" passes on "spend", which "b" has from "d1", and that does not let it be passed on.'


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
    assert _said("DEC017", _from_to("a", "b", first), _from_to("b", "c", second)) == [ON] * is_fault


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

    assert _said("DEC017", _from_to("a", "b"), _from_to("b", "c"), decisions=decisions) == []


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
    text += f"decisions: {{spend: {{{decision}}}}}\n" + _delegated(_from_to("a", "b"), _from_to("b", "c"))

    assert found("DEC017", text) == []


def test_forum_with_the_decision_on_its_agenda_may_delegate() -> None:
    """A forum passes on what is on its agenda, and nothing else without leave."""
    rows = [_from_to("a", "board"), _from_to("board", "c")]

    assert _said("DEC017", *rows, more="forums: {board: {seats: [], decides: spend}}\n") == []
    assert _said("DEC017", *rows, more="forums: {board: {seats: [], decides: unknown}}\n") == []
    assert len(_said("DEC017", *rows, more="forums: {board: {seats: [], decides: hire}}\n")) == 1


def test_leave_of_one_delegation_is_enough() -> None:
    """Somebody who receives a decision twice, once with leave to pass it on, may have passed on that."""
    rows = [_from_to("a", "b"), _from_to("b", "c"), _from_to("a", "b", "sub-delegation: allowed")]

    assert _said("DEC017", *rows) == []
    assert _said("DEC017", *rows[:2], _from_to("a", "b", "sub-delegation: allowed", decisions="hire")) == [ON]


def test_way_straight_back_is_a_circle_and_nothing_else() -> None:
    """A decision that goes back to where it came from is told once, as a circle."""
    rows = [_from_to("a", "b"), _from_to("b", "a")]

    assert _said("DEC017", *rows) == []
    assert len(_said("DEC015", *rows)) == 1


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
    said = _said("DEC017", _from_to("a", "b", "when: {amount: {up-to: 50}}"), decisions=decisions)

    assert (
        said == ['"d1" passes on "spend", and the right of "a" to it states that it may not be passed on.'] * is_fault
    )


CLIENT_KEEPS = """\
decisions:
  spend: {category: %s, rights: [{decider: a}]%s}
"""


def _across(giver: str, receiver: str, category: str = "termination", more: str = "", when: str = "") -> list[str]:
    return _said("DEC019", _from_to(giver, receiver, when), decisions=CLIENT_KEEPS % (category, more))


@pytest.mark.parametrize(
    ("category", "more", "kept"),
    [
        ("termination", "", "a termination that the client must keep"),
        ("extension", "", "an extension that the client must keep"),
        ("service-credit-waiver", "", "a service-credit-waiver that the client must keep"),
        ("other", ", reserved: true", "which is reserved"),
        ("unknown", ", reserved: true", "which is reserved"),
        ("emergency-change", "", None),
        ("scope-change", "", None),
        ("budget", "", None),
        ("other", "", None),
        ("unknown", "", None),
        ("none", "", None),
        ("{in-words: the usual}", "", None),
        ("{not-applicable: none fits}", "", None),
        ("{conflict: [{value: termination, ref: x}, {value: other, ref: y}]}", "", None),
        (
            "{conflict: [{value: termination, ref: x}, {value: other, ref: y}], prevails: x}",
            "",
            "a termination that the client must keep",
        ),
        ("other", ", reserved: unknown", None),
        ("other", ", reserved: {conflict: [{value: true, ref: x}, {value: false, ref: y}]}", None),
    ],
)
def test_what_the_client_keeps(category: str, more: str, kept: str | None) -> None:
    """The client keeps what is reserved and what the provider would judge itself by; nothing that cannot be told."""
    said = _across("a", "lead", category, more)

    assert said == [f'"d1" delegates "spend", {kept}, to "lead" on the provider\'s side.'] * (kept is not None)


@pytest.mark.parametrize(
    ("giver", "receiver", "is_fault"),
    [
        ("a", "{any-of: [b, lead]}", True),
        ("a", "{each-of: [b, lead]}", True),
        ("a", "[b, lead]", False),
        ("a", "[lead]", True),
        ("a", "{at-least: 2, of: [b, c, lead]}", False),
        ("a", "{at-least: 1, of: [b, c, lead]}", True),
        ("a", "provider-co", True),
        ("a", "provider", True),
        ("a", "client", False),
        ("client-co", "lead", True),
        ("[a, b]", "lead", True),
        ("[a, lead]", "lead", False),
        ("lead", "lead", False),
        ("unknown", "lead", False),
        ("a", "unknown", False),
        ("a", "none", False),
        ("a", "{in-words: the provider's lead}", False),
        ("a", "{conflict: [{value: lead, ref: x}, {value: b, ref: y}]}", False),
        ("a", "board", False),
    ],
)
def test_delegation_across_is_one_way(giver: str, receiver: str, *, is_fault: bool) -> None:
    """It is a fault where the client's side gives, and the provider's side may act without it."""
    text = ROLES + CLIENT_KEEPS % ("termination", "") + _delegated(_from_to(giver, receiver))

    assert len(found("DEC019", text + "forums: {board: {seats: []}}\n")) == is_fault


def test_side_that_cannot_be_told_is_no_side() -> None:
    """A role of a party of which nobody knows whose part it is may be the client's."""
    roles = ROLES.replace("lead: {party: provider-co}", "lead: {party: unknown}")

    assert found("DEC019", roles + CLIENT_KEEPS % ("termination", "") + _delegated(_from_to("a", "lead"))) == []


@pytest.mark.parametrize(
    ("row", "is_fault"),
    [
        ("", True),
        ("from: 2027-01-01", True),
        ("from: unknown", False),
        ("until: 2026-11-01", True),
        ("until: 2026-10-31", False),
        ("until: unknown", False),
        ("from: 2027-02-01, until: 2027-01-01", False),
        ("when: unknown", False),
        ("when: {decision: hire}", False),
    ],
)
@pytest.mark.parametrize("rule", ["DEC019", "DEC020"])
def test_kept_and_reserved_on_the_day_or_later(rule: str, row: str, *, is_fault: bool) -> None:
    """A delegation that is over, or of which it cannot be told, is no fault; one that will begin is."""
    decisions = CLIENT_KEEPS % ("termination", ", reserved: true")

    assert len(_said(rule, _from_to("a", "lead", row), decisions=decisions)) == is_fault


@pytest.mark.parametrize(
    ("reserved", "is_fault"),
    [
        ("true", True),
        ("false", False),
        ("none", False),
        ("unknown", False),
        ("{in-words: usually}", False),
        ("{not-applicable: too small}", False),
        ("{conflict: [{value: true, ref: x}, {value: false, ref: y}]}", False),
        ("{conflict: [{value: true, ref: x}, {value: false, ref: y}], prevails: x}", True),
    ],
)
def test_reserved_decision_is_not_delegated(reserved: str, *, is_fault: bool) -> None:
    """Only a decision that is certain to be reserved is missed by nobody when it is delegated."""
    decisions = f"decisions: {{spend: {{rights: [{{decider: a}}], reserved: {reserved}}}}}\n"
    said = ['"d1" delegates "spend", and "spend" is reserved: nobody may pass it on.'] * is_fault

    assert _said("DEC020", _from_to("a", "b"), decisions=decisions) == said
    assert _said("DEC020", _from_to("unknown", "unknown"), decisions=decisions) == said


def test_reserved_decisions_are_told_one_by_one() -> None:
    """Of the decisions of a delegation each that is reserved is a finding, at its own place."""
    text = ROLES + (
        "decisions:\n  spend: {rights: [], reserved: true}\n  hire: {rights: []}\n  end: {rights: [], reserved: true}\n"
        "delegations:\n  d: {granted-by: a, granted-to: b, decisions: [spend, hire, end, sepnd]}\n"
    )
    columns = [one.span.column for one in findings("DEC020", text) if one.span]

    assert [one.discriminator for one in findings("DEC020", text)] == ["spend", "end"]
    assert columns == sorted(set(columns))


def test_delegation_of_an_ended_contract_is_over() -> None:
    """A delegation without a last day holds as long as the only contract does."""
    decisions = CLIENT_KEEPS % ("termination", ", reserved: true")
    contract = "contracts: {msa: {between: [client-co, provider-co], effective: 2020-01-01, expires: 2025-12-31}}\n"

    assert _said("DEC020", _from_to("a", "b"), decisions=decisions, more=contract) == []


@pytest.mark.parametrize("rule", ["DEC015", "DEC017", "DEC019", "DEC020"])
def test_delegation_that_is_left_out_or_unknown_says_nothing(rule: str) -> None:
    """Without delegations, or where they cannot be told, there is nothing to find."""
    for delegations in ("", "delegations: none\n", "delegations: unknown\n", "delegations: {}\n"):
        assert found(rule, ROLES + DECISIONS + delegations) == []
    assert find(rule).fix
