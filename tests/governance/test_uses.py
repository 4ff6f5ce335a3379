"""Uses of ids are found, however an alliance is written."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from outsourcegov.governance.structure.uses import ATTRIBUTE_KINDS, FORMULA_KINDS, uses
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.walk import walk
from tests.support.strategies import documents


@pytest.mark.slow
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents())
def test_one_pass_over_the_objects_finds_what_the_shapes_say(document: Any) -> None:
    """Each id that the shape of an alliance says it refers to is found once, at its place, and no other."""
    alliance = Alliance.from_plain(document)
    found = Counter(
        ((*use.holder.path, *use.at), use.id, tuple(use.kinds))
        for use in uses(alliance, walk(alliance, alliance.id))
        if use.kinds is not ATTRIBUTE_KINDS and use.kinds is not FORMULA_KINDS
    )

    assert found == Counter(tuple(use) for use in body_of(Alliance).references(alliance, ()))
