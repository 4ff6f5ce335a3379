"""Whatever may be written reads, prints and reads back the same: for every class, and for whole alliances."""

import pickle
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from outsourcegov.model.alliance import Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.shape.annotations import body_of
from tests.support.classes import CLASSES
from tests.support.strategies import bodies, documents

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.slow
@unhurried
@given(documents())
def test_alliance_prints_as_a_document_that_reads_back(document: dict[str, Any]) -> None:
    """A whole alliance loses nothing on its way to plain data and back."""
    alliance = Alliance.from_plain(document)

    assert Alliance.from_plain(alliance.to_plain()) == alliance
    assert alliance.id in repr(alliance)


@pytest.mark.parametrize("cls", CLASSES)
@settings(unhurried, max_examples=15)
@given(data=st.data())
def test_object_prints_as_plain_data_that_reads_back(cls: type[Value], data: st.DataObject) -> None:
    """An object of any class is equal after printing and reading, building anew, and pickling."""
    value: Any = cls.from_plain(data.draw(bodies(body_of(cls), keyed=False)))
    evolve: Any = attrs.evolve

    assert cls.from_plain(value.to_plain()) == value
    assert hash(cls.from_plain(value.to_plain())) == hash(value)
    assert value.evolve() == evolve(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own
