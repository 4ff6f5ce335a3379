"""A party that leaves takes its seats along: what is said of the forum names them, and what-if says the same."""

import datetime as dt

import outsourcegov as og
from outsourcegov.engine.run import run
from outsourcegov.rules.catalogue import find
from tests.support.rules import governance

TEXT = """
parties: {client-co: {kind: client}, provider-co: {kind: provider}, other-co: {kind: provider%s}}
people:
  ann: {employer: client-co}
  dee: {employer: client-co}
  bob: {employer: provider-co}
  cyd: {employer: other-co}
roles:
  cio: {party: client-co, appointments: [{person: ann}]}
  manager: {party: client-co, appointments: [{person: dee, until: 2027-02-12}]}
  lead: {party: provider-co, appointments: [{person: bob}]}
  other: {party: other-co, appointments: [{person: cyd}]}
contracts: {msa: {between: [client-co, provider-co, other-co], effective: 2025-01-01, expires: 2029-12-31}}
forums: {board: {seats: [cio, manager, lead, other], quorum: {at-least: 3}}}
"""


def _found(until: str, day: str, *rules: str, gone: str = "") -> list[str]:
    there = og.Governance(governance(TEXT % until).alliance, dt.date.fromisoformat(day))
    there = there.without(gone) if gone else there
    return [one.message for one in run(there, [find(id) for id in rules])]


def test_seat_whose_end_costs_the_quorum_is_named() -> None:
    """What changes on the day is said, and not only what was so before."""
    why = '"manager" is vacant after 2027-02-12 and "other" has no seat after 2027-03-31.'

    assert _found(", until: 2027-03-31", "2026-11-22", "FOR006") == [
        f'From 2027-04-01 "board" lacks its quorum (3 members): {why}'
    ]
    assert _found(", until: 2027-03-31", "2027-05-01", "FOR006") == [f'"board" lacks its quorum (3 members): {why}']


def test_seat_that_ended_before_is_no_reason() -> None:
    """Where the quorum was still there without a seat, only what cost it is named."""
    assert _found(", until: 2027-01-31", "2026-11-22", "FOR006") == [
        'From 2027-02-13 "board" lacks its quorum (3 members): "manager" is vacant after 2027-02-12.'
    ]


def test_party_taken_away_is_a_party_that_left() -> None:
    """Without a party, all is as if its last day had been the day before: what names it is told, it lacks no role."""
    rules = ("PTY002", "PTY013", "FOR006", "OWN002")
    left = _found(", until: 2026-11-21", "2026-11-22", *rules)

    assert _found("", "2026-11-22", *rules, gone="other-co") == left
    assert '"other-co" left on 2026-11-21, and is still named by contract "msa" and forum "board".' in left
    assert not any("executive sponsor" in one and "other-co" in one for one in left)
