"""A trace and a climb say when the provider of a service is not on the paths on which another provider is."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
parties:
  client-co: {kind: client}
  one-co: {kind: provider}
  pay-co: {kind: provider%(pay-co)s}
  part-co: {kind: affiliate, parent: pay-co}
roles:
  owner: {party: client-co, tier: strategic}
  one-lead: {party: one-co, tier: strategic}
  pay-lead: {party: pay-co, tier: strategic%(pay-lead)s}
  part-lead: {party: part-co, tier: operational}
  untold: {party: unknown}
forums: {board: {seats: [owner, one-lead, {party: pay-co}]}, hidden: {seats: unknown}}
scope-of-work: {pay: {services: {payslips: {owner: %(owner)s, provided-by: %(by)s}}}}
escalations:
  ops: {category: [operational, performance], levels: [{by: %(first)s, within: 1 day}, {by: %(last)s, final: true}]}
%(more)s
"""
PLAIN = {
    "pay-co": "",
    "pay-lead": "",
    "owner": "owner",
    "by": "pay-lead",
    "more": "",
    "first": "[owner, one-lead]",
    "last": "owner",
}
NOTE = '"pay-co" delivers it, and is at no level of "ops", nor told there.'


def _governance(**changed: str) -> og.Governance:
    names = {one.replace("_", "-"): text for one, text in changed.items()}
    alliance = governance(TEXT % {**PLAIN, **names}).alliance.evolve(providers=("one-co", "pay-co"))
    return og.Governance(alliance, dt.date(2026, 11, 2))


def _notes(**changed: str) -> tuple[str, ...]:
    link = _governance(**changed).trace("payslips").link(og.LinkKind.ESCALATION)
    assert link is not None
    return link.notes


@pytest.mark.parametrize("by", ["pay-lead", "part-lead", "pay-co", "[pay-lead, one-lead]"])
def test_provider_of_a_service_that_is_on_no_path(by: str) -> None:
    """It is told of each provider that delivers the service; those on the path are not named."""
    assert _notes(by=by) == (NOTE,)


def test_each_category_counts_alone() -> None:
    """A path for other matters is no path for these."""
    more = "  pays: {category: performance, levels: [{by: [owner, pay-lead], final: true}]}"

    assert _notes(more=more.replace("performance", "security")) == (NOTE,)
    assert _notes(more=more) == (NOTE,)
    assert _notes(more=more.replace("performance", "[operational, performance]")) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"by": "one-lead"},
        {"by": "unknown"},
        {"last": "[owner, pay-lead]"},
        {"last": "part-lead"},
        {"last": "[owner, provider]"},
        {"last": "owner, notify: pay-co"},
        {"last": "owner, notify: unknown"},
        {"last": "owner, notify: untold"},
        {"last": "board"},
        {"last": "hidden"},
        {"first": "unknown"},
        {"first": "owner"},
        {"pay_co": ", managed-by: one-co", "by": "one-lead"},
        {"pay_lead": ", reports-to: one-lead"},
        {"pay_lead": ", reports-to: unknown"},
        {"owner": "one-lead"},
    ],
)
def test_silent_where_it_may_hear_of_it(changed: dict[str, str]) -> None:
    """Nothing is said where the provider is on the path, may be, is led by one that is, or no provider is there."""
    assert _notes(**changed) == ()


def test_highest_tier_of_the_provider_of_the_service() -> None:
    """A climb about a service says that the highest tier of its provider never hears of it."""
    line = 'The highest tier of "pay-co" (strategic) never hears of it.'
    climbs = _governance().escalate("ops", service="payslips"), _governance().escalate("ops")

    assert [line in og.climb_text(climb) for climb in climbs] == [True, False]
