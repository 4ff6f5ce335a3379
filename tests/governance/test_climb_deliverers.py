"""The provider that delivers a service is told of though it has nobody on the way of its issues."""

import datetime as dt

import pytest

import outsourcegov as og
from tests.support.rules import governance

TEXT = """
parties: {client-co: {kind: client}, provider-co: {kind: provider}, other-co: {kind: provider}}
roles:
  boss: {party: client-co, tier: strategic}
  one-head: {party: provider-co, tier: strategic}
  other-head: {party: other-co, tier: strategic}
scope-of-work: {s: {services: {desk: {provided-by: %s}}}}
escalations: {ops: {category: operational, levels: [{by: [boss, one-head], final: true}]}}
"""


@pytest.mark.parametrize("who", ["other-head", "other-co"])
def test_provider_that_delivers(who: str) -> None:
    """It counts whether the service names a role of the provider, or the provider itself."""
    alliance = governance(TEXT % who).alliance.evolve(providers=("provider-co", "other-co"))
    climb = og.Governance(alliance, dt.date(2026, 11, 2)).escalate("ops", service="desk", start="2026-11-02T10:00")

    assert list(climb.routes[0].tops_of_providers) == ["provider-co", "other-co"]
