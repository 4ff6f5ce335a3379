"""What is said of roles and forums when their contract has ended, and of those that come with one."""

from collections.abc import Sequence
from datetime import date

import pytest

from outsourcegov.engine.examples import Example, completed, examples
from outsourcegov.engine.rule import Rule
from outsourcegov.engine.run import run
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.model.absent import Unknown
from outsourcegov.model.contracts import Contract
from outsourcegov.model.items import Collection
from outsourcegov.rules.catalogue import every_rule
from tests.support.rules import found

FAMILIES = {"PTY", "OWN", "FOR"}
OF_ANY_DAY = {"PTY001", "FOR016"}
"""Rules about the document as a whole, and about tasks, which last until they are done."""

BAD = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in every_rule()
    if rule.family in FAMILIES and rule.id not in OF_ANY_DAY
    for number, example in enumerate(examples(rule.page), 1)
    if example.is_bad
]


def _said(rule: Rule, example: Example, **dates: object) -> Sequence[str]:
    """What a rule says of its bad example, where all contracts have these dates, or the only one has them."""
    alliance = structure(gather_text(completed(example.text), "a.yaml").documents).alliance
    assert alliance is not None
    parties = [*alliance.client, *alliance.providers]
    contracts = [one.evolve(**dates) for one in alliance.contracts] or [Contract("zz", between=parties, **dates)]
    return [
        finding.message
        for finding in run(Governance(alliance.evolve(contracts=Collection(contracts)), example.as_of), [rule])
    ]


@pytest.mark.parametrize("until", [date(2020, 12, 31), Unknown()], ids=["ended", "unknown"])
@pytest.mark.parametrize(("rule", "example"), BAD)
def test_ended_contract_silences_it(rule: Rule, example: Example, until: object) -> None:
    """Of what has ended with its contract, or may have, nothing is said."""
    assert _said(rule, example, effective=date(2020, 1, 1), until=until) == []


def test_last_word_of_one_side_is_over_with_the_contract() -> None:
    """Who had the last word on paths of a contract that has ended is not told."""
    text = """
    roles: {cio: {party: client-co}}
    contracts: {msa: {between: [client-co, provider-co], effective: 2020-01-01, expires: %s}}
    escalations:
      a: {category: operational, levels: [{by: cio, final: true}]}
      b: {category: commercial, levels: [{by: cio, final: true}]}
    """

    assert len(found("FOR022", text % "2030-12-31")) == 1
    assert found("FOR022", text % "2025-12-31") == []


SEVERAL = """
alliance: {id: a, client: bank, providers: [apps, cloud]}
parties: {bank: {kind: client}, apps: {kind: provider}, cloud: {kind: provider}}
roles:
  cio: {party: bank, kind: executive-sponsor}
  buyer: {party: bank, kind: contract-manager}
  owner: {party: bank, kind: service-owner}
  apps-head: {party: apps, kind: executive-sponsor, from: 2024-01-01, until: 2026-06-30}
  apps-lead: {party: apps, kind: service-delivery-manager, from: 2024-01-01, until: 2026-06-30}
  cloud-head: {party: cloud, kind: executive-sponsor, from: 2027-01-01}
  cloud-lead: {party: cloud, kind: service-delivery-manager, from: 2027-01-01}
contracts:
  of-apps: {between: [bank, apps], effective: 2024-01-01, expires: 2026-%s}
  of-cloud: {between: [bank, cloud], effective: 2027-01-01, expires: 2029-12-31}
"""


def test_provider_that_has_left_needs_no_roles() -> None:
    """Of several providers those are asked whose contract goes on, and roles that are to come count."""
    assert found("PTY002", SEVERAL % "06-30") == []
    assert found("PTY002", SEVERAL % "12-31") == [
        '2 error "apps" has no executive sponsor and no service delivery manager or relationship manager.'
    ]


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("buyer", []),
        ("[buyer, lead]", []),
        ("unknown", []),
        ("{conflict: [{value: buyer, ref: a}, {value: none, ref: b}]}", []),
        ("none", ['2 error "bank" has no service owner.']),
        ("lead", ['2 error "bank" has no service owner.']),
        ("bank", ['2 error "bank" has no service owner.']),
    ],
)
def test_who_owns_a_service_is_a_service_owner(owner: str, said: list[str]) -> None:
    """In a small alliance whoever manages the contract may own its service, whatever the kind of the role."""
    text = f"""
    alliance: {{id: a, client: bank, providers: [soft]}}
    parties: {{bank: {{kind: client}}, soft: {{kind: provider}}}}
    roles:
      cio: {{party: bank, kind: executive-sponsor}}
      buyer: {{party: bank, kind: contract-manager}}
      head: {{party: soft, kind: executive-sponsor}}
      lead: {{party: soft, kind: service-delivery-manager}}
    scope-of-work: {{desk: {{services: {{answers: {{owner: {owner}}}}}}}}}
    """
    assert found("PTY002", text) == said


def test_deputy_to_come_with_the_contract_is_no_vacancy() -> None:
    """Before the contract begins a deputy need not hold office; one who never could stand in is told."""
    text = """
    people: {p: {employer: client-co}, q: {employer: client-co}}
    roles:
      buyer: {party: client-co, deputies: %s, appointments: [{person: p}]}
      manager: {party: client-co, appointments: [{person: q, from: 2027-01-01}]}
      lead: {party: provider-co}
    contracts: {msa: {between: [client-co, provider-co], effective: %s, expires: 2030-12-31}}
    """

    assert found("OWN012", text % ("manager", "2027-01-01")) == []
    assert found("OWN012", text % ("manager", "2026-11-01")) == [
        '3 error No deputy of "buyer" could stand in for it: "manager" is vacant before 2027-01-01 and has no deputy.'
    ]
    assert found("OWN012", text % ("lead", "2027-01-01")) == [
        '3 error No deputy of "buyer" could stand in for it: "lead" sits with "provider-co".'
    ]
