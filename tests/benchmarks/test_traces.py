"""How long it takes to trace everything in scope, and to tell who hears of what: both grow as the elements do."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import outsourcegov as og
from outsourcegov.governance.communication.informed import information
from outsourcegov.render.informed_text import information_text
from tests.benchmarks.generator import alliance


@pytest.fixture(scope="module", params=[1_000, 10_000])
def governance(request: pytest.FixtureRequest) -> og.Governance:
    """An alliance of so many elements."""
    return og.load(alliance(request.param), as_of="2026-11-01")


@pytest.mark.benchmark(group="traces")
def test_traces_of_everything(benchmark: BenchmarkFixture, governance: og.Governance) -> None:
    """A line for each service and deliverable, from nothing that was worked out before."""
    benchmark(lambda: og.traces_text(og.Governance(governance.alliance, governance.as_of).traces()))


@pytest.mark.benchmark(group="information")
def test_who_hears_of_everything(benchmark: BenchmarkFixture, governance: og.Governance) -> None:
    """A line for each service, metric and risk, from nothing that was worked out before."""

    def told() -> str:
        asked = og.Governance(governance.alliance, governance.as_of)
        return information_text(asked, information(asked))

    benchmark(told)
