"""When a dated object may hold, and when it is sure to."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.governance.dates.validity import may_hold, surely_holds

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("dates", "may", "surely"),
    [
        ({}, True, True),
        ({"from": "2026-11-01", "until": "2026-11-01"}, True, True),
        ({"from": "2026-11-02"}, False, False),
        ({"until": "2026-10-31"}, False, False),
        ({"from": "none", "until": {"not-applicable": "stays"}}, True, True),
        ({"from": "unknown"}, True, False),
        ({"until": "unknown"}, True, False),
        ({"until": {"in-words": "the summer"}}, True, False),
        ({"until": {"conflict": [{"value": "2026-10-31"}, {"value": "2027-10-31"}]}}, True, False),
        ({"until": {"conflict": [{"value": "2027-01-01"}, {"value": "2027-10-31"}]}}, True, True),
        ({"from": "2026-12-01", "until": "2026-10-01"}, True, False),
    ],
)
def test_what_is_in_force(dates: dict[str, object], may: bool, surely: bool) -> None:  # noqa: FBT001
    """An end that cannot be told leaves open whether an object holds; so do dates that changed places."""
    role = og.Role.from_plain({"id": "r", "party": "p", **dates})

    assert (may_hold(role, DAY), surely_holds(role, DAY)) == (may, surely)
