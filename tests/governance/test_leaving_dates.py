"""From when, and until when, a contract may be ended early."""

from datetime import date

import pytest

from outsourcegov.governance.calendar.contract_dates import leaving_dates
from outsourcegov.governance.calendar.due_dates import DueDate, Untold
from outsourcegov.governance.calendar.window import Window
from tests.support.rules import governance


def _window(keys: str) -> Window:
    gov = governance(
        "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
        "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01,\n"
        f"  termination-rights: [{{ground: convenience, by: client, notice: 6 months, {keys}}}]}}}}\n",
        date(2026, 11, 1),
    )
    return Window(gov, date(2026, 11, 1), date(2027, 10, 31))


@pytest.mark.parametrize(
    ("keys", "dates"),
    [
        ("", []),
        ("from: 2026-12-01", [("2026-12-01", "From this day")]),
        ("from: 2026-12-01, until: 2027-03-31", [("2026-12-01", "From this day"), ("2027-03-31", "Last day on which")]),
        ("until: 2027-03-31", [("2027-03-31", "Last day on which")]),
        ("not-before: 20 months, from: 2026-11-15", [("2026-12-01", "From this day")]),
        ("not-before: 18 months, from: 2026-11-15", [("2026-11-15", "From this day")]),
        ("not-before: 20 months, from: unknown", []),
        ("not-before: unknown, from: 2026-12-01", []),
        ("not-before: 20 months, until: 2026-11-15", []),
    ],
)
def test_days_of_a_right_to_leave(keys: str, dates: list[tuple[str, str]]) -> None:
    """A right that begins or ends has its first and its last day in the calendar, as far as they are told."""
    window = _window(keys)
    found = [one for one in leaving_dates(window) if isinstance(one, DueDate)]

    assert [str(one.day) for one in found] == [day for day, _ in dates]
    assert all(one.what.startswith(what) for one, (_, what) in zip(found, dates, strict=True))
    assert {one.consequence for one in found} <= {"It takes notice of 6 months."}


@pytest.mark.parametrize(
    ("keys", "untold"),
    [
        ("from: 2026-12-01, until: none", []),
        ("from: unknown", ["From when"]),
        ("not-before: {in-words: after the first phase}", ["From when"]),
        ("until: {conflict: [{value: 2027-01-31, ref: a}, {value: 2027-03-31, ref: b}]}", ["Until when"]),
        ("from: unknown, until: unknown", ["From when", "Until when"]),
    ],
)
def test_days_of_a_right_that_cannot_be_told(keys: str, untold: list[str]) -> None:
    """A day that is stated and cannot be told is not lost."""
    found = [str(one) for one in leaving_dates(_window(keys)) if isinstance(one, Untold)]

    assert found == [f'{one} client may end contract "msa": convenience cannot be told.' for one in untold]
