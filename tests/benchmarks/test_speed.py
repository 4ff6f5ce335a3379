"""How long a check takes, against what PyYAML alone needs for the same file, in the same run.

Run ``pytest tests/benchmarks --benchmark-columns=median,min,rounds`` and read the ratio behind each median.
"""

import datetime
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_benchmark.fixture import BenchmarkFixture

import outsourcegov as og
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.loading.yaml_events import event_source
from tests.benchmarks.generator import alliance

AS_OF = datetime.date(2026, 11, 1)


def csafe_loader(text: str) -> object:
    """What everybody uses: plain data, no positions, nothing checked."""
    return yaml.load(text, Loader=yaml.CSafeLoader)


def bare_events(text: str) -> None:
    """The least any reader that uses libyaml must do."""
    next_event = event_source(text)
    while not isinstance(next_event(), yaml.StreamEndEvent):
        pass


def read(text: str) -> object:
    """Plain data with positions."""
    return gather_text(text)


def read_and_structure(text: str) -> object:
    """An alliance."""
    return structure(gather_text(text).documents)


def check(text: str) -> object:
    """Everything: reading, structuring, all rules."""
    return og.check(text, as_of=AS_OF)


@pytest.mark.benchmark(group="10,000 elements")
@pytest.mark.parametrize("work", [csafe_loader, bare_events, read, read_and_structure, check])
def test_ten_thousand_elements(benchmark: BenchmarkFixture, work: Callable[[str], Any]) -> None:
    """A whole check of 10,000 elements against PyYAML alone; the aim is half its time."""
    benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin has no types
        work, args=(alliance(10_000),), rounds=3, warmup_rounds=1
    )


@pytest.mark.benchmark(group="growth")
@pytest.mark.parametrize("elements", [1_000, 10_000, 100_000])
def test_growth(benchmark: BenchmarkFixture, elements: int) -> None:
    """A whole check grows with the size of the alliance; the aim is at most 13 times for ten times the elements."""
    benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin has no types
        check, args=(alliance(elements),), rounds=1 if elements > 10_000 else 3
    )


@pytest.mark.benchmark(group="whole process")
@pytest.mark.parametrize(
    "arguments",
    [
        ["-c", "pass"],
        ["-c", "import outsourcegov"],
        ["-m", "outsourcegov", "--help"],
        ["-m", "outsourcegov", "check", "--as-of", "2026-11-01", "alliance.yaml"],
    ],
    ids=["python alone", "import outsourcegov", "outsourcegov --help", "check 1,000 elements"],
)
def test_whole_process(benchmark: BenchmarkFixture, tmp_path: Path, arguments: list[str]) -> None:
    """What somebody waits for at the command line, Python's own start among it."""
    (tmp_path / "alliance.yaml").write_text(alliance(1_000), encoding="utf-8")
    command = [sys.executable, *arguments]

    def run() -> None:
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin has no types
        run, rounds=5, warmup_rounds=1
    )
