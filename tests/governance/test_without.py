"""Somebody is gone from a day on."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.engine.examples import AS_OF
from outsourcegov.governance.supposing.without import without
from outsourcegov.model.alliance import Alliance
from tests.support.rules import governance

TEXT = """\
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  desk-co: {kind: unit, parent: provider-co}
  sub-co: {kind: subcontractor, parent: desk-co}
  run-by-it: {kind: third-party, managed-by: provider-co}
people: {ann: {employer: client-co}, bob: {employer: sub-co}, cyd: {employer: client-co}, dee: {employer: run-by-it}}
roles:
  cio: {party: client-co, deputies: [cfo], appointments: [{person: ann, from: 2025-04-01}]}
  cfo: {party: client-co, appointments: [{person: ann, until: 2026-06-30}, {person: cyd, from: 2026-07-01}]}
  lead: {party: sub-co}
  seconded: {party: client-co, deputies: unknown, appointments: [{person: bob}, {person: ann, from: 2027-01-01}]}
  later: {party: client-co, from: 2027-01-01, appointments: [{person: cyd, from: 2027-01-01}]}
  disputed: {party: client-co, appointments: [{person: {conflict: [{value: ann}, {value: cyd}]}}]}
forums:
  board: {seats: [{role: cio}, {party: provider-co, count: 2}, {party: client-co}]}
  old: {seats: [], until: 2026-03-31}
