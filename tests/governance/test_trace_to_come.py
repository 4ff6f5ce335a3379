"""What has not begun does not hold yet: the trace says from when, and the lists leave it out."""

import datetime as dt
import json

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
people: {ann: {employer: client-co}, bob: {employer: provider-co}}
roles:
  owner: {party: client-co, appointments: [{person: ann}]}
  lead: {party: provider-co, appointments: [{person: bob}]}
contracts:
  old: {between: [client-co, provider-co], effective: 2020-01-01, expires: 2029-12-31}
  new: {between: [client-co, provider-co], effective: %s, expires: 2029-12-31}
metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better, owner: owner}}
scope-of-work:
  now: {contract: old, services: {desk: {owner: owner, provided-by: owner}}}
  then:
    contract: new
    services: {network: {owner: owner, provided-by: lead, metrics: uptime%s}}
    deliverables: {move: {owner: owner, provided-by: lead, due: 2027-03-01}}
forums: {review: {seats: [owner, lead], reviews: uptime}}
escalations: {path: {category: [operational, performance], levels: [{by: owner, final: true}]}}
"""


def _governance(effective: str = "2027-01-01", service: str = "") -> og.Governance:
    return governance(TEXT % (effective, service), dt.date(2026, 10, 5))


@pytest.mark.parametrize(
    ("effective", "service", "begins"),
    [
        ("2027-01-01", "", dt.date(2027, 1, 1)),
        ("2026-10-05", "", None),
        ("unknown", "", None),
        ("{conflict: [{value: 2026-10-01, ref: a}, {value: 2027-01-01, ref: b}]}", "", None),
        ("2026-10-05", ", from: 2027-02-01", dt.date(2027, 2, 1)),
        ("2027-01-01", ", from: 2026-01-01", None),
    ],
)
def test_first_day_that_is_to_come(effective: str, service: str, begins: dt.date | None) -> None:
    """A trace begins with the item itself, and where that says nothing with its contract, if this is certain."""
    trace = _governance(effective, service).trace("network")

    assert trace.begins == begins
    assert trace.holds is (None if begins else True)


def test_trace_says_when_it_begins() -> None:
    """The first day stands at the contract and in the last line."""
    lines = og.trace_text(_governance().trace("network")).splitlines()

    assert lines[1].split("  ")[-1] == '"new", from 2027-01-01 until 2029-12-31'
    assert lines[-1] == "No link is known to break; it only begins on 2027-01-01."


def test_own_first_day_is_told_at_the_scope() -> None:
    """Where the contract has begun and the service has not, that is said."""
    link = _governance("2026-01-01", ", from: 2027-02-01").trace("network").link(og.LinkKind.SCOPE)

    assert link is not None
    assert link.notes == ('"network" only begins on 2027-02-01.',)


def test_list_leaves_it_out() -> None:
    """What belongs to a contract to come is not counted, and told at the end."""
    there = _governance()
    data = json.loads(og.traces_json(there, there.traces()))

    assert og.traces_text(there.traces()).splitlines()[1:] == [
        "0 of 1 holds from end to end.",
        'Left out, since "new" only begins on 2027-01-01: service "network" and deliverable "move".',
    ]
    assert [one["begins"] for one in data["left-out"]] == ["2027-01-01"] * 2


def test_who_hears_leaves_it_out() -> None:
    """Who hears of a service to come, or of its metric, is told where it is asked for, with the day."""
    there = _governance()

    assert [one.id for one in og.information(there)] == ["desk"]
    assert og.informed_text(there.informed("network")).splitlines()[1] == (
        "a service, on 2026-10-05; it only begins on 2027-01-01"
    )
