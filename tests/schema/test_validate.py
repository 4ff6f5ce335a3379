"""jsonschema, asked about parts of documents."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from outsourcegov.loading.plain_data import from_mapping
from outsourcegov.loading.structure import structure
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.schema.validate import Violation, violations
from tests.support.strategies import documents, mutated

ROLE = {"party": "northbank", "appointments": [{"person": "p-1", "from": "2025-04-01"}]}


def test_sound_part_has_no_violations() -> None:
    """A part that is as the schema says has none."""
    assert list(violations(ROLE, "role")) == []


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({**ROLE, "tier": "top"}, Violation(("tier",), "wants one of strategic, tactical, operational")),
        (
            {**ROLE, "appointments": [{"person": "p-1", "from": "2025-02-30"}]},
            Violation(("appointments", 0, "from"), "wants a date, such as 2029-03-31"),
        ),
    ],
)
def test_violation_leads_to_the_value_and_says_what_is_wanted(part: Any, expected: Violation) -> None:
    """Each violation has the way to the value at fault and what is wanted there; formats are checked too."""
    assert list(violations(part, "role")) == [expected]


def test_every_violation_is_reported_at_once() -> None:
    """One fault does not hide another."""
    part = {"tier": "top", "critical": "yes", "protected": {"for": "long"}}

    found = {violation.path for violation in violations(part, "role")}

    assert found == {(), ("tier",), ("critical",), ("protected", "for")}


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much])
@given(data=st.data(), document=documents())
def test_jsonschema_finds_nothing_that_the_readers_pass_over(data: st.DataObject, document: Any) -> None:
    """Whatever is wrong with an entry, the readers have said it before jsonschema is asked."""
    changed = data.draw(mutated(document, [*body_of(Alliance).fields, "ownr", "within"]))
    parsed, _ = from_mapping(changed)
    assert parsed is not None

    reading = structure([parsed])

    assert [one.message for one in reading.findings if one.fix == "Write it as the schema of the language says."] == []
