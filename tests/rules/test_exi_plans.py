"""Rules on exit plans: which services have one, and whether it could be carried out."""

import pytest

from tests.support.rules import found

SCOPE = """\
people: {ann: {employer: client-co}}
roles: {owner: {party: client-co}, lead: {party: provider-co}}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, kind: master}
  call: {between: [client-co, provider-co], effective: 2025-04-01, kind: call-off, parent: msa}
scope-of-work:
  infrastructure:
    contract: call
    services:
      network: {criticality: critical, personal-data: true}
      printing: {criticality: standard}
"""


def _found(rule: str, text: str, scope: str = SCOPE) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, f"{scope}{text}\n")]


MISSING = 'error "network" is critical, and no exit plan is for it.'


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("", True),
        ("exit-plans: none", True),
        ("exit-plans: unknown", False),
        ("exit-plans: {not-applicable: the service ends}", False),
        ("exit-plans: {leave: {covers: [printing]}}", True),
        ("exit-plans: {leave: {covers: [network]}}", False),
        ("exit-plans: {leave: {covers: [infrastructure]}}", False),
        ("exit-plans: {leave: {covers: [call]}}", False),
        ("exit-plans: {leave: {covers: [msa]}}", False),
        ("exit-plans: {leave: {}}", False),
        ("exit-plans: {leave: {covers: unknown}}", False),
        ("exit-plans: {leave: {covers: [network], until: 2026-10-31}}", True),
        ("exit-plans: {leave: {covers: [network], until: unknown}}", False),
        ("exit-plans: {leave: {covers: [network], from: 2026-11-02}}", True),
    ],
)
def test_no_exit_plan(text: str, *, speaks: bool) -> None:
    """A critical service without a plan on the day is an error; a plan that may be for it silences the rule."""
    assert _found("EXI001", text) == ([MISSING] if speaks else [])


@pytest.mark.parametrize(
    ("criticality", "severity"),
    [("critical", "error"), ("important", "warning"), ("standard", ""), ("unknown", ""), ("none", "")],
)
def test_no_exit_plan_by_criticality(criticality: str, severity: str) -> None:
    """How loud it is follows how critical the service is stated to be."""
    scope = SCOPE.replace("criticality: critical", f"criticality: {criticality}")

    assert [line.split(" ")[0] for line in _found("EXI001", "", scope)] == ([severity] if severity else [])


def test_ended_service_needs_no_plan() -> None:
    """A service that has ended, or does not hold yet, needs no exit plan."""
    for dates in ("until: 2026-10-31", "from: 2027-01-01"):
        assert _found("EXI001", "", SCOPE.replace("{criticality: critical", f"{{{dates}, criticality: critical")) == []


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("covers: [network]", "no test is on record"),
        ("covers: [network], tested: none", "no test is on record"),
        ("covers: [network], tested: unknown", ""),
        ("covers: [printing]", ""),
        ("covers: [printing], test-every: 12 months", "no test is on record"),
        ("covers: [printing], test-every: 12 months, from: 2026-01-01", ""),
        ("covers: [network], tested: 2020-01-01", ""),
        ("covers: [network], tested: 2025-11-01, test-every: 12 months", ""),
        ("covers: [network], tested: 2025-10-31, test-every: 12 months", "was to be tested by 2026-10-31"),
        ("covers: [network], tested: 2025-10-31, test-every: unknown", ""),
        (
            (
                "covers: [network], test-every: 1 year,"
                ' tested: {conflict: [{value: 2025-10-01, ref: "1"}, {value: 2025-10-31, ref: "2"}]}'
            ),
            "last tested on 2025-10-31",
        ),
        (
            (
                "covers: [network], test-every: 1 year,"
                ' tested: {conflict: [{value: 2025-10-01, ref: "1"}, {value: 2026-10-31, ref: "2"}]}'
            ),
            "",
        ),
        ("covers: [network], tested: 2025-10-31, test-every: 12 months, until: 2026-10-31", ""),
    ],
)
def test_exit_untested(keys: str, says: str) -> None:
    """A test that is missing or overdue on the day is told, by every source; what cannot be told is not."""
    told = _found("EXI002", f"exit-plans: {{leave: {{{keys}}}}}")

    assert [says in line for line in told] == ([True] if says else [])


