"""Ids that start with x-: where objects stand under their ids, there are no keys of one's own."""

from typing import Any

import pytest

from outsourcegov.errors import InvalidValue
from outsourcegov.model.alliance import Alliance
from tests.schema.test_agreement import VALIDATOR
from tests.support.reading import HEADER, faults, reading

DOCUMENT = {"outsourcegov": 1, "alliance": {"id": "a", "client": "bank", "providers": "firm"}}


def test_object_whose_id_starts_with_x_is_read() -> None:
    """An id may start with x-, in any collection, like every other id."""
    found = reading(
        "roles: {x-lead: {party: client-co}}\n"
        "contracts: {x-ray: {between: [client-co], effective: 2020-01-01}}\n"
        "scope-of-work: {s: {contract: x-ray, services: {x-1: {owner: x-lead}}}}",
        header=HEADER,
    )

    assert found.findings == ()
    assert found.alliance is not None
    assert [*found.alliance.roles.keys, *found.alliance.contracts.keys] == ["x-lead", "x-ray"]
    assert found.alliance.scope_of_work[0].services.keys == ["x-1"]


def test_damaged_entries_beside_others_are_read_as_well() -> None:
    """The lenient reading keeps such an object too, and tells what is wrong with it."""
    lines = faults("scope-of-work: {s: {conttract: c, services: {x-common: 5}}}")

    assert len(lines) == 2
    assert 'Service "x-common" wants the keys of a service' in lines[1]


@pytest.mark.parametrize("body", [5, {"party": "bank"}, {"tier": "strategic"}])
def test_schema_says_the_same(body: object) -> None:
    """The reader and the JSON Schema agree on what stands under such an id."""
    document: Any = DOCUMENT | {"roles": {"x-template": body}}
    try:
        is_read = Alliance.from_plain(document).roles.keys == ["x-template"]
    except InvalidValue:
        is_read = False

    assert VALIDATOR.is_valid(document) is is_read
