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
