"""What is said of escalation before the contract begins, while it runs, and when it has ended."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from outsourcegov.engine.examples import completed, examples
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

OF_PEOPLE = {"ESC006", "ESC011"}
"""Rules about those who hold a role; people come when a contract begins."""

of_escalation = pytest.mark.parametrize(
    "rule", [rule for rule in every_rule() if rule.family == "ESC"], ids=lambda rule: rule.id
)


def _said(rule: Rule, **dates: object) -> Sequence[str]:
    """What a rule says of its bad example, where that has one contract of some dates."""
    (example,) = (example for example in examples(rule.page) if example.is_bad)
    alliance = structure(gather_text(completed(example.text), "a.yaml").documents).alliance
    assert alliance is not None
    contract = Contract("msa", between=[*alliance.client, *alliance.providers], **dates)
    dated = alliance.evolve(contracts=Collection([contract]))
    return [finding.message for finding in run(Governance(dated, example.as_of), [rule])]


@pytest.mark.parametrize(
    "dates",
    [{"expires": date(2025, 12, 31)}, {"until": date(2025, 12, 31)}, {"until": Unknown()}],
    ids=["expired", "ended", "unknown"],
)
@of_escalation
def test_ended_contract_silences_it(rule: Rule, dates: Mapping[str, object]) -> None:
    """Of what has ended with its contract, or may have, nothing is said."""
    assert _said(rule, effective=date(2020, 1, 1), **dates) == []


@of_escalation
def test_contract_to_come_is_told_of_what_is_written(rule: Rule) -> None:
    """Before a contract begins the same is said of it as afterwards, but for who holds a role."""
    running = _said(rule, effective=date(2020, 1, 1), expires=date(2035, 12, 31))
    to_come = _said(rule, effective=date(2028, 1, 1), expires=date(2035, 12, 31))

    assert running
    assert to_come == ([] if rule.id in OF_PEOPLE else running)


def test_deputy_stands_in_for_nobody_before_the_contract_begins() -> None:
    """A role that nobody holds yet is not taken to be its deputy's."""
    text = """
roles:
  manager: {party: client-co, deputies: [cio], appointments: [{person: p-1, from: 2028-01-01}]}
  cio: {party: client-co}
people: {p-1: {employer: client-co}}
contracts:
  msa: {between: [client-co, provider-co], effective: %s}
escalations:
  ops: {category: operational, levels: [{by: manager, within: 1 day}, {by: cio, final: true}]}
"""

    assert len(found("ESC011", text % "2026-01-01")) == 1
    assert found("ESC011", text % "2028-01-01") == []


def test_level_of_its_own_days_is_looked_at_between_them() -> None:
    """A path that goes on by its own last day is looked at after the contract has ended."""
    text = """
roles: {cio: {party: client-co}}
contracts:
  msa: {between: [client-co, provider-co], effective: 2020-01-01, expires: 2025-12-31}
escalations:
  ops: {category: operational, until: %s, levels: [{by: cio}]}
"""

    assert len(found("ESC002", text % "2030-12-31")) == 1
    assert found("ESC002", text % "2026-10-31") == []
