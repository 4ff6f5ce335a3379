"""On whom decisions, services and escalations rely agrees with taking the people away one set after the other."""

from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import outsourcegov as og
from tests.support.rules import governance

DAY = date(2026, 11, 1)
PEOPLE = ("ann", "bob", "cid", "dan")
ROLES = {"c1": "client-co", "c2": "client-co", "p1": "provider-co", "p2": "provider-co"}
AMOUNTS = (0, 30, 60, 90, 120, 150)
"""One amount of each stretch between the bounds that rights can have."""

some_roles = st.lists(st.sampled_from(sorted(ROLES)), max_size=2, unique=True)
deciders = st.sampled_from(
    [*ROLES, "board", ["c1", "p1"], {"any-of": ["c2", "p2"]}, {"at-least": 2, "of": ["c1", "c2", "p1"]}]
)


@st.composite
def _alliances(draw: st.DrawFn) -> dict[str, Any]:
    roles = {
        id: {
            "party": party,
            "deputies": draw(some_roles),
            "appointments": [{"person": one} for one in draw(st.lists(st.sampled_from(PEOPLE), max_size=2))] or "none",
        }
        for id, party in ROLES.items()
    }
    seats = draw(st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=4, unique=True))
    quorum = draw(st.sampled_from([{"at-least": 1}, {"at-least": 2}, "all", {"required": [seats[0]]}]))
    rights = [
        {
            "decider": draw(deciders),
            "when": {"amount": {"from": low, "below": low + draw(st.sampled_from([30, 60, 90, 120]))}},
        }
        for low in draw(st.lists(st.sampled_from([0, 30, 60]), min_size=1, max_size=3))
    ]
    return {
        "outsourcegov": 1,
        "alliance": {"id": "a", "client": "client-co", "providers": "provider-co", "currency": "GBP"},
        "parties": {"client-co": {"kind": "client"}, "provider-co": {"kind": "provider"}},
        "people": {one: {"employer": "client-co"} for one in PEOPLE},
        "roles": roles,
        "forums": {"board": {"seats": seats, "quorum": quorum}},
        "decisions": {"d": {"attributes": {"amount": {"from": 0, "up-to": 150}}, "rights": rights}},
        "scope-of-work": {
            "s": {"services": {"desk": {"owner": "c1", "provided-by": draw(st.sampled_from(["p1", "c2"]))}}}
        },
        "escalations": {
            "path": {
                "category": "commercial",
                "levels": [{"by": draw(deciders)}, {"by": draw(deciders), "final": True}],
            }
        },
    }


def _without(gov: og.Governance, gone: AbstractSet[str]) -> og.Governance:
    """The same alliance with nobody of some people in any role."""
    roles = []
    for role in gov.alliance.roles:
        kept = [one for one in role.appointments if one.person not in gone]
        roles.append(role.evolve(appointments=kept or og.NONE))
    return og.Governance(gov.alliance.evolve(roles=roles), DAY)


def _decided(gov: og.Governance) -> set[int]:
    return {amount for amount in AMOUNTS if gov.who_decides("d", amount=amount).can_be_decided}


def _works(gov: og.Governance, id: str, can: set[int]) -> bool:
    """Whether a decision, service or path has somebody, asked in another way than the module does."""
    there = gov.availability
    if id == "d":
        return bool(can) and _decided(gov) >= can
    desk, path = gov.alliance.scope_of_work["s"].services["desk"], gov.alliance.escalations["path"]
    named = [desk.owner, desk.provided_by] if id == "desk" else [level.by for level in path.levels]
    return all(not there.why_not(who, DAY) for who in map(og.known, named) if who is not None)


@given(_alliances(), st.integers(1, 3))
@settings(max_examples=60)
def test_cut_sets_are_found_by_taking_people_away(data: dict[str, Any], together: int) -> None:
    """The smallest sets of people are those without whom a case, the service or a level has nobody."""
    gov = og.load(data, as_of=DAY)
    found, can = og.single_points(gov, together=together), _decided(gov)
    sets = [frozenset(gone) for size in range(together + 1) for gone in combinations(PEOPLE, size)]
    without = {gone: _without(gov, gone) for gone in sets}

    for id in ("d", "desk", "path"):
        failing = [gone for gone in sets if not _works(without[gone], id, can)]
        minimal = {one for one in failing if not any(other < one for other in failing)}
        told = [one for one in found.reliances if one.subject.id == id]
        assert {frozenset(cut) for one in told for cut in one.cut_sets or ()} == (minimal if told else set()), id


