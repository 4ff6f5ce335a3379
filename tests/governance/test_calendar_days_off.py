"""Work of each kind that is due on a day off says so in the calendar; what is overdue does not."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TODAY = dt.date(2026, 11, 22)
HEAD = """\
alliance: {id: example, client: client-co, providers: [provider-co], calendar: business}
calendars: {business: {country: NL, timezone: Europe/Amsterdam}}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
roles:
  cio:
    party: client-co
    appointments: [{person: p-1, from: 2020-01-01, until: 2026-09-30}, {person: p-2, from: 2026-10-01}]
"""
BOARD = """\
forums: {board: {owner: cio, chair: cio, seats: [cio], meets: {every: {period: 1 month, day: 3}, notice: 3 days}}}
meetings: {m-1: {forum: board, held: 2026-11-03}}
"""


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        ("test", "exit-plans: {e: {owner: cio, test-every: 1 year, tested: 2026-02-28}}\n", "2027-02-28"),
        (
            "policy",
            "policies: {p: {kind: change, owner: cio, review-every: 1 year, reviewed: 2026-02-28}}\n",
            "2027-02-28",
        ),
        ("risk", "risks: {r: {owner: cio, review-by: 2027-02-28}}\n", "2027-02-28"),
        ("papers", BOARD, "2027-01-31"),
    ],
)
def test_work_on_a_day_off_says_so(kind: str, text: str, day: str) -> None:
    """Tests, reviews of policies and of risks, and papers of meetings say that their day is a day off."""
    found = og.calendar(governance(HEAD + text, as_of=TODAY), "2026-11-22", "2027-03-31")
    told = {
        str(one.day): [caveat for caveat in one.caveats if "working day" in caveat] for one in found.only(kind).dates
    }
    assert told[day] == [f"{day} is not a working day."]


def test_what_is_overdue_is_for_whoever_is_there_today() -> None:
    """An overdue test does not say that its day was a day off, and is for those who hold the role today."""
    text = "exit-plans: {e: {owner: cio, test-every: 6 months, tested: 2026-02-28}}\n"
    governed = governance(HEAD + text.replace("2026-02-28", "2026-01-26"), as_of=TODAY)
    (overdue,) = (one for one in og.calendar(governed, "2026-11-22", "2026-12-31").dates if one.is_overdue)
    assert (str(overdue.day), overdue.holders, overdue.caveats) == ("2026-07-26", ("p-2",), ())