@pytest.mark.parametrize(
    ("granted", "needed", "speaks"),
    [
        ("6 months", "9 months", True),
        ("9 months", "9 months", False),
        ("1 year", "12 months", False),
        ("unknown", "9 months", False),
        ("6 months", "unknown", False),
        ("6 months", "170 days", False),
        ("6 months", "200 days", True),
        ("30 days", "1 month", False),
    ],
)
def test_transition_too_short(granted: str, needed: str, *, speaks: bool) -> None:
    """A transition that is certain to be shorter than leaving takes is told, whenever the exit begins."""
    text = f"exit-plans: {{leave: {{transition-period: {granted}, estimated-migration: {needed}}}}}"

    assert bool(_found("EXI003", text)) is speaks


@pytest.mark.parametrize(
    ("provision", "speaks"),
    [
        ("{status: present, within: 6 months}", True),
        ("{status: present, within: 6 months, after: end}", True),
        ("{status: absent, within: 6 months}", False),
        ("{status: present}", False),
        ("{status: present, within: 6 months, until: 2026-01-01}", False),
        ("{status: present, within: [{within: 6 months, when: {service: network}}]}", False),
        ("{status: present, within: unknown}", False),
    ],
)
def test_transition_of_the_contract(provision: str, *, speaks: bool) -> None:
    """What the contract grants is held against the plan where it is certain."""
    scope = SCOPE.replace("kind: call-off,", f"kind: call-off, provisions: {{transition-period: {provision}}},")

    assert bool(_found("EXI003", "exit-plans: {leave: {estimated-migration: 9 months}}", scope)) is speaks


@pytest.mark.parametrize(
    ("keys", "speaks"),
    [
        ("substitutability: difficult", True),
        ("substitutability: impossible, reintegration: impossible", True),
        ("substitutability: impossible, alternatives: none", True),
        ("substitutability: easy", False),
        ("substitutability: unknown", False),
        ("substitutability: difficult, alternatives: [own staff]", False),
        ("substitutability: difficult, alternatives: unknown", False),
        ("substitutability: difficult, reintegration: difficult", False),
        ("substitutability: difficult, reintegration: unknown", False),
    ],
)
def test_no_alternative(keys: str, *, speaks: bool) -> None:
    """Only a plan that surely looked at neither another provider nor the client itself is told."""
    assert bool(_found("EXI004", f"exit-plans: {{leave: {{{keys}}}}}")) is speaks


@pytest.mark.parametrize(
    ("plans", "speaks"),
    [
        ("{a: {covers: [network], scenario: planned}}", True),
        ("{a: {covers: [network], scenario: planned}, b: {covers: [msa], scenario: planned}}", True),
        ("{a: {covers: [network], scenario: planned}, b: {covers: [msa], scenario: stressed}}", False),
        ("{a: {covers: [network], scenario: planned}, b: {covers: [printing], scenario: stressed}}", True),
        ("{a: {covers: [network], scenario: planned}, b: {covers: [network]}}", False),
        ("{a: {covers: [network], scenario: planned}, b: {covers: unknown}}", False),
        ("{a: {covers: [network], scenario: unknown}}", False),
        ("{a: {covers: [printing], scenario: planned}}", False),
    ],
)
def test_stressed_exit_missing(plans: str, *, speaks: bool) -> None:
    """A service that matters and can be left only by plan is told once, at the first of its plans."""
    assert len(_found("EXI005", f"exit-plans: {plans}")) == speaks


