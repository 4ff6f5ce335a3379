"""The category of an issue is said once."""

import pytest

from outsourcegov.errors import InvalidValue
from outsourcegov.governance.escalation.climbs import Climb
from tests.support.rules import governance

TEXT = """
roles: {cio: {party: client-co}}
escalations:
  operations: {category: operational, levels: [{by: cio, final: true}]}
  other: {category: unknown, levels: [{by: cio, final: true}]}
disputes:
  ladder: {steps: [{kind: arbitration}]}
"""


def _asked(about: str, category: str) -> Climb:
    return governance(TEXT).escalate(about, category=category)


@pytest.mark.parametrize("about", ["operational", "operations", "security"])
@pytest.mark.parametrize("category", ["operational", "commercial"])
def test_category_given_twice_is_misuse(about: str, category: str) -> None:
    """Who asks about a category, or a path of one, gives no category besides."""
    with pytest.raises(InvalidValue) as error:
        _asked(about, category)

    assert str(error.value) == f'category is given twice: "{about}" says it already'


@pytest.mark.parametrize("about", ["other", "ladder"])
def test_category_is_given_where_it_is_not_known(about: str) -> None:
    """The category is an attribute like others for a ladder, and for a path of which it is not known."""
    assert _asked(about, "commercial").issue.case == {"category": "commercial"}
