"""What is certain to hold, and which cases rows are certain to share."""

from datetime import date

import pytest

from outsourcegov.governance.dates.validity import sure_days
from outsourcegov.governance.decisions.cases import share_a_case
from outsourcegov.model.decisions import Delegation
from tests.support.rules import governance


def _delegation(dates: str) -> Delegation:
    gov = governance(f"delegations: {{d: {{granted-by: a, granted-to: b, decisions: x{dates}}}}}\n")
    return gov.alliance.delegations["d"]


@pytest.mark.parametrize(
    ("dates", "is_told"),
    [
        ("", True),
        (", from: none, until: none", True),
        (", from: 2026-01-01, until: 2026-01-01", True),
        (", from: 2026-01-02, until: 2026-01-01", False),
        (", from: unknown", False),
        (", until: {in-words: his return}", False),
        (", until: {not-applicable: one case}", False),
        (", until: {conflict: [{value: 2026-01-01, ref: x}, {value: none, ref: y}]}", False),
        (", from: 2026-02-01, until: {conflict: [{value: 2026-01-01, ref: x}, {value: 2026-03-01, ref: y}]}", False),
    ],
)
def test_sure_days_want_both_ends_told(dates: str, *, is_told: bool) -> None:
    """Days are certain where neither end is unknown, vague or before the other under some claim."""
    assert (sure_days(_delegation(dates)) is not None) == is_told


def test_sure_days_are_those_of_every_claim() -> None:
    """Of contradicting dates the narrower stretch is certain."""
    days = sure_days(_delegation(", from: {conflict: [{value: 2026-01-01, ref: x}, {value: 2026-02-01, ref: y}]}"))

    assert days is not None
    assert [day in days for day in (date(2026, 1, 31), date(2026, 2, 1))] == [False, True]


def test_shared_days_begin_with_the_day() -> None:
    """What is over shares nothing, and what will begin shares the days from then on."""
    gov = governance(
        "delegations:\n"
        "  past: {granted-by: a, granted-to: b, decisions: x, until: 2026-10-31}\n"
        "  now: {granted-by: a, granted-to: b, decisions: x, until: 2026-12-31}\n"
        "  later: {granted-by: a, granted-to: b, decisions: x, from: 2026-12-31}\n"
    )
    past, now, later = gov.alliance.delegations

    assert [gov.terms.surely_holds(one) for one in (past, now, later)] == [False, True, False]
    assert gov.terms.shared_days([past]) is None
    assert gov.terms.shared_days([now, later]) is not None
    assert gov.at("2027-01-01").terms.shared_days([now, later]) is None


@pytest.mark.parametrize(
    ("one", "other", "is_shared"),
    [
        ("", "", True),
        ("when: {size: small}", "when: {size: [small, large]}", True),
        ("when: {size: small}", "when: {size: large}", False),
        ("when: {size: small}", "when: {size: {not: large}}", True),
        ("when: {size: small}", "when: {size: {not: small}}", False),
        ("when: {size: {not: small}}", "when: {size: {not: large}}", False),
        ("when: {size: {not: small}}", "when: {size: {not: small}}", True),
        ("when: {size: small}", "when: {size: any}", True),
        ("when: {urgent: true}", "when: {urgent: true}", True),
        ("when: {urgent: true}", "when: {urgent: false}", False),
        ("when: {urgent: true}", "unless: {urgent: true}", False),
        ("when: {size: small}", "unless: {urgent: true}", True),
        ("unless: {urgent: true}", "unless: {urgent: true}", True),
        ("unless: {urgent: true}", "unless: {urgent: false}", False),
        ("unless: {size: small}", "unless: {urgent: true}", True),
        ("unless: {urgent: any}", "", False),
        ("unless: unknown", "", False),
        ("when: {amount: {up-to: 10}}", "when: {amount: {from: 10}}", True),
        ("when: {amount: {up-to: 10}}", "when: {amount: {over: 10}}", False),
        ("when: {amount: {up-to: 10}}", "when: {amount: {over: limit}}", False),
        ("when: {amount: {up-to: 10}}", "when: {amount: 5}", True),
        ("when: {amount: {up-to: 10}}", "when: {amount: unknown}", False),
        ("when: {amount: {from: unknown, up-to: unknown}}", "when: {amount: {from: unknown, up-to: unknown}}", False),
        ("when: {amount: {from: 5, up-to: 6}}", "when: {amount: {from: 5, up-to: 6}}", True),
        ("when: {amount: {up-to: 10}, size: small}", "when: {amount: {over: 5}, size: large}", False),
        ("when: {decision: x}", "when: {category: budget}", True),
        ("when: {decision: y}", "", False),
        ("when: {decision: {not: y}}", "", True),
        ("when: {category: {not: budget}}", "", False),
    ],
)
def test_shared_cases(one: str, other: str, *, is_shared: bool) -> None:
    """Two rows share a case where one is certain to meet both, in either order."""
    row = "granted-by: a, granted-to: b, decisions: x"
    gov = governance(
        "figures: {limit: {amount: unknown}}\n"
        "attributes: {size: {one-of: [small, large]}}\n"
        "conditions: {urgent: {}}\n"
        "decisions: {x: {category: budget, attributes: {amount: {from: 0}, size: any}, rights: []}}\n"
        f"delegations:\n  d1: {{{row}, {one}}}\n  d2: {{{row}, {other}}}\n".replace(", }", "}")
    )
    first, second = gov.alliance.delegations

    assert share_a_case(gov, gov.alliance.decisions["x"], [first, second]) == is_shared
    assert share_a_case(gov, gov.alliance.decisions["x"], [second, first]) == is_shared
