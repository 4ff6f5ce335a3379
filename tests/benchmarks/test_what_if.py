"""How long it takes to ask what would break without each person, as a multiple of one check of the same alliance.

The aim is three checks for each hundred people: nearly all that a check works out is the same whoever leaves.
"""

import datetime

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import outsourcegov as og
from tests.benchmarks.generator import alliance

PEOPLE = 300


def _loaded() -> og.Governance:
    return og.load(alliance(PEOPLE * 8), as_of=datetime.date(2026, 11, 1))


def check(governance: og.Governance) -> None:
    """One check, for comparison."""
    og.check(governance)


def without_each(governance: og.Governance) -> None:
    """Every person, one after the other; the first of them pays for what all share."""
    for person in governance.alliance.people:
        og.what_if(governance, without=person)


def without_each_by_checks(governance: og.Governance) -> None:
    """Ten people by two full checks each, as one would do without it."""
    for person in governance.alliance.people[:10]:
        after = og.Governance(governance.without(person).alliance, governance.as_of)
        og.Impact.between(og.check(og.Governance(governance.alliance, governance.as_of)), og.check(after))


@pytest.mark.benchmark(group="what if each of 300 people is gone")
@pytest.mark.parametrize("work", [check, without_each, without_each_by_checks])
def test_each_person(benchmark: BenchmarkFixture, work: object) -> None:
    """An alliance of 300 people; read the ratio of the second to the first."""
    benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin has no types
        work, setup=lambda: ((_loaded(),), {}), rounds=3
    )
