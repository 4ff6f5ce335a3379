"""How old something is that belongs to no contract, where several contracts begin on different days."""

from datetime import date

import pytest

from tests.support.rules import governance

TEXT = """\
people: {{p: {{employer: client-co}}, r: {{employer: provider-co}}}}
roles:
  own: {{party: client-co, appointments: [{{person: p, from: 2020-01-01}}]}}
  lead: {{party: provider-co, appointments: [{{person: r, from: {since}}}]}}
contracts:
  old: {{between: [client-co, provider-co], owner: own, effective: 2020-01-01, expires: {last}}}
  desk: {{between: [client-co, provider-co], owner: own, effective: {desk}, expires: 2028-12-31}}
reports: {{rep: {{produced-by: lead, sent-to: own, every: 1 month{more}}}}}
"""


def _gaps(
    since: str, day: str = "2026-11-02", *, last: str = "2026-12-31", desk: str = "2025-01-01", more: str = ""
) -> list[tuple[str, str]]:
    text = TEXT.format(since=since, last=last, desk=desk, more=more)
    found = governance(text, date.fromisoformat(day)).ownership_gaps()
    return [(str(gap.first), str(gap.last)) for gap in found if gap.owned.thing.id == "rep"]


@pytest.mark.parametrize("day", ["2026-11-02", "2027-01-02"])
def test_time_before_the_later_contract_is_nobodys(day: str) -> None:
    """Which contract it began with cannot be told, so nobody is missed before the later one began, then or later."""
    assert _gaps("2025-01-01", day) == []


@pytest.mark.parametrize("day", ["2026-11-02", "2027-01-02"])
def test_time_after_it_is_told(day: str) -> None:
    """From the first day of the later one on it was there in any case."""
    assert _gaps("2025-07-01", day) == [("2025-01-01", "2025-06-30")]


def test_contract_to_come_does_not_count() -> None:
    """A contract that has not begun makes nothing younger: of those that have, the later counts."""
    assert _gaps("2026-06-01", desk="2027-01-01") == [("2020-01-01", "2026-05-31")]
    assert _gaps("2027-06-01", desk="2027-01-01") == [("2020-01-01", "2027-05-31")]


@pytest.mark.parametrize(("appointed", "first"), [("2027-07-01", "2020-01-01"), ("2026-11-02", "2025-01-01")])
def test_gap_that_goes_on_is_told_from_the_first(appointed: str, first: str) -> None:
    """Where nobody answers on the day itself, that is told from the first contract on, and once it is over not."""
    ((told, _),) = _gaps(appointed)

    assert told == first


def test_own_first_day_counts() -> None:
    """What says when it begins is asked about from that day on."""
    assert _gaps("2025-01-01", more=", from: 2024-01-01") == [("2024-01-01", "2024-12-31")]