@pytest.mark.parametrize(
    ("keys", "speaks"),
    [
        ("covers: [network]", True),
        ("covers: [network], triggers: none", True),
        ("covers: [network], triggers: unknown", False),
        ("covers: [printing]", False),
        ("covers: [network], triggers: [{event: incident}]", False),
        ("covers: [network], triggers: [{no-response: 2 days}]", False),
        ("covers: [network], triggers: [{metric: uptime}]", True),
        ("covers: [network], triggers: [{metric: uptime}, {event: incident}]", False),
        ("covers: [network], triggers: [{metric: uptime, when: breached}]", False),
        ("covers: [network], triggers: [{metric: uptime, value: {below: 90}}]", False),
        ("covers: [network], triggers: [{metric: uptime, when: unknown}]", False),
    ],
)
def test_exit_trigger_unmeasured(keys: str, *, speaks: bool) -> None:
    """A plan for what matters needs something that can be measured to set it in motion."""
    metrics = "metrics: {uptime: {kind: sla, unit: percent, direction: higher-is-better}}\n"

    assert bool(_found("EXI006", f"{metrics}exit-plans: {{leave: {{{keys}}}}}")) is speaks


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("covers: [network]", "how soon nor in which format"),
        ("covers: [printing]", ""),
        ("covers: [network], data-return: unknown", ""),
        ("covers: [network], data-return: {format: CSV}", "how soon the"),
        ("covers: [network], data-return: {within: 30 days}", "in which format"),
        ("covers: [network], data-return: {format: unknown, within: 30 days}", ""),
        ("covers: [printing], data-return: {format: CSV}", "how soon the"),
        ("covers: [network], data-return: {format: CSV, within: 30 days}", ""),
    ],
)
def test_data_return_undefined(keys: str, says: str) -> None:
    """A plan for services with data says how soon and in which form they come back."""
    told = _found("EXI007", f"exit-plans: {{leave: {{{keys}}}}}")

    assert [says in line for line in told] == ([True] if says else [])


@pytest.mark.parametrize(
    ("provisions", "says"),
    [
        ("{data-format: {status: present}}", "how soon the"),
        ("{data-format: {status: unknown}, data-access-recovery-return: {status: partial}}", ""),
        ("{data-format: {status: absent}, data-access-recovery-return: {status: absent}}", "how soon nor"),
        ("unknown", ""),
    ],
)
def test_data_return_of_the_contract(provisions: str, says: str) -> None:
    """What the contract says, or the one above it, the plan need not say again."""
    scope = SCOPE.replace("kind: master}", f"kind: master, provisions: {provisions}}}")
    told = _found("EXI007", "exit-plans: {leave: {covers: [network]}}", scope)

    assert [says in line for line in told] == ([True] if says else [])


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("activities: {patching: {service: network, raci: {owner: A, lead: R}}}", True),
        ("activities: {patching: {service: network, raci: {owner: A/R, lead: R}}}", False),
        ("activities: {patching: {service: network, raci: {owner: A}}}", False),
        ("activities: {patching: {service: network, raci: {owner: A, lead: unknown}}}", False),
        ("activities: {patching: {service: printing, raci: {owner: A, lead: R}}}", False),
        ("activities: {patching: {service: network, raci: unknown}}", False),
        ("activities: {patching: {service: network, notation: rapid, raci: {owner: D, lead: P}}}", False),
        (
            (
                "activities: {patching: {service: network, raci: {owner: A, lead: R}}}\n"
                "exit-plans: {leave: {covers: [network], knowledge-transfer: absent}}"
            ),
            True,
        ),
        (
            (
                "activities: {patching: {service: network, raci: {owner: A, lead: R}}}\n"
                "exit-plans: {leave: {covers: [network], knowledge-transfer: unknown}}"
            ),
            False,
        ),
        (
            "activities: {a: {service: network, raci: {lead: R}}, b: {service: network, raci: {owner: R}}}",
            False,
        ),
    ],
)
def test_knowledge_locked(text: str, *, speaks: bool) -> None:
    """It is told only where all the work is surely the provider's and nobody may have agreed on handing it over."""
    assert bool(_found("EXI008", text)) is speaks


def test_knowledge_transfer_of_the_contract() -> None:
    """A provision of the contract, or of the one above it, is enough."""
    scope = SCOPE.replace("kind: master}", "kind: master, provisions: {knowledge-transfer: {status: present}}}")

    assert _found("EXI008", "activities: {a: {service: network, raci: {owner: A, lead: R}}}", scope) == []
