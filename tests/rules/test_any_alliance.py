"""What holds for every rule and every alliance, however it is written."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from outsourcegov.engine.run import run
from outsourcegov.engine.selection import Selection
from outsourcegov.findings import Finding, Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.model.alliance import Alliance
from outsourcegov.rules.catalogue import rules_to_run
from tests.support.strategies import documents

RULES = list(rules_to_run(Selection()))

every_alliance = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def _findings(document: Any, day: date) -> list[Finding]:
    return list(run(Governance(Alliance.from_plain(document), day), RULES))


@pytest.mark.slow
@every_alliance
@given(documents(), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_findings_are_well_formed(document: Any, day: date) -> None:
    """No rule fails; each finding is a sentence with a proof that programs can read."""
    for finding in _findings(document, day):
        assert finding.rule != "ENG001", finding.message
        assert finding.message.endswith((".", "?"))
        assert finding.severity in Severity
        json.dumps(dict(finding.witness))


@pytest.mark.slow
@every_alliance
@given(documents())
def test_same_alliance_gives_the_same_findings(document: Any) -> None:
    """Asked twice, in two readings, the rules say the same."""
    day = date(2026, 11, 1)

    assert _findings(document, day) == _findings(document, day)


@pytest.mark.slow
@every_alliance
@given(documents())
def test_every_alliance_has_a_graph(document: Any) -> None:
    """Every reference that leads somewhere is an edge between two nodes that are there."""
    gov = Governance(Alliance.from_plain(document), date(2026, 11, 1))
    graph = gov.graph()

    of_alliance = f"alliance:{gov.alliance.id}" if gov.alliance.id in gov.objects else gov.alliance.id

    assert set(graph) == {*gov.objects, of_alliance}
