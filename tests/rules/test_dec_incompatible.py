"""DEC030: decisions that belong in two hands, beyond the examples on its page."""

import pytest

from outsourcegov.findings import Severity
from tests.support.rules import findings, found

ROLES = """\
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
roles:
  a: {party: client-co}
  b: {party: client-co}
"""

PAIRS = """\
decisions:
  one: {category: %s, rights: [{decider: a}]}
  other: {category: %s, rights: [{decider: %s}]%s}
"""


def _together(one: str, other: str, by: str = "a", more: str = "", roles: str = ROLES) -> list[str]:
    said = found("DEC030", roles + PAIRS % (one, other, by, more))
    return [line.partition(" warning ")[2] for line in said]


@pytest.mark.parametrize(
    ("one", "other", "is_fault"),
    [
        ("budget", "deliverable-acceptance", True),
        ("service-credit-waiver", "target-change", True),
        ("service-credit-waiver", "budget", True),
        ("budget", "target-change", False),
        ("budget", "budget", False),
        ("risk-acceptance", "security-exception", False),
        ("budget", "unknown", False),
        ("budget", "none", False),
        ("budget", "{in-words: acceptance}", False),
        ("budget", "{not-applicable: none fits}", False),
        ("budget", "{conflict: [{value: deliverable-acceptance, ref: x}, {value: other, ref: y}]}", False),
    ],
)
def test_what_belongs_apart(one: str, other: str, *, is_fault: bool) -> None:
    """Only categories that check each other belong apart, in whichever order they are written."""
    said = [f'"a" decides alone on "one" ({one}) and on "other" ({other}).'] * is_fault

    assert _together(one, other) == said
    assert len(_together(other, one)) == is_fault


@pytest.mark.parametrize(
    ("by", "more", "is_fault"),
    [
        ("a", "", True),
        ("b", "", False),
        ("[a, b]", "", False),
        ("{any-of: [a, b]}", "", True),
        ("unknown", "", False),
        ("a", ", agreed-by: b", False),
        ("a", ", joint: true", False),
        ("a", ", until: 2026-10-31", False),
        ("a", ", steps: [{by: b, does: sign}]", False),
    ],
)
def test_only_who_decides_both_alone(by: str, more: str, *, is_fault: bool) -> None:
    """Whoever needs somebody else for one of the two does not hold both."""
    assert len(_together("budget", "deliverable-acceptance", by, more)) == is_fault


def test_two_roles_of_one_person() -> None:
    """One person who holds both roles on the day holds both decisions."""
    roles = ROLES.replace("{party: client-co}", "{party: client-co, appointments: [{person: p-1}]}")

    assert _together("budget", "deliverable-acceptance", "b", roles=roles) == [
        '"p-1" decides alone on "one" (budget) as "a", and on "other" (deliverable-acceptance) as "b".'
    ]
    assert _together("budget", "deliverable-acceptance", "a", roles=roles) == [
        '"a" decides alone on "one" (budget) and on "other" (deliverable-acceptance).'
    ]
    assert (
        _together(
            "budget",
            "deliverable-acceptance",
            "b",
            roles=roles.replace("person: p-1}", "person: p-1, until: 2026-10-31}"),
        )
        == []
    )


def test_several_decisions_of_a_category_are_one_finding() -> None:
    """Of several decisions of one category the first in order of ids is named."""
    text = ROLES + (
        "decisions:\n"
        "  z: {category: budget, rights: [{decider: a}]}\n"
        "  b: {category: budget, rights: [{decider: a}]}\n"
        "  accept: {category: deliverable-acceptance, rights: [{decider: a}]}\n"
    )
    (finding,) = findings("DEC030", text)

    assert finding.subject == "a"
    assert finding.severity is Severity.WARNING
    assert finding.witness == {"categories": ["budget", "deliverable-acceptance"], "decisions": ["b", "accept"]}
