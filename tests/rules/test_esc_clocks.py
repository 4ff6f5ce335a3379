"""Limits and ``max-total`` on different clocks are compared wherever that is certain."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.rules import found, governance

TEXT = """\
alliance: {id: x, client: client-co, providers: [provider-co], calendar: %s}
roles:
  duty: {party: client-co}
  boss: {party: client-co}
escalations:
  ops:
    category: operational
    max-total: %s
    levels:%s
      - {by: boss, within: {within: 1 business day, at: opening}, final: true}
"""
CALENDARS = [
    "{kind: hours}",
    "{kind: hours, days: [mon, tue, sat], hours: [00:00-04:00, 20:00-24:00], holidays: none}",
    "{kind: hours, hours: [07:00-12:00, 13:00-20:00], timezone: Europe/London, country: GB}",
    "24x7",
]


def _text(most: str, *limits: str, calendar: str = "{kind: hours}") -> str:
    return TEXT % (calendar, most, "".join(f"\n      - {{by: duty, within: {limit}}}" for limit in limits))


@pytest.mark.parametrize(
    ("most", "limits", "is_found"),
    [
        ("4 business hours", ["4 business hours", "1 business day"], True),
        ("4 hours", ["5 business hours"], True),
        ("4 hours", ["4 business hours"], False),
        ("4 business hours", ["2 business days"], True),
        ("4 business hours", ["next business day"], True),
        ("4 business hours", ["{within: 2 business days, at: opening}"], False),
        ("4 business hours", ["{within: 2 business days, at: unknown}"], False),
        ("4 business hours", ["5 hours"], False),
        ("12 hours", ["1 business day"], True),
        ("16 hours", ["1 business day"], False),
        ("1 business day", ["30 business hours"], True),
        ("1 business day", ["12 business hours"], False),
        ("1 business day", ["20 hours"], False),
    ],
)
def test_clocks(most: str, limits: list[str], is_found: bool) -> None:  # noqa: FBT001
    """The least that the limits can take is compared with the most that is allowed."""
    assert bool(found("ESC008", _text(most, *limits))) == is_found


def test_working_hours_that_are_not_known_are_compared_with_nothing() -> None:
    """How long a business day is cannot be told without the calendar."""
    text = _text("4 business hours", "2 business days", calendar="{kind: hours, hours: unknown}")

    assert found("ESC008", text) == []


_UNITS = st.sampled_from(["minutes", "hours", "business hours", "days", "business days"])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), _UNITS).map("{0[0]} {0[1]}".format), min_size=1, max_size=3),
    st.tuples(st.integers(0, 60), _UNITS).map("{0[0]} {0[1]}".format),
    st.sampled_from(CALENDARS),
    st.integers(0, 4 * 24 * 400),
)
def test_what_is_too_slow_is_so_whenever_it_begins(limits: list[str], most: str, calendar: str, begins: int) -> None:
    """What the rule finds, each issue that climbs finds as well, whenever it begins."""
    text = _text(most, *limits, calendar=calendar)
    is_slow = bool(found("ESC008", text))
    (route,) = governance(text).escalate("ops", start=datetime(2026, 1, 1) + timedelta(minutes=15 * begins)).routes

    assert not is_slow or [one.fault.value for one in route.breaks] == ["too-slow"]