TEXT = """
people:
  ann: {employer: client-co}
  bob: {employer: client-co}
  eve: {employer: provider-co}
roles:
  cio: {party: client-co, appointments: [{person: ann}], deputies: [manager]}
  manager: {party: client-co, appointments: [{person: bob}]}
  lead: {party: provider-co, appointments: [{person: eve}]}
  team: {party: provider-co, holders: team, appointments: [{person: eve}]}
decisions:
  shared: {rights: [{decider: [cio, lead]}]}
  small: {attributes: {amount: {from: 0}}, rights: [{decider: cio, when: {amount: {up-to: 10}}}, {decider: team}]}
"""


def _points(text: str = TEXT, **options: Any) -> og.SinglePoints:
    return og.single_points(governance(text), **options)


def test_each_person_with_all_that_rests_on_them() -> None:
    """Whoever holds up most comes first; a deputy makes the absence of one harmless, not that of both."""
    found = _points()
    shared = found.reliances[0]

    assert {person: [str(one) for one in several] for person, several in found.by_person.items()} == {
        "eve": ['decision "shared"']
    }
    assert shared.cut_sets == (("eve",), ("ann", "bob"))


def test_what_does_not_depend_on_people_who_are_known_is_left_out() -> None:
    """A team has somebody; what is decided by one, and by nobody else in any case, is not told."""
    assert [one.subject.id for one in _points().reliances] == ["shared", "small"]
    assert _points().reliances[1].cut_sets == ()


@pytest.mark.parametrize(("away", "odds"), [(0, 1.0), (0.1, 0.9 * 0.99), (1, 0.0)])
def test_odds_are_those_of_people_who_are_away_whatever_others_are(away: float, odds: float) -> None:
    """Both sides must be there: eve, and ann or her deputy."""
    found = _points().reliances[0].odds(away)

    assert found.least == found.most == pytest.approx(odds)


@pytest.mark.parametrize("away", [-0.1, 1.5])
def test_share_of_time_is_between_none_and_all(away: float) -> None:
    """A share below 0 or above 1 is refused."""
    with pytest.raises(og.InvalidValue, match="away wants a share from 0 to 1"):
        _points().reliances[0].odds(away)


def test_at_least_one_absence_is_looked_at() -> None:
    """Absences of nobody at all are no question."""
    with pytest.raises(og.InvalidValue, match="together wants a number from 1 on, not 0"):
        _points(together=0)


def test_what_has_nobody_already_has_failed() -> None:
    """The empty set is the only one where nobody is there whoever comes."""
    (found,) = _points(
        "roles: {a: {party: client-co, appointments: none}}\ndecisions: {d: {rights: [{decider: a}]}}\n"
    ).reliances

    assert (found.has_failed, found.cut_sets) == (True, ((),))


def test_delegation_and_fallback_hold_a_decision_up() -> None:
    """Whoever has the right passed on, or steps in, counts as well."""
    text = (
        TEXT
        + """\
delegations:
  cover: {granted-by: lead, granted-to: backup, decisions: [shared]}
"""
    )
    text = text.replace("  team:", "  backup: {party: provider-co, appointments: [{person: bob}]}\n  team:")

    assert og.single_points(governance(text)).reliances[0].cut_sets == (("ann", "bob"), ("bob", "eve"))


def test_decision_that_somebody_else_may_take_is_not_told() -> None:
    """What a forum without a right has on its agenda may be decided there."""
    text = TEXT + "forums: {board: {seats: [cio], decides: [shared]}}\n"

    assert [one.subject.id for one in og.single_points(governance(text)).reliances] == ["small"]


def test_only_what_is_in_force_counts() -> None:
    """A service that has ended, and one that only begins, rely on nobody."""
    text = (
        TEXT.partition("decisions:")[0]
        + """\
scope-of-work:
  desk-work:
    services:
      old: {owner: cio, provided-by: lead, until: 2026-10-31}
      new: {owner: cio, provided-by: lead, from: 2026-11-02}
      now: {owner: cio, provided-by: lead}
"""
    )
    assert [one.subject.id for one in og.single_points(governance(text)).reliances] == ["now"]


def test_large_forums_are_looked_at_in_bounded_time() -> None:
    """Where there are too many ways to look at, there is no answer instead of a long wait."""
    people = "".join(f"  p{n}: {{employer: client-co}}\n" for n in range(90))
    roles = "".join(f"  r{n}: {{party: client-co, appointments: [{{person: p{n}}}]}}\n" for n in range(90))
    seats = ", ".join(f"r{n}" for n in range(90))
    forum = f"forums:\n  f: {{seats: [{seats}], quorum: {{at-least: 45}}}}\n"
    text = f"people:\n{people}roles:\n{roles}{forum}"
    (found,) = og.single_points(governance(text + "decisions: {d: {rights: [{decider: f}]}}\n"), together=4).reliances

    assert found.cut_sets is None
