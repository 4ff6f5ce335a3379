"""Rules on risks, continuity plans, and what is stated of critical services."""

import pytest

from tests.support.rules import found

SERVICES = """\
scope-of-work:
  infrastructure:
    services:
      network: {criticality: critical}
      desk: {criticality: important, depends-on: [network]}
      lines: {}
"""


def _found(rule: str, text: str) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, f"{text}\n")]


FULL = "likelihood: 2, impact: 3, response: reduce, review-by: 2026-11-01"


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (FULL, []),
        (FULL.replace("2026-11-01", "2026-10-31"), ["was to be looked at again by 2026-10-31"]),
        (FULL.replace("2026-11-01", "unknown"), []),
        (FULL.replace("likelihood: 2, ", ""), ["it is not said how likely it is."]),
        ("owner: unknown", ["how likely it is, how bad it would be, what is done about it or when"]),
        ("likelihood: unknown, impact: unknown, response: unknown, review-by: unknown", []),
        (FULL.replace("reduce", "accept"), ["who accepted it or when it was accepted"]),
        (FULL.replace("reduce", "accept, accepted-by: unknown, accepted: unknown"), []),
        (f"{FULL}, until: 2026-10-31".replace("2026-11-01", "2026-01-01"), []),
    ],
)
def test_risk_incomplete(keys: str, says: list[str]) -> None:
    """What is missing of a risk is told in one finding, an overdue review in another."""
    told = _found("RSK001", f"risks: {{fire: {{{keys}}}}}")

    assert len(told) == len(says)
    assert all(part in line for part, line in zip(says, told, strict=True))


ACCEPTING = """\
roles: {director: {party: client-co, deputies: [deputy]}, deputy: {party: client-co}, lead: {party: client-co}}
decisions:
  accept:
    category: risk-acceptance
    attributes: {impact: {from: 1, up-to: 5}}
    rights: [{decider: director, when: {impact: {up-to: 3}}}]
"""


@pytest.mark.parametrize(
    ("keys", "speaks"),
    [
        ("accepted-by: lead, accepted: 2026-04-20", True),
        ("accepted-by: director, accepted: 2026-04-20", False),
        ("accepted-by: director, accepted: 2026-04-20, impact: 3", False),
        ("accepted-by: director, accepted: 2026-04-20, impact: 4", True),
        ("accepted-by: deputy, accepted: 2026-04-20", False),
        ("accepted-by: lead, accepted: unknown", False),
        ("accepted-by: unknown, accepted: 2026-04-20", False),
        ("accepted-by: lead, accepted: 2026-04-20, until: 2026-05-01", False),
    ],
)
def test_acceptance_unauthorised(keys: str, *, speaks: bool) -> None:
    """Whoever accepted a risk surely had no right to, on that day and with that rating."""
    assert bool(_found("RSK002", f"{ACCEPTING}risks: {{fire: {{response: accept, {keys}}}}}")) is speaks


def test_acceptance_needs_decisions_that_are_told() -> None:
    """Without a decision about accepting risks on that day, or where one may be hidden, nothing is told."""
    risk = "risks: {fire: {response: accept, accepted-by: lead, accepted: 2026-04-20}}"
    texts = [
        "roles: {lead: {party: client-co}}\n",
        ACCEPTING.replace("    category: risk", "    from: 2026-05-01\n    category: risk"),
        ACCEPTING + "  other: {category: unknown, rights: [{decider: lead}]}\n",
        ACCEPTING + "  other: {category: risk-acceptance, rights: [{decider: lead}]}\n",
    ]

    assert [_found("RSK002", text + risk) for text in texts] == [[], [], [], []]


