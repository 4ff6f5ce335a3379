"""How an issue climbs over a forum of which it is not known when it sits: knowing less never tells more."""

import datetime as dt

import pytest

import outsourcegov as og
from outsourcegov.governance.escalation.climbs import Route
from tests.support.rules import governance

TEXT = """
roles:
  desk: {party: client-co, tier: operational}
  boss: {party: client-co, tier: strategic}
escalations:
  ops:
    category: operational
    levels:
      - {by: desk, within: 1 day}
      - {by: BY, within: WITHIN}
      - {by: desk, final: true}
forums: {board: {seats: [boss], meets: {every: 3 months}, MEANS}}
"""
NEVER = "special-meeting: none, between-meetings: none"
HELD = "meetings: {m-1: {forum: board, held: 2026-10-01}}\n"


def _route(means: str = NEVER, rest: str = "", by: str = "board", within: str = "2 days") -> Route:
    text = TEXT.replace("MEANS", means).replace("WITHIN", within).replace("BY", by)
    (route,) = governance(text + rest, dt.date(2026, 11, 2)).escalate("ops", start="2026-11-02T10:00").routes
    return route


def _faults(route: Route) -> list[tuple[str, str]]:
    return [(one.fault.value, one.why) for one in route.breaks]


def test_when_it_sits_cannot_be_told() -> None:
    """Where a forum acts only when it sits, and nobody knows when, that is a break; its limit still passes."""
    route = _route()
    top = route.tops[og.Side.CLIENT]

    assert _faults(route) == [
        ("limit-not-told", 'When "board" sits next cannot be told, and it does not act between its meetings.')
    ]
    assert (top.where, top.heard) == ('level 2 of "ops"', og.Deadline())
    assert route.stops[2].arrives.day == dt.date(2026, 11, 5)


def test_limit_that_starts_when_it_sits() -> None:
    """A limit that starts with a sitting of which the day is not known fixes nothing: later arrivals are not told."""
    route = _route(within="{within: 2 days, after: first-meeting}")

    assert route.stops[2].arrives == og.Deadline()
    assert {fault for fault, _ in _faults(route)} == {"limit-not-told"}


@pytest.mark.parametrize("means", ["special-meeting: unknown, between-meetings: none", "between-meetings: unknown"])
@pytest.mark.parametrize("rest", ["", HELD])
def test_whether_it_acts_in_between_is_not_known(means: str, rest: str) -> None:
    """Where it is not known whether a forum acts between its meetings, neither is when it hears of it."""
    route = _route(means, rest)

    assert [fault for fault, _ in _faults(route)] == ["limit-not-told"]
    assert route.tops[og.Side.CLIENT].heard == og.Deadline()


def test_it_sits_before_the_limit() -> None:
    """Where it is not known whether it acts in between, but it sits in time, that breaks nothing."""
    assert _faults(_route("special-meeting: unknown", HELD, within="100 days")) == []


@pytest.mark.parametrize("means", ["special-meeting: {called-by: any-member}", "between-meetings: {rule: unanimity}"])
def test_forum_that_acts_in_between(means: str) -> None:
    """A forum that may meet out of turn, or decide in between, hears of it at once."""
    route = _route(means)

    assert _faults(route) == []
    assert route.tops[og.Side.CLIENT].heard == route.stops[1].arrives


def test_forum_that_meets_on_request() -> None:
    """A forum that meets whenever somebody asks for it is not waited for."""
    text = TEXT.replace("{every: 3 months}", "{every: {on-request: boss}}").replace("MEANS", NEVER)
    text = text.replace("BY", "board").replace("WITHIN", "2 days")
    alliance = governance(text, dt.date(2026, 11, 2))
    (route,) = alliance.escalate("ops", start="2026-11-02T10:00").routes

    assert (alliance.clock.may_act_between_sittings("board"), _faults(route)) == (True, [])


def test_others_deal_with_it_as_well() -> None:
    """Where one of several is enough at a level, a forum among them is not waited for."""
    assert _faults(_route(by="{any-of: [board, desk]}")) == []


def test_nothing_says_that_it_acts_in_between() -> None:
    """Where it is left out whether a forum acts between its meetings, it is not told that it does not."""
    ((_, why),) = _faults(_route(means="tier: strategic"))

    assert why == 'When "board" sits next cannot be told, and it is not said that it acts between its meetings.'
