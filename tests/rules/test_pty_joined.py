"""A party that joins later: what begins with it, and what is not asked of it before."""

from datetime import date

import pytest

import outsourcegov as og
from tests.support.rules import found, governance

ALLIANCE = """
alliance: {id: three, client: hart, providers: [capita, cedar], currency: GBP}
parties: {hart: {kind: client}, capita: {kind: provider}, cedar: {kind: provider, from: %s}}
people: {p-1: {employer: hart}, p-2: {employer: capita}, p-3: {employer: cedar}}
roles:
  hart-cm: {party: hart, appointments: [{person: p-1}]}
  sdm: {party: capita, appointments: [{person: p-2}]}
  lead: {party: cedar, appointments: [{person: p-3, from: 2026-11-01}]%s}
contracts:
  master: {between: [hart, capita], effective: 2023-07-01, expires: 2029-07-31, owner: hart-cm}
  second: {between: [hart, cedar], effective: 2026-11-01, expires: 2029-10-31, owner: hart-cm}
decisions: {change: {category: scope-change, rights: [{decider: sig}]}}
forums: {sig: {owner: hart-cm, seats: [hart-cm, sdm, %s], quorum: {at-least: 2, from-each-party: 1}}}
reports: {monthly: {produced-by: lead, sent-to: sig, every: 1 month, within: 10 days}}
risks: {flood: {owner: lead}}
"""
BEFORE, DAY = date(2026, 10, 5), date(2026, 11, 1)


def _text(first: str = "2026-11-01", role: str = "", seat: str = "lead") -> str:
    return ALLIANCE % (first, role, seat)


@pytest.mark.parametrize(
    ("first", "role", "begins"),
    [
        ("2026-11-01", "", date(2026, 11, 1)),
        ("2026-11-01", ", from: 2026-12-01", date(2026, 12, 1)),
        ("2026-11-01", ", from: 2023-07-01", date(2026, 11, 1)),
        ("2026-11-01", ", from: none", date(2026, 11, 1)),
        ("2026-11-01", ", from: unknown", og.UNKNOWN),
        ("2026-11-01", ", until: 2026-09-30", None),
        ("unknown", "", og.UNKNOWN),
        ("unknown", ", from: 2026-12-01", date(2026, 12, 1)),
        ("none", "", None),
    ],
)
def test_roles_begin_with_their_party(first: str, role: str, begins: object) -> None:
    """A role begins with its party at the earliest; where it ends before, nothing is taken for wrong."""
    assert governance(_text(first, role), BEFORE).alliance.roles["lead"].from_ == begins


@pytest.mark.parametrize(
    ("seat", "begins"),
    [
        ("lead", date(2026, 11, 1)),
        ("{party: cedar}", date(2026, 11, 1)),
        ("{role: lead, from: 2027-01-01}", date(2027, 1, 1)),
        ("{role: lead, alternates: hart-cm}", None),
        ("{party: hart}", None),
    ],
)
def test_seats_begin_with_their_party(seat: str, begins: date | None) -> None:
    """A seat of a party that joins begins with it, unless somebody else may sit there."""
    assert governance(_text(seat=seat), BEFORE).alliance.forums["sig"].seats[2].from_ == begins


def test_both_ends_count() -> None:
    """Of a party that joins and leaves, roles have both days."""
    role = governance(_text("2026-11-01, until: 2028-10-31"), BEFORE).alliance.roles["lead"]

    assert (role.from_, role.until) == (date(2026, 11, 1), date(2028, 10, 31))


@pytest.mark.parametrize("rule", ["OWN002", "OWN009", "OWN010", "FOR002", "FOR006", "FOR007", "DEC010", "DEC011"])
def test_nothing_is_asked_of_it_before(rule: str) -> None:
    """Until a party joins it owns nothing, no quorum needs it, and the others decide."""
    said = [line for line in found(rule, _text(), BEFORE) if "lead" in line or "each party" in line]

    assert said == []


def test_what_it_owns_begins_with_it() -> None:
    """A report that its role writes is not due before, nor is a risk that it owns without an owner."""
    there = governance(_text(), BEFORE)
    dates = [one for one in og.calendar(there, BEFORE, date(2027, 3, 31)).dates if '"monthly"' in one.what]

    assert not there.ownership_gaps()
    assert dates
    assert all(one.day >= DAY for one in dates)


def test_vacancy_after_it_joined_is_told() -> None:
    """Where nobody is appointed when the party joins, what its role owns has no owner from that day on."""
    text = _text().replace("p-3, from: 2026-11-01", "p-3, from: 2026-12-01")
    gaps = {(one.owned.thing.id, one.first) for one in governance(text, BEFORE).ownership_gaps()}

    assert gaps == {("monthly", DAY), ("flood", DAY)}


def test_own_first_day_of_what_it_owns_stays() -> None:
    """A report that began before the party of its writer did is without one until then."""
    text = _text().replace("within: 10 days", "within: 10 days, from: 2026-01-01")

    assert [one.owned.thing.id for one in governance(text, BEFORE).ownership_gaps()] == ["monthly"]


def test_another_day_is_that_day() -> None:
    """On its first day a party is there, asked at once or of the alliance on a day before."""
    there = governance(_text(), BEFORE).at(DAY)

    assert there.alliance is og.Governance(there.alliance, DAY).alliance
    assert not there.appointments.is_vacant("lead", DAY)
    assert [one.owned.thing.id for one in there.ownership_gaps()] == []


def test_without_it_nothing_begins() -> None:
    """A party that joins later and is gone before never has a role or a seat."""
    there = governance(_text(), BEFORE).without("cedar")

    assert there.appointments.is_vacant("lead", DAY)
    assert "lead" in there.availability.why_not_role("lead", DAY)
