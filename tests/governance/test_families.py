"""Which contracts belong together."""

from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.governance.paper.families import families, principals
from tests.support.rules import governance


def _governance(parents: dict[str, str]) -> og.Governance:
    lines = [
        f"  {id}: {{between: [client-co, provider-co], effective: 2025-04-01, parent: {parent or 'none'}}}\n"
        for id, parent in parents.items()
    ]
    return governance(f"contracts:\n{''.join(lines)}")


def test_families_from_the_top() -> None:
    """Each family has its top first, and each contract after the one it belongs to."""
    gov = _governance({"b2": "b", "b": "a", "a": "", "alone": ""})
    found = families(gov)
    contracts = gov.alliance.contracts

    assert [[one.id for one in family] for family in found] == [["a", "b", "b2"], ["alone"]]
    assert found.top(contracts["b2"]) is contracts["a"]
    assert found.parent(contracts["b2"]) is contracts["b"]
    assert found.parent(contracts["a"]) is None
    assert [one.id for one in found.family(contracts["b"])] == ["a", "b", "b2"]


def test_no_family_in_a_loop_or_below_what_is_not_there() -> None:
    """Contracts in a loop, beneath one, or that belong to something unknown or undefined are in no family."""
    gov = _governance({"a": "b", "b": "a", "c": "a", "d": "unknown", "e": "d", "f": "nowhere", "g": "g", "h": "none"})
    found = families(gov)

    assert [one.id for one in found.in_order] == ["h"]
    assert [found.top(one) is None for one in gov.alliance.contracts] == [True] * 7 + [False]
    assert list(found.family(gov.alliance.contracts["a"])) == []


def test_principals() -> None:
    """A unit stands for the client; of a party that may be on a side nothing is told."""
    gov = governance(
        "parties: {client-co: {kind: client}, provider-co: {kind: provider},\n"
        "  unit: {kind: affiliate, parent: client-co},\n"
        "  other: {kind: third-party}, odd: {kind: third-party, parent: unknown}}\n"
        "contracts:\n"
        "  a: {between: [unit, provider-co], effective: 2025-04-01}\n"
        "  b: {between: [client-co, other], effective: 2025-04-01}\n"
        "  c: {between: [client-co, odd], effective: 2025-04-01}\n"
    )

    assert [principals(gov, one) for one in gov.alliance.contracts] == [
        {"client-co", "provider-co"},
        {"client-co", "other"},
        None,
    ]


@given(st.lists(st.integers(-1, 7), min_size=8, max_size=8))
def test_tops_against_going_up(above: list[int]) -> None:
    """The top is what is found by going up, and there is none where that never ends."""
    gov = _governance({f"c{number}": f"c{one}" if one >= 0 else "" for number, one in enumerate(above)})
    found = families(gov)
    for number, contract in enumerate(gov.alliance.contracts):
        seen, at = set[int](), number
        while at not in seen and above[at] >= 0:
            seen.add(at)
            at = above[at]
        top = found.top(contract)

        assert (top.id if top is not None else None) == (f"c{at}" if above[at] < 0 else None)
