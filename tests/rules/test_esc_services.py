"""Paths that are for some services only: each is followed as what it is."""

import pytest

from tests.support.rules import found

TEXT = """
roles: {duty: {party: client-co}, boss: {party: client-co}}
attributes:
  severity: {one-of: [sev-1, sev-2], order: worst-first}
scope-of-work:
  work: {services: %s}
escalations:
  ops:
    category: operational
    when: {service: %s}
    max-total: 1 day
    levels:
      - by: duty
        within: [{when: {severity: sev-1}, within: 3 days}, {when: {severity: sev-2}, within: 2 days}]
      - by: boss
        within: {when: {severity: sev-1}, within: 2 days}
      - {by: boss, final: true}
"""
SERVICES = "{desk: {}, network: {}, old: {until: 2026-01-01}}"


@pytest.mark.parametrize(
    ("services", "wanted", "is_told"),
    [
        (SERVICES, "desk", True),
        (SERVICES, "[desk, network]", True),
        (SERVICES, "{not: desk}", True),
        (SERVICES, "old", False),
        (SERVICES, "{not: [desk, network]}", False),
        (SERVICES, "unknown", False),
        ("unknown", "desk", False),
    ],
)
@pytest.mark.parametrize("rule", ["ESC007", "ESC008", "ESC009"])
def test_path_for_a_service_is_followed(rule: str, services: str, wanted: str, *, is_told: bool) -> None:
    """A path that is for a service in force is looked at as any other; one that is for none is not."""
    assert bool(found(rule, TEXT % (services, wanted))) == is_told


def test_service_is_said_where_a_limit_is_for_some() -> None:
    """Of a level with limits for some services, one without is named."""
    text = (TEXT % (SERVICES, "any")).replace("severity: sev-1}, within: 2 days", "service: desk}, within: 2 days")

    assert found("ESC007", text) == [
        '14 error Level 2 of "ops" has no time limit for service network: what is not settled there never goes on.'
    ]


def test_many_services_hide_nothing_else() -> None:
    """Where cases would be too many with each service, they are told apart without."""
    rows = "".join(f", {{when: {{service: s{one}}}, within: 1 day}}" for one in range(80))
    services = f"{{{', '.join(f's{one}: {{}}' for one in range(80))}}}"
    text = (TEXT % (services, "any")).replace("within: 2 days}]", f"within: 2 days}}{rows}]")

    assert len(found("ESC008", text)) == 1