@pytest.mark.parametrize(
    ("plans", "says"),
    [
        ("unknown", []),
        ("none", ['error "network" is critical', 'warning "desk" is important']),
        ("{base: {tested: 2025-11-01}}", []),
        ("{base: {tested: 2025-10-31}}", ["was to be tested by 2026-10-31"]),
        ("{base: {}}", ['on which "network" and "desk" depend, is to be tested, and no test is on record']),
        ("{base: {from: 2025-11-01}}", []),
        ("{base: {tested: unknown}}", []),
        ("{base: {tested: 2024-11-01, test-every: 24 months}}", []),
        ("{base: {tested: 2026-07-31, test-every: 3 months}}", ["was to be tested by 2026-10-31"]),
        ("{old: {tested: 2020-01-01}, new: {tested: 2026-10-01}}", []),
        ("{old: {tested: 2020-01-01}, new: {covers: [network], tested: 2026-10-01}}", ['on which "desk" depends']),
        ("{old: {tested: 2020-01-01}, new: {covers: unknown, tested: 2026-10-01}}", []),
    ],
)
def test_continuity_untested(plans: str, says: list[str]) -> None:
    """Each service that matters is in a plan that was tested in time, by the plan's interval or in 12 months."""
    told = _found("RSK005", f"{SERVICES}continuity-plans: {plans}")

    assert len(told) == len(says)
    assert all(part in line for part, line in zip(says, told, strict=True))


@pytest.mark.parametrize(
    ("plans", "says"),
    [
        ("{a: {rto: 4 hours, business-rto: 2 hours}}", ["back within 4 hours"]),
        ("{a: {rto: 2 hours, business-rto: 120 minutes}}", []),
        ("{a: {rto: 4 hours, business-rto: unknown}}", []),
        ("{a: {rto: 1 day, business-rto: 8 business hours}}", []),
        ("{a: {covers: [network], rto: 4 hours}, b: {covers: [desk], business-rto: 2 hours}}", ["which it needs"]),
        ("{a: {covers: [network], rto: 4 hours}, b: {covers: [lines], business-rto: 2 hours}}", []),
        (
            (
                "{a: {covers: [network], rto: 4 hours}, c: {covers: [network], rto: 1 hour},"
                " b: {covers: [desk], business-rto: 2 hours}}"
            ),
            [],
        ),
        (
            (
                "{a: {covers: [network], rto: 4 hours}, c: {covers: [network], rto: unknown},"
                " b: {covers: [desk], business-rto: 2 hours}}"
            ),
            [],
        ),
        ("{a: {covers: [network], rto: 4 hours, until: 2026-01-01}, b: {covers: [desk], business-rto: 2 hours}}", []),
    ],
)
def test_rto_mismatch(plans: str, says: list[str]) -> None:
    """A plan brings a service back too late, or what it needs; only what is certain is told."""
    told = _found("RSK006", f"{SERVICES}continuity-plans: {plans}")

    assert len(told) == len(says)
    assert all(part in line for part, line in zip(says, told, strict=True))


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("criticality: critical, criticality-assessed: 2025-11-01", ""),
        ("criticality: critical, criticality-assessed: 2025-10-31", "was last assessed on 2025-10-31"),
        ("criticality: standard, criticality-assessed: 2020-10-31", ""),
        ("criticality: critical, criticality-assessed: unknown", ""),
        ("criticality: unknown, criticality-assessed: 2020-10-31", ""),
        ("criticality: critical", ""),
    ],
)
def test_criticality_stale(keys: str, says: str) -> None:
    """An assessment counts for 12 months, to the day."""
    told = _found("RSK007", f"scope-of-work: {{base: {{services: {{network: {{{keys}}}}}}}}}")

    assert [says in line for line in told] == ([True] if says else [])


@pytest.mark.parametrize("rule", ["RSK007", "RSK010"])
def test_regimes_want_more(rule: str) -> None:
    """Under a regime it is asked for, though no service states it."""
    alliance = "alliance: {id: example, client: client-co, providers: [provider-co], regimes: [dora]}\n"
    parties = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"
    scope = "scope-of-work: {base: {services: {network: {criticality: critical}}}}"

    assert len(_found(rule, alliance + parties + scope)) == 1
    assert _found(rule, scope) == []


@pytest.mark.parametrize(
    ("keys", "speaks"),
    [
        ("criticality: critical", True),
        ("personal-data: true", True),
        ("personal-data: true, locations: none", True),
        ("personal-data: unknown", False),
        ("criticality: critical, locations: unknown", False),
        ("criticality: critical, locations: [IE]", False),
        ("criticality: standard", False),
    ],
)
def test_location_undeclared(keys: str, *, speaks: bool) -> None:
    """Where one service states its locations, those that matter do."""
    services = f"{{network: {{locations: [GB]}}, desk: {{{keys}}}}}"

    assert bool(_found("RSK010", f"scope-of-work: {{base: {{services: {services}}}}}")) is speaks
