"""By which day a plan is to be tested again, and a policy reviewed."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.dates.validity import later
from outsourcegov.governance.resilience.due_days import next_review_day, next_test_day
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.duration import Duration
from outsourcegov.model.risks import ContinuityPlan, Policy

YEAR = Duration.parse("12 months")
TERMS = Terms(Alliance("example", client="client-co", providers="provider-co"), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("keys", "due"),
    [
        ({"tested": "2026-05-02", "test-every": "12 months"}, date(2027, 5, 2)),
        ({"tested": "2026-01-31", "test-every": "1 month"}, date(2026, 2, 28)),
        ({"tested": "2026-05-02"}, None),
        ({"tested": "unknown", "test-every": "12 months"}, None),
        ({"tested": "2026-05-02", "test-every": "unknown"}, None),
        ({"tested": "2026-05-02", "test-every": "250 business days"}, None),
        ({"tested": "2026-05-02", "test-every": "8760 hours"}, None),
        ({"tested": "2026-05-02", "test-every": "999999 years"}, None),
        ({"test-every": "12 months"}, None),
        ({"from": "2026-03-01", "test-every": "12 months"}, date(2027, 3, 1)),
        ({"from": "2026-03-01", "tested": "none", "test-every": "12 months"}, date(2027, 3, 1)),
        ({"from": "2026-03-01", "tested": "unknown", "test-every": "12 months"}, None),
        (
            {
                "tested": {"conflict": [{"value": "2026-05-02", "ref": "a"}, {"value": "2026-06-02", "ref": "b"}]},
                "test-every": "1 year",
            },
            date(2027, 6, 2),
        ),
        (
            {
                "tested": "2026-05-02",
                "test-every": {"conflict": [{"value": "1 year", "ref": "a"}, {"value": "2 years", "ref": "b"}]},
            },
            date(2028, 5, 2),
        ),
    ],
)
def test_next_test(keys: dict[str, object], due: date | None) -> None:
    """The next test is due so long after the last, or the first day; what is not known is not told."""
    assert next_test_day(TERMS, ContinuityPlan.from_plain({"id": "plan"} | keys)) == due


def test_usual_interval() -> None:
    """A plan that does not say how often it is tested is tested as often as plans usually are."""
    assert next_test_day(TERMS, ContinuityPlan.from_plain({"id": "plan", "tested": "2026-05-02"}), YEAR) == date(
        2027, 5, 2
    )
    unknown = {"id": "plan", "tested": "2026-05-02", "test-every": "unknown"}
    assert next_test_day(TERMS, ContinuityPlan.from_plain(unknown), YEAR) is None


def test_next_review() -> None:
    """A policy is due like a plan."""
    policy = Policy.from_plain({"id": "p", "kind": "change", "reviewed": "2026-01-15", "review-every": "6 months"})

    assert next_review_day(TERMS, policy) == date(2026, 7, 15)


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(0, 200))
def test_months_are_clipped(last: date, months: int) -> None:
    """So many months later is the same day of the month, or its last day where it has no such day."""
    found = later(last, Duration.parse(f"{months} months"))

    assert found is not None
    assert (found.year - last.year) * 12 + found.month - last.month == months
    assert found.day == last.day or (found.day < last.day and (found + timedelta(days=1)).day == 1)
