"""How long it takes to work out the dates of a year, and to write them as a file: both grow as the elements do."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import outsourcegov as og
from tests.benchmarks.generator import alliance

YEAR = ("2026-11-01", "2027-10-31")


@pytest.fixture(scope="module", params=[1_000, 10_000])
def governance(request: pytest.FixtureRequest) -> og.Governance:
    """An alliance of so many elements."""
    return og.load(alliance(request.param), as_of="2026-11-01")


@pytest.mark.benchmark(group="calendar")
def test_dates_of_a_year(benchmark: BenchmarkFixture, governance: og.Governance) -> None:
    """Every date of a year, from nothing that was worked out before."""
    benchmark(lambda: og.calendar(og.Governance(governance.alliance, governance.as_of), *YEAR))


@pytest.mark.benchmark(group="calendar file")
def test_calendar_file(benchmark: BenchmarkFixture, governance: og.Governance) -> None:
    """The same dates as an iCalendar file."""
    timetable = og.calendar(governance, *YEAR)

    benchmark(og.timetable_ics, timetable)