"""


def _gone(*ids: str, text: str = TEXT) -> Alliance:
    return without(governance(text).alliance, ids, AS_OF).alliance


def _held(alliance: Alliance, role: str) -> list[tuple[object, object, object]]:
    return [(one.person, one.from_, one.until) for one in alliance.roles[role].appointments]


def test_what_a_person_held_ends_the_day_before() -> None:
    """An appointment ends the day before; one that is over by then stays as it is."""
    alliance = _gone("ann")

    assert _held(alliance, "cio") == [("ann", date(2025, 4, 1), date(2026, 10, 31))]
    assert _held(alliance, "cfo") == _held(governance(TEXT).alliance, "cfo")


def test_what_has_not_begun_is_taken_away() -> None:
    """An appointment that has not begun never does; where no other is left, the role is vacant and not unknown."""
    assert _held(_gone("ann"), "seconded") == [("bob", None, None)]
    assert _gone("cyd").roles["later"].appointments.absent is og.NONE  # type: ignore[attr-defined]


def test_what_may_be_about_another_stays() -> None:
    """Where the sources contradict each other on who holds a role, nothing is known of who is gone."""
    assert _gone("ann").roles["disputed"] == governance(TEXT).alliance.roles["disputed"]


def test_every_side_of_a_contradiction() -> None:
    """Where the sources contradict each other on all appointments, the person is gone on each side."""
    text = "roles: {r: {party: client-co, appointments: {conflict: [{value: [{person: ann}]}, {value: none}]}}}\n"
    alliance = _gone("ann", text=f"{text}people: {{ann: {{employer: client-co}}}}\n")

    assert og.Governance(alliance, AS_OF).appointments.is_vacant("r", AS_OF)
    assert not og.Governance(alliance, AS_OF).appointments.is_vacant("r", date(2026, 10, 31))


def test_role_is_held_and_deputised_by_nobody() -> None:
    """A role ends the day before, with its appointments and deputies."""
    cio = _gone("cio").roles["cio"]

    assert (cio.until, cio.deputies.absent) == (date(2026, 10, 31), og.NONE)  # type: ignore[attr-defined]
    assert _held(_gone("cio"), "cio") == [("ann", date(2025, 4, 1), date(2026, 10, 31))]


@pytest.mark.parametrize("role", ["cio", "lead", "seconded", "later", "disputed"])
def test_role_cannot_act(role: str) -> None:
    """From the day on nobody can act for a role that is gone, also where it was unknown who holds it."""
    gone = governance(TEXT).without(role)

    assert [gone.availability.why_not_role(role, day) != "" for day in (AS_OF, date(2028, 1, 1))] == [True, True]


def test_role_that_has_not_begun_never_does() -> None:
    """It keeps its place, on the day before alone."""
    later = _gone("later").roles["later"]

    assert (later.from_, later.until) == (date(2026, 10, 31), date(2026, 10, 31))


def test_forum_ends_the_day_before() -> None:
    """A forum cannot act from the day on; one that is over stays as it is."""
    alliance = _gone("board", "old")

    assert alliance.forums["board"].until == date(2026, 10, 31)
    assert alliance.forums["old"].until == date(2026, 3, 31)


def test_party_goes_with_all_that_belongs_to_it() -> None:
    """Units and subcontractors, roles and people, wherever they hold roles, and the seats that name it go along."""
    alliance = _gone("provider-co")
    last = date(2026, 10, 31)

    assert alliance.roles["lead"].until == last
    assert _held(alliance, "seconded") == [("bob", None, last), ("ann", date(2027, 1, 1), None)]
    assert [seat.until for seat in alliance.forums["board"].seats] == [None, last, None]


def test_party_that_is_run_by_another_stays() -> None:
    """A third party that a provider manages is not gone with it."""
    text = TEXT.replace("  lead:", "  third: {party: run-by-it, appointments: [{person: dee}]}\n  lead:")
    stays = governance(text).alliance.roles["third"]

    assert _gone("provider-co", text=text).roles["third"] == stays


def test_who_is_not_concerned_is_the_same_object() -> None:
    """What does not change is shared, so that many can be tried."""
    before = governance(TEXT)
    after = before.without("ann")

    assert after.alliance.roles["lead"] is before.alliance.roles["lead"]
    assert before.without("dee").alliance is before.alliance


def test_ids_that_cannot_be_gone() -> None:
    """What is not there is an ``UnknownId``, what is of another kind an ``InvalidValue``."""
    before = governance(TEXT + "risks: {fire: {owner: cio}}\n")

    with pytest.raises(og.UnknownId, match='did you mean "ann"'):
        before.without("anne")
    with pytest.raises(og.InvalidValue, match='"fire" is a risk, and only a person, a role, a party or a forum'):
        before.without("cio", "fire")
    with pytest.raises(og.InvalidValue, match="a day that another is before"):
        before.at(date.min).without("ann")


def test_objects_may_be_given_themselves() -> None:
    """A role or a person is given by itself or by its id."""
    before = governance(TEXT)

    assert before.without(before.alliance.people["ann"]) == before.without("ann")


def test_places_stay() -> None:
    """What stands behind an appointment that was taken away is still found in its line."""
    text = """\
outsourcegov: 1
alliance: {id: a, client: client-co, providers: none}
people: {ann: {employer: client-co}, cyd: {employer: client-co}}
roles:
  r:
    party: client-co
    appointments:
      - {person: ann, from: 2027-01-01}
      - {person: cyd, from: 2026-12-01, until: 2026-11-01}
"""
    after = og.Governance(og.read(text).alliance, AS_OF, places=og.read(text).places).without("ann")  # type: ignore[arg-type]
    found = [one.span.line for one in og.check(after, select="SCH004") if one.span is not None]

    assert found == [9]


def test_decisions_of_the_past_stay() -> None:
    """What a deputy decided before a role was gone is not judged anew."""
    text = (
        TEXT
        + """\
decisions: {spend: {rights: [{decider: cio}]}}
decision-log: {d1: {decision: spend, by: cfo, person: cyd, decided: 2026-08-01, outcome: approved}}
"""
    )
    before = governance(text)

    assert [str(og.check(one, select="DEC033")) for one in (before, before.without("cio"))] == ["No findings."] * 2


def test_second_leaver() -> None:
    """Those who go one after the other are gone as if they had gone together."""
    before = governance(TEXT)

    assert before.without("ann").without("bob") == before.without("bob", "ann")
    assert str(og.check(before.without("ann").without("bob"))) == str(og.check(before.without("ann", "bob")))
