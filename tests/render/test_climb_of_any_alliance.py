"""Every issue of every alliance can be followed and printed."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import outsourcegov as og
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.escalations import EscalationCategory
from outsourcegov.model.shape.annotations import body_of
from tests.support.strategies import documents, plain_of


@pytest.mark.slow
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents(), st.data())
def test_any_issue(document: Any, data: st.DataObject) -> None:
    """Text and JSON of a climb come to an end and say the same of whether it arrives."""
    for key in ("escalations", "disputes"):
        document[key] = data.draw(plain_of(body_of(Alliance).fields[key][1], 3))
    governance = og.Governance(Alliance.from_plain(document), "2026-11-02")
    for asked in (*(one.value for one in EscalationCategory), *governance.flow.ladders):
        climb = governance.escalate(asked)

        assert og.climb_text(climb).endswith("\n")
        assert json.loads(og.climb_json(climb))["arrives"] is climb.arrives
