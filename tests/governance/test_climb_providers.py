"""How the providers of an alliance hear of an issue that climbs: each of several is told of on its own."""

import datetime as dt
import json

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  other-co: {kind: provider}
  third-co: {kind: provider}
  sub-co: {kind: subcontractor, parent: other-co}
roles:
  desk: {party: client-co, tier: operational}
  boss: {party: client-co, tier: strategic}
  one-lead: {party: provider-co, tier: operational}
  one-head: {party: provider-co, tier: strategic}
  other-lead: {party: other-co, tier: operational}
  other-head: {party: other-co, tier: strategic}
  sub-lead: {party: sub-co, tier: operational}
  third-head: {party: third-co, tier: strategic}
forums: {board: {seats: [boss, one-head, other-head]}}
escalations:
  ops:
    category: operational
    levels:
      - {by: [desk, FIRST], within: 1 hour}
      - {by: [boss, LAST], final: true}
"""


def _climb(first: str, last: str, providers: tuple[str, ...] = ("provider-co", "other-co", "third-co")) -> og.Climb:
    text = TEXT.replace("FIRST", first).replace("LAST", last)
    alliance = governance(text).alliance.evolve(providers=providers)
    return og.Governance(alliance, dt.date(2026, 11, 2)).escalate("ops", start="2026-11-02T10:00")


def _told(climb: og.Climb) -> list[str]:
    return [line for line in og.climb_text(climb).splitlines() if line.startswith("The highest tier of")]


CLIENT = 'The highest tier of the client (strategic) hears of it on 2026-11-02 11:00: "boss", at level 2 of "ops".'
ONE = 'The highest tier of "provider-co" (strategic) hears of it on 2026-11-02 11:00: "one-head", at level 2 of "ops".'


@pytest.mark.parametrize("lead", ["other-lead", "sub-lead"])
def test_provider_whose_highest_tier_never_hears_of_it(lead: str) -> None:
    """A provider that deals with an issue is told of though only another's highest tier hears of it."""
    assert _told(_climb(lead, "one-head")) == [
        CLIENT,
        ONE,
        'The highest tier of "other-co" (strategic) never hears of it.',
    ]


def test_provider_that_has_nobody_on_the_way() -> None:
    """A provider with no role on the way is not told of; where none has one, the side as a whole is."""
    assert _told(_climb("one-lead", "one-head")) == [CLIENT, ONE]
    assert _told(_climb("desk", "boss")) == [CLIENT, "The highest tier of the provider (strategic) never hears of it."]


def test_provider_that_sits_in_a_forum() -> None:
    """Those who sit in a forum that deals with it are on the way as well."""
    assert list(_climb("one-lead", "board").routes[0].tops_of_providers) == ["provider-co", "other-co"]


def test_one_provider() -> None:
    """With one provider it is the side that is told of."""
    assert _told(_climb("one-lead", "one-head", ("provider-co",)))[1].startswith("The highest tier of the provider (")


def test_json() -> None:
    """JSON has the providers beside the sides, which stay as they are; it is empty where there is one."""
    route = json.loads(og.climb_json(_climb("other-lead", "one-head")))["routes"][0]
    alone = json.loads(og.climb_json(_climb("one-lead", "one-head", ("provider-co",))))["routes"][0]

    assert [(one["party"], one["tier"], one["role"]) for one in route["providers-hear"]] == [
        ("provider-co", "strategic", "one-head"),
        ("other-co", "strategic", None),
    ]
    assert list(route["highest-tier-hears"]) == ["client", "provider"]
    assert alone["providers-hear"] == []
