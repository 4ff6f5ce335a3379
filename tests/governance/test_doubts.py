"""What cannot be told of a right, and that a table with such a right is not complete."""

import pytest

from outsourcegov.governance.decisions.matrix import Matrix
from tests.support.rules import governance

ROLES = "roles: {a: {party: client-co}, b: {party: client-co}}\npeople: {p: {employer: client-co}}\n"


def _matrix(right: str, more: str = "") -> Matrix:
    rights = f"[{{decider: a, when: {{amount: {{up-to: 100}}}}}}, {right}]"
    text = f"{ROLES}{more}decisions:\n  spend: {{attributes: {{amount: {{from: 0}}}}, rights: {rights}}}\n"
    return governance(text).matrix("spend")


@pytest.mark.parametrize(
    ("right", "about", "why"),
    [
        ("{decider: b, when: {amount: {over: {amount: 90, currency: USD}}}}", "cases", "amount is in USD"),
        ("{decider: b, when: {amount: {over: 50k}}}", "cases", '"50k" is no number'),
        ("{decider: b, when: {amount: {over: cap}}}", "cases", 'what "cap" comes to cannot be told'),
        ("{decider: b, within-limits-of: own}", "cases", 'what "own" comes to differs from case to case'),
        ("{decider: b, within-limits-of: unknown}", "cases", "what it is for is not known"),
        ("{decider: b, when: {amount: {over: 500, up-to: 200}}}", "cases", "no amount is within its bounds"),
        (
            "{decider: b, when: {amount: {over: {conflict: [{value: 50}, {value: 100}]}}}}",
            "cases",
            "the sources contradict each other on amount",
        ),
        ("{decider: b, when: {amount: {over: unknown}}}", "cases", "amount is not known"),
        ("{decider: b, when: unknown}", "cases", "what it is for is not known"),
        ("{decider: b, unless: {amount: {up-to: 50k}}}", "cases", '"50k" is no number'),
        ("{decider: b, from: unknown}", "days", "its first and last day are not certain"),
        (
            "{decider: b, until: {conflict: [{value: 2027-01-01}, {value: 2028-01-01}]}}",
            "days",
            "the sources contradict each other",
        ),
        ("{decider: b, in-absence-of: unknown}", "days", "whom it stands in for is not known"),
        ("{decider: c}", "decider", '"c" is not defined'),
        ("{decider: p}", "decider", '"p" is a person and cannot decide'),
        ("{decider: unknown}", "decider", "who it is is not known"),
        ("{decider: [a, {in-words: the others}]}", "decider", "who all of them are is not known"),
        ("{decider: {conflict: [{value: a}, {value: b}]}}", "decider", "the sources contradict each other"),
    ],
)
def test_doubts(right: str, about: str, why: str) -> None:
    """What cannot be told of a right is said with the reason, and the table is not complete."""
    matrix = _matrix(right, "figures: {cap: {amount: unknown}, own: {amount: 5, varies-by: holder}}\n")
    doubts = matrix.doubts(matrix.rights[1])

    assert [(doubt.about.value, doubt.why) for doubt in doubts] == [(about, why)]
    assert (matrix.complete, matrix.doubts(matrix.rights[0])) == (False, ())


@pytest.mark.parametrize(
    "right",
    [
        "{decider: b, when: {amount: {over: 100}}}",
        "{decider: b, when: {amount: {over: 100}, urgent: true}, unless: {amount: {over: 500}, urgent: true}}",
        "{decider: b, when: {amount: {over: {amount: 100, currency: GBP}}}, from: 2026-01-01, in-absence-of: a}",
        "{decider: client-co, when: {amount: {over: 100}}}",
        "{decider: client, when: {amount: {over: 100}}}",
        "{decider: {conflict: [{value: a, ref: x}, {value: b, ref: y}], prevails: y}, when: {amount: {over: 100}}}",
        "{reviewer: c}",
        "{decider: c, until: 2020-01-01}",
    ],
)
def test_no_doubt(right: str) -> None:
    """Nothing is in doubt of a right that is told, nor of one that gives nobody anything any more."""
    matrix = _matrix(right)

    assert (matrix.complete, [matrix.doubts(one) for one in matrix.rights]) == (True, [(), ()])


def test_roles_that_cannot_be_seen() -> None:
    """Where not all roles can be seen, a name that leads to none of those that can may be one of the others."""
    matrix = governance("roles: unknown\ndecisions: {spend: {rights: [{decider: c}]}}\n").matrix("spend")

    assert (matrix.complete, matrix.doubts(matrix.rights[0])) == (True, ())
