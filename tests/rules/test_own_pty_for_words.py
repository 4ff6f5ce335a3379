"""Small faults of rules about owners, parties and forums: a sentence that is wrong, a thing that is not there yet."""

import pytest

from tests.support.rules import found

ROLES = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}, cid: {employer: client-co}}
roles:
  cio: {party: client-co, tier: strategic, kind: executive-sponsor}
  cfo: {party: client-co}
  owner: {party: client-co, appointments: [%s{person: cid, from: 2026-06-01}]}
  head: {party: provider-co, tier: strategic, kind: executive-sponsor}
  lead: {party: provider-co, tier: tactical, kind: other}
"""
BEFORE = "{person: %s, until: 2026-05-31}, "


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (BEFORE % "ann", '"ann" on 2026-05-04, who does not hold "owner" any more.'),
        (BEFORE % "ann" + BEFORE % "bob", '"ann" and "bob" on 2026-05-04, who do not hold "owner" any more.'),
    ],
)
def test_several_who_promised(before: str, said: str) -> None:
    """OWN031 speaks of one or of several who have gone."""
    text = ROLES % before + (
        "forums: {board: {seats: [owner, lead]}}\n"
        "meetings: {may: {forum: board, held: 2026-05-04}}\n"
        "actions: {line: {owner: owner, source: may}}\n"
    )

    assert [line.partition("promised by ")[2] for line in found("OWN031", text)] == [said]


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        ("[cio, head, lead]", "has 1 vote of the client and 2 of the provider."),
        ("[cio, cfo, head]", "has 2 votes of the client and 1 of the provider."),
        ("[{role: cio, vote: false}, {party: client-co, count: 0}, head]", "has no vote of the client and 1 of the"),
    ],
)
def test_one_vote_is_no_plural(seats: str, said: str) -> None:
    """FOR019 counts votes in words that fit the number."""
    lines = found("FOR019", f"{ROLES % ''}forums: {{board: {{seats: {seats}, equal-sides: true}}}}\n")

    assert [said in line for line in lines] == [True]


SERVICE = """\
parties:
  client-co: {kind: client, country: GB}
  provider-co: {kind: provider, country: GB}
  digger: {kind: subcontractor, parent: provider-co}
scope-of-work:
  all-sites:
    services:
      network: {owner: cio, criticality: critical, subcontracted-to: [digger]%s}
"""


@pytest.mark.parametrize("rule", ["PTY007", "PTY008"])
@pytest.mark.parametrize(
    ("dates", "is_told"),
    [("", True), (", from: 2027-01-01", False), (", from: unknown", False), (", until: unknown", False)],
)
def test_service_that_is_to_come_is_not_judged(rule: str, dates: str, *, is_told: bool) -> None:
    """Nobody need cover a service yet, nor do part of it, that has not begun."""
    assert bool(found(rule, ROLES % "" + SERVICE % dates)) is is_told


@pytest.mark.parametrize(("dates", "is_told"), [("", True), (", from: unknown", False), (", until: unknown", False)])
def test_seat_that_may_be_over_is_not_judged(dates: str, *, is_told: bool) -> None:
    """FOR010 asks who sits beside somebody only where that seat is sure to be there."""
    text = f"{ROLES % ''}forums: {{board: {{tier: strategic, seats: [cio, {{role: lead{dates}}}]}}}}\n"

    assert bool(found("FOR010", text)) is is_told
