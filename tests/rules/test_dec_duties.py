"""DEC029: asking and approving, beyond the examples on its page."""

from datetime import date

import pytest

from tests.support.rules import findings, found

ROLES = """\
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
roles:
  a: {party: client-co}
  b: {party: client-co}
"""
ALONE = '"a" may ask for "spend" and approve it, and nobody else has to see it.'


def _approved(decision: str, roles: str = ROLES, more: str = "", day: str = "2026-11-01") -> list[str]:
    text = f"{roles}decisions:\n  spend: {{{decision}}}\n{more}"
    return [line.partition(" error ")[2] for line in found("DEC029", text, date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("proposed_by", "is_fault"),
    [
        ("a", True),
        ("{any-of: [b, a]}", True),
        ("{at-least: 1, of: [a, b]}", True),
        ("{at-least: 2, of: [a, b]}", False),
        ("[a, b]", False),
        ("[a]", True),
        ("{each-of: [a, b]}", False),
        ("b", False),
        ("client", False),
        ("client-co", False),
        ("either", False),
        ("none", False),
        ("unknown", False),
        ("{not-applicable: comes every year}", False),
        ("{in-words: whoever needs it}", False),
        ("{conflict: [{value: a, ref: x}, {value: b, ref: y}]}", False),
        ("{conflict: [{value: a, ref: x}, {value: b, ref: y}], prevails: x}", True),
        ("nobody-known", False),
    ],
)
def test_who_asks(proposed_by: str, *, is_fault: bool) -> None:
    """Somebody asks alone where nobody has to join in, and it can be told who it is."""
    assert _approved(f"proposed-by: {proposed_by}, rights: [{{decider: a}}]") == [ALONE] * is_fault


@pytest.mark.parametrize(
    ("rights", "is_fault"),
    [
        ("[{decider: a}]", True),
        ("[{decider: a, when: {amount: {up-to: 100}}}, {decider: b}]", True),
        ("[{decider: {any-of: [a, b]}}]", True),
        ("[{decider: [a, b]}]", False),
        ("[{decider: {at-least: 2, of: [a, b]}}]", False),
        ("[{decider: {each-of: [a, b]}}]", False),
        ("[{decider: b}]", False),
        ("[{decider: a, prior-approval: b}]", False),
        ("[{decider: a, prior-approval: none}]", True),
        ("[{decider: a, prior-approval: unknown}]", False),
        ("[{decider: a, prior-approval: {in-words: the board}}]", False),
        ("[{decider: a, in-absence-of: b}]", False),
        ("[{decider: a, formal: true}]", False),
        ("[{decider: a, formal: false}]", True),
        ("[{decider: a, priority: 2}]", False),
        ("[{decider: a, priority: 1}]", True),
        ("[{decider: a}, {reviewer: b}]", False),
        ("[{decider: a}, {reviewer: b, until: 2026-10-31}]", True),
        ("[{decider: a, from: 2026-11-01, until: 2026-11-01}]", True),
        ("[{decider: a, until: 2026-10-31}]", False),
        ("[{decider: a, from: 2026-11-02}]", False),
        ("[{decider: a, from: unknown}]", False),
        ("[{decider: a, until: unknown}]", False),
        ("[{decider: a, from: 2027-01-01, until: 2026-01-01}]", False),
        ("[]", False),
        ("none", False),
        ("unknown", False),
        ("{not-applicable: never comes up}", False),
        ("{conflict: [{value: [{decider: a}], ref: x}, {value: [{decider: b}], ref: y}]}", False),
        ("[{decider: unknown}]", False),
        ("[{decider: {in-words: the manager}}]", False),
    ],
)
def test_who_approves(rights: str, *, is_fault: bool) -> None:
    """Somebody approves alone where a right in force needs nobody else."""
    decision = f"attributes: {{amount: {{from: 0}}}}, proposed-by: a, rights: {rights}"

    assert _approved(decision) == [ALONE] * is_fault


@pytest.mark.parametrize(
    ("more", "is_fault"),
    [
        ("joint: true", False),
        ("joint: unknown", False),
        ("joint: false", True),
        ("agreed-by: b", False),
        ("agreed-by: unknown", False),
        ("agreed-by: none", True),
        ("not-by: a", False),
        ("not-by: b", True),
        ("not-by: unknown", False),
        ("not-by: client", False),
        ("not-by: none", True),
        ("recommended-by: b, consulted: b", True),
        ("overlap: any-may", True),
        ("overlap: first-row", False),
        ("overlap: unknown", False),
        ("steps: [{by: b, does: approve}]", False),
        ("steps: [{by: a, does: approve}]", True),
        ("steps: [{by: {in-words: the next manager}, does: approve}]", False),
        ("steps: [{by: b, does: sign}]", False),
        ("steps: [{by: b, does: gate}]", False),
        ("steps: [{by: b, does: review}]", False),
        ("steps: [{by: b, does: review, until: 2026-10-31}]", True),
        ("steps: [{by: b, does: prepare}, {by: a, does: sign}]", True),
        ("steps: [{by: b, does: unknown}]", False),
        ("steps: [{by: b}]", False),
        ("steps: [{by: b, does: choose}]", False),
        ("steps: [{by: b, does: recommend}]", True),
        ("steps: unknown", False),
        ("category: emergency-change", False),
        ("category: unknown", False),
        ("category: {conflict: [{value: emergency-change, ref: x}, {value: budget, ref: y}]}", False),
        ("category: budget", True),
        ("until: 2026-10-31", False),
        ("until: unknown", False),
        ("from: 2026-12-01", False),
    ],
)
def test_a_second_pair_of_eyes(more: str, *, is_fault: bool) -> None:
    """No fault is found where somebody else must agree, look or sign, or may have to."""
    assert _approved(f"proposed-by: a, rights: [{{decider: a}}], {more}") == [ALONE] * is_fault


def test_step_that_proposes_asks() -> None:
    """Whoever proposes in a step asks for the decision as well."""
    assert _approved("rights: [{decider: a}], steps: [{by: a, does: propose}]") == [ALONE]
    assert _approved("rights: [{decider: a}], steps: [{by: a, does: prepare}]") == []
    assert _approved("rights: [{decider: a}], steps: [{by: a, does: propose, until: 2026-10-31}]") == []


@pytest.mark.parametrize(("holders", "is_fault"), [("one", True), ("many", True), ("team", False), ("unknown", False)])
def test_a_team_is_more_than_one(holders: str, *, is_fault: bool) -> None:
    """A team looks at its own requests with more than one pair of eyes; one of many does not."""
    roles = ROLES.replace("a: {party: client-co", f"a: {{party: client-co, holders: {holders}")

    assert _approved("proposed-by: a, rights: [{decider: a}]", roles) == [ALONE] * is_fault


def test_forum_is_more_than_one() -> None:
    """A forum that asks itself is no fault."""
    assert _approved("proposed-by: f, rights: [{decider: f}]", more="forums: {f: {seats: [a, b]}}\n") == []


PERSON = '"p-1" may ask for "spend" as "a" and approve it as "b", and nobody else has to see it.'


@pytest.mark.parametrize(
    ("of_a", "of_b", "is_fault"),
    [
        ("[{person: p-1}]", "[{person: p-1}]", True),
        ("[{person: p-1}]", "[{person: p-2}]", False),
        ("[{person: p-1}]", "[{person: p-1, until: 2026-10-31}, {person: p-2, from: 2026-11-01}]", False),
        ("[{person: p-1}]", "[{person: p-2, until: 2026-10-31}, {person: p-1, from: 2026-11-01}]", True),
        ("[{person: p-1}]", "[{person: p-1, from: unknown}]", False),
        ("[{person: p-1}]", "[{person: p-1}, {person: p-2}]", True),
        ("[{person: p-1}, {person: p-2}]", "[{person: p-1}, {person: p-2}]", False),
        ("[{person: p-1}]", "none", False),
        ("[{person: p-1}]", "unknown", False),
        ("unknown", "unknown", False),
        ("[{person: unknown}]", "[{person: unknown}]", False),
        ("[{person: p-9}]", "[{person: p-9}]", False),
        ("[{person: {conflict: [{value: p-1, ref: x}, {value: p-2, ref: y}]}}]", "[{person: p-1}]", False),
        ("{conflict: [{value: [{person: p-1}], ref: x}, {value: [{person: p-2}], ref: y}]}", "[{person: p-1}]", False),
        ("{conflict: [{value: [{person: p-1}], ref: x}, {value: none, ref: y}], prevails: x}", "[{person: p-1}]", True),
    ],
)
def test_one_person_in_two_roles(of_a: str, of_b: str, *, is_fault: bool) -> None:
    """One who is sure to hold the role that asks and the role that approves on the day has both in hand."""
    roles = ROLES.replace("a: {party: client-co", f"a: {{party: client-co, appointments: {of_a}")
    roles = roles.replace("b: {party: client-co", f"b: {{party: client-co, appointments: {of_b}")

    assert _approved("proposed-by: a, rights: [{decider: b}]", roles) == [PERSON] * is_fault


def test_one_of_many_may_approve_what_it_asked_for() -> None:
    """Where many hold the role that asks, each alone, one of them may be the only one to approve."""
    roles = ROLES.replace(
        "a: {party: client-co", "a: {party: client-co, holders: many, appointments: [{person: p-2}, {person: p-1}]"
    ).replace("b: {party: client-co", "b: {party: client-co, appointments: [{person: p-1}]")

    assert _approved("proposed-by: a, rights: [{decider: b}]", roles) == [PERSON]


def test_role_that_does_both_is_not_told_again_for_its_holder() -> None:
    """A role that asks and approves is one finding, whoever holds it."""
    roles = ROLES.replace("a: {party: client-co", "a: {party: client-co, appointments: [{person: p-1}]")

    assert _approved("proposed-by: a, rights: [{decider: a}]", roles) == [ALONE]


def test_role_that_is_over_is_held_by_nobody() -> None:
    """Nobody holds a role after its last day."""
    roles = ROLES.replace(
        "a: {party: client-co", "a: {party: client-co, until: 2026-10-31, appointments: [{person: p-1}]"
    )
    roles = roles.replace("b: {party: client-co", "b: {party: client-co, appointments: [{person: p-1}]")

    assert _approved("proposed-by: a, rights: [{decider: b}]", roles) == []
    assert _approved("proposed-by: a, rights: [{decider: a}]", roles) == []


def test_request_and_approval_of_several_decisions() -> None:
    """Each decision is judged by itself, and pointed at where its right is."""
    text = ROLES + (
        "decisions:\n"
        "  spend: {proposed-by: a, rights: [{decider: a}]}\n"
        "  hire:\n    proposed-by: {any-of: [a, b]}\n    rights:\n      - {decider: b}\n      - {decider: a}\n"
        "  move: {proposed-by: a, rights: [{decider: b}]}\n"
    )

    assert [(one.subject, one.discriminator, one.span.line if one.span else 0) for one in findings("DEC029", text)] == [
        ("spend", "a", 6),
        ("hire", "a", 11),
        ("hire", "b", 10),
    ]
