"""What is no longer in force relies on nobody, and of several owners one is enough."""

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
people: {p1: {employer: client-co}, p2: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: p1}]}
  cfo: {party: client-co, appointments: [{person: p2}]}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: LAST, owner: cio}
"""


def _alone(text: str, last: str = "2029-03-31") -> dict[str, list[str]]:
    found = og.single_points(governance(TEXT.replace("LAST", last) + text))
    return {person: [str(one) for one in several] for person, several in found.by_person.items()}


def test_path_of_a_contract_that_has_ended() -> None:
    """An escalation path goes with the contract, as for the rules on levels that are vacant."""
    path = "escalations: {commercial: {category: commercial, levels: [{by: cio}]}}\n"

    assert _alone(path) == {"p1": ['escalation "commercial"']}
    assert _alone(path, last="2026-10-31") == {}


def test_level_that_has_ended() -> None:
    """A level that is over, or to which no issue comes for sure, does not count."""
    path = """\
escalations:
  commercial:
    category: commercial
    levels: [{by: cio, until: 2026-10-31}, {by: cfo, final: true}, {by: cio}]
"""

    assert _alone(path) == {"p2": ['escalation "commercial"']}


def test_several_owners_of_a_service() -> None:
    """One owner who is there is enough; of several who deliver it together all must be."""
    scope = "scope-of-work: {desks: {services: {desk: {owner: [cio, cfo], provided-by: provider-co}}}}\n"

    assert _alone(scope) == {}
    assert _alone(scope.replace("provider-co", "[cio, cfo]")) == {"p1": ['service "desk"'], "p2": ['service "desk"']}


def test_large_forum() -> None:
    """Of a forum so large that looking at every pair would take too long, nothing is claimed."""
    ids = [f"r{number}" for number in range(70)]
    alliance = og.Alliance(
        "a",
        client="client-co",
        providers="provider-co",
        people=[og.Person(f"p-{id}", employer="client-co") for id in ids],
        roles=[og.Role(id, party="client-co", appointments=[og.Appointment(person=f"p-{id}")]) for id in ids],
        forums=[og.Forum("assembly", seats=ids, quorum={"at-least": 35})],
        decisions=[og.Decision("budget", rights=[og.Right(decider="assembly")])],
    )
    (found,) = og.single_points(og.Governance(alliance, "2026-11-01")).reliances

    assert found.cut_sets is None
    assert found.odds(0.05).most == 1
